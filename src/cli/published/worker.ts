/** Where another thread of the published program begins. */

import { loadProgram } from './load.js';

interface Program {
	/** Does what it is asked from then on. */
	readonly worker: () => unknown;
}

loadProgram<Program>(__dirname, require).worker();

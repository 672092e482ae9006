/** What `bin/kouan.js` runs: the program, loaded as it was built. */

import type * as Main from '../main.js';
import { loadProgram } from './load.js';

interface Program {
	readonly main: () => typeof Main;
}

export const { main, nodeIo } = loadProgram<Program>(__dirname, require).main();

/** One result a line; a last line tells of conflicts and of an interruption, where there are any. */

import type { MakeFormat } from '../format.js';
import { machineResult } from '../machine.js';

export const ndjson: MakeFormat = () => ({
	begin: () => '',
	result: (result) => `${JSON.stringify(machineResult(result))}\n`,
	end: ({ conflicts, interrupted }) => {
		if (conflicts.length === 0 && !interrupted) return '';
		return `${JSON.stringify({ ...(conflicts.length > 0 && { conflicts }), ...(interrupted && { interrupted }) })}\n`;
	},
});

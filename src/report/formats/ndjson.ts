/** One result a line; a last line tells of conflicts, the baseline and an interruption, where there are any. */

import type { MakeFormat } from '../format.js';
import { machineResult } from '../machine.js';

export const ndjson: MakeFormat = () => ({
	begin: () => '',
	result: (result) => `${JSON.stringify(machineResult(result))}\n`,
	end: ({ conflicts, baseline, interrupted }) => {
		const last = { ...(conflicts.length > 0 && { conflicts }), ...(baseline && { baseline }), ...(interrupted && { interrupted }) };
		return Object.keys(last).length === 0 ? '' : `${JSON.stringify(last)}\n`;
	},
});

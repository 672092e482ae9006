/** One result a line; a last line tells of conflicts, where there are any. */

import type { MakeFormat } from '../format.js';
import { machineResult } from '../machine.js';

export const ndjson: MakeFormat = () => ({
	begin: () => '',
	result: (result) => `${JSON.stringify(machineResult(result))}\n`,
	end: ({ conflicts }) => (conflicts.length === 0 ? '' : `${JSON.stringify({ conflicts })}\n`),
});

/** One JSON object, written piece by piece. */

import type { MakeFormat } from '../format.js';
import { machineResult } from '../machine.js';

export const json: MakeFormat = () => ({
	begin: ({ schemaVersion, tool, rules }) => `${indented({ schemaVersion, tool, rules }).slice(0, -2)},\n  "results": [`,
	result: (result, index) => `${index === 0 ? '' : ','}\n    ${indented(machineResult(result)).replaceAll('\n', '\n    ')}`,
	end: ({ summary, conflicts }) => `${summary.total === 0 ? '' : '\n  '}],${indented({ summary, conflicts }).slice(1)}\n`,
});

function indented(value: unknown): string {
	return JSON.stringify(value, null, 2);
}

/** One JSON object, written piece by piece. */

import type { MakeFormat } from '../format.js';
import { machineResult } from '../machine.js';

export const json: MakeFormat = () => ({
	separator: ',',
	begin: ({ schemaVersion, tool, rules, asOf }) => `${indented({ schemaVersion, tool, rules, asOf }).slice(0, -2)},\n  "results": [`,
	result: (result) => `\n    ${indented(machineResult(result)).replaceAll('\n', '\n    ')}`,
	end: ({ summary, told = summary.total, conflicts, ...rest }) => {
		const { baseline, idleRules, interrupted, shard } = rest;
		return `${told === 0 ? '' : '\n  '}],${indented({ summary, conflicts, baseline, idleRules, interrupted, shard }).slice(1)}\n`;
	},
});

function indented(value: unknown): string {
	return JSON.stringify(value, null, 2);
}

/** One JSON object, written piece by piece. */

import type { MakeFormat } from '../format.js';
import { machineResult } from '../json/machine.js';

export const json: MakeFormat = () => ({
	separator: ',',
	begin: ({ schemaVersion, tool, rules, asOf }) => `${indented({ schemaVersion, tool, rules, asOf }).slice(0, -2)},\n  "results": [`,
	// What is to be merged may be told in any format then, and keeps what they show.
	result: (result) => `\n    ${indented(result.position === undefined ? machineResult(result) : result).replaceAll('\n', '\n    ')}`,
	end: ({ summary, told = summary.total, conflicts, ...rest }, run) => {
		const { baseline, idleRules, interrupted, shard } = rest;
		const descriptors = shard === undefined ? undefined : run.descriptors;
		return `${told === 0 ? '' : '\n  '}],${indented({ summary, conflicts, baseline, idleRules, interrupted, shard, descriptors }).slice(1)}\n`;
	},
});

function indented(value: unknown): string {
	return JSON.stringify(value, null, 2);
}

/**
 * Writes generated applications as NDJSON to standard output, a block at a time:
 * node bench/generate.js --count 1000000 --seed 1 [--complete] [--from 0] > applications.ndjson
 */

import { parseArgs } from 'node:util';
import { compiled } from './build.js';

const { values } = parseArgs({
	options: {
		count: { type: 'string', default: '1000' },
		seed: { type: 'string', default: '1' },
		from: { type: 'string', default: '0' },
		complete: { type: 'boolean', default: false },
	},
});
const { writeApplications } = await import(await compiled('bench/generator/write.ts'));
const whole = (/** @type {'count' | 'seed' | 'from'} */ name) => {
	const number = Number(values[name]);
	if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} takes a whole number, not \`${values[name]}\``);
	return number;
};
await writeApplications(process.stdout, { count: whole('count'), from: whole('from'), seed: whole('seed'), complete: values.complete });

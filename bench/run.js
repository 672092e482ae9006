/**
 * The benchmark: start, end to end and evaluation alone in one run, printed as Markdown. What kouan cannot do yet is left out with a
 * word. Ends with 1 if the outcomes of two contestants differ.
 * node bench/run.js [--lines 20000] [--long] [--no-build]
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEndToEnd, measureLong } from './end-to-end.js';
import { report } from './report.js';
import { measureStart } from './start.js';

const { values } = parseArgs({
	options: {
		/** Of the file that one thread reads. */
		lines: { type: 'string', default: '20000' },
		/** Streams of 1,000,000 applications too: some minutes more. */
		long: { type: 'boolean', default: false },
		/** Measure `dist/` as it is. */
		'no-build': { type: 'boolean', default: false },
	},
});

const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-'));
try {
	if (!values['no-build']) script('../scripts/build.js');
	say('start');
	const start = await measureStart(folder);
	say('end to end');
	const endToEnd = await measureEndToEnd(folder, Number(values.lines));
	if (values.long) say('streams of 1,000,000');
	const long = values.long ? await measureLong(folder) : { rows: [], skipped: [] };
	say('evaluation alone');
	// In a process of its own, so that what the others are started from stays small.
	const evaluation = JSON.parse(script('evaluation.js'));
	process.stdout.write(report({ start, endToEnd, long, evaluation }));
	if (evaluation.differences.length > 0) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** Runs a script to its end, and gives what it prints. */
function script(path) {
	const file = fileURLToPath(new URL(path, import.meta.url));
	const { status, stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
	if (status !== 0) throw new Error(`${path} failed`);
	return stdout;
}

function say(text) {
	process.stderr.write(`bench: ${text} …\n`);
}

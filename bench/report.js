/** The measurements as Markdown, fit for the README: the machine, what is to be reached, and the tables behind it. */

import { availableParallelism, cpus, totalmem } from 'node:os';

/** @typedef {{ start: object, endToEnd: object, long: object, evaluation: object }} Measurements */

/** @param {Measurements} measurements */
export function report({ start, endToEnd, long, evaluation }) {
	const skipped = [...start.skipped, ...endToEnd.skipped, ...long.skipped];
	const differences = evaluation.differences.map((each) => `- **Outcomes differ.** ${each}`);
	const left = [...new Set(skipped)].map((each) => `- left out: ${each}`);
	return [
		machine(),
		goals({ start, endToEnd, long, evaluation }),
		...(evaluation.differences.length > 0 ? [differences.join('\n')] : [evaluationTable(evaluation)]),
		endToEndTable([...endToEnd.rows, ...long.rows]),
		startTable(start),
		...(left.length > 0 ? [left.join('\n')] : []),
	]
		.join('\n\n')
		.concat('\n');
}

function machine() {
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `Measured on ${cpu?.model.trim()}, ${availableParallelism()} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}. Medians of interleaved rounds; the ratios are what counts.`;
}

/** Each row: what is to be reached, what was measured. */
function goals({ start, endToEnd, long, evaluation }) {
	const of = (rows, key, unit, lines) => rows.find((row) => row.key === key && (lines === undefined || row.lines === lines))?.[unit];
	const judged = (key, set) => evaluation.measurements.find((row) => row.key === key && row.set === set)?.microseconds;
	const least = Math.min(...endToEnd.rows.map((row) => row.lines));
	const most = Math.max(...endToEnd.rows.map((row) => row.lines));
	const time = (key, lines) => of(endToEnd.rows, key, 'seconds', lines);
	const toFloor = (key, name, goal) =>
		[least, most].map((lines) => [`${name}, ${lines.toLocaleString('en')}`, time(key, lines), time('floor', lines), 'at most', goal]);
	const peak = (key, lines) => of(long.rows, key, 'peak', lines);
	const begun = (key) => of(start.rows, key, 'milliseconds');
	const rows = [
		['verdict and outcomes : by hand', judged('judge', 'mixed'), judged('hand', 'mixed'), 'at most', 6],
		['json-rules-engine : verdict and outcomes', judged('json-rules-engine', 'complete'), judged('judge', 'complete'), 'at least', 30],
		['full findings : by hand', judged('findings', 'mixed'), judged('hand', 'mixed'), 'at most', 15],
		...toFloor('csv', 'csv : floor', 1.8),
		...toFloor('ndjson', 'ndjson with full findings : floor', 3.5),
		['`--jobs 2` : one thread, csv', time('csv-2', most), time('csv', most), 'at most', 0.65],
		['`--jobs 2` : one thread, ndjson', time('ndjson-2', most), time('ndjson', most), 'at most', 0.65],
		['`kouan check one.json` : `node -e 0`', begun('one'), begun('node'), 'at most', 1.6],
		['`kouan --version` : `node -e 0`', begun('version'), begun('node'), 'at most', 1.25],
		['1,000,000 applications, MiB on one thread', peak('long-1', 1_000_000), 1, 'at most', 180],
		['1,000,000 applications, MiB on two threads', peak('long-2', 1_000_000), 1, 'at most', 280],
		['its memory : that of 100,000', peak('long-1', 1_000_000), peak('long-1', 100_000), 'at most', 1.15],
	];
	return table(
		['', 'goal', 'measured', ''],
		rows.flatMap(([name, a, b, relation, goal]) => {
			if (a === undefined || b === undefined) return [];
			const reached = relation === 'at most' ? a / b <= goal : a / b >= goal;
			return [[name, `${relation} ${goal}`, figure(a / b), reached ? 'reached' : 'not reached']];
		}),
	);
}

function evaluationTable({ measurements, timed }) {
	const find = (key, set) => measurements.find((row) => row.key === key && row.set === set)?.microseconds;
	const byHand = { complete: find('hand', 'complete'), mixed: find('hand', 'mixed') };
	const rows = measurements
		.filter((row) => row.set === 'complete')
		.map(({ key, name, microseconds }) => {
			const mixed = find(key, 'mixed');
			const cells = [figure(microseconds), figure(microseconds / byHand.complete)];
			return [name, ...cells, mixed === undefined ? '' : figure(mixed), mixed === undefined ? '' : figure(mixed / byHand.mixed)];
		});
	const head = [`evaluation alone, ${timed} applications`, 'complete ones, µs each', ': by hand', 'some incomplete, µs each', ': by hand'];
	return table(head, rows);
}

function endToEndTable(rows) {
	const floor = (lines) => rows.find((row) => row.key === 'floor' && row.lines === lines)?.seconds;
	return table(
		['end to end', 'applications', 'seconds', 'µs each', ': floor', 'most memory, MiB'],
		rows.map(({ name, lines, seconds, peak }) => {
			const least = floor(lines);
			const ratio = least === undefined || name.startsWith('a stream') ? '' : figure(seconds / least);
			return [name, lines.toLocaleString('en'), figure(seconds), figure((seconds / lines) * 1e6), ratio, String(Math.round(peak))];
		}),
	);
}

function startTable({ rows }) {
	const [node] = rows;
	return table(
		['start', 'ms', ': `node -e 0`'],
		rows.map(({ name, milliseconds }) => [name, figure(milliseconds), figure(milliseconds / node.milliseconds)]),
	);
}

/** The first column is text, the others are numbers. */
function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** Three figures that count. */
const figure = (/** @type {number} */ value) => (value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));

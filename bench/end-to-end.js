/** Measures whole runs over files of NDJSON, and over streams that are generated as they are read. */

import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { compiled } from './build.js';
import { ableOf, commands, run } from './processes.js';
import { interleaved, median } from './rounds.js';

/** A contestant that has taken so many seconds in all is not run again. */
const enough = 30;
/** Of the file with which is seen whether a command works at all. */
const tryLines = 20;
/** How many lines a file needs before several jobs are worth it. */
const linesForJobs = 100_000;

/**
 * @typedef {object} Row
 * @property {string} key
 * @property {string} name
 * @property {number} lines
 * @property {number} seconds median
 * @property {number} rounds
 * @property {number} peak MiB, the largest of all rounds
 */

/**
 * @param {string} folder for the files
 * @param {number} lines of the file that one thread reads
 * @returns {Promise<{ rows: Row[], skipped: string[] }>}
 */
export async function measureEndToEnd(folder, lines) {
	const few = await generated(folder, tryLines);
	const [oneThread, twoThreads] = [
		['--jobs', '1'],
		['--jobs', '2'],
	];
	const first = await ableOf([floor(few), kouan('csv', few, 'csv', oneThread), kouan('ndjson', few, 'ndjson', oneThread)], folder);
	const rows = await measured(first.able, folder, lines, 5);

	const contestants = [...first.able, kouan('csv-2', few, 'csv', twoThreads), kouan('ndjson-2', few, 'ndjson', twoThreads)];
	const second = await ableOf(contestants, folder);
	const more = await measured(second.able, folder, linesForJobs, 3);
	return { rows: [...rows, ...more], skipped: [...new Set([...first.skipped, ...second.skipped])] };
}

/**
 * A stream of 1,000,000 applications against one of 100,000: memory must not grow with it.
 * @param {string} folder for what is printed
 * @returns {Promise<{ rows: Row[], skipped: string[] }>}
 */
export async function measureLong(folder) {
	const rows = [];
	const skipped = [];
	for (const jobs of ['1', '2']) {
		for (const lines of [100_000, 1_000_000]) {
			const args = commands.kouan('check', '-', '--input', 'ndjson', '--format', 'csv', '--jobs', jobs);
			const name = `a stream, csv, \`--jobs ${jobs}\``;
			const { seconds, peak, fault } = await run(args, { folder, lines, memory: true, generate: lines });
			if (fault === '') rows.push({ key: `long-${jobs}`, name, lines, seconds, rounds: 1, peak });
			else skipped.push(`${name}, ${lines} applications: ${fault}`);
			if (fault !== '') break;
		}
	}
	return { rows, skipped };
}

function floor(few) {
	return { key: 'floor', name: 'floor: only `JSON.parse` of each line', argsFor: commands.floor, args: commands.floor(few), lines: 0 };
}

function kouan(key, few, format, jobs) {
	const argsFor = (file) => commands.kouan('check', file, '--format', format, ...jobs);
	const name = `kouan, \`--format ${format} ${jobs.join(' ')}\``;
	return { key, name, argsFor, args: argsFor(few), lines: tryLines };
}

async function measured(contestants, folder, lines, rounds) {
	const file = await generated(folder, lines);
	const runs = new Map(contestants.map((each) => [each, []]));
	const seconds = await interleaved(rounds, contestants, async (each) => {
		const before = runs.get(each);
		if (before.reduce((total, one) => total + one.seconds, 0) > enough) return before[0].seconds;
		const result = await run(each.argsFor(file), { folder, lines: each.lines === 0 ? 0 : lines, memory: true });
		if (result.fault !== '') throw new Error(`${each.name} failed on ${file}: ${result.fault}`);
		before.push(result);
		return result.seconds;
	});
	return contestants.map((each) => {
		const peak = Math.max(...runs.get(each).map((one) => one.peak));
		return { key: each.key, name: each.name, lines, seconds: median(seconds.get(each)), rounds: runs.get(each).length, peak };
	});
}

async function generated(folder, count) {
	const { writeApplications } = await import(await compiled('bench/generator/write.ts'));
	const path = join(folder, `${count}.ndjson`);
	const file = createWriteStream(path);
	await writeApplications(file, { count, seed: 1 });
	await new Promise((resolve) => file.end(resolve));
	return path;
}

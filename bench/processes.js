/** Runs whole programs and measures them: wall time, and the most memory that they held. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, createReadStream, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secondsSince } from './rounds.js';

/** With more certificates than its own, Node itself starts so slowly that whatever follows looks quick. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** What Node is given to run. */
export const commands = {
	node: () => ['-e', '0'],
	floor: (/** @type {string} */ file) => [here('floor.js'), file],
	kouan: (/** @type {readonly string[]} */ ...args) => [here('../bin/kouan.js'), ...args],
};

/**
 * @typedef {object} Run
 * @property {number} seconds
 * @property {number} peak MiB; 0 where it was not watched
 * @property {string} fault why the run is none: a status that says so, or fewer lines of output than there must be; empty where it worked
 */

/**
 * Runs Node once, its standard output into a file.
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.folder for the output
 * @param {number} [options.lines] of output, at least: a program that breaks off is fast
 * @param {boolean} [options.memory] watch it, which costs a few milliseconds
 * @param {number} [options.generate] how many generated applications it gets on standard input, as they are made
 * @returns {Promise<Run>}
 */
export async function run(args, { folder, lines = 0, memory = false, generate }) {
	const source =
		generate === undefined ? undefined : spawn(process.execPath, generator(generate), { stdio: ['ignore', 'pipe', 'inherit'] });
	const path = join(folder, 'output');
	const output = openSync(path, 'w');
	const start = process.hrtime.bigint();
	const child = spawn(process.execPath, memory ? ['--require', here('peak.cjs'), ...args] : args, {
		env,
		stdio: [source?.stdout ?? 'ignore', output, 'pipe', memory ? 'pipe' : 'ignore'],
	});
	closeSync(output);
	// The child has the pipe now; held here too, it would never break.
	source?.stdout.destroy();
	let seconds = 0;
	child.on('exit', () => {
		seconds = secondsSince(start);
	});
	const [errors, peak] = [textOf(child.stderr), textOf(child.stdio[3])];
	const [status] = await once(child, 'close');
	const written = await countLines(path);
	const said = /^.*error.*$/im.exec(errors.text)?.[0] ?? errors.text.trim();
	// 0, 1 and 3 tell of verdicts; but Node itself also ends with 1 where a program breaks.
	const fault = ![0, 1, 3].includes(status) ? said : written < lines ? `${written} lines of output instead of ${lines}: ${said}` : '';
	return { seconds, peak: Number(peak.text) / 1024, fault };
}

async function countLines(path) {
	let lines = 0;
	for await (const block of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
		for (let at = block.indexOf(0x0a); at !== -1; at = block.indexOf(0x0a, at + 1)) lines += 1;
	}
	return lines;
}

const generator = (/** @type {number} */ count) => [here('generate.js'), '--count', String(count)];

function textOf(stream) {
	const collected = { text: '' };
	stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
		collected.text += text;
	});
	return collected;
}

/**
 * Those whose command works once, and of each of the others a word.
 * @template {{ name: string, args: readonly string[], lines: number }} T
 * @param {readonly T[]} contestants `lines`: of output that its command makes, at least
 * @param {string} folder for the output
 * @returns {Promise<{ able: T[], skipped: string[] }>}
 */
export async function ableOf(contestants, folder) {
	const [able, skipped] = [[], []];
	for (const contestant of contestants) {
		const result = await run(contestant.args, { folder, lines: contestant.lines });
		if (result.fault === '') able.push(contestant);
		else skipped.push(`${contestant.name}: ${result.fault}`);
	}
	return { able, skipped };
}

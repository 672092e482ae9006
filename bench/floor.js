/**
 * The floor of every reader of NDJSON: reads a file and calls nothing but `JSON.parse` on each line.
 * As a process: node bench/floor.js applications.ndjson
 */

import { closeSync, openSync, readSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const lineFeed = 0x0a;

/**
 * Parses every line of a file; each ends with a line feed.
 * @param {string} path
 * @returns {number} how many there were
 */
export function parseLines(path) {
	const file = openSync(path, 'r');
	let buffer = Buffer.allocUnsafe(256 * 1024);
	let [held, lines] = [0, 0];
	for (;;) {
		const read = readSync(file, buffer, held, buffer.length - held, null);
		if (read === 0) break;
		const filled = buffer.subarray(0, held + read);
		let start = 0;
		for (let end = filled.indexOf(lineFeed); end !== -1; end = filled.indexOf(lineFeed, start)) {
			JSON.parse(filled.toString('utf8', start, end));
			lines += 1;
			start = end + 1;
		}
		held = filled.length - start;
		// A line longer than the buffer needs a larger one.
		const next = start === 0 && held === buffer.length ? Buffer.allocUnsafe(buffer.length * 2) : buffer;
		filled.copy(next, 0, start);
		buffer = next;
	}
	closeSync(file);
	return lines;
}

if (argv[1] === fileURLToPath(import.meta.url) && argv[2] !== undefined) parseLines(argv[2]);

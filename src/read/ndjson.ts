/** NDJSON: a stream of bytes as its lines, of which one is held at a time. */

import type { Issue } from '../base/issue.js';
import { readIssue } from './issues.js';
import { lineLimit, mebibyte } from './limits.js';

/** `line` counts from 1. The bytes stand without the end of the line, LF or CRLF. */
export type Line =
	| { readonly line: number; readonly bytes: Uint8Array; readonly issue?: never }
	| { readonly line: number; readonly issue: Issue; readonly bytes?: never };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines that are not blank. A line above the limit is an issue, and the next one is read again. A byte order mark at the
 * start is dropped. Whoever stops early closes the stream.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit = lineLimit): AsyncGenerator<Line> {
	let line = 1;
	let parts: Uint8Array[] = [];
	let length = 0;

	const finish = (): Line | undefined => {
		const bytes = length > limit + 1 ? undefined : lineOf(parts, line === 1);
		const done = line;
		line += 1;
		parts = [];
		length = 0;
		if (bytes === undefined || bytes.length > limit) {
			return { line: done, issue: readIssue('input.line-too-large', { limit: limit / mebibyte }, { line: done, column: 1 }) };
		}
		if (done === 1 && isUtf16(bytes)) return { line: done, issue: readIssue('input.encoding', {}, { line: done, column: 1 }) };
		return isBlank(bytes) ? undefined : { line: done, bytes };
	};

	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
			parts.push(chunk.subarray(start, end));
			length += end - start;
			start = end + 1;
			const read = finish();
			if (read !== undefined) yield read;
			// In UTF-16 a line feed is two bytes, and what follows this one would be no text.
			if (read?.issue?.code === 'input.encoding') return;
		}
		length += chunk.length - start;
		// One byte beyond the limit may still be the carriage return before a line feed. What is more is not kept.
		if (length > limit + 1) parts = [];
		else if (start < chunk.length) parts.push(chunk.subarray(start));
	}
	const read = finish();
	if (read !== undefined) yield read;
}

function lineOf(parts: readonly Uint8Array[], first: boolean): Uint8Array {
	const [only] = parts;
	const bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
	const start = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	return bytes.subarray(start, bytes.at(-1) === carriageReturn ? -1 : undefined);
}

function isUtf16(bytes: Uint8Array): boolean {
	return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function isBlank(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === carriageReturn);
}

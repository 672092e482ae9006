/** NDJSON in slabs: a stream of bytes as pieces of whole lines, so that they can be judged elsewhere and many at once. */

import { bufferOf } from '../base/buffer.js';
import type { Issue } from '../base/issue.js';
import { utf8MarkLength, utf16Of } from './decode.js';
import { readIssue } from './issues.js';
import { lineLimit, mebibyte } from './limits.js';

/** Lines count from 1, blank ones too. */
export type Slab =
	/** Whole lines with their ends, of which the last line of a stream may have none; `lines` is how many they are. */
	| { readonly line: number; readonly lines: number; readonly bytes: Uint8Array; readonly issue?: never }
	/** One line that cannot be read. */
	| { readonly line: number; readonly lines: 1; readonly issue: Issue; readonly bytes?: never };

/** The bytes stand without the end of the line, LF or CRLF. */
export type Line =
	| { readonly line: number; readonly bytes: Uint8Array; readonly issue?: never }
	| { readonly line: number; readonly issue: Issue; readonly bytes?: never };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What may stand around a line of the limit's length: a byte order mark and a carriage return. */
const around = 4;

/**
 * Cuts a stream at ends of lines, about where its chunks end. Of a line far above the limit nothing is kept; it is an issue, and the
 * next one is read again. UTF-16 is an issue, and the end. Whoever stops early closes the stream.
 */
export async function* readSlabs(chunks: AsyncIterable<Uint8Array>, limit = lineLimit): AsyncGenerator<Slab> {
	let line = 1;
	let parts: Uint8Array[] = [];
	let length = 0;
	let skipping = false;

	const hold = (rest: Uint8Array): void => {
		length += rest.length;
		skipping ||= length > limit + around;
		if (skipping) parts = [];
		else if (rest.length > 0) parts.push(rest);
	};
	const take = (end: Uint8Array): Slab => {
		const bytes = parts.length === 0 ? end : Buffer.concat([...parts, end], length + end.length);
		[parts, length] = [[], 0];
		// In UTF-16 a line feed is two bytes: there are no lines that could be told apart.
		if (line === 1 && utf16Of(bytes) !== undefined) return { line, lines: 1, issue: readIssue('input.encoding', {}, { line, column: 1 }) };
		const slab = { line, lines: countLines(bytes), bytes };
		line += slab.lines;
		return slab;
	};
	const skip = (): Slab => {
		const slab = { line, lines: 1, issue: tooLarge(line, limit) } as const;
		[line, length, skipping] = [line + 1, 0, false];
		return slab;
	};

	for await (let chunk of chunks) {
		if (skipping) {
			const end = chunk.indexOf(lineFeed);
			if (end === -1) continue;
			yield skip();
			chunk = chunk.subarray(end + 1);
		}
		const last = chunk.lastIndexOf(lineFeed);
		// Whoever takes a slab may hand its memory on: what is still needed of the chunk is looked at before.
		const rest = chunk.subarray(last + 1);
		if (last !== -1) {
			const slab = take(chunk.subarray(0, last + 1));
			yield slab;
			if (slab.issue !== undefined) return;
		}
		hold(rest);
	}
	if (skipping) yield skip();
	else if (length > 0) yield take(new Uint8Array(0));
}

type Bytes = Pick<Slab & { readonly issue?: never }, 'line' | 'bytes'>;

/** The lines of a slab that are not blank; one above the limit is an issue. A byte order mark at the start of the stream is dropped. */
export function* linesIn(slab: Bytes, limit = lineLimit): Generator<Line> {
	const bytes = bufferOf(slab.bytes);
	let { line } = slab;
	let start = textStart(slab);
	while (start < bytes.length) {
		const found = bytes.indexOf(lineFeed, start);
		const end = found === -1 ? bytes.length : found;
		const text = bytes.subarray(start, end > start && bytes[end - 1] === carriageReturn ? end - 1 : end);
		if (text.length > limit) yield { line, issue: tooLarge(line, limit) };
		else if (!isBlank(text)) yield { line, bytes: text };
		start = end + 1;
		line += 1;
	}
}

/** Whether a slab has a line that is not blank. */
export function hasLines(slab: Bytes): boolean {
	return !isBlank(slab.bytes.subarray(textStart(slab)));
}

/** Behind the byte order mark of the stream. */
function textStart({ line, bytes }: Bytes): number {
	return line === 1 ? utf8MarkLength(bytes) : 0;
}

function tooLarge(line: number, limit: number): Issue {
	return readIssue('input.line-too-large', { limit: limit / mebibyte }, { line, column: 1 });
}

function countLines(bytes: Uint8Array): number {
	let count = 0;
	let start = 0;
	for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
		count += 1;
		start = end + 1;
	}
	return start < bytes.length ? count + 1 : count;
}

function isBlank(bytes: Uint8Array): boolean {
	for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== carriageReturn && byte !== lineFeed) return false;
	return true;
}

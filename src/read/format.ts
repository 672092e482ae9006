/** How an input is to be read: by the name of its file, or, for standard input, by how it begins. */

import { decode } from './decode.js';
import { documentLimit } from './limits.js';

export type InputFormat = 'json' | 'yaml' | 'ndjson';

const formats: ReadonlyMap<string, InputFormat> = new Map([
	['json', 'json'],
	['yaml', 'yaml'],
	['yml', 'yaml'],
	['ndjson', 'ndjson'],
	['jsonl', 'ndjson'],
]);

/** Whether folders are searched for files of this name. */
export function isDocumentName(name: string): boolean {
	return formats.has(extensionOf(name));
}

/** The format that a file's extension stands for; JSON for every other. */
export function formatOf(name: string): InputFormat {
	return formats.get(extensionOf(name)) ?? 'json';
}

/** Whether a file is JSON by its name. */
export function isJsonName(name: string): boolean {
	return extensionOf(name) === 'json';
}

function extensionOf(name: string): string {
	return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

export interface Sniffed {
	readonly format: InputFormat;
	/** All chunks, those that were looked at included. To be read once. */
	readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * NDJSON where the first line is a whole JSON object and more follows, else JSON where the text begins as an object or a list
 * does, else YAML. Holds no more than what comes before that is settled.
 */
export async function sniffFormat(chunks: AsyncIterable<Uint8Array>): Promise<Sniffed> {
	const iterator = chunks[Symbol.asyncIterator]();
	const held: Uint8Array[] = [];
	const settled = (format: InputFormat): Sniffed => ({ format, chunks: replay(held, iterator) });
	let size = 0;
	let begun = false;
	let lineRead = false;
	for (;;) {
		if (size > documentLimit) return settled('json');
		const next = await iterator.next();
		if (next.done) return settled('json');
		const chunk = next.value;
		held.push(chunk);
		let at = 0;
		if (!begun) {
			at = chunk.findIndex((byte) => !beforeText.has(byte));
			if (at !== -1) {
				if (chunk[at] === bracket) return settled('json');
				if (chunk[at] !== brace) return settled('yaml');
				begun = true;
			}
		}
		if (begun && !lineRead) {
			const end = chunk.indexOf(lineFeed, at);
			if (end !== -1) {
				if (!isWholeObject(Buffer.concat(held).subarray(0, size + end))) return settled('json');
				lineRead = true;
				at = end;
			}
		}
		if (lineRead && chunk.subarray(at).some((byte) => !blank.has(byte))) return settled('ndjson');
		size += chunk.length;
	}
}

const lineFeed = 0x0a;
const bracket = 0x5b;
const brace = 0x7b;
const blank: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, lineFeed]);

/** White space, and the bytes of which byte order marks are made and that UTF-16 puts beside white space. */
const beforeText: ReadonlySet<number> = new Set([...blank, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00]);

function isWholeObject(line: Uint8Array): boolean {
	const decoded = decode(line);
	// In UTF-16 a line feed is two bytes: such a stream has no lines that could be told apart here.
	if (!decoded.ok || decoded.encoding.startsWith('utf-16')) return false;
	try {
		const value: unknown = JSON.parse(decoded.text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}

async function* replay(held: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk;
		for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
	} finally {
		await iterator.return?.();
	}
}

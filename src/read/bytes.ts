/** The bytes of an input, whole or as a stream. */

import type { Issue } from '../base/issue.js';
import { fileIssue } from './file-issue.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import type { Input } from './files.js';
import { readIssue } from './issues.js';
import { documentLimit, mebibyte } from './limits.js';

export interface ByteSources {
	readonly files?: FileSystem;
	readonly stdin: AsyncIterable<Uint8Array>;
}

export type BytesResult = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly issue: Issue };

/** The bytes of an input as they come. What goes wrong while reading is thrown: {@link fileIssue} says what it was. */
export function openInput(input: Input, sources: ByteSources): AsyncIterable<Uint8Array> {
	// Standard input is opened by being looked at.
	return input.kind === 'stdin' ? sources.stdin : (sources.files ?? nodeFileSystem).read(input.path);
}

/** All bytes of an input; a file above the limit is not even opened. */
export async function readBytes(input: Input, sources: ByteSources, limit = documentLimit): Promise<BytesResult> {
	try {
		if (input.kind === 'file') {
			const { files = nodeFileSystem } = sources;
			const { source: path } = input;
			const entry = await files.stat(input.path);
			const target = entry === undefined ? await files.linkTarget(input.path) : undefined;
			if (target !== undefined) return { ok: false, issue: readIssue('input.dead-link', { path, target }, { file: path }) };
			if (entry?.kind === 'file' && entry.size > limit) return tooLarge(input.source, limit);
		}
		return await collectBytes(openInput(input, sources), input.source, limit);
	} catch (error) {
		return { ok: false, issue: fileIssue(error, input.source, input.source) };
	}
}

/** All bytes of a stream, of which no more than the limit and one chunk are ever held; closes what is larger. */
async function collectBytes(chunks: AsyncIterable<Uint8Array>, source: string, limit: number): Promise<BytesResult> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > limit) return tooLarge(source, limit);
		parts.push(chunk);
	}
	return { ok: true, bytes: Buffer.concat(parts, length) };
}

function tooLarge(source: string, limit: number): BytesResult {
	return { ok: false, issue: readIssue('input.too-large', { limit: limit / mebibyte }, { file: source }) };
}

/** From the inputs of a run to portions of work: documents in the order of the input, each with its place in the batch. */

import type { Issue } from '../../base/issue.js';
import { openInput, readBytes } from '../../read/bytes.js';
import { fileIssue } from '../../read/file-issue.js';
import type { Input } from '../../read/files.js';
import { formatOf, type InputFormat, sniffFormat } from '../../read/format.js';
import { readIssue } from '../../read/issues.js';
import { hasLines, readSlabs } from '../../read/slabs.js';
import type { Io } from '../io.js';
import type { Lead } from '../leads.js';

/** A document of its own, or what kept it from being one; `path` is still to be read. */
export type Item = { readonly source: string } & (
	| { readonly format: 'json' | 'yaml'; readonly path: string }
	| { readonly format: 'json' | 'yaml'; readonly bytes: Uint8Array }
	| { readonly line?: number; readonly issues: readonly Issue[] }
);

/** `position`: the place of the first document in the batch, from 1. A blank line takes a place too. */
export type Portion = { readonly position: number } & (
	| { readonly items: readonly Item[]; readonly slab?: never }
	| {
			readonly slab: { readonly source: string; readonly line: number; readonly lines: number; readonly bytes: Uint8Array };
			readonly items?: never;
	  }
);

/** How many documents a portion has. */
export function lengthOf({ items, slab }: Portion): number {
	return items?.length ?? slab?.lines ?? 0;
}

/** Documents that are read one by one go in portions of so many. */
const together = 16;

/** @param format what the user says that every input is. */
export async function* portionsOf(leads: readonly Lead[], io: Io, format: InputFormat | undefined): AsyncGenerator<Portion> {
	let position = 1;
	let items: Item[] = [];
	const flush = function* (): Generator<Portion> {
		if (items.length === 0) return;
		yield { position, items };
		position += items.length;
		items = [];
	};
	for (const lead of leads) {
		const streamed = 'issue' in lead ? undefined : await streamOf(lead.input, io, format);
		if (streamed === undefined || 'item' in streamed) {
			items.push(streamed?.item ?? itemOf(lead, format));
			if (items.length === together) yield* flush();
			continue;
		}
		yield* flush();
		for await (const part of slabsOf(streamed.source, streamed.chunks)) {
			const portion = { position, ...part };
			yield portion;
			position += lengthOf(portion);
		}
	}
	yield* flush();
}

type Source = { readonly source: string; readonly chunks: AsyncIterable<Uint8Array> };

/** A stream of lines, or an item that had to be read to be known; `undefined`: a file that holds one document. */
async function streamOf(input: Input, io: Io, asked: InputFormat | undefined): Promise<Source | { item: Item } | undefined> {
	const { source } = input;
	if (input.kind === 'file') {
		if ((asked ?? formatOf(source)) !== 'ndjson') return undefined;
		return { source, chunks: openInput(input, io) };
	}
	try {
		const { format, chunks } = asked === undefined ? await sniffFormat(io.stdin) : { format: asked, chunks: io.stdin };
		if (format === 'ndjson') return { source, chunks };
		const read = await readBytes(input, { files: io.files, stdin: chunks });
		return { item: read.ok ? { source, format, bytes: read.bytes } : { source, issues: [read.issue] } };
	} catch (error) {
		return { item: { source, issues: [fileIssue(error, source, source)] } };
	}
}

function itemOf(lead: Lead, asked: InputFormat | undefined): Item {
	if ('issue' in lead) return { source: lead.source, issues: [lead.issue] };
	const { source } = lead.input;
	const format = asked ?? formatOf(source);
	if (lead.input.kind === 'stdin' || format === 'ndjson') throw new Error('a stream is no item');
	return { source, format, path: lead.input.path };
}

type Part = { readonly items: readonly Item[] } | { readonly slab: NonNullable<Portion['slab']> };

async function* slabsOf(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
	let empty = true;
	try {
		for await (const slab of readSlabs(chunks)) {
			const { line, lines } = slab;
			empty &&= slab.issue === undefined && !hasLines(slab);
			yield slab.issue === undefined
				? { slab: { source, line, lines, bytes: slab.bytes } }
				: { items: [{ source, line, issues: [slab.issue] }] };
		}
		if (empty) yield { items: [{ source, issues: [readIssue('input.empty', {})] }] };
	} catch (error) {
		yield { items: [{ source, issues: [fileIssue(error, source, source)] }] };
	}
}

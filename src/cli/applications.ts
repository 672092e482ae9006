/** From the arguments of a command to documents, one after the other and in their order; only one is held at a time. */

import type { Issue } from '../base/issue.js';
import { openInput, readBytes } from '../read/bytes.js';
import { fileIssue } from '../read/file-issue.js';
import { findInputs, type Input } from '../read/files.js';
import { formatOf, type InputFormat, sniffFormat } from '../read/format.js';
import { readIssue } from '../read/issues.js';
import { readLines } from '../read/ndjson.js';
import type { Io } from './io.js';

/** Where a document came from. */
interface Origin {
	/** As the user named it, with `/`. */
	readonly source: string;
	/** From 1, of NDJSON. */
	readonly line?: number;
}

/** A document that should hold one application, or why there is none. */
export type FoundDocument = Origin &
	(
		| { readonly ok: true; readonly format: 'json' | 'yaml'; readonly bytes: Uint8Array }
		| { readonly ok: false; readonly issues: readonly Issue[] }
	);

/** An input, or what is wrong with the argument that should have led to one. */
export type Lead = { readonly input: Input } | { readonly source: string; readonly issue: Issue };

/** The inputs that the arguments lead to, each once, and in the place of each argument what is wrong with it. */
export async function findLeads(paths: readonly string[], io: Io, exclude: readonly string[]): Promise<readonly Lead[]> {
	const leads: Lead[] = [];
	const known = new Set<string>();
	for (const path of paths) {
		const { inputs, issues } = await findInputs([path], { files: io.files, cwd: io.cwd, exclude });
		for (const input of inputs) {
			const key = input.kind === 'file' ? input.path : '-';
			if (known.has(key)) continue;
			known.add(key);
			leads.push({ input });
		}
		for (const issue of issues) leads.push({ source: issue.file ?? path, issue });
	}
	return leads;
}

/** `format` is what the user says that every input is. */
export async function* readDocuments(leads: readonly Lead[], io: Io, format: InputFormat | undefined): AsyncGenerator<FoundDocument> {
	for (const lead of leads) {
		if ('issue' in lead) yield { source: lead.source, ok: false, issues: [lead.issue] };
		else yield* readInput(lead.input, io, format);
	}
}

async function* readInput(input: Input, io: Io, asked: InputFormat | undefined): AsyncGenerator<FoundDocument> {
	const { source } = input;
	try {
		if (input.kind === 'stdin' && asked === undefined) {
			const { format, chunks } = await sniffFormat(io.stdin);
			yield* readAs(format, input, { files: io.files, stdin: chunks });
		} else yield* readAs(asked ?? formatOf(source), input, io);
	} catch (error) {
		yield { source, ok: false, issues: [fileIssue(error, source, source)] };
	}
}

async function* readAs(format: InputFormat, input: Input, io: Pick<Io, 'files' | 'stdin'>): AsyncGenerator<FoundDocument> {
	if (format === 'ndjson') {
		yield* readLinesOf(input, io);
		return;
	}
	const { source } = input;
	const read = await readBytes(input, io);
	if (!read.ok) {
		yield { source, ok: false, issues: [read.issue] };
		return;
	}
	yield { source, ok: true, format, bytes: read.bytes };
}

async function* readLinesOf(input: Input, io: Pick<Io, 'files' | 'stdin'>): AsyncGenerator<FoundDocument> {
	const { source } = input;
	let empty = true;
	for await (const { line, bytes, issue } of readLines(openInput(input, io))) {
		empty = false;
		if (issue !== undefined) yield { source, line, ok: false, issues: [issue] };
		else yield { source, line, ok: true, format: 'json', bytes };
	}
	if (empty) yield { source, ok: false, issues: [readIssue('input.empty', {})] };
}

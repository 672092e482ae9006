/** What a report may take the place of. */

import { stripVTControlCharacters } from 'node:util';
import { utf16Of } from '../../read/decode.js';
import { languages, type Words } from '../../words/words.js';
import type { Io } from '../io.js';
import { StopError, usageIssue } from '../stop.js';
import { wordsIn } from '../words.js';
import { outputError } from './output.js';
import type { Place } from './places.js';

/** So many bytes show what a file is. */
const fewBytes = 4096;

/** A string of JSON, of which the end may have been cut. */
const string = /"(?:[^"\\]|\\.)*(?:"|$)/.source;

/** How reports begin, in every format that a program reads: so far that what other programs write begins in another way. */
const forPrograms: readonly RegExp[] = [
	/\{\s*"schemaVersion":\s*1,\s*(?:"tool":\s*\{\s*"name":\s*"kouan"|"lang":\s*"(?:zh|en)",\s*"source":)/,
	new RegExp(`\\{"source":${string},(?:"(?:line|position)":\\d+,)*"error":\\{`),
	/\{"(?:conflicts":\[\{"code":|baseline":\{"today":|interrupted":true[,}]|shard":\{"index":)/,
	/\{"version":"2\.1\.0","\$schema":"[^"]*","runs":\[\{\s*"tool":\{"driver":\{"name":"kouan"/,
	new RegExp(`\\[\\s*\\{"description":${string}(?:$|,(?:$|"check_name":(?:$|"[^"]*(?:$|","fingerprint":"))))`),
	/source,line,id,name,type,/,
	/-{40}/,
	/<\?xml [^>]*>\s*<testsuites name="kouan"/,
	/<!doctype html>/,
	/TAP version /,
];
const beginning = new RegExp(`^\\s*(?:${forPrograms.map(({ source }) => source).join('|')})`);

/** What a report of nothing is, or one that was broken off: of a whole file only, for any document may begin so. */
const nothing = /^\s*(?:\[\s*\]?)?\s*$/;

/** Names of what people keep their data in. */
const dataName = /\.(?:json|jsonl|ndjson|ya?ml|csv)$/i;

/** What every application says, and how a YAML document may begin: such a text stays, whatever else is in it. */
const application = /^\s*(?:\{\s*)?(?:\?\s*)?["']?schemaVersion["']?\s*(?::|$)|^%YAML/m;

/** Control characters that no text has. */
const control = /[^\P{Cc}\t\n\v\f\r]/u;

interface Beginning {
	/** `undefined`: it is no text. */
	readonly text: string | undefined;
	readonly isWhole: boolean;
}

/**
 * The paths of earlier reports that this run writes anew: a folder or a pattern passes them over. What is no report is an application,
 * or was meant to be one: it is found like any other, so that it is refused rather than written over.
 */
export async function earlierReports(places: readonly Place[], { files }: Pick<Io, 'files'>): Promise<readonly string[]> {
	const paths: string[] = [];
	for (const place of places) {
		// Where it cannot be read, whoever writes to it tells.
		const found = await beginningOf(place.paths[1], files).catch(() => undefined);
		if (found !== undefined && (await isReport(found))) paths.push(...place.paths);
	}
	return paths;
}

/**
 * A report takes the place of an earlier one, or of another text that people read: never that of anything that may be an application, or
 * other data, whether it is an input of this run or not.
 * @throws {StopError} for each file that stays.
 */
export async function refuseToReplace(places: readonly Place[], { files }: Pick<Io, 'files'>): Promise<void> {
	const issues = [];
	for (const { file, paths, stream } of places) {
		// What is open already is added to.
		if (stream !== undefined) continue;
		const found = await beginningOf(paths[1], files).catch((error: unknown) => {
			throw outputError(error, file);
		});
		if (found === undefined || (await isReport(found))) continue;
		if (paths.some((path) => dataName.test(path)) || mayBeData(found)) issues.push(usageIssue('output.not-a-report', { path: file }));
	}
	if (issues.length > 0) throw new StopError(issues);
}

/** `undefined` where there is no file, or nothing in it. However long it is, little of it is read. */
async function beginningOf(path: string, files: Io['files']): Promise<Beginning | undefined> {
	if ((await files.stat(path))?.kind !== 'file') return undefined;
	let start = Buffer.alloc(0);
	for await (const chunk of files.read(path)) {
		start = Buffer.concat([start, chunk]);
		if (start.length > fewBytes) break;
	}
	return start.length === 0 ? undefined : { text: textOf(start.subarray(0, fewBytes)), isWhole: start.length <= fewBytes };
}

/** In any encoding that an application may have; what a shell of Windows puts into a file is UTF-16. */
function textOf(start: Uint8Array): string | undefined {
	const utf16 = utf16Of(start);
	for (const encoding of utf16 === undefined ? ['utf-8', 'gb18030'] : [utf16]) {
		try {
			// The last character may have been cut.
			const text = new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
			return control.test(stripVTControlCharacters(text)) ? undefined : text;
		} catch {
			// Another encoding, or none.
		}
	}
	return undefined;
}

async function isReport({ text, isWhole }: Beginning): Promise<boolean> {
	if (text === undefined) return false;
	if (beginning.test(text) || (isWhole && nothing.test(text))) return true;
	// To YAML a heading is a comment.
	return !application.test(text) && (await isForPeople(text));
}

/** Reports for people begin with words. */
async function isForPeople(text: string): Promise<boolean> {
	const start = squeezed(stripVTControlCharacters(text));
	for (const language of languages) {
		if (beginnings(await wordsIn(language)).some((words) => start.startsWith(squeezed(words)))) return true;
	}
	return false;
}

function beginnings({ verdicts, pair, report, formats: { columns, title } }: Words): readonly string[] {
	return [...Object.values(verdicts), pair(report.notEvaluated, ''), `${columns.verdict} ${columns.file}`, `## ${title}`];
}

/** Lines may be broken anywhere. */
function squeezed(text: string): string {
	return text.replace(/\s+/g, '');
}

/** Whether it may be a JSON or YAML document, or is no text at all. Prose, logs and pages are none. */
function mayBeData({ text, isWhole }: Beginning): boolean {
	return (
		text === undefined ||
		application.test(text) ||
		/^\s*(?:\{|\[\s*[[{"])/.test(text) ||
		(!isWhole && /^\s*$/.test(text)) ||
		mayBeMap(text, isWhole)
	);
}

/** What stands at the beginning of a line of a YAML map: a key, or an entry of the list before which the key stands. */
const key = /^(?:"[^"]*"|'[^']*'|[^\s"'#:[\]{},&*!|>%@`-][^:]*?)\s*:(?:\s|$)|^-\s/;

/** Nothing but keys, no two of them the same, begins a line; one alone may be anything, as `error: no such file`. */
function mayBeMap(text: string, isWhole: boolean): boolean {
	const lines = text.split(/\r\n?|\n/);
	// The last line may have been cut.
	const told = (isWhole ? lines : lines.slice(0, -1)).filter((line) => !/^(?:\s|#|---|\.\.\.|$)/.test(line));
	const keys = told.flatMap((line) => key.exec(line)?.[0] ?? []);
	if (told.length === 0) return !isWhole;
	const named = keys.filter((each) => !each.startsWith('-'));
	return keys.length === told.length && named.length > 1 && new Set(named).size === named.length;
}

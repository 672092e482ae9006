/** One document after the other is read, checked, evaluated, and made into a result. */

import { createHash } from 'node:crypto';
import type { Issue } from '../base/issue.js';
import { fromPointer } from '../base/pointer.js';
import { checkConsistency } from '../domain/consistency.js';
import { parseQuick } from '../domain/quick.js';
import type { Application } from '../domain/schema.js';
import { evaluate, RefusedError } from '../engine/evaluate.js';
import { decode } from '../read/decode.js';
import type { TextDocument } from '../read/document.js';
import { readIssue } from '../read/issues.js';
import { errorResult } from '../report/error-result.js';
import type { AnyResult } from '../report/report.js';
import { buildResult } from '../report/result.js';
import type { Pack } from '../rules/model.js';
import { namesQuantity } from '../words/sentence.js';
import type { Words } from '../words/words.js';
import type { FoundDocument } from './applications.js';
import type { CheckOptions } from './options.js';
import type { PackChooser } from './packs.js';

export interface Judged {
	readonly result: AnyResult;
	/** That the result rests on. */
	readonly pack: Pack | undefined;
}

/** What every document of a run is judged by. */
export interface Court {
	readonly chooser: PackChooser;
	readonly options: CheckOptions;
	readonly words: Words;
	/** The format points at lines: find the place of every value that a result names. */
	readonly places: boolean;
}

export async function judge(found: FoundDocument, { chooser, options, words, places }: Court): Promise<Judged> {
	const { source, line } = found;
	const refused = (issues: readonly Issue[]): Judged => ({ result: errorResult(source, line, issues, words), pack: undefined });
	if (!found.ok) return refused(found.issues);
	const decoded = decode(found.bytes);
	const at = (issues: readonly Issue[]) => (line === undefined ? issues : atLine(issues, line));
	if (!decoded.ok) return refused(at(decoded.issues));

	const { text, encoding } = decoded;
	const quick = found.format === 'json' ? parseQuick(text) : undefined;
	const parsed = quick === undefined ? await parseSlowly(text, found.format) : { ok: true as const, application: quick, warnings: [] };
	if (!parsed.ok) return refused(at(parsed.issues));
	const { application } = parsed;
	const { readings, allowLapsed, all } = options;
	const asOf = options.asOf ?? application.submittedOn;
	const pack = chooser.choose(asOf, allowLapsed);
	const notInForce = async (issues: readonly Issue[]) => refused(at(await placedAtFiling(issues, application, text, found.format)));
	if ('code' in pack) return notInForce([pack]);
	try {
		const decision = evaluate(pack, application, { asOf, readings, allowLapsed, trace: namesQuantity(pack) });
		// The name as it was read shows whether the encoding was guessed right.
		const guessed = encoding === 'gb18030' ? [readIssue('input.gb18030', { name: application.port.name }, { pointer: '/port/name' })] : [];
		const warnings = [...guessed, ...parsed.warnings, ...checkConsistency(application, asOf)];
		const digest = `sha256:${createHash('sha256').update(found.bytes).digest('hex')}`;
		const about = { source, ...(line === undefined ? {} : { line }), application, digest, decision, warnings, all };
		const result = buildResult(about, pack, words);
		return { result: places ? await withPlaces(result, text, found.format) : result, pack };
	} catch (error) {
		if (error instanceof RefusedError) return notInForce(error.issues);
		throw error;
	}
}

/** What explains loads more than what only says yes. */
async function parseSlowly(text: string, format: 'json' | 'yaml') {
	const document = await readAs(text, format);
	if (!document.ok) return document;
	const { parseApplication } = await import('../domain/parse.js');
	return parseApplication(document.document);
}

async function readAs(text: string, format: 'json' | 'yaml') {
	return format === 'json' ? (await import('../read/json.js')).parseJson(text) : (await import('../read/yaml.js')).parseYaml(text);
}

/** Where it is the day of filing that lies outside the standard's time, that is the place of the issue. */
async function placedAtFiling(
	issues: readonly Issue[],
	{ submittedOn }: Application,
	text: string,
	format: 'json' | 'yaml',
): Promise<readonly Issue[]> {
	const isFiling = ({ code, args }: Issue) => code === 'rules.not-in-force' && args.date === submittedOn;
	if (!issues.some(isFiling)) return issues;
	const read = await readAs(text, format);
	if (!read.ok) return issues;
	const place = placeOf(read.document);
	return issues.map((each) => (isFiling(each) ? { ...each, pointer: '/submittedOn', ...place } : each));
}

async function withPlaces(result: AnyResult, text: string, format: 'json' | 'yaml'): Promise<AnyResult> {
	const read = await readAs(text, format);
	if (!read.ok) return result;
	const { source, locate } = read.document;
	const { placed } = await import('../report/placed.js');
	return placed(result, (pointer) => source.positionAt(locate(fromPointer(pointer) ?? [], 'value').start));
}

function placeOf({ source, locate }: TextDocument) {
	return source.place(locate(['submittedOn'], 'value'));
}

/** A line of NDJSON is read as a document of its own, of one line: its issues stand in the line that it has in the input. */
function atLine(issues: readonly Issue[], line: number): readonly Issue[] {
	return issues.map((issue) => ({
		...issue,
		line,
		...(issue.frame !== undefined && {
			frame: issue.frame.replace(/^\d+ (\|.*\n) *(\|)/, (_, shown: string, below: string) => {
				return `${line} ${shown}${' '.repeat(String(line).length + 1)}${below}`;
			}),
		}),
	}));
}

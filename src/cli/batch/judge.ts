/** One document is read, checked and evaluated, and told in the languages that are asked for. */

import type { Issue } from '../../base/issue.js';
import { fromPointer } from '../../base/pointer.js';
import { checkConsistency } from '../../domain/consistency.js';
import { parseQuick } from '../../domain/quick.js';
import type { CheckResult } from '../../domain/result.js';
import type { Decision } from '../../engine/decision.js';
import { evaluate, RefusedError } from '../../engine/evaluate.js';
import { type UniqueKey, uniqueKeys } from '../../engine/unique.js';
import type { TextDocument } from '../../read/document.js';
import { readIssue } from '../../read/issues.js';
import { type DocumentResult, readDocument } from '../../read/read-document.js';
import type { AnyResult } from '../../report/report.js';
import { buildResult } from '../../report/result.js';
import type { Pack } from '../../rules/model.js';
import { namesQuantity } from '../../words/sentence.js';
import { digestOf } from '../digest.js';
import type { BatchContext, Telling } from './context.js';

/** A document that should hold one application, or why there is none. */
export type FoundDocument = {
	/** As the user named it, with `/`. */
	readonly source: string;
	/** From 1, of NDJSON. */
	readonly line?: number;
} & (
	| { readonly ok: true; readonly format: 'json' | 'yaml'; readonly bytes: Uint8Array }
	| { readonly ok: false; readonly issues: readonly Issue[] }
);

/** What became of a document. */
export interface Judged {
	/** `undefined` where it was not evaluated. */
	readonly decided: Decided | undefined;
	readonly tell: (telling: Telling) => AnyResult;
}

interface Decided {
	readonly id: string;
	/** That the decision rests on. */
	readonly pack: Pack;
	readonly decision: Decision;
	/** What no other application of the batch may share with it. */
	readonly keys: readonly UniqueKey[];
}

/** At once where the document is clearly sound; whatever must be explained, and every text but JSON, takes a while. */
export function judge(found: FoundDocument, context: BatchContext): Judged | Promise<Judged> {
	if (!found.ok) return refused(found, found.issues);
	const quick = found.format === 'json' ? parseQuick(found.bytes) : undefined;
	if (quick === undefined) return judgeSlowly(found, context);
	const judged = judgeApplication(found, { application: quick, warnings: [] }, context);
	if ('refusal' in judged) return judgeSlowly(found, context);
	return context.places ? readAndPlace(judged, found) : judged;
}

type ReadableDocument = FoundDocument & { readonly ok: true };

/** What explains loads more than what only says yes. */
async function judgeSlowly(found: ReadableDocument, context: BatchContext): Promise<Judged> {
	const { line } = found;
	const read = await readWithPlaces(found);
	if (!read.ok) return refused(found, atLine(read.issues, line));
	const { parseApplication } = await import('../../domain/parse.js');
	const parsed = parseApplication(read.document);
	if (!parsed.ok) return refused(found, atLine(parsed.issues, line));
	const { application } = parsed;
	// The name as it was read shows whether the encoding was guessed right.
	const guessed =
		read.encoding === 'gb18030' ? [readIssue('input.gb18030', { name: application.port.name }, { pointer: '/port/name' })] : [];
	const judged = judgeApplication(found, { application, warnings: [...guessed, ...parsed.warnings] }, context);
	if ('refusal' in judged) {
		// Where it is the day of filing that lies outside the standard's time, that is the place of the issue.
		const issues = judged.refusal.map((issue) =>
			issue.code === 'rules.not-in-force' && issue.args.date === application.submittedOn
				? { ...issue, ...filingPlace(read.document) }
				: issue,
		);
		return refused(found, atLine(issues, line));
	}
	return context.places ? withPlaces(judged, read.document) : judged;
}

async function readWithPlaces({ bytes, format }: ReadableDocument): Promise<DocumentResult> {
	return readDocument(
		bytes,
		format === 'json' ? (await import('../../read/json.js')).parseJson : (await import('../../read/yaml.js')).parseYaml,
	);
}

async function readAndPlace(judged: Judged, found: ReadableDocument): Promise<Judged> {
	const read = await readWithPlaces(found);
	return read.ok ? withPlaces(judged, read.document) : judged;
}

/** With the place of every value that a result names, for formats that point at lines. */
async function withPlaces(judged: Judged, { source, locate }: TextDocument): Promise<Judged> {
	const { placed } = await import('../../report/placed.js');
	const at = (pointer: string) => source.positionAt(locate(fromPointer(pointer) ?? [], 'value').start);
	return { ...judged, tell: (telling) => (telling.places ? placed(judged.tell(telling), at) : judged.tell(telling)) };
}

function judgeApplication(
	{ source, line, bytes }: ReadableDocument,
	parsed: Pick<CheckResult & { readonly ok: true }, 'application' | 'warnings'>,
	context: BatchContext,
): Judged | { readonly refusal: readonly Issue[] } {
	const { application } = parsed;
	const { chooser, readings, allowLapsed, all, part } = context;
	const asOf = context.asOf ?? application.submittedOn;
	const pack = chooser.choose(asOf, allowLapsed);
	if ('code' in pack) return { refusal: [pack] };
	const { full, digests } = context;
	const options = { asOf, readings, allowLapsed, facts: full, trace: full && namesQuantity(pack) };
	const decision = decide(() => evaluate(pack, application, options));
	if ('refusal' in decision) return decision;
	const keys = uniqueKeys(pack, application, asOf, readings);
	const warnings = [...parsed.warnings, ...checkConsistency(application, asOf)];
	return {
		decided: { id: application.id, pack, decision, keys },
		tell: ({ words, detail }) => {
			const digest = digests && detail === 'full' ? digestOf(bytes) : '';
			const about = { source, line, application, digest, decision, warnings, all, detail };
			const result = buildResult(about, pack, words);
			return part === undefined ? result : { ...result, unique: keys };
		},
	};
}

function decide(make: () => Decision): Decision | { readonly refusal: readonly Issue[] } {
	try {
		return make();
	} catch (error) {
		if (error instanceof RefusedError) return { refusal: error.issues };
		throw error;
	}
}

async function refused({ source, line }: FoundDocument, issues: readonly Issue[]): Promise<Judged> {
	const { errorResult } = await import('../../report/error-result.js');
	return { decided: undefined, tell: ({ words }) => errorResult(source, line, issues, words) };
}

function filingPlace({ source, locate }: TextDocument) {
	return { pointer: '/submittedOn', ...source.place(locate(['submittedOn'], 'value')) };
}

/** A line of NDJSON is read as a document of its own, of one line: its issues stand in the line that it has in the input. */
function atLine(issues: readonly Issue[], line: number | undefined): readonly Issue[] {
	if (line === undefined) return issues;
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

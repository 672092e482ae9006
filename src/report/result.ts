/** What is told of one application: the shape that every format shows, in the chosen language. */

import type { Issue } from '../base/issue.js';
import type { Truth } from '../base/truth.js';
import type { Unit } from '../base/unit.js';
import type { Application, PortType } from '../domain/schema.js';
import type { Decision, Evidence, Finding, Missing, Operator, Verdict } from '../engine/decision.js';
import type { Choices, Effect, Outcome, Pack } from '../rules/model.js';
import { type PackTexts, packTexts, type RuleTexts } from '../words/pack-texts.js';
import { issueText, reasonOf, warningOf } from '../words/sentence.js';
import type { Language, Words } from '../words/words.js';

/** Which years an entry to be added is for, and what the entry is called that a missing fact belongs to: by JSON Pointer. */
interface MissingFacts {
	readonly missing: readonly string[];
	/** Only where there are any. */
	readonly missingYears?: Readonly<Record<string, readonly number[]>>;
	/** Only where there are any. */
	readonly missingEntries?: Readonly<Record<string, string>>;
}

/** Where a value stands in its input, or the nearest part above one that is missing: from 1, columns in UTF-16 units. Filled by `placed`. */
interface Placed {
	readonly line?: number;
	readonly column?: number;
}

/** One comparison: what is, beside what is required. */
export interface Fact extends Placed {
	/** JSON Pointer of the fact, or of the list that a number was taken from. */
	readonly pointer: string;
	readonly label: string;
	/** The name of the list entry that the fact belongs to. */
	readonly entry?: string;
	readonly actual: Evidence['actual'];
	readonly operator: Operator;
	readonly required: Evidence['required'];
	/** What `required` is called, where it is another fact of the application. */
	readonly requiredLabel?: string;
	/** `actual` is a date, and that many years after it are compared. */
	readonly plusYears?: number;
	readonly unit?: Unit;
	/** How far inside the mark, negative: outside; dates in days. */
	readonly margin: number | null;
	readonly holds: Truth;
}

/** Why a finding is accepted although it is not met, and the last day on which it is. */
export interface Acceptance {
	readonly reason: string;
	/** `YYYY-MM-DD`. */
	readonly until: string;
}

export interface AcceptedFinding extends Acceptance {
	readonly rule: string;
}

/** Its place is that of the value that decided. */
export interface ResultFinding extends MissingFacts, Placed {
	readonly rule: string;
	readonly effect: Effect;
	readonly outcome: Outcome;
	readonly title: string;
	readonly reason: string;
	/** Of a priority: what it leads to. */
	readonly favour?: string;
	readonly facts: readonly Fact[];
	readonly source: { readonly id: string; readonly place: string; readonly url: string };
	/** By an entry of a baseline: it does not count for the exit status. */
	readonly accepted?: Acceptance;
}

export interface Warning extends Placed {
	readonly code: string;
	readonly message: string;
	readonly pointer?: string;
}

/** The result of one application that was evaluated. */
export interface Result extends MissingFacts {
	readonly schemaVersion: 1;
	readonly lang: Language;
	/** As the user named it, with `/`. */
	readonly source: string;
	/** Of NDJSON, from 1. */
	readonly line?: number;
	/** Of a part of a batch: the place in the whole, from 1. */
	readonly position?: number;
	readonly application: {
		readonly id: string;
		readonly name: string;
		readonly type: PortType;
		readonly province: string;
		readonly prefecture?: string;
		readonly digest: string;
	};
	readonly rules: { readonly id: string; readonly version: string; readonly digest: string };
	/** Readings that are not at their default. */
	readonly choices: Choices;
	/** What each of them means; only where there are any. */
	readonly choiceTexts?: Readonly<Record<string, string>>;
	readonly asOf: string;
	readonly verdict: Verdict;
	readonly verdictText: string;
	readonly pass: boolean | null;
	/** Ids of the notices that the reader must know beside the verdict. */
	readonly notices: readonly string[];
	readonly findings: readonly ResultFinding[];
	readonly priorities: readonly string[];
	readonly warnings: readonly Warning[];
	/** Of a part of a batch: what no other application of the batch may share, as `[code, pack, value, …]`. */
	readonly unique?: readonly (readonly string[])[];
	/** The findings that a baseline accepts; only where there are any. The verdict is the same with them. */
	readonly accepted?: readonly AcceptedFinding[];
}

/**
 * How much is told. `codes`: what came out, in codes. Every text is then empty, and no finding has facts or missing facts of its own: what
 * a table of a million lines does not show is not made.
 */
export type Detail = 'codes' | 'full';

export interface ResultOptions {
	readonly source: string;
	readonly line?: number;
	readonly application: Application;
	/** `sha256:` and the digest of the bytes read; empty where nobody reads it. */
	readonly digest: string;
	readonly decision: Decision;
	/** From reading the application; the decision has its own. */
	readonly warnings: readonly Issue[];
	/** Show the rules that do not apply, too. */
	readonly all?: boolean;
	/** Default `full`. With `codes` nobody reads the digest: it may be empty. */
	readonly detail?: Detail;
}

/**
 * An object on its way, its members set one after the other in the order in which every format writes them. Spreading the optional ones
 * into a literal takes four times as long, and a batch has millions of facts.
 */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What is told of one application. The decision must be one of this pack. */
export function buildResult(options: ResultOptions, pack: Pack, words: Words): Result {
	const { source, line, application, digest, decision, warnings, all = false, detail = 'full' } = options;
	const { choices, verdict, findings } = decision;
	const full = detail === 'full';
	const texts = packTexts(pack, words);
	const result = { schemaVersion: 1, lang: words.language, source } as Draft<Result>;
	if (line !== undefined) result.line = line;
	result.application = aboutOf(application, digest);
	result.rules = decision.pack;
	result.choices = choices;
	if (full) addChoiceTexts(result, choices, texts);
	result.asOf = decision.asOf;
	result.verdict = verdict;
	result.verdictText = full ? verdictText(decision, texts) : '';
	result.pass = decision.pass;
	result.notices = noticesOf(findings);
	result.findings = findingsOf(findings, all, full, texts);
	addMissing(result, decision.missing);
	result.priorities = decision.priorities;
	result.warnings = warningsOf([...warnings, ...decision.warnings], full, texts);
	return result;
}

function aboutOf({ id, port }: Application, digest: string): Result['application'] {
	const { name, type, province, prefecture } = port;
	return prefecture ? { id, name, type, province, prefecture, digest } : { id, name, type, province, digest };
}

function noticesOf(findings: readonly Finding[]): readonly string[] {
	const notices: string[] = [];
	for (const { rule, effect, outcome } of findings) if (effect === 'notice' && outcome === 'fail') notices.push(rule);
	return notices;
}

function findingsOf(findings: readonly Finding[], all: boolean, full: boolean, texts: PackTexts): readonly ResultFinding[] {
	const told: ResultFinding[] = [];
	for (const finding of findings) {
		if (finding.outcome === 'not-applicable' && !all) continue;
		const ruleTexts = texts.rules.get(finding.rule);
		if (ruleTexts !== undefined) told.push(full ? findingOf(finding, ruleTexts, texts) : codesOf(finding));
	}
	return told;
}

const nowhere: ResultFinding['source'] = { id: '', place: '', url: '' };

function codesOf({ rule, effect, outcome }: Finding): ResultFinding {
	return { rule, effect, outcome, title: '', reason: '', facts: [], missing: [], source: nowhere };
}

function findingOf(finding: Finding, ruleTexts: RuleTexts, texts: PackTexts): ResultFinding {
	const { rule, effect, outcome } = finding;
	const told = { rule, effect, outcome, title: ruleTexts.title, reason: reasonOf(finding, ruleTexts, texts) } as Draft<ResultFinding>;
	if (effect === 'priority' && ruleTexts.favour !== undefined) told.favour = ruleTexts.favour;
	told.facts = finding.facts.map((fact) => factOf(fact, texts));
	addMissing(told, finding.missing);
	told.source = ruleTexts.source;
	return told;
}

function factOf(evidence: Evidence, texts: PackTexts): Fact {
	const { pointer, fact: path, measure, entry, requiredFact, plusYears, unit } = evidence;
	const title = measure === undefined ? undefined : texts.measures.get(measure);
	const fact = { pointer, label: title ?? texts.labels.get(path) ?? path } as Draft<Fact>;
	if (entry !== undefined) fact.entry = entry;
	fact.actual = evidence.actual;
	fact.operator = evidence.operator;
	fact.required = evidence.required;
	if (requiredFact !== undefined) fact.requiredLabel = texts.labels.get(requiredFact) ?? requiredFact;
	if (plusYears !== undefined) fact.plusYears = plusYears;
	if (unit !== undefined) fact.unit = unit;
	fact.margin = evidence.margin;
	fact.holds = evidence.holds;
	return fact;
}

function addMissing(told: Draft<MissingFacts>, all: readonly Missing[]): void {
	const pointers: string[] = [];
	let years: Record<string, readonly number[]> | undefined;
	let entries: Record<string, string> | undefined;
	for (const { pointer, years: each, entry } of all) {
		pointers.push(pointer);
		// A JSON Pointer is empty or begins with a slash: none is a key that objects have of themselves.
		if (each !== undefined) {
			years ??= {};
			years[pointer] = each;
		}
		if (entry !== undefined) {
			entries ??= {};
			entries[pointer] = entry;
		}
	}
	told.missing = pointers;
	if (years !== undefined) told.missingYears = years;
	if (entries !== undefined) told.missingEntries = entries;
}

function warningsOf(warnings: readonly Issue[], full: boolean, texts: PackTexts): readonly Warning[] {
	return warnings.map((warning) => {
		const { code, pointer } = warning;
		const message = full ? (warningOf(warning, texts) ?? issueText(warning, texts.words)) : '';
		return pointer === undefined ? { code, message } : { code, message, pointer };
	});
}

/** `restricted` reads otherwise where every rule that restricts says so itself. */
function verdictText({ verdict, findings }: Decision, { rules, words }: PackTexts): string {
	if (verdict !== 'restricted') return words.verdicts[verdict];
	const given = new Set<string>();
	for (const { rule, effect, outcome } of findings) {
		if (effect !== 'restriction' || outcome !== 'fail') continue;
		const text = rules.get(rule)?.restrictedAs;
		if (text === undefined) return words.verdicts.restricted;
		given.add(text);
	}
	return given.size > 0 ? words.list([...given]) : words.verdicts.restricted;
}

/** What each reading taken means, with the choice. */
function addChoiceTexts(result: Draft<Result>, choices: Choices, { pack, words }: PackTexts): void {
	const chosen = Object.entries(choices);
	if (chosen.length === 0) return;
	const texts = chosen.map(([reading, choice]) => {
		const { title, choices: meanings } = pack.readings[reading] ?? {};
		return [reading, words.pair(title?.[words.language] ?? reading, meanings?.[choice]?.[words.language] ?? choice)];
	});
	result.choiceTexts = Object.fromEntries(texts);
}

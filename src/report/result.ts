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
	readonly missingYears?: Readonly<Record<string, readonly number[]>> | undefined;
	/** Only where there are any. */
	readonly missingEntries?: Readonly<Record<string, string>> | undefined;
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
	readonly entry?: string | undefined;
	readonly actual: Evidence['actual'];
	readonly operator: Operator;
	readonly required: Evidence['required'];
	/** What `required` is called, where it is another fact of the application. */
	readonly requiredLabel?: string | undefined;
	/** `actual` is a date, and that many years after it are compared. */
	readonly plusYears?: number | undefined;
	readonly unit?: Unit | undefined;
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
	readonly favour?: string | undefined;
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
	readonly line?: number | undefined;
	/** Of a part of a batch: the place in the whole, from 1. */
	readonly position?: number;
	readonly application: {
		readonly id: string;
		readonly name: string;
		readonly type: PortType;
		readonly province: string;
		readonly prefecture?: string | undefined;
		readonly digest: string;
	};
	readonly rules: { readonly id: string; readonly version: string; readonly digest: string };
	/** Readings that are not at their default. */
	readonly choices: Choices;
	/** What each of them means; only where there are any. */
	readonly choiceTexts?: Readonly<Record<string, string>> | undefined;
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
	readonly line?: number | undefined;
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

/** What is told of one application. The decision must be one of this pack. */
export function buildResult(options: ResultOptions, pack: Pack, words: Words): Result {
	const { source, line, application, digest, decision, warnings, all = false, detail = 'full' } = options;
	const { choices, asOf, verdict, pass, findings, priorities } = decision;
	const full = detail === 'full';
	const texts = packTexts(pack, words);
	const { missing, missingYears, missingEntries } = missingFacts(decision.missing);
	// In the order in which every format writes them, and all of one shape: a batch has millions of facts.
	return {
		schemaVersion: 1,
		lang: words.language,
		source,
		line,
		application: aboutOf(application, digest),
		rules: decision.pack,
		choices,
		choiceTexts: full ? choiceTexts(choices, texts) : undefined,
		asOf,
		verdict,
		verdictText: full ? verdictText(decision, texts) : '',
		pass,
		notices: noticesOf(findings),
		findings: findingsOf(findings, all, full, texts),
		missing,
		missingYears,
		missingEntries,
		priorities,
		warnings: warningsOf(warnings, decision.warnings, full, texts),
	};
}

function aboutOf({ id, port }: Application, digest: string): Result['application'] {
	const { name, type, province, prefecture } = port;
	return { id, name, type, province, prefecture: prefecture ?? undefined, digest };
}

/** Ids of the notices that the reader must know. */
export function noticesOf(findings: readonly Pick<Finding, 'rule' | 'effect' | 'outcome'>[]): readonly string[] {
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
	const { title, favour, source } = ruleTexts;
	const { missing, missingYears, missingEntries } = missingFacts(finding.missing);
	return {
		rule,
		effect,
		outcome,
		title,
		reason: reasonOf(finding, ruleTexts, texts),
		favour: effect === 'priority' ? favour : undefined,
		facts: finding.facts.map((fact) => factOf(fact, texts)),
		missing,
		missingYears,
		missingEntries,
		source,
	};
}

function factOf(evidence: Evidence, { labels, measures }: PackTexts): Fact {
	const { pointer, fact: path, measure, entry, actual, operator, required, requiredFact, plusYears, unit, margin, holds } = evidence;
	const label = (measure === undefined ? undefined : measures.get(measure)) ?? labels.get(path) ?? path;
	const requiredLabel = requiredFact === undefined ? undefined : (labels.get(requiredFact) ?? requiredFact);
	return { pointer, label, entry, actual, operator, required, requiredLabel, plusYears, unit, margin, holds };
}

function missingFacts(all: readonly Missing[]): MissingFacts {
	if (all.length === 0) return nothingMissing;
	const missing: string[] = [];
	let missingYears: Record<string, readonly number[]> | undefined;
	let missingEntries: Record<string, string> | undefined;
	for (const { pointer, years, entry } of all) {
		missing.push(pointer);
		// A JSON Pointer is empty or begins with a slash: none is a key that objects have of themselves.
		if (years !== undefined) {
			missingYears ??= {};
			missingYears[pointer] = years;
		}
		if (entry !== undefined) {
			missingEntries ??= {};
			missingEntries[pointer] = entry;
		}
	}
	return { missing, missingYears, missingEntries };
}

const nothingMissing: MissingFacts = { missing: [], missingYears: undefined, missingEntries: undefined };

function warningsOf(ofReading: readonly Issue[], ofPack: readonly Issue[], full: boolean, texts: PackTexts): readonly Warning[] {
	if (ofReading.length === 0 && ofPack.length === 0) return noWarnings;
	return [...ofReading, ...ofPack].map((warning) => {
		const { code, pointer } = warning;
		const message = full ? (warningOf(warning, texts) ?? issueText(warning, texts.words)) : '';
		return pointer === undefined ? { code, message } : { code, message, pointer };
	});
}

const noWarnings: readonly Warning[] = [];

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
function choiceTexts(choices: Choices, { pack, words }: PackTexts): Result['choiceTexts'] {
	const chosen = Object.entries(choices);
	if (chosen.length === 0) return undefined;
	const texts = chosen.map(([reading, choice]) => {
		const { title, choices: meanings } = pack.readings[reading] ?? {};
		return [reading, words.pair(title?.[words.language] ?? reading, meanings?.[choice]?.[words.language] ?? choice)];
	});
	return Object.fromEntries(texts);
}

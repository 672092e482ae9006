/** What is told of one application: the shape that every format shows, in the chosen language. */

import type { Issue } from '../base/issue.js';
import type { Truth } from '../base/truth.js';
import type { Unit } from '../base/unit.js';
import type { Application, PortType } from '../domain/schema.js';
import type { Decision, Evidence, Missing, Operator, Verdict } from '../engine/decision.js';
import type { Bilingual, Choices, Effect, Outcome, Pack, Rule } from '../rules/model.js';
import { issueText, reasonOf, warningOf } from '../words/sentence.js';
import { factLabel } from '../words/value.js';
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
}

export interface ResultOptions {
	readonly source: string;
	readonly line?: number;
	readonly application: Application;
	/** `sha256:` and the digest of the bytes read. */
	readonly digest: string;
	readonly decision: Decision;
	/** From reading the application; the decision has its own. */
	readonly warnings: readonly Issue[];
	/** Show the rules that do not apply, too. */
	readonly all?: boolean;
}

/** What is told of one application. The decision must be one of this pack. */
export function buildResult(
	{ source, line, application, digest, decision, warnings, all = false }: ResultOptions,
	pack: Pack,
	words: Words,
): Result {
	const { id, port } = application;
	const { verdict, pass, asOf, choices } = decision;
	const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
	const findings = decision.findings.flatMap((finding) => {
		const rule = rules.get(finding.rule);
		return rule === undefined || (finding.outcome === 'not-applicable' && !all) ? [] : [{ finding, rule }];
	});
	const choiceTexts = Object.entries(choices).map(([reading, choice]) => [reading, choiceText(pack, reading, choice, words)] as const);
	return {
		schemaVersion: 1,
		lang: words.language,
		source,
		...(line === undefined ? {} : { line }),
		application: {
			id,
			name: port.name,
			type: port.type,
			province: port.province,
			...(port.prefecture ? { prefecture: port.prefecture } : {}),
			digest,
		},
		rules: decision.pack,
		choices,
		...(choiceTexts.length === 0 ? {} : { choiceTexts: Object.fromEntries(choiceTexts) }),
		asOf,
		verdict,
		verdictText: verdictText(decision, rules, words),
		pass,
		notices: decision.findings.filter(({ effect, outcome }) => effect === 'notice' && outcome === 'fail').map((finding) => finding.rule),
		findings: findings.map(({ finding, rule }) => ({
			rule: finding.rule,
			effect: finding.effect,
			outcome: finding.outcome,
			title: rule.title[words.language],
			reason: reasonOf(finding, rule, pack, words),
			...(finding.effect === 'priority' && rule.favour !== undefined ? { favour: rule.favour[words.language] } : {}),
			facts: finding.facts.map((fact) => factOf(fact, pack, words)),
			...missingFacts(finding.missing),
			source: { id: rule.source.id, place: rule.source.place[words.language], url: pack.sources[rule.source.id]?.url ?? '' },
		})),
		...missingFacts(decision.missing),
		priorities: decision.priorities,
		warnings: [...warnings, ...decision.warnings].map((warning) => ({
			code: warning.code,
			message: warningOf(warning, pack, words) ?? issueText(warning, words),
			...(warning.pointer === undefined ? {} : { pointer: warning.pointer }),
		})),
	};
}

function factOf(evidence: Evidence, pack: Pack, words: Words): Fact {
	const { pointer, fact, measure, entry, actual, operator, required, requiredFact, plusYears, unit, margin, holds } = evidence;
	const title: Bilingual | undefined = measure === undefined ? undefined : pack.definitions[measure]?.title;
	return {
		pointer,
		label: title?.[words.language] ?? factLabel(fact, words),
		...(entry === undefined ? {} : { entry }),
		actual,
		operator,
		required,
		...(requiredFact === undefined ? {} : { requiredLabel: factLabel(requiredFact, words) }),
		...(plusYears === undefined ? {} : { plusYears }),
		...(unit === undefined ? {} : { unit }),
		margin,
		holds,
	};
}

function missingFacts(all: readonly Missing[]): MissingFacts {
	const years = all.flatMap(({ pointer, years: each }) => (each === undefined ? [] : [[pointer, each] as const]));
	const entries = all.flatMap(({ pointer, entry }) => (entry === undefined ? [] : [[pointer, entry] as const]));
	return {
		missing: all.map((each) => each.pointer),
		...(years.length === 0 ? {} : { missingYears: Object.fromEntries(years) }),
		...(entries.length === 0 ? {} : { missingEntries: Object.fromEntries(entries) }),
	};
}

/** `restricted` reads otherwise where every rule that restricts says so itself. */
function verdictText({ verdict, findings }: Decision, rules: ReadonlyMap<string, Rule>, words: Words): string {
	if (verdict !== 'restricted') return words.verdicts[verdict];
	const texts = findings
		.filter(({ effect, outcome }) => effect === 'restriction' && outcome === 'fail')
		.map((finding) => rules.get(finding.rule)?.restrictedAs?.[words.language]);
	const given = texts.filter((text) => text !== undefined);
	return given.length === texts.length && given.length > 0 ? words.list([...new Set(given)]) : words.verdicts.restricted;
}

/** A reading and the choice taken. */
function choiceText(pack: Pack, reading: string, choice: string, words: Words): string {
	const { title, choices } = pack.readings[reading] ?? {};
	return words.pair(title?.[words.language] ?? reading, choices?.[choice]?.[words.language] ?? choice);
}

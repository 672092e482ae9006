/** What a language must be able to say: one typed catalogue, so that a missing word does not compile. */

import type { Truth } from '../base/truth.js';
import type { Unit } from '../base/unit.js';
import type { FactPath } from '../domain/facts.js';
import type { Knower } from '../domain/fields.js';
import type { ApplicationIssues } from '../domain/issues.js';
import type { Application } from '../domain/schema.js';
import type { Operator, Verdict } from '../engine/decision.js';
import type { EngineIssues } from '../engine/issues.js';
import type { ReadIssues } from '../read/issues.js';
import type { PackIssues } from '../rules/issues.js';
import type { Effect, Outcome } from '../rules/model.js';
import type { BaselineWords } from './baseline.js';
import type { BatchWords } from './batch.js';
import type { CliWords } from './cli.js';
import type { FormatWords } from './formats.js';
import type { HtmlWords } from './html.js';

export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** Every code of an issue of an input, an application or a rule pack, and what its sentence may name. */
export type AllIssues = ReadIssues & ApplicationIssues & PackIssues & EngineIssues;

/** One sentence for every code. */
export type Sentences<Codes> = { readonly [C in keyof Codes]: (args: Codes[C]) => string };

type Entry<T> = T extends readonly (infer E)[] ? NonNullable<E> : NonNullable<T>;

type ValueAt<T, P extends string> = P extends `${infer Key}.${infer Rest}`
	? Key extends keyof Entry<T>
		? ValueAt<Entry<T>[Key], Rest>
		: never
	: P extends keyof Entry<T>
		? Entry<Entry<T>[P]>
		: never;

/** The choices of a fact; `never` where it is free text, or no text. */
type ChoiceOf<P extends string> =
	ValueAt<Application, P> extends infer V ? (V extends string ? (string extends V ? never : V) : never) : never;

/** What each choice of each fact is called; the same key may mean different things (`border` of a port and of a region). */
export type ChoiceLabels = {
	readonly [P in FactPath as [ChoiceOf<P>] extends [never] ? never : P]: { readonly [C in ChoiceOf<P>]: string };
};

/** What became of an input that was not evaluated. */
export type ErrorCode = 'input.invalid' | 'application.invalid' | 'rules.not-in-force' | 'rules.no-such-reading';

/** Heads and phrases of the report for people. */
export interface ReportWords {
	/** Before the as-of date, the rule pack and the file that were looked at. */
	readonly asOf: string;
	readonly pack: string;
	readonly file: string;
	/** In place of the rules, where none that counts applies. */
	readonly nothingChecked: string;
	/** Before the readings that are not at their default. */
	readonly otherReadings: string;
	readonly columns: { readonly [C in 'rule' | 'outcome' | 'actual' | 'required' | 'margin']: string };
	readonly reasons: string;
	/** Head of what is missing, where it can still change the verdict. */
	readonly missing: string;
	/** Head of what only priorities and notices lack. */
	readonly alsoMissing: string;
	/** Of an entry to be added to a yearly list. */
	readonly years: (years: readonly number[]) => string;
	readonly notices: string;
	readonly priorities: string;
	readonly warnings: string;
	readonly basis: string;
	/** Reason of a rule that does not apply. */
	readonly notApplicable: string;
	/** A number of comparisons that came out alike and are told as one. */
	readonly alike: (count: number, holds: Truth) => string;
	/** What a list is of which no entry had to be looked at. */
	readonly noEntries: string;
	readonly errors: { readonly [C in ErrorCode]: (issues: number) => string };
	/** Before what an input that was not evaluated is called. */
	readonly notEvaluated: string;
	readonly line: (line: number) => string;
	readonly place: (line: number, column: number) => string;
	readonly didYouMean: (suggestion: string) => string;
	readonly counts: (
		counts: { readonly [V in Verdict]: number } & { readonly total: number; readonly errors: number; readonly conflicts: number },
	) => string;
}

export interface Words {
	readonly language: Language;
	/** Of the language, as BCP 47 has it. */
	readonly tag: string;
	readonly verdicts: { readonly [V in Verdict]: string };
	/** `favour`: what a priority leads to. */
	readonly outcome: (effect: Effect, outcome: Outcome, favour?: string) => string;
	readonly facts: { readonly [P in FactPath]: string };
	readonly choices: ChoiceLabels;
	readonly knowers: { readonly [K in Knower]: string };
	/** What is required, in words: `at least 200 km`. */
	readonly required: { readonly [O in Operator]: (value: string) => string };
	/** What a date some years later (negative: earlier) is held against. */
	readonly yearsLater: (years: number, operator: Operator, value: string) => string;
	/** How far inside the mark (negative: outside): `6.5 km short`. */
	readonly margin: (margin: number, unit: Unit | undefined, operator: Operator) => string;
	/** A number with its unit, exact, as people say it. */
	readonly quantity: (value: number, unit?: Unit) => string;
	/** A number that is known in part; `null` is no bound. */
	readonly range: (min: number | null, max: number | null, unit?: Unit) => string;
	readonly date: (date: string) => string;
	readonly yesNo: (value: boolean) => string;
	readonly notKnown: string;
	readonly none: string;
	/** Known to be none, where that has words of its own. */
	readonly noneOf: { readonly [P in FactPath]?: string };
	/** Things that all hold. */
	readonly list: (items: readonly string[]) => string;
	/** Things of which any would do. */
	readonly alternatives: (items: readonly string[]) => string;
	/** A label and what it says. */
	readonly pair: (label: string, text: string) => string;
	/** Things of a list that may be long. */
	readonly items: (items: readonly string[]) => string;
	/** Titles of rules and what is said beside them: each may hold the signs that set apart the things of a list. */
	readonly titles: (titles: readonly string[]) => string;
	/** What something is, and then what it is called. */
	readonly labelled: (text: string, label: string) => string;
	/** Said by the way. */
	readonly aside: (text: string) => string;
	/** A document with its issuer and date. */
	readonly document: (title: string, issuer: string, date: string) => string;
	/** Two sentences one after the other. */
	readonly join: (sentences: readonly string[]) => string;
	/** Said after a pass that rests on a list without an entry to look at. */
	readonly onEmptyList: (lists: readonly string[]) => string;
	readonly report: ReportWords;
	readonly formats: FormatWords;
	readonly html: HtmlWords;
	readonly batch: BatchWords;
	readonly issues: Sentences<AllIssues>;
	readonly cli: CliWords;
	readonly baseline: BaselineWords;
}

/** The rule language after loading: a checked pack as plain data, every name resolved, ready to be evaluated or written to a file. */

import type { Unit } from '../base/unit.js';

/** A text in both languages of kouan. */
export interface Bilingual {
	readonly zh: string;
	readonly en: string;
}

/** What a failed or unknown rule means for the verdict; see `rules/README.md`. */
export const effects = ['requirement', 'restriction', 'priority', 'notice'] as const;

export type Effect = (typeof effects)[number];

/** Choices of readings: reading id → choice. A reading that is not named is at its default. */
export type Choices = Readonly<Record<string, string>>;

/** Something that depends on the reading taken: one value for each of its choices. */
export interface ByReading<T> {
	readonly op: 'byReading';
	readonly reading: string;
	readonly choices: Readonly<Record<string, T>>;
}

/** One key on the way from the application, or from a list entry, to a fact. */
export interface Step {
	readonly key: string;
	/** The field is closed: absent or `null` means "none", which is known. */
	readonly closed?: true;
	/** `null` is a value of its own and means "no such date", which is known. */
	readonly nullable?: true;
}

/** A fact of the application or of the list entry at hand. */
export interface FactRef {
	/** Path in the application's schema, without indexes: `province.ports.acceptedOn`. Names the fact to people. */
	readonly path: string;
	/** 0: from the application; n: from the entry of the n-th enclosing list, counted from the outermost. */
	readonly scope: number;
	readonly steps: readonly Step[];
}

/** A list of the application (or of an entry), whose entries are looked at one by one. */
export interface ListRef extends FactRef {
	/** The entry's field that names it to people (`name`, `to`, `year`). */
	readonly entryName: string;
	/** What one entry is counted in. */
	readonly unit: Unit;
}

/** A number: an interval where it is known only in part. */
export type Quantity =
	| { readonly op: 'fact'; readonly fact: FactRef }
	| { readonly op: 'parameter'; readonly name: string; readonly value: number }
	/** Entries that satisfy `where`; with `distinctBy`, different values of that key among them (text compared as names are). */
	| { readonly op: 'count'; readonly list: ListRef; readonly where?: Condition; readonly distinctBy?: FactRef }
	/** The largest `value` among the entries that satisfy `where`; of none at all it lies below every number. */
	| { readonly op: 'largest'; readonly list: ListRef; readonly where?: Condition; readonly value: FactRef }
	/**
	 * The largest `value` of a yearly series: of every full calendar year before the as-of date's, from the earliest one listed
	 * on (with `window`, at most that many years back). A year that is not listed, or has no value, is unknown and may hide a
	 * larger one; no such year listed: nothing is known.
	 */
	| { readonly op: 'largestOfYears'; readonly list: ListRef; readonly year: FactRef; readonly value: FactRef; readonly window?: number }
	/** Full years from a date to the as-of date, or calendar years from a year to the as-of date's year. */
	| { readonly op: 'yearsBeforeAsOf'; readonly fact: FactRef; readonly of: 'date' | 'year' }
	/** The first of several sources that is given at all, even if only in part. */
	| { readonly op: 'firstGiven'; readonly of: readonly Quantity[] }
	| { readonly op: 'named'; readonly name: string; readonly of: Quantity }
	| ByReading<Quantity>;

export type NumberRelation = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'equals';

/** A calendar date; the one of a fact may be moved by whole years. */
export type DateTerm =
	| { readonly op: 'asOf' }
	| { readonly op: 'dateParameter'; readonly name: string; readonly value: string }
	| { readonly op: 'dateFact'; readonly fact: FactRef; readonly plusYears?: number };

/** "No such date" satisfies none of these. */
export type DateRelation = 'onOrBefore' | 'before' | 'onOrAfter' | 'after' | 'sameDay';

/** Something that holds, does not hold, or is unknown. */
export type Condition =
	| { readonly op: 'all'; readonly of: readonly Condition[] }
	| { readonly op: 'any'; readonly of: readonly Condition[] }
	| { readonly op: 'not'; readonly of: Condition }
	/** As `all` of both; where `when` does not hold, the case is not the application's and is no reason for anything. */
	| { readonly op: 'case'; readonly when: Condition; readonly holds: Condition }
	| { readonly op: 'forEvery'; readonly list: ListRef; readonly where?: Condition; readonly holds: Condition }
	| { readonly op: 'atLeastOne'; readonly list: ListRef; readonly where?: Condition; readonly holds: Condition }
	/** A yes-or-no fact that is "yes". */
	| { readonly op: 'isTrue'; readonly fact: FactRef }
	| {
			readonly op: 'compare';
			readonly left: Quantity;
			readonly relation: NumberRelation;
			readonly right: Quantity;
			readonly unit?: Unit;
	  }
	| { readonly op: 'compareDates'; readonly left: DateTerm; readonly relation: DateRelation; readonly right: DateTerm }
	/** A choice, code or text that is one of those listed. */
	| { readonly op: 'oneOf'; readonly fact: FactRef; readonly values: readonly string[] }
	/** Two facts with the same value. */
	| { readonly op: 'sameAs'; readonly left: FactRef; readonly right: FactRef }
	/** A set of choices that holds at least one of those listed. */
	| { readonly op: 'includesAny'; readonly fact: FactRef; readonly values: readonly string[] }
	/**
	 * The latest entry among the `last` calendar years before the as-of date's, years in `except` left out, satisfies `holds`; even
	 * if its figures are missing. None of those years listed: unknown.
	 */
	| {
			readonly op: 'latest';
			readonly list: ListRef;
			readonly year: FactRef;
			readonly last: number;
			readonly except: readonly number[];
			readonly holds: Condition;
	  }
	/** The first of several sources that settles it, yes or no. */
	| { readonly op: 'firstGiven'; readonly of: readonly Condition[] }
	| { readonly op: 'named'; readonly name: string; readonly of: Condition }
	| ByReading<Condition>;

/** A document that the pack rests on. */
export interface Source {
	readonly title: Bilingual;
	readonly issuer: Bilingual;
	readonly date: string;
	readonly url: string;
}

/** Where in which source something stands. */
export interface Citation {
	readonly id: string;
	readonly place: Bilingual;
}

/** A threshold: stands once, has a name, a unit and a source. */
export interface Parameter {
	readonly title: Bilingual;
	readonly value: number | string | readonly number[];
	readonly unit?: Unit;
	readonly source: Citation;
}

/** A passage that can fairly be read in more than one way, and the ways. */
export interface Reading {
	readonly title: Bilingual;
	readonly default: string;
	readonly choices: Readonly<Record<string, Bilingual>>;
	readonly source: Citation;
}

/** How the pack reads a word of its sources throughout. */
export interface Convention {
	readonly term: string;
	readonly text: Bilingual;
	readonly source: Citation;
}

/** A sentence of the standard that no rule can check. */
export interface Clause {
	readonly id: string;
	readonly text: Bilingual;
	readonly source: Citation;
}

/** A case that a rule or a check carries with it; all of them run in the tests. */
export interface Case {
	readonly name: string;
	/** The whole application: the file's `caseBase` with the case's `given` laid over it. */
	readonly application: unknown;
	readonly asOf?: string;
	readonly readings: Choices;
	readonly outcome: Outcome;
	/** JSON Pointers, sorted. */
	readonly missing: readonly string[];
	readonly file: string;
	readonly line: number;
}

export const outcomes = ['pass', 'fail', 'unknown', 'not-applicable'] as const;

export type Outcome = (typeof outcomes)[number];

/** A condition on the application with its texts and its place in a source. */
interface Clausal {
	readonly id: string;
	readonly appliesTo: Condition;
	readonly condition: Condition;
	readonly source: Citation;
	readonly cases: readonly Case[];
}

export interface Rule extends Clausal {
	readonly title: Bilingual;
	readonly effect: Effect | ByReading<Effect>;
	/** Why the outcome is what it is. `{name}` stands for the value of a parameter or of a named quantity, `{entries}` for the list entries that decided. */
	readonly reasons: Readonly<Record<'pass' | 'fail' | 'unknown', Bilingual>>;
	/** Of a priority: what the ground leads to (优先安排). */
	readonly favour?: Bilingual;
	/** How the verdict `restricted` reads where only rules with this text restrict. */
	readonly restrictedAs?: Bilingual;
}

/** A contradiction in the application: warns where its condition does not hold, and changes nothing else. */
export interface Check extends Clausal {
	readonly message: Bilingual;
}

/**
 * A key that no two applications of one batch may share: each of them alone may meet the standard, together they cannot. An
 * application has the key where `appliesTo` is yes and every fact of the key is given.
 */
export interface Unique {
	readonly id: string;
	readonly title: Bilingual;
	readonly appliesTo: Condition;
	/** Facts of the application itself; names are compared as names are. */
	readonly key: readonly FactRef[];
	readonly source?: Citation;
}

/** One file of a pack as it is written. */
export interface PackText {
	/** As the user named it, with `/`. */
	readonly name: string;
	readonly text: string;
}

/** A rule pack: one published standard. */
export interface Pack {
	readonly id: string;
	readonly version: string;
	readonly title: Bilingual;
	/** What the pack rests on and what its answer is worth; stands in every report. */
	readonly basis: Bilingual;
	/** First and last day of filing that the standard governs. */
	readonly inForce: { readonly from: string; readonly to: string };
	readonly sources: Readonly<Record<string, Source>>;
	readonly conventions: readonly Convention[];
	readonly parameters: Readonly<Record<string, Parameter>>;
	readonly readings: Readonly<Record<string, Reading>>;
	/** Titles and units of the named quantities and conditions, for reports. */
	readonly definitions: Readonly<Record<string, { readonly title?: Bilingual; readonly unit?: Unit }>>;
	readonly rules: readonly Rule[];
	readonly checks: readonly Check[];
	readonly unique: readonly Unique[];
	readonly unchecked: readonly Clause[];
	/** `sha256:` and the digest of the pack's canonical JSON. */
	readonly digest: string;
}

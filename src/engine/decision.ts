/** What the engine decides: codes, values and places. It knows no language; `words/` makes the sentences. */

import type { Issue } from '../base/issue.js';
import type { Truth } from '../base/truth.js';
import type { Unit } from '../base/unit.js';
import type { Choices, Condition, DateRelation, Effect, NumberRelation, Outcome } from '../rules/model.js';

/** In the order in which they are counted and told. */
export const verdicts = ['eligible', 'ineligible', 'restricted', 'undetermined'] as const;

export type Verdict = (typeof verdicts)[number];

/** How a fact is held against what is required; the second half negates the first. */
export type Operator =
	| NumberRelation
	| DateRelation
	| 'oneOf'
	| 'includesAny'
	| 'notEquals'
	| 'notOneOf'
	| 'includesNone'
	| 'notSameDay'
	/** A list that has no entry to look at: `actual` is 0. */
	| 'noEntries';

export type Value = number | string | boolean | readonly string[] | readonly number[];

/** A number that is known in part; `null` is no bound. */
export interface Range {
	readonly min: number | null;
	readonly max: number | null;
}

/** One comparison that decided an outcome: actual beside required. */
export interface Evidence {
	/** JSON Pointer of the fact, or of the list that the number was taken from. */
	readonly pointer: string;
	/** Path in the schema, without indexes; names the fact to people. */
	readonly fact: string;
	/** The pack's definition that made the number; its title then names it. */
	readonly measure?: string | undefined;
	/** The name of the list entry that the fact belongs to. */
	readonly entry?: string | undefined;
	/** `null`: not known. `'none'`: known that there is none (a closed field, a date that has not come to be). */
	readonly actual: Value | Range | null;
	readonly operator: Operator;
	/** `null`: not known (the other side is a fact that is not given). */
	readonly required: Value | Range | null;
	/** The parameter that `required` comes from. */
	readonly parameter?: string | undefined;
	/** The fact that `required` comes from. */
	readonly requiredFact?: string | undefined;
	/** `actual` is a date, and that many years after it are compared. */
	readonly plusYears?: number | undefined;
	readonly unit?: Unit | undefined;
	/** How far inside the mark (negative: outside), in `unit`, of dates in days; `null` where it is not a single number. */
	readonly margin: number | null;
	readonly holds: Truth;
}

/** A fact that is not known and could still change an outcome. */
export interface Missing {
	/** `LIST/-` is an entry to be added. */
	readonly pointer: string;
	readonly fact: string;
	readonly entry?: string | undefined;
	/** Of an entry to be added to a yearly list: for which years, ascending. */
	readonly years?: readonly number[];
}

/** Every branch of a condition with what became of it, so that a proof can be drawn. */
export interface Trace {
	/** The operator; `entry` is one entry of a list condition, its filter (if any) and what must hold of it as children. */
	readonly op: Condition['op'] | 'entry';
	readonly truth: Truth;
	/** Of `named` the definition, of `byReading` the choice taken. */
	readonly name?: string;
	/** Of a list condition: its list; `given` tells whether it is. */
	readonly list?: { readonly pointer: string; readonly fact: string; readonly given: boolean };
	/** The list entry that this branch is about. */
	readonly entry?: { readonly pointer: string; readonly name: string };
	readonly children: readonly Trace[];
	/** Of a comparison. */
	readonly evidence?: Evidence;
	/** There was no entry to look at in the list that this branch is about. */
	readonly onEmptyList?: true;
	/** Empty where `truth` is settled. */
	readonly missing: readonly Missing[];
}

export interface Finding {
	readonly rule: string;
	readonly effect: Effect;
	readonly outcome: Outcome;
	/** What decided, in the order of the condition. */
	readonly facts: readonly Evidence[];
	readonly missing: readonly Missing[];
	/** The outcome rests on a list that has no entry to look at. */
	readonly restsOnEmptyList: boolean;
	/** Where it was asked for, and the rule applies. */
	readonly trace?: Trace;
}

/** What the engine says of one application under one pack. */
export interface Decision {
	readonly pack: { readonly id: string; readonly version: string; readonly digest: string };
	/** Readings that are not at their default. */
	readonly choices: Choices;
	readonly asOf: string;
	readonly verdict: Verdict;
	/** Only `eligible` is a pass; `undetermined` is neither. */
	readonly pass: boolean | null;
	/** In the pack's order, rules that do not apply included. */
	readonly findings: readonly Finding[];
	/** What can still change the verdict. */
	readonly missing: readonly Missing[];
	/** Ids of the priority rules that hold. */
	readonly priorities: readonly string[];
	/** From the pack's checks: code is the check's id. */
	readonly warnings: readonly Issue[];
}

/** A whole report: the results of one run, what they rest on, and how many there are of each. */

import type { Verdict } from '../engine/decision.js';
import { choicesTaken } from '../rules/choices.js';
import type { Choices, Pack } from '../rules/model.js';
import type { Language, Words } from '../words/words.js';
import type { BaselineClosing } from './baseline/baseline.js';
import type { Conflict } from './conflicts/conflicts.js';
import { type RuleDescriptor, ruleDescriptors } from './descriptors.js';
import type { ErrorResult } from './error-result.js';
import type { Result } from './result.js';
import { name, version } from './tool.js';

export type AnyResult = Result | ErrorResult;

/** A rule pack that results rest on. */
export interface RulesInfo {
	readonly id: string;
	readonly version: string;
	readonly digest: string;
	/** Every reading with the choice that was taken. */
	readonly readings: Choices;
	readonly title: string;
	/** What an answer of this pack is worth. */
	readonly basis: string;
	readonly inForce: { readonly from: string; readonly to: string };
	readonly sources: Readonly<
		Record<string, { readonly title: string; readonly issuer: string; readonly date: string; readonly url: string }>
	>;
	/** What a conflict is called, by the key that applications share; absent: the pack has no such keys. */
	readonly unique?: Readonly<Record<string, string>>;
}

/** What is known of a run before its first result. */
export interface RunInfo {
	readonly schemaVersion: 1;
	readonly tool: { readonly name: string; readonly version: string };
	/** The packs that the results may rest on. */
	readonly rules: readonly RulesInfo[];
	/** The day that the facts of every application were looked at, where one was asked for. */
	readonly asOf?: string;
	/** What the rules of these packs are, for formats that list them; absent: not known. */
	readonly descriptors?: readonly RuleDescriptor[];
}

export type Summary = { readonly total: number } & { readonly [V in Verdict]: number } & {
	readonly errors: number;
	readonly conflicts: number;
};

/** What is known of a run after its last result. */
export interface Closing {
	readonly summary: Summary;
	/** Between applications of one batch, in the order of the input. */
	readonly conflicts: readonly Conflict[];
	/** How many entries were told, conflicts included, where that is not one for each result (`--quiet`); absent: it is. */
	readonly told?: number;
	/** Ids of the packs that gave a result, told or not; absent: not known. */
	readonly judgedBy?: readonly string[];
	/** Of a batch: by pack, the rules that applied to none of its applications. A pack that was used stands here even if it has none. */
	readonly idleRules?: Readonly<Record<string, readonly string[]>>;
	/** What the baseline of the run came to; absent: there is none. */
	readonly baseline?: BaselineClosing;
	/** The run was stopped before its end: more was to come. */
	readonly interrupted?: true;
	/** The part of a batch that was checked; to be merged with the others. */
	readonly shard?: Shard;
}

/** The first and the last of places of a part that follow one another in it and hold a blank line. */
export type BlankPlaces = readonly [from: number, to: number];

/** A part of a batch, and how long the whole batch is. */
export interface Shard {
	/** From 1. */
	readonly index: number;
	readonly count: number;
	/** Places in the whole batch, of which those of this part were checked. */
	readonly total: number;
	/** Digest of what the whole batch is read from. */
	readonly input: string;
	/** Places of this part that have no result, in ascending order; absent: each has one. */
	readonly blank?: readonly BlankPlaces[];
	/** What the results are told in, those that were not evaluated too. */
	readonly lang: Language;
	/** Digest of the entries that findings were held against; absent where there are none, or where they are just being made. */
	readonly baseline?: string;
	/** With the rules that do not apply; else absent. */
	readonly all?: true;
	/** Although the standard may not be in force; else absent. */
	readonly allowLapsed?: true;
}

export interface Report extends RunInfo, Closing {
	readonly results: readonly AnyResult[];
}

export function isError(result: AnyResult): result is ErrorResult {
	return 'error' in result;
}

/**
 * @param readings those that were asked for; every other one is at its default.
 */
export function rulesInfo(pack: Pack, readings: Choices, { language }: { readonly language: Language }): RulesInfo {
	const sources = Object.entries(pack.sources).map(([id, { title, issuer, date, url }]) => [
		id,
		{ title: title[language], issuer: issuer[language], date, url },
	]);
	const unique = pack.unique.map(({ id, title }) => [id, title[language]]);
	return {
		id: pack.id,
		version: pack.version,
		digest: pack.digest,
		readings: choicesTaken(pack, readings),
		title: pack.title[language],
		basis: pack.basis[language],
		inForce: pack.inForce,
		sources: Object.fromEntries(sources),
		...(unique.length === 0 ? {} : { unique: Object.fromEntries(unique) }),
	};
}

/** @param asOf where one was asked for. */
export function runInfo(rules: readonly RulesInfo[], asOf?: string): RunInfo {
	return { schemaVersion: 1, tool: { name, version }, rules, ...(asOf === undefined ? {} : { asOf }) };
}

/** A summary of nothing, to be counted up. */
export const nothing: Summary = { total: 0, eligible: 0, ineligible: 0, restricted: 0, undetermined: 0, errors: 0, conflicts: 0 };

const summaryKeys = Object.keys(nothing) as readonly (keyof Summary)[];

/** The summary with one more result. */
export function counted(summary: Summary, key: Verdict | 'errors'): Summary {
	return { ...summary, total: summary.total + 1, [key]: summary[key] + 1 };
}

/** What a result counts as. */
export function countOf(result: AnyResult): Verdict | 'errors' {
	return isError(result) ? 'errors' : result.verdict;
}

/** Ids of the packs that results rest on. */
export function judgesOf(results: readonly AnyResult[]): readonly string[] {
	return [...new Set(results.flatMap((result) => (isError(result) ? [] : [result.rules.id])))];
}

/** Two summaries as one. */
export function added(one: Summary, other: Summary): Summary {
	const sum = (key: keyof Summary) => [key, one[key] + other[key]] as const;
	return Object.fromEntries(summaryKeys.map(sum)) as unknown as Summary;
}

/** The report of results that are all at hand; its packs are those given, in their order. */
export function buildReport(results: readonly AnyResult[], packs: readonly Pack[], readings: Choices, words: Words): Report {
	return {
		...runInfo(packs.map((pack) => rulesInfo(pack, readings, words))),
		descriptors: ruleDescriptors(packs, words),
		results,
		summary: results.map(countOf).reduce(counted, nothing),
		judgedBy: judgesOf(results),
		conflicts: [],
	};
}

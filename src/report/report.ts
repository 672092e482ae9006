/** A whole report: the results of one run, what they rest on, and how many there are of each. */

import type { Verdict } from '../engine/decision.js';
import type { Choices, Pack } from '../rules/model.js';
import type { Language, Words } from '../words/words.js';
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
}

/** What is known of a run before its first result. */
export interface RunInfo {
	readonly schemaVersion: 1;
	readonly tool: { readonly name: string; readonly version: string };
	/** The packs that the results may rest on. */
	readonly rules: readonly RulesInfo[];
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
	/** Between applications of one batch; there are none yet. */
	readonly conflicts: readonly never[];
	/** How many results were told, where some were not (`--quiet`); absent: all. */
	readonly told?: number;
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
	return {
		id: pack.id,
		version: pack.version,
		digest: pack.digest,
		readings: Object.fromEntries(Object.entries(pack.readings).map(([id, reading]) => [id, readings[id] ?? reading.default])),
		title: pack.title[language],
		basis: pack.basis[language],
		inForce: pack.inForce,
		sources: Object.fromEntries(sources),
	};
}

export function runInfo(rules: readonly RulesInfo[]): RunInfo {
	return { schemaVersion: 1, tool: { name, version }, rules };
}

/** A summary of nothing, to be counted up. */
export const nothing: Summary = { total: 0, eligible: 0, ineligible: 0, restricted: 0, undetermined: 0, errors: 0, conflicts: 0 };

/** The summary with one more result. */
export function counted(summary: Summary, result: AnyResult): Summary {
	const key = isError(result) ? 'errors' : result.verdict;
	return { ...summary, total: summary.total + 1, [key]: summary[key] + 1 };
}

/** The report of results that are all at hand; its packs are those given, in their order. */
export function buildReport(results: readonly AnyResult[], packs: readonly Pack[], readings: Choices, words: Words): Report {
	return {
		...runInfo(packs.map((pack) => rulesInfo(pack, readings, words))),
		descriptors: ruleDescriptors(packs, words),
		results,
		summary: results.reduce(counted, nothing),
		conflicts: [],
	};
}

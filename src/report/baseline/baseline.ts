/** Findings that are known and accepted until a day: which they are, and what is left to count for the exit status. Nothing here changes an outcome or a verdict. */

import { canonicalJson } from '../../base/canonical.js';
import type { Verdict } from '../../engine/decision.js';
import { binds } from '../../engine/verdict.js';
import type { Choices } from '../../rules/model.js';
import type { Acceptance, AcceptedFinding, Fact, Result, ResultFinding } from '../result.js';
import { standingOf } from './standing.js';

/** One finding that is accepted, as the facts and the requirements are; with another one it is another finding. */
export interface BaselineEntry extends Acceptance {
	/** Id of the application. */
	readonly application: string;
	/** Id of the pack that it was made under. Entries of earlier versions lack it, and cover nothing: they do not say what was required. */
	readonly rules?: string;
	/** Readings that were not at their default; only where there are any. */
	readonly readings?: Choices;
	readonly rule: string;
	readonly outcome: 'fail' | 'unknown';
	/** What decided, by JSON Pointer: of which list entry, what it is and what is required; `null` where it is missing, and of no entry. */
	readonly facts: Readonly<Record<string, unknown>>;
}

export interface Baseline {
	readonly entries: readonly BaselineEntry[];
}

/** What is needed to hold results against a baseline, in this thread or another: plain data. */
export interface BaselinePlan extends Baseline {
	/** `YYYY-MM-DD`; an entry holds to its last day, that day included. */
	readonly today: string;
	/** Accepts every other finding that counts, too, with this reason and until this day: so a baseline is made. */
	readonly others?: Acceptance;
}

/** What became of one result. */
export interface Accepted {
	/** The result with its accepted findings marked; verdict and outcomes are as they were. */
	readonly result: Result;
	/** The verdict that the findings would have that are not accepted: what counts for the exit status. */
	readonly standing: Verdict;
	/** How many findings are accepted. */
	readonly accepted: number;
	/** Indexes of the entries that cover a finding, lapsed ones not among them. */
	readonly matched: readonly number[];
	/** Indexes of all entries about this application. */
	readonly about: readonly number[];
	/** Entries for findings that no entry covered yet; only where new ones are accepted. */
	readonly added: readonly BaselineEntry[];
}

/** What a baseline came to in a run. */
export interface BaselineClosing {
	/** The day that the ends of the entries were held against. */
	readonly today: string;
	/** How many findings were accepted. */
	readonly accepted: number;
	/** Entries about an application of this run whose last day is over. */
	readonly expired: readonly BaselineEntry[];
	/** Entries about an application of this run that has no such finding any more. */
	readonly unmatched: readonly BaselineEntry[];
}

export interface Acceptor {
	/** Whether the baseline has to do with an application of this id at all. */
	readonly concerns: (application: string) => boolean;
	readonly accept: (result: Result) => Accepted;
}

/** Holds results against a baseline, each by itself: the order in which they come, and the thread, make no difference. */
export function makeAcceptor({ entries, today, others }: BaselinePlan): Acceptor {
	const keys = entries.map(findingKey);
	const byApplication = new Map<string, number[]>();
	for (const [index, { application }] of entries.entries()) {
		const about = byApplication.get(application);
		if (about === undefined) byApplication.set(application, [index]);
		else about.push(index);
	}
	return {
		concerns: (application) => others !== undefined || byApplication.has(application),
		accept: (result) => {
			const about = byApplication.get(result.application.id) ?? [];
			if (about.length === 0 && others === undefined) return untouched(result);
			const matched: number[] = [];
			const added: BaselineEntry[] = [];
			const findings = result.findings.map((finding) => {
				const entry = entryFor(result, finding);
				if (entry === undefined) return finding;
				const key = findingKey(entry);
				const covering = about.filter((each) => keys[each] === key && (entries[each]?.until ?? '') >= today);
				matched.push(...covering);
				const by = entries[covering[0] ?? -1] ?? others;
				if (by === undefined) return finding;
				if (covering.length === 0) added.push({ ...entry, reason: by.reason, until: by.until });
				return { ...finding, accepted: { reason: by.reason, until: by.until } };
			});
			const accepted = findings.flatMap(({ rule, accepted: by }): readonly AcceptedFinding[] =>
				by === undefined ? [] : [{ rule, ...by }],
			);
			if (accepted.length === 0) return { ...untouched(result), about };
			const marked = { ...result, findings, accepted };
			return { result: marked, standing: standingOf(marked), accepted: accepted.length, matched, about, added };
		},
	};
}

function untouched(result: Result): Accepted {
	return { result, standing: result.verdict, accepted: 0, matched: [], about: [], added: [] };
}

/** What is to be noted of results: of several, all together. */
export type Noted = Pick<Accepted, 'accepted' | 'matched' | 'about' | 'added'>;

/** Before the first result. */
export const nothingNoted: Noted = { accepted: 0, matched: [], about: [], added: [] };

/** The notes of two lots of results as one. */
export function notedTogether(one: Noted, other: Noted): Noted {
	return {
		accepted: one.accepted + other.accepted,
		matched: [...one.matched, ...other.matched],
		about: [...one.about, ...other.about],
		added: [...one.added, ...other.added],
	};
}

/** Gathers what became of the results of a run. */
export interface BaselineLedger {
	/** In any order: what is told at the end is sorted. */
	readonly note: (noted: Noted) => void;
	readonly closing: () => BaselineClosing;
	/** What a new baseline should hold: entries that still cover a finding, or whose application was not in this run, and the added ones; sorted. */
	readonly next: () => Baseline;
}

/** @param own how many of the entries, from the first, are those of the baseline that is to be made anew. */
export function baselineLedger({ entries }: Baseline, today: string, own: number): BaselineLedger {
	const matched = new Set<number>();
	const seen = new Set<number>();
	const added: BaselineEntry[] = [];
	let accepted = 0;
	const left = (wanted: (entry: BaselineEntry, index: number) => boolean) => entries.filter(wanted);
	return {
		note: (each) => {
			accepted += each.accepted;
			for (const index of each.matched) matched.add(index);
			for (const index of each.about) seen.add(index);
			added.push(...each.added);
		},
		closing: () => ({
			today,
			accepted,
			expired: listed(left(({ until }, index) => until < today && seen.has(index))),
			unmatched: listed(left(({ until }, index) => until >= today && seen.has(index) && !matched.has(index))),
		}),
		next: () => {
			const kept = left(({ until }, index) => index < own && until >= today && (matched.has(index) || !seen.has(index)));
			return { entries: sorted([...kept, ...added]) };
		},
	};
}

/**
 * What the shards of one batch say of a baseline, as one; they were held against the same entries and the same day.
 * @param results of all shards: an application may stand in two of them, and an entry that covers a finding of one is of use.
 */
export function mergedClosing(closings: readonly BaselineClosing[], results: readonly Result[]): BaselineClosing | undefined {
	const [first] = closings;
	if (first === undefined) return undefined;
	const { today } = first;
	const unmatched = listed(closings.flatMap((each) => each.unmatched));
	const acceptor = makeAcceptor({ entries: unmatched, today });
	const about = results.filter(({ application }) => acceptor.concerns(application.id));
	const matched = new Set(about.flatMap((result) => acceptor.accept(result).matched));
	return {
		today,
		accepted: closings.reduce((sum, each) => sum + each.accepted, 0),
		expired: listed(closings.flatMap((each) => each.expired)),
		unmatched: unmatched.filter((_, index) => !matched.has(index)),
	};
}

/** As they are told: each once, sorted, so that a batch and its shards together tell the same. */
function listed(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
	const byText = new Map(entries.map((entry) => [`${findingKey(entry)}\n${canonicalJson(entry)}`, entry]));
	return [...byText].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

/** The same for two entries about the same finding, whatever their reasons and ends. */
export function findingKey({
	application,
	rules = '',
	readings = {},
	rule,
	outcome,
	facts,
}: Omit<BaselineEntry, keyof Acceptance>): string {
	return canonicalJson([application, rule, outcome, facts, rules, readings]);
}

/** What an entry would say of a finding; `undefined` where there is nothing to accept. */
function entryFor(result: Result, finding: ResultFinding): Omit<BaselineEntry, keyof Acceptance> | undefined {
	const { application, rules, choices, asOf } = result;
	const { rule, outcome } = finding;
	if (!binds(finding) || (outcome !== 'fail' && outcome !== 'unknown')) return undefined;
	const under = { rules: rules.id, ...(Object.keys(choices).length === 0 ? {} : { readings: choices }) };
	return { application: application.id, ...under, rule, outcome, facts: decidingFacts(finding, asOf) };
}

/**
 * What did not hold or is not known, with what was required of it, and what is missing. Of several numbers that were taken from one list,
 * all; of an entry to be added to a yearly list, its years. With the name of the list entry: at the same place another may stand later.
 */
function decidingFacts(
	{ facts, missing, missingYears = {}, missingEntries = {} }: ResultFinding,
	asOf: string,
): Readonly<Record<string, unknown>> {
	const values = new Map<string, Map<string, unknown>>();
	const add = (pointer: string, value: unknown) => {
		const known = values.get(pointer) ?? new Map<string, unknown>();
		values.set(pointer, known.set(canonicalJson(value), value));
	};
	for (const fact of facts) if (fact.holds !== 'yes') add(fact.pointer, comparisonOf(fact, asOf));
	for (const pointer of missing) {
		if (values.has(pointer)) continue;
		const [years, of] = [missingYears[pointer], missingEntries[pointer]];
		add(pointer, of === undefined ? (years ?? null) : { of, ...(years === undefined ? { actual: null } : { years }) });
	}
	const one = (all: readonly unknown[]) => (all.length === 1 ? all[0] : all);
	return Object.fromEntries(
		[...values].map(([pointer, all]) => [pointer, one([...all.values()])] as const).sort(([a], [b]) => compare(a, b)),
	);
}

/** The as-of date moves on, and is named as such; else every day would make another finding. */
function comparisonOf({ entry, actual, required, requiredLabel, plusYears }: Fact, asOf: string): Readonly<Record<string, unknown>> {
	const mark = requiredLabel === undefined && required === asOf ? 'as-of' : required;
	const compared = { actual, required: Array.isArray(mark) ? mark.toSorted() : mark, ...(plusYears === undefined ? {} : { plusYears }) };
	return entry === undefined ? compared : { of: entry, ...compared };
}

function sorted(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
	const byKey = new Map(entries.map((entry) => [findingKey(entry), entry]));
	return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

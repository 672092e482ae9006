/** The reports of the shards of a batch as one report in the order of the input. */

import { type Issue, issue } from '../base/issue.js';
import type { MergeIssues, Unlike } from '../words/merge.js';
import type { Words } from '../words/words.js';
import { mergedClosing } from './baseline/baseline.js';
import { conflictsOf } from './conflicts/conflicts.js';
import { makeRegistry, registryKey } from './conflicts/registry.js';
import { type AnyResult, type Closing, counted, countOf, isError, judgesOf, nothing, type Report, type Shard } from './report.js';

/** The report of a shard, and what the user calls it. */
export interface ShardReport {
	readonly name: string;
	readonly report: Report & { readonly shard: Shard };
}

const fault = issue<MergeIssues>();

/** Whatever keeps the reports from being merged; nothing where they are all the shards of one batch. */
export function mergeFaults(shards: readonly ShardReport[]): readonly Issue[] {
	const [first] = shards;
	if (first === undefined) return [];
	for (const { name, report } of shards) {
		const what = unlike(first.report, report);
		if (what !== undefined) return [fault('merge.unlike', { first: first.name, second: name, what })];
		const [one, other] = [first.report.shard.total, report.shard.total];
		if (one !== other) return [fault('merge.total', { first: first.name, second: name, one, other })];
		if (first.report.shard.input !== report.shard.input) {
			return [fault('merge.unlike', { first: first.name, second: name, what: 'input' })];
		}
		for (const [option, key] of options) {
			if (first.report.shard[key] === report.shard[key]) continue;
			const [having, lacking] = report.shard[key] ? [name, first.name] : [first.name, name];
			return [fault('merge.option', { first: having, second: lacking, option })];
		}
	}
	const { count } = first.report.shard;
	const byIndex = new Map<number, string>();
	const faults: Issue[] = [];
	for (const { name, report } of shards) {
		const { index } = report.shard;
		const before = byIndex.get(index);
		if (before !== undefined) faults.push(fault('merge.shard-twice', { first: before, second: name, index, count }));
		byIndex.set(index, before ?? name);
		const wrong = wrongPlaceIn(report);
		if (wrong !== undefined) faults.push(fault(wrong.code, { file: name, position: wrong.position }));
	}
	const stray = faults.length === 0 ? strayIn(shards) : undefined;
	if (stray !== undefined) faults.push(fault('merge.position', stray));
	const missing = gapsIn([...byIndex.keys()], count);
	if (missing.length > 0) faults.push(fault('merge.shards-missing', { missing }));
	return faults;
}

/** The parts that are lacking, those in a row as one: `2/9`, `4-9/9`. */
function gapsIn(present: readonly number[], count: number): readonly string[] {
	const edges = [0, ...present.toSorted((a, b) => a - b), count + 1];
	return edges.slice(1).flatMap((next, index) => {
		const [from, to] = [(edges[index] ?? 0) + 1, next - 1];
		if (from > to) return [];
		return [from === to ? `${from}/${count}` : `${from}-${to}/${count}`];
	});
}

/** Options that all shards of a batch must have, or none. */
const options = [
	['--all', 'all'],
	['--allow-lapsed', 'allowLapsed'],
] as const;

/** What two shards of one batch must have in common. */
function unlike(one: ShardReport['report'], other: ShardReport['report']): Unlike | undefined {
	if (one.tool.version !== other.tool.version) return 'tool';
	if (one.shard.count !== other.shard.count) return 'count';
	// With a day of its own a run may name fewer packs.
	if (one.asOf !== other.asOf) return 'asOf';
	if (rulesText(one) !== rulesText(other)) return 'rules';
	if (one.baseline?.today !== other.baseline?.today || one.shard.baseline !== other.shard.baseline) return 'today';
	return one.shard.lang === other.shard.lang ? undefined : 'language';
}

function rulesText({ rules }: Report): string {
	return JSON.stringify(rules.map(({ id, digest, readings }) => [id, digest, Object.entries(readings).sort()]));
}

interface WrongPlace {
	readonly code: 'merge.position' | 'merge.result-missing';
	readonly position: number;
}

/**
 * Each place of a shard must have its result or be blank. The first that has neither; or that stands twice, is blank and has a result, or
 * belongs to another shard; 0 where a result has no place.
 */
function wrongPlaceIn({ results, shard: { index, count, total, blank = [] } }: ShardReport['report']): WrongPlace | undefined {
	let next = index;
	let passed = 0;
	const passBlank = (): void => {
		for (let run = blank[passed]; run !== undefined && run[0] === next; run = blank[passed]) {
			const [from, to] = run;
			if (to < from || to > total || (to - from) % count !== 0) return;
			next = to + count;
			passed += 1;
		}
	};
	for (const { position = 0 } of results) {
		passBlank();
		const fits = position >= next && position <= total && (position - index) % count === 0;
		if (!fits) return { code: 'merge.position', position };
		if (position > next) return { code: 'merge.result-missing', position: next };
		next = position + count;
	}
	passBlank();
	if (next <= total) return { code: 'merge.result-missing', position: next };
	const left = blank[passed];
	return left === undefined ? undefined : { code: 'merge.position', position: left[0] };
}

/** A place that the same document, or line, cannot have in one batch: the shards saw different files. */
function strayIn(shards: readonly ShardReport[]): { readonly file: string; readonly position: number } | undefined {
	const begins = new Map<string, number>();
	for (const { name, report } of shards) {
		for (const result of report.results) {
			const { source, line, position = 0 } = result;
			// One that could not be read may be named twice, and a stream that breaks off is told after its last line.
			if (line === undefined && isError(result)) continue;
			const begin = position - (line ?? 0);
			if ((begins.get(source) ?? begin) !== begin) return { file: name, position };
			begins.set(source, begin);
		}
	}
	return undefined;
}

/** The report of the whole batch: {@link mergeFaults} must have found nothing. */
export function mergedReport(shards: readonly ShardReport[], words: Words): Report {
	const reports = shards.map(({ report }) => report);
	const placed = reports.flatMap(({ results }) => results).toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
	const registry = makeRegistry();
	for (const result of placed) {
		if (isError(result)) continue;
		const { source, line, application, unique = [] } = result;
		registry.add({ source, ...(line === undefined ? {} : { line }), id: application.id }, unique.map(registryKey));
	}
	const summary = placed.map(countOf).reduce(counted, nothing);
	const [{ schemaVersion, tool, asOf, descriptors, rules: known }] = reports as [Report, ...Report[]];
	const rules = packsOf(placed, reports[0]?.shard.total, known);
	const conflicts = conflictsOf(registry.shared(), rules, words);
	const results = placed.map(whole);
	const baseline = mergedClosing(
		reports.flatMap((each) => each.baseline ?? []),
		results.flatMap((result) => (isError(result) ? [] : [result])),
	);
	return {
		...{ schemaVersion, tool, rules, results, conflicts },
		...(asOf === undefined ? {} : { asOf }),
		...(baseline === undefined ? {} : { baseline }),
		...(descriptors === undefined ? {} : { descriptors: descriptors.filter(({ pack }) => rules.some(({ id }) => id === pack)) }),
		summary: { ...summary, conflicts: conflicts.length },
		judgedBy: judgesOf(results),
		// As where the batch is checked at once: of a single application most rules are idle.
		...(summary.total - summary.errors > 1 ? { idleRules: idleIn(reports) } : {}),
	};
}

/** As where the batch is checked at once: of one document alone the report names only the pack that it came under. */
function packsOf(results: readonly AnyResult[], total: number | undefined, known: Report['rules']): Report['rules'] {
	const [only] = results;
	if (total !== 1 || only === undefined || only.line !== undefined) return known;
	return isError(only) ? [] : known.filter(({ digest }) => digest === only.rules.digest);
}

/** Without what only served to put the shards together. */
function whole(result: AnyResult): AnyResult {
	if (isError(result)) {
		const { position: _, ...rest } = result;
		return rest;
	}
	const { position: _, unique: __, ...rest } = result;
	return rest;
}

/** Idle in the batch is what was idle in every shard that had to do with the pack at all. */
function idleIn(reports: readonly Closing[]): NonNullable<Closing['idleRules']> {
	const packs = [...new Set(reports.flatMap(({ idleRules = {} }) => Object.keys(idleRules)))].sort();
	return Object.fromEntries(
		packs.map((pack) => {
			const [first = [], ...others] = reports.flatMap(({ idleRules = {} }) =>
				Object.hasOwn(idleRules, pack) ? [idleRules[pack] ?? []] : [],
			);
			return [pack, first.filter((rule) => others.every((rules) => rules.includes(rule)))];
		}),
	);
}

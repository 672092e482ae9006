/** The reports of the shards of a batch as one report in the order of the input. */

import type { Words } from '../words/words.js';
import { mergedClosing } from './baseline.js';
import { conflictMessage, conflictOf } from './conflicts.js';
import type { RuleDescriptor } from './descriptors.js';
import { keyOf, makeRegistry } from './registry.js';
import { type AnyResult, type Closing, counted, countOf, isError, nothing, type Report, type Shard } from './report.js';

/** The report of a shard, and what the user calls it. */
export interface ShardReport {
	readonly name: string;
	readonly report: Report & { readonly shard: Shard };
}

type Unlike = 'count' | 'total' | 'rules' | 'asOf' | 'tool' | 'language' | 'today';

/** Why reports cannot be merged. */
export type MergeFault =
	| { readonly code: 'merge.unlike'; readonly args: { readonly first: string; readonly second: string; readonly what: Unlike } }
	| {
			readonly code: 'merge.shard-twice';
			readonly args: { readonly first: string; readonly second: string; readonly index: number; readonly count: number };
	  }
	| { readonly code: 'merge.shards-missing'; readonly args: { readonly missing: readonly string[] } }
	| { readonly code: 'merge.position'; readonly args: { readonly file: string; readonly position: number } };

/** Whatever keeps the reports from being merged; nothing where they are all the shards of one batch. */
export function mergeFaults(shards: readonly ShardReport[]): readonly MergeFault[] {
	const [first] = shards;
	if (first === undefined) return [];
	for (const { name, report } of shards) {
		const what = unlike(first.report, report);
		if (what !== undefined) return [{ code: 'merge.unlike', args: { first: first.name, second: name, what } }];
	}
	const { count } = first.report.shard;
	const byIndex = new Map<number, string>();
	const faults: MergeFault[] = [];
	for (const { name, report } of shards) {
		const { index } = report.shard;
		const before = byIndex.get(index);
		if (before !== undefined) faults.push({ code: 'merge.shard-twice', args: { first: before, second: name, index, count } });
		byIndex.set(index, before ?? name);
		const misplaced = misplacedIn(report);
		if (misplaced !== undefined) faults.push({ code: 'merge.position', args: { file: name, position: misplaced } });
	}
	const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
	if (missing.length > 0) faults.push({ code: 'merge.shards-missing', args: { missing: missing.map((index) => `${index}/${count}`) } });
	return faults;
}

/** What two shards of one batch must have in common. */
function unlike(one: ShardReport['report'], other: ShardReport['report']): Unlike | undefined {
	if (one.tool.version !== other.tool.version) return 'tool';
	if (one.shard.count !== other.shard.count) return 'count';
	if (one.shard.total !== other.shard.total) return 'total';
	if (rulesText(one) !== rulesText(other)) return 'rules';
	if (one.asOf !== other.asOf) return 'asOf';
	if (one.baseline?.today !== other.baseline?.today) return 'today';
	const [mine, others] = [languageOf(one), languageOf(other)];
	return mine !== undefined && others !== undefined && mine !== others ? 'language' : undefined;
}

function rulesText({ rules }: Report): string {
	return JSON.stringify(rules.map(({ id, digest, readings }) => [id, digest, Object.entries(readings).sort()]));
}

/** The language of a report's results; not known where none of them was evaluated. */
export function languageOf({ results }: Pick<Report, 'results'>): 'zh' | 'en' | undefined {
	const told = results.find((result) => !isError(result));
	return told === undefined || isError(told) ? undefined : told.lang;
}

/** A place that is lacking, stands twice, or belongs to another shard; 0 where a result has none. */
function misplacedIn({ results, shard: { index, count, total } }: ShardReport['report']): number | undefined {
	let before = 0;
	for (const { position = 0 } of results) {
		if (position <= before || position > total || (position - index) % count !== 0) return position;
		before = position;
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
		registry.add({ source, ...(line === undefined ? {} : { line }), id: application.id }, unique.map(keyOf));
	}
	const summary = placed.map(countOf).reduce(counted, nothing);
	const [{ schemaVersion, tool, rules, asOf }] = reports as [Report];
	const conflicts = registry.shared().map((shared) => conflictOf(shared, conflictMessage(shared.code, rules, words)));
	const results = placed.map(whole);
	const baseline = mergedClosing(reports.flatMap((each) => each.baseline ?? []));
	return {
		...{ schemaVersion, tool, rules, results, conflicts },
		...(asOf === undefined ? {} : { asOf }),
		...(baseline === undefined ? {} : { baseline }),
		descriptors: descriptorsOf(results),
		summary: { ...summary, conflicts: conflicts.length },
		idleRules: idleIn(reports),
	};
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
			const [first = [], ...others] = reports.flatMap(({ idleRules = {} }) => (idleRules[pack] === undefined ? [] : [idleRules[pack]]));
			return [pack, first.filter((rule) => others.every((rules) => rules.includes(rule)))];
		}),
	);
}

/** As far as the results tell what the rules are. */
function descriptorsOf(results: readonly AnyResult[]): readonly RuleDescriptor[] {
	const known = new Map<string, RuleDescriptor>();
	for (const result of results) {
		if (isError(result)) continue;
		const pack = result.rules.id;
		for (const { rule, title, source } of result.findings) {
			const name = `${pack}/${rule}`;
			if (!known.has(name)) known.set(name, { pack, rule, title, place: source.place, url: source.url });
		}
	}
	return [...known.values()];
}

/** Whether a report that was read back agrees with itself: a part of it that was lost or changed must not become a pass. */

import { passOf, verdictOf } from '../engine/verdict.js';
import { counted, countOf, isError, nothing, type Report } from './report.js';

/** The JSON Pointer of the first place that does not fit the rest; only of a report of a shard, which must tell all that it counts. */
export function contradictionIn({ rules, results, summary, conflicts, baseline, shard }: Report): string | undefined {
	if (shard === undefined) return undefined;
	const packs = new Set(rules.map(({ id, version, digest }) => `${id} ${version} ${digest}`));
	let accepted = 0;
	for (const [index, result] of results.entries()) {
		if (isError(result)) continue;
		const { id, version, digest } = result.rules;
		if (!packs.has(`${id} ${version} ${digest}`)) return `/results/${index}/rules`;
		const outcomes = result.findings.map(({ outcome }) => outcome);
		if (result.verdict !== verdictOf(result.findings, outcomes)) return `/results/${index}/verdict`;
		// What is accepted does not count for the exit status.
		const marked = result.findings.filter((finding) => finding.accepted !== undefined).length;
		if (marked !== (result.accepted?.length ?? 0)) return `/results/${index}/accepted`;
		accepted += marked;
		if (result.pass !== passOf(result.verdict)) return `/results/${index}/pass`;
		// Conflicts are found by it.
		if (result.unique === undefined) return `/results/${index}/unique`;
	}
	if (accepted !== (baseline?.accepted ?? 0)) return '/baseline/accepted';
	const real = { ...results.map(countOf).reduce(counted, nothing), conflicts: conflicts.length };
	const wrong = (Object.keys(real) as readonly (keyof typeof real)[]).find((key) => real[key] !== summary[key]);
	if (wrong !== undefined) return `/summary/${wrong}`;
	return shard.index > shard.count ? '/shard/index' : undefined;
}

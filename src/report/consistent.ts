/** Whether a report that was read back agrees with itself: a part of it that was lost or changed must not become a pass. */

import { passOf, prioritiesOf, verdictOf } from '../engine/verdict.js';
import { isLapsed } from './lapse.js';
import { counted, countOf, isError, nothing, type Report, type RulesInfo } from './report.js';
import { noticesOf, type Result } from './result.js';

/** The JSON Pointer of the first place that does not fit the rest; only of a report of a shard, which must tell all that it counts. */
export function contradictionIn(report: Report): string | undefined {
	const { rules, results, summary, conflicts, baseline, shard } = report;
	if (shard === undefined) return undefined;
	const packs = new Map(rules.map((pack) => [keyOf(pack), pack]));
	/** By pack: what every result under it must have in common. */
	const choices = new Map<RulesInfo, string>();
	let accepted = 0;
	for (const [index, result] of results.entries()) {
		if (isError(result)) continue;
		const wrong = (member: keyof Result) => `/results/${index}/${member}`;
		const pack = packs.get(keyOf(result.rules));
		if (pack === undefined) return wrong('rules');
		const chosen = JSON.stringify(result.choices);
		if ((choices.get(pack) ?? chosen) !== chosen) return wrong('choices');
		choices.set(pack, chosen);
		const member = ofRun(result, pack, report) ?? ofFindings(result);
		if (member !== undefined) return wrong(member);
		accepted += result.accepted?.length ?? 0;
	}
	if (accepted !== (baseline?.accepted ?? 0)) return '/baseline/accepted';
	const real = { ...results.map(countOf).reduce(counted, nothing), conflicts: conflicts.length };
	const wrong = (Object.keys(real) as readonly (keyof typeof real)[]).find((key) => real[key] !== summary[key]);
	if (wrong !== undefined) return `/summary/${wrong}`;
	return shard.index > shard.count ? '/shard/index' : undefined;
}

function keyOf({ id, version, digest }: Result['rules']): string {
	return `${id} ${version} ${digest}`;
}

/** The member of a result that does not fit what was asked of the whole run. */
function ofRun(result: Result, { inForce, readings }: RulesInfo, report: Report): keyof Result | undefined {
	const { asOf, choices, lang, unique } = result;
	if (report.asOf !== undefined && asOf !== report.asOf) return 'asOf';
	const isOutside = asOf < inForce.from || asOf > inForce.to;
	if (isOutside && report.shard?.allowLapsed !== true) return 'asOf';
	if (isOutside && !isLapsed(result)) return 'warnings';
	if (Object.entries(choices).some(([reading, choice]) => readings[reading] !== choice)) return 'choices';
	if (lang !== report.shard?.lang) return 'lang';
	// Conflicts are found by it.
	return unique === undefined ? 'unique' : undefined;
}

/** The member of a result that does not follow from its findings. */
function ofFindings({ findings, verdict, pass, notices, priorities, accepted }: Result): keyof Result | undefined {
	if (new Set(findings.map(({ rule }) => rule)).size < findings.length) return 'findings';
	const outcomes = findings.map(({ outcome }) => outcome);
	if (verdict !== verdictOf(findings, outcomes)) return 'verdict';
	if (pass !== passOf(verdict)) return 'pass';
	if (!areAlike(notices, noticesOf(findings))) return 'notices';
	if (!areAlike(priorities, prioritiesOf(findings))) return 'priorities';
	// What is accepted does not count for the exit status.
	const marked = findings.filter((finding) => finding.accepted !== undefined);
	return marked.length === (accepted?.length ?? 0) ? undefined : 'accepted';
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((each, index) => each === other[index]);
}

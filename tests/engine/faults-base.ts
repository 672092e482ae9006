/** Faults to be seeded into what the engine reckons with, and into what it makes of outcomes. */

import type { Operator } from './arbitrary-condition.js';
import type { Fault } from './mutant.js';

type Change = readonly [says: string, instead: string];

/** Faults of one file. */
export function faultsIn(file: string, ...changes: readonly Change[]): readonly Fault[] {
	return changes.map(([says, instead]) => ({ file, says, instead }));
}

const inTruth = (...changes: readonly Change[]) => faultsIn('base/truth.ts', ...changes);
const inInterval = (...changes: readonly Change[]) => faultsIn('base/interval.ts', ...changes);
const inDate = (...changes: readonly Change[]) => faultsIn('base/date.ts', ...changes);

export const baseFaults = {
	and: inTruth(["if (a === 'no' || b === 'no') return 'no'", ''], ["a === 'yes' && b === 'yes'", "a === 'yes' || b === 'yes'"]),
	or: inTruth(["if (a === 'yes' || b === 'yes') return 'yes'", ''], ["a === 'no' && b === 'no'", "a === 'no' || b === 'no'"]),
	not: inTruth(["if (a === 'yes') return 'no'", ''], ["return a === 'no' ? 'yes' : 'unknown'", "return 'yes'"]),
	known: inTruth(["holds ? 'yes' : 'no'", "holds ? 'yes' : 'unknown'"]),
	anything: inInterval(['min: Number.NEGATIVE_INFINITY', 'min: 0'], ['max: Number.POSITIVE_INFINITY', 'max: 3']),
	exactly: inInterval(['min: value, max: value', 'min: value, max: value + 1']),
	atLeast: inInterval(['a.min >= b.max', 'a.min > b.max'], ['a.max < b.min ?', 'a.max <= b.min ?'], ['a.min >= b.max', 'a.max >= b.max']),
	moreThan: inInterval(['a.min > b.max', 'a.min >= b.max'], ['a.max <= b.min', 'a.max < b.min']),
	same: inInterval(
		['a.max < b.min || b.max < a.min', 'a.max < b.min'],
		['a.max < b.min || b.max < a.min', 'b.max < a.min'],
		['a.min === a.max && ', ''],
		[' && b.min === b.max', ''],
	),
	yearOf: inDate(['date.slice(0, 4)', 'date.slice(2, 4)']),
	addYears: inDate(
		['Math.min(Number(date.slice(8)), daysIn(year, Number(date.slice(5, 7))))', 'Number(date.slice(8))'],
		['yearOf(date) + years', 'yearOf(date) - years'],
		['year % 4 === 0 && ', ''],
	),
	fullYears: inDate(['addYears(date, years) > asOf', 'addYears(date, years) >= asOf'], ['years -= 1', 'years -= 0']),
	foldName: faultsIn('base/text.ts', [".normalize('NFKC')", ''], ['.trim()', ''], ['.toLowerCase()', '']),
} as const satisfies Record<string, readonly Fault[]>;

/** The operator that shows the faults of a function best. */
export const shownBy: { readonly [Name in keyof typeof baseFaults]: Operator } = {
	and: 'all',
	or: 'any',
	not: 'not',
	known: 'compareDates',
	anything: 'fact',
	exactly: 'fact',
	atLeast: 'compare',
	moreThan: 'compare',
	same: 'compare',
	yearOf: 'latest',
	addYears: 'compareDates',
	fullYears: 'yearsBeforeAsOf',
	foldName: 'count',
};

export const decisionFaults = {
	'a closed fact': faultsIn(
		'engine/frame.ts',
		['.some((step) => step.closed) ? null', '.some((step) => false) ? null'],
		['ref.steps.slice(index).some', 'ref.steps.slice(index, index + 1).some'],
		['ref.steps.slice(index).some', 'ref.steps.some'],
	),
	'a date that has not come to be': faultsIn(
		'engine/frame.ts',
		['nullable ? null : undefined', 'undefined'],
		['value === null && ifNull === null', 'ifNull === null'],
	),
	'null is absent': faultsIn('engine/frame.ts', [
		'if (value !== undefined && value !== null) return value',
		'if (value !== undefined) return value',
	]),
	'pointer of an entry': faultsIn(
		'engine/frame.ts',
		['(list.ref, frame)}/', '(list.ref, frame)}/1'],
		['frame.indexes[depth] = index', 'frame.indexes[depth] = 0'],
	),
	'pointer of an entry to be added': faultsIn('engine/frame.ts', ['place.pointer}/-', 'place.pointer}']),
	'what is missing of settled branches': faultsIn('engine/node.ts', ["if (node.truth(frame) !== 'unknown') return;", '']),
	'years missing twice': faultsIn('engine/node.ts', ['...(before.years ?? []), ', '']),
	'what is kept of an evaluation': faultsIn('engine/frame.ts', ['if (last?.frame !== frame) last =', 'last ??=']),
	'readings kept apart': faultsIn(
		'engine/ready.ts',
		['JSON.stringify(offDefault)', "''"],
		['offDefault[id] ?? reading.default', 'reading.default'],
	),
	'effect by reading': faultsIn('engine/ready.ts', ["effect.choices[choices[effect.reading] ?? '']", 'Object.values(effect.choices)[0]']),
	'a rule that does not apply': faultsIn(
		'engine/evaluate.ts',
		["applies === 'no'", "applies !== 'yes'"],
		["applies === 'unknown' || ", ''],
	),
	outcome: faultsIn(
		'engine/evaluate.ts',
		[" || truth === 'unknown'", ''],
		["truth === 'yes' ? 'pass' : 'fail'", "truth === 'no' ? 'pass' : 'fail'"],
	),
	'missing of a rule': faultsIn(
		'engine/evaluate.ts',
		['missingOf(appliesTo, frame), ', ''],
		['missingOf(appliesTo, frame), missingOf(condition, frame)', 'missingOf(appliesTo, frame)'],
	),
	'the as-of date': faultsIn(
		'engine/evaluate.ts',
		['asOf = application.submittedOn', 'asOf = pack.inForce.to'],
		['frameOf(application, asOf)', 'frameOf(application, application.submittedOn)'],
	),
	priorities: faultsIn(
		'engine/evaluate.ts',
		["finding.effect === 'priority' && ", ''],
		["finding.outcome === 'pass')", "finding.outcome !== 'fail')"],
	),
	checks: faultsIn(
		'engine/evaluate.ts',
		["appliesTo.truth(frame) !== 'yes'", "appliesTo.truth(frame) === 'no'"],
		["condition.truth(frame) !== 'no'", "condition.truth(frame) === 'yes'"],
	),
	verdict: faultsIn(
		'engine/verdict.ts',
		["finding.effect === 'requirement' && finding.outcome === 'fail'", 'false'],
		["finding.effect === 'restriction' && finding.outcome === 'fail'", 'false'],
		[
			"binds(finding.effect) && finding.outcome !== 'not-applicable'",
			"finding.effect === 'requirement' && finding.outcome !== 'not-applicable'",
		],
		["binds(finding.effect) && finding.outcome !== 'not-applicable'", "finding.outcome !== 'not-applicable'"],
		[" && finding.outcome !== 'not-applicable'", ''],
		['binding.length > 0 && ', ''],
		["finding.outcome === 'pass'", "finding.outcome !== 'fail'"],
		["verdict === 'undetermined' ? null : verdict === 'eligible'", "verdict === 'eligible'"],
	),
	'missing of a verdict': faultsIn(
		'engine/verdict.ts',
		["if (verdict === 'ineligible') return [];", ''],
		["verdict === 'restricted' ? effect === 'requirement' : ", ''],
	),
} as const satisfies Record<string, readonly Fault[]>;

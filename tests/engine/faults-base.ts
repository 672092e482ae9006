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
	yearOf: inDate(['100 * digitsAt(date, 0) + digitsAt(date, 2)', 'digitsAt(date, 2)']),
	dayNumber: inDate(
		['100 * digitsAt(date, 5) + digitsAt(date, 8)', 'digitsAt(date, 8)'],
		['100 * digitsAt(date, 5) + digitsAt(date, 8)', '100 * digitsAt(date, 5)'],
	),
	addYearsToDay: inDate(
		['day + 10_000 * years', 'day - 10_000 * years'],
		['moved % 10_000 === 229 && ', ''],
		['daysIn(Math.floor(moved / 10_000), 2) < 29 ? moved - 1', 'false ? moved - 1'],
		['daysIn(Math.floor(moved / 10_000), 2) < 29 ? moved - 1', 'true ? moved - 1'],
	),
	addYears: inDate(
		['Math.min(Number(date.slice(8)), daysIn(year, Number(date.slice(5, 7))))', 'Number(date.slice(8))'],
		['yearOf(date) + years', 'yearOf(date) - years'],
		['year % 4 === 0 && ', ''],
	),
	fullYears: inDate(['addYears(date, years) > asOf', 'addYears(date, years) >= asOf'], ['years -= 1', 'years -= 0']),
	foldName: faultsIn(
		'base/text.ts',
		[".normalize('NFKC')", ''],
		[".replace(spaceAtEnds, '')", ''],
		['.toLowerCase()', ''],
		['if (!isFolded', 'if (index > 0 && !isFolded'],
	),
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
	dayNumber: 'compareDates',
	addYearsToDay: 'compareDates',
	addYears: 'yearsBeforeAsOf',
	fullYears: 'yearsBeforeAsOf',
	foldName: 'count',
};

export const decisionFaults = {
	'a closed fact': faultsIn(
		'engine/frame.ts',
		['.some((step) => step.closed) ? null', '.some((step) => false) ? null'],
		['steps.slice(index).some', 'steps.slice(index, index + 1).some'],
		['steps.slice(index).some', 'steps.some'],
		['object === null) return object', 'object === null) return undefined'],
	),
	'a date that has not come to be': faultsIn(
		'engine/frame.ts',
		['nullable ? null : ifAbsent', 'ifAbsent'],
		['nullable ? null : ifAbsent', 'null'],
	),
	'null is absent': faultsIn(
		'engine/frame.ts',
		[
			'frame.values[scope] as Fields)[key];\n\t\tif (value !== undefined && value !== null) return value;\n\t\treturn value === null ? ifNull : ifAbsent;\n\t};\n\n/** Reads',
			'frame.values[scope] as Fields)[key];\n\t\tif (value !== undefined) return value;\n\t\treturn ifAbsent;\n\t};\n\n/** Reads',
		],
		[
			'(object as Fields)[key];\n\t\tif (value !== undefined && value !== null) return value;\n\t\treturn value === null ? ifNull : ifAbsent;\n\t};\n\n/** Makes',
			'(object as Fields)[key];\n\t\tif (value !== undefined) return value;\n\t\treturn ifAbsent;\n\t};\n\n/** Makes',
		],
	),
	'pointer of an entry': faultsIn(
		'engine/frame.ts',
		['(list, frame)}/', '(list, frame)}/1'],
		['frame.indexes[depth] = index', 'frame.indexes[depth] = 0'],
	),
	'pointer of an entry to be added': faultsIn('engine/frame.ts', ['place.pointer}/-', 'place.pointer}']),
	'what is missing of settled branches': faultsIn('engine/node.ts', ["if (node.truth(frame) !== 'unknown') return;", '']),
	'years missing twice': faultsIn('engine/node.ts', ['...(before.years ?? []), ', '']),
	'what is kept of an evaluation': [
		...faultsIn('engine/frame.ts', ['new Array(answers)', '((globalThis as any).kept ??= [])']),
		...faultsIn('engine/condition.ts', ['(answers - 1, answer)', '(0, answer)'], ['depth === 0 && node.list', 'node.list']),
	],
	'readings kept apart': faultsIn(
		'engine/ready.ts',
		["Object.keys(choices).length === 0 ? '' : JSON.stringify(choices)", "''"],
		['choicesTaken(pack, offDefault)', 'choicesTaken(pack, {})'],
	),
	'rules of one kind': faultsIn('engine/ready.ts', ['kinds.get(key)', 'kinds.values().next().value']),
	'effect by reading': faultsIn('engine/ready.ts', ['maker.chosen(rule.effect)', 'Object.values(rule.effect.choices)[0]']),
	'a rule that does not apply': faultsIn(
		'engine/ready.ts',
		["if (applies === 'no') return 'not-applicable';", ''],
		["if (applies === 'unknown') return 'unknown';", ''],
	),
	outcome: faultsIn(
		'engine/ready.ts',
		["if (truth === 'unknown') return 'unknown';", ''],
		["truth === 'yes' ? 'pass' : 'fail'", "truth === 'no' ? 'pass' : 'fail'"],
	),
	'outcomes alone': faultsIn(
		'engine/judge.ts',
		['verdictOf(ready.rules, outcomes)', 'verdictOf(ready.rules, outcomes.slice(1))'],
		['rule.outcome(frame)', 'ready.rules[0].outcome(frame)'],
		['admit(pack, application, options)', 'admit(pack, application, {})'],
	),
	'missing of a rule': faultsIn(
		'engine/evaluate.ts',
		['missingOf(appliesTo, frame, condition())', 'missingOf(condition(), frame)'],
		['missingOf(appliesTo, frame, condition())', 'missingOf(appliesTo, frame)'],
	),
	'the as-of date': faultsIn(
		'engine/admit.ts',
		['options.asOf ?? submittedOn', 'submittedOn'],
		['options.asOf ?? submittedOn', 'options.asOf ?? pack.inForce.to'],
		['frameOf(application, asOf,', 'frameOf(application, submittedOn,'],
		['readings === undefined ? atDefault', 'true ? atDefault'],
	),
	priorities: faultsIn(
		'engine/verdict.ts',
		["effect === 'priority' && ", ''],
		["outcome === 'pass') priorities", "outcome !== 'fail') priorities"],
	),
	checks: faultsIn(
		'engine/evaluate.ts',
		["outcome(frame) === 'fail'", "outcome(frame) === 'unknown'"],
		["outcome(frame) === 'fail'", "outcome(frame) !== 'pass'"],
	),
	verdict: faultsIn(
		'engine/verdict.ts',
		["outcome === 'not-applicable' || ", ''],
		[' || !binds(rule)', ''],
		["effect === 'requirement' || effect === 'restriction'", "effect === 'requirement'"],
		["if (outcome === 'pass') passes = true;\n\t\telse ", 'passes = true;\n\t\t'],
		["else if (outcome !== 'fail') isOpen = true;", "else if (outcome !== 'fail') continue;"],
		["else if (rule.effect === 'requirement') return 'ineligible';", ''],
		["else if (rule.effect === 'requirement') return 'ineligible'", "else if (outcome === 'fail') return 'ineligible'"],
		["if (isRestricted) return 'restricted';", ''],
		['passes && !isOpen', '!isOpen'],
		['passes && !isOpen', 'passes'],
		["verdict === 'undetermined' ? null : verdict === 'eligible'", "verdict === 'eligible'"],
	),
	'missing of a verdict': faultsIn(
		'engine/verdict.ts',
		["if (verdict === 'ineligible') return [];", ''],
		["verdict === 'restricted' ? effect === 'requirement' : ", ''],
	),
} as const satisfies Record<string, readonly Fault[]>;

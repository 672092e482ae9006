/** Faults to be seeded into each operator that makes a condition, and into each relation. */

import type { Condition, DateRelation, NumberRelation } from '../../src/rules/model.js';
import { faultsIn } from './faults-base.js';
import type { Fault } from './mutant.js';

type Change = readonly [says: string, instead: string];

const inCondition = (...changes: readonly Change[]) => faultsIn('engine/condition.ts', ...changes);
const inListed = (...changes: readonly Change[]) => faultsIn('engine/listed.ts', ...changes);
const inYears = (...changes: readonly Change[]) => faultsIn('engine/years.ts', ...changes);
const inEntry = (...changes: readonly Change[]) => faultsIn('engine/entry.ts', ...changes);
const inCompare = (...changes: readonly Change[]) => faultsIn('engine/compare.ts', ...changes);

/** A missing operator does not compile. */
export const conditionFaults: { readonly [Op in Condition['op']]: readonly Fault[] } = {
	all: inCondition(
		["joined(members, and, 'yes')", "joined(members.slice(1), and, 'yes')"],
		["joined(members, and, 'yes')", "joined(members, or, 'yes')"],
		["joined(members, and, 'yes')", "joined(members, and, 'unknown')"],
	),
	case: inCondition(['joined([guard, holds],', 'joined([holds],'], ['joined([guard, holds],', 'joined([guard],']),
	any: inCondition(
		["joined(members, or, 'no')", "joined(members, and, 'no')"],
		["joined(members, or, 'no')", "joined(members, or, 'unknown')"],
		['truth === settled ? truth : join', 'truth !== settled ? truth : join'],
	),
	not: inCondition(['not(inner.truth(frame))', 'inner.truth(frame)']),
	named: inCondition(["within('named', maker.node(of, depth))", "within('named', maker.node({ op: 'not', of }, depth))"]),
	byReading: inCondition(
		["options[choices[reading] ?? '']", 'Object.values(options)[0]'],
		["options[choices[reading] ?? '']", 'Object.values(options).at(-1)'],
	),
	firstGiven: inCondition(
		["truth === 'unknown' ? others(frame) : truth", "truth === 'no' ? others(frame) : truth"],
		["truth === 'unknown' ? others(frame) : truth", "others(frame) === 'unknown' ? truth : others(frame)"],
		['sources.reduceRight<', 'sources.reduce<'],
	),
	forEvery: [
		...inListed(
			["'implies', and, 'yes'", "'both', and, 'yes'"],
			["'implies', and, 'yes'", "'implies', or, 'yes'"],
			["'implies', and, 'yes'", "'implies', and, 'unknown'"],
			["if (entries === undefined) return 'unknown'", 'if (entries === undefined) return ofNone'],
			['const filter = where && maker.node(where, depth + 1)', 'const filter = undefined'],
			['whole, not(whole))', 'whole, whole)'],
			['if (list.read(frame) === undefined) add(placeOf(list, frame));\n\t\t},\n\t\tevidence', '},\n\t\tevidence'],
		),
		...inEntry(["guard === 'no' ? 'yes'", "guard !== 'yes' ? 'yes'"], ['or(not(guard), holds(frame))', 'holds(frame)']),
	],
	atLeastOne: [
		...inListed(
			["'both', or, 'no'", "'implies', or, 'no'"],
			["'both', or, 'no'", "'both', and, 'no'"],
			["'both', or, 'no'", "'both', or, 'unknown'"],
		),
		...inEntry(["guard === 'no' ? 'no'", "guard !== 'yes' ? 'no'"], ['and(guard, holds(frame))', 'holds(frame)']),
	],
	latest: [
		...inYears(
			['if (!except.includes(each)) years', 'years'],
			['years.length < last', 'year - each <= last'],
			['years.length < last', 'years.length <= last'],
			['each = year - 1', 'each = year'],
			['before?.year === year', 'before !== undefined'],
		),
		...inListed(
			['if (year > latest && years', 'if (years'],
			["if (index < 0) return 'unknown'", "if (index < 0) return 'no'"],
			['frame.values[slot] = read(frame)?.[index]', 'frame.values[slot] = read(frame)?.[0]'],
			['add(missingYears(list, yearsBefore(frame.year).toReversed(), frame))', 'add(placeOf(list, frame))'],
			['yearsBefore(frame.year).toReversed()', 'yearsBefore(frame.year).slice(0, 1)'],
		),
	],
	isTrue: inCompare(
		['value === true', 'value === false'],
		['known(value !== null && holds(value))', 'known(value === null || holds(value))'],
		["value === undefined ? 'unknown' : known(value !== null", "value === undefined ? 'no' : known(value !== null"],
	),
	oneOf: inCompare(
		['value === only)', 'value !== only)'],
		['values.includes(value as string)', 'values[0] === value'],
		['if (values.length === 1 && only !== undefined)', 'if (only !== undefined)'],
	),
	includesAny: inCompare(
		['values.some((each)', 'values.every((each)'],
		['(value as readonly string[]).includes(each)', '(value as readonly string[])[0] === each'],
	),
	sameAs: inCompare(
		['known(a === b)', 'known(a !== b)'],
		[
			"if (a === null || b === null) return 'no';\n\t\t\treturn a === undefined || b === undefined ? 'unknown' : known(a",
			"return a === undefined || b === undefined ? 'unknown' : known(a",
		],
		["a === undefined || b === undefined ? 'unknown' : known(a", "a === undefined && b === undefined ? 'unknown' : known(a"],
		['addUnknown([left, right], frame, add)', 'addUnknown([left], frame, add)'],
	),
	compare: inCompare(
		["a === null || b === null ? 'no'", "a === null || b === null ? 'unknown'"],
		['mirrored[condition.relation]', 'condition.relation'],
		['left.missing(frame, add);', ''],
		['right.missing(frame, add);', ''],
	),
	compareDates: inCompare(
		[
			"if (a === null || b === null) return 'no';\n\t\t\treturn a === undefined || b === undefined ? 'unknown' : known(holds",
			"if (a === null || b === null) return 'yes';\n\t\t\treturn a === undefined || b === undefined ? 'unknown' : known(holds",
		],
		['addYearsToDay(dayNumber(date), plusYears)', 'dayNumber(date)'],
		['dayNumber(term.value)', 'dayNumber(term.name)'],
		['(frame) => frame.day', '() => 0'],
		["'unknown' : known(holds(a, b))", "'no' : known(holds(a, b))"],
		['addUnknown([leftFact, rightFact], frame, add)', 'addUnknown([leftFact], frame, add)'],
	),
};

export const numberRelationFaults: { readonly [R in NumberRelation]: readonly Fault[] } = {
	atLeast: inCompare(['atLeast: intervals.atLeast', 'atLeast: intervals.moreThan'], ["atLeast: 'atMost'", "atLeast: 'lessThan'"]),
	atMost: inCompare(
		['atMost: (a, b) => intervals.atLeast(b, a)', 'atMost: (a, b) => intervals.moreThan(b, a)'],
		["atMost: 'atLeast'", "atMost: 'moreThan'"],
	),
	moreThan: inCompare(['moreThan: intervals.moreThan', 'moreThan: intervals.atLeast'], ["moreThan: 'lessThan'", "moreThan: 'atMost'"]),
	lessThan: inCompare(
		['lessThan: (a, b) => intervals.moreThan(b, a)', 'lessThan: (a, b) => intervals.moreThan(a, b)'],
		["lessThan: 'moreThan'", "lessThan: 'atLeast'"],
	),
	equals: inCompare(['equals: intervals.same', 'equals: intervals.atLeast'], ["equals: 'equals'", "equals: 'atLeast'"]),
};

export const dateRelationFaults: { readonly [R in DateRelation]: readonly Fault[] } = {
	onOrBefore: inCompare(['onOrBefore: (a, b) => a <= b', 'onOrBefore: (a, b) => a < b']),
	before: inCompare(['\tbefore: (a, b) => a < b', '\tbefore: (a, b) => a <= b']),
	onOrAfter: inCompare(['onOrAfter: (a, b) => a >= b', 'onOrAfter: (a, b) => a > b']),
	after: inCompare(['\tafter: (a, b) => a > b', '\tafter: (a, b) => a >= b']),
	sameDay: inCompare(['sameDay: (a, b) => a === b', 'sameDay: (a, b) => a !== b']),
};

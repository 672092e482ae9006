/** Comparisons made ready: a fact or a number held against what is required, with the evidence of it. */

import { addYears, addYearsToDay, dayNumber, daysBetween } from '../base/date.js';
import type { Interval } from '../base/interval.js';
import * as intervals from '../base/interval.js';
import { known, type Truth } from '../base/truth.js';
import type { Condition, DateRelation, DateTerm, FactRef, NumberRelation } from '../rules/model.js';
import type { Evidence, Range, Value } from './decision.js';
import { drafted, marginOf } from './evidence.js';
import { type Fact, type Frame, factOf, placeOf } from './frame.js';
import type { Maker, Meter } from './meter.js';
import type { Node } from './node.js';
import type { Own } from './own.js';
import { meterOf } from './quantity.js';
import { comparison } from './reasons.js';

type Comparison<Op extends Condition['op']> = Extract<Condition, { op: Op }>;

export function isTrue({ fact }: Comparison<'isTrue'>, _: number, maker: Maker): Node {
	return ofFact('isTrue', fact, 'equals', true, maker.own(isOnly)(true), maker);
}

export function oneOf({ fact, values }: Comparison<'oneOf'>, _: number, maker: Maker): Node {
	const [only] = values;
	if (values.length === 1 && only !== undefined) return ofFact('oneOf', fact, 'equals', only, maker.own(isOnly)(only), maker);
	return ofFact('oneOf', fact, 'oneOf', values, maker.own(isAmong)(values), maker);
}

export function includesAny({ fact, values }: Comparison<'includesAny'>, _: number, maker: Maker): Node {
	return ofFact('includesAny', fact, 'includesAny', values, maker.own(hasAny)(values), maker);
}

type Holds = (value: unknown) => boolean;

const isOnly =
	(only: string | boolean): Holds =>
	(value) =>
		value === only;

const isAmong =
	(values: readonly string[]): Holds =>
	(value) =>
		values.includes(value as string);

const hasAny =
	(values: readonly string[]): Holds =>
	(value) =>
		values.some((each) => (value as readonly string[]).includes(each));

/** A fact held against what the pack itself says; a fact that is known not to be satisfies nothing. */
function ofFact(op: Condition['op'], ref: FactRef, operator: Evidence['operator'], required: Value, holds: Holds, { own }: Maker): Node {
	const fact = factOf(ref, own);
	const { read } = fact;
	return comparison({
		op,
		truth: own(factHolds)(read, holds, known),
		evidence: (frame, truth) => drafted(placeOf(fact, frame), shown(read(frame)), operator, required, truth),
		missing: (frame, add) => add(placeOf(fact, frame)),
	});
}

const factHolds =
	(read: Fact['read'], holds: Holds, known: (holds: boolean) => Truth): Node['truth'] =>
	(frame) => {
		const value = read(frame);
		return value === undefined ? 'unknown' : known(value !== null && holds(value));
	};

export function sameAs({ left: leftRef, right: rightRef }: Comparison<'sameAs'>, _: number, { own }: Maker): Node {
	const [left, right] = [factOf(leftRef, own), factOf(rightRef, own)];
	return comparison({
		op: 'sameAs',
		truth: own(isSame)(left.read, right.read, known),
		evidence(frame, truth) {
			const evidence = drafted(placeOf(left, frame), shown(left.read(frame)), 'equals', shown(right.read(frame)), truth);
			evidence.requiredFact = rightRef.path;
			return evidence;
		},
		missing: (frame, add) => addUnknown([left, right], frame, add),
	});
}

const isSame =
	(left: Fact['read'], right: Fact['read'], known: (holds: boolean) => Truth): Node['truth'] =>
	(frame) => {
		const a = left(frame);
		const b = right(frame);
		if (a === null || b === null) return 'no';
		return a === undefined || b === undefined ? 'unknown' : known(a === b);
	};

const numberRelations: { readonly [R in NumberRelation]: (a: Interval, b: Interval) => Truth } = {
	atLeast: intervals.atLeast,
	atMost: (a, b) => intervals.atLeast(b, a),
	moreThan: intervals.moreThan,
	lessThan: (a, b) => intervals.moreThan(b, a),
	equals: intervals.same,
};

const mirrored: { readonly [R in NumberRelation]: NumberRelation } = {
	atLeast: 'atMost',
	atMost: 'atLeast',
	moreThan: 'lessThan',
	lessThan: 'moreThan',
	equals: 'equals',
};

export function compare(condition: Comparison<'compare'>, depth: number, maker: Maker): Node {
	const meters = [meterOf(condition.left, depth, maker), meterOf(condition.right, depth, maker)] as const;
	// The evidence speaks of the application's side first.
	const turned = meters[0].parameter !== undefined;
	const [left, right] = turned ? [meters[1], meters[0]] : meters;
	const relation = turned ? mirrored[condition.relation] : condition.relation;
	return comparison({
		op: 'compare',
		truth: maker.own(numbersHold)(left.interval, right.interval, numberRelations[relation]),
		evidence(frame, truth) {
			// Two parameters held against each other say nothing of the application.
			if (left.parameter !== undefined) return undefined;
			const [origin, actual, required] = [left.origin(frame), range(left, frame), range(right, frame)];
			const evidence = drafted(origin, actual, relation, required, truth);
			if (origin.measure !== undefined) evidence.measure = origin.measure;
			if (right.parameter === undefined) evidence.requiredFact = right.origin(frame).fact;
			else evidence.parameter = right.parameter;
			if (condition.unit !== undefined) evidence.unit = condition.unit;
			evidence.margin = marginOf(actual, relation, required);
			return evidence;
		},
		missing(frame, add) {
			left.missing(frame, add);
			right.missing(frame, add);
		},
		figures(frame, visit) {
			left.figures?.(frame, visit);
			right.figures?.(frame, visit);
		},
		onEmptyList: (frame) => (left.onEmptyList?.(frame) || right.onEmptyList?.(frame)) ?? false,
	});
}

const numbersHold =
	(left: Meter['interval'], right: Meter['interval'], holds: (a: Interval, b: Interval) => Truth): Node['truth'] =>
	(frame) => {
		const a = left(frame);
		const b = right(frame);
		return a === null || b === null ? 'no' : holds(a, b);
	};

function range(meter: Meter, frame: Frame): Value | Range | null {
	const interval = meter.interval(frame);
	if (interval === null) return 'none';
	const { min, max } = interval;
	if (min === max && Number.isFinite(min)) return min;
	const [low, high] = [Number.isFinite(min) ? min : null, Number.isFinite(max) ? max : null];
	return low === null && high === null ? null : { min: low, max: high };
}

/** Of day numbers. */
const dateRelations: { readonly [R in DateRelation]: (a: number, b: number) => boolean } = {
	onOrBefore: (a, b) => a <= b,
	before: (a, b) => a < b,
	onOrAfter: (a, b) => a >= b,
	after: (a, b) => a > b,
	sameDay: (a, b) => a === b,
};

export function compareDates({ left, relation, right }: Comparison<'compareDates'>, _: number, { own }: Maker): Node {
	const [leftFact, rightFact] = [factOfTerm(left), factOfTerm(right)];
	const [leftDay, rightDay] = [dayOf(left, own), dayOf(right, own)];
	return comparison({
		op: 'compareDates',
		truth: own(datesHold)(leftDay, rightDay, dateRelations[relation], known),
		evidence(frame, truth) {
			if (left.op !== 'dateFact' || leftFact === undefined) return undefined;
			const required = dateOf(right, rightFact, frame);
			const evidence = drafted(placeOf(leftFact, frame), shown(leftFact.read(frame)), relation, shown(required), truth);
			if (right.op === 'dateParameter') evidence.parameter = right.name;
			else if (right.op === 'dateFact') evidence.requiredFact = right.fact.path;
			if (left.plusYears !== undefined) evidence.plusYears = left.plusYears;
			evidence.unit = 'day';
			const [a, b] = [leftDay(frame), rightDay(frame)];
			if (typeof a !== 'number' || typeof b !== 'number' || relation === 'sameDay') return evidence;
			evidence.margin = relation === 'onOrBefore' || relation === 'before' ? daysBetween(a, b) : daysBetween(b, a);
			return evidence;
		},
		missing: (frame, add) => addUnknown([leftFact, rightFact], frame, add),
	});
}

function factOfTerm(term: DateTerm): Fact | undefined {
	return term.op === 'dateFact' ? factOf(term.fact) : undefined;
}

type Day = (frame: Frame) => number | null | undefined;

const datesHold =
	(left: Day, right: Day, holds: (a: number, b: number) => boolean, known: (holds: boolean) => Truth): Node['truth'] =>
	(frame) => {
		const a = left(frame);
		const b = right(frame);
		if (a === null || b === null) return 'no';
		return a === undefined || b === undefined ? 'unknown' : known(holds(a, b));
	};

/** The day number of the date that a term stands for: `undefined` is not known, `null` is no such date. */
function dayOf(term: DateTerm, own: Own): Day {
	if (term.op === 'asOf') return (frame) => frame.day;
	if (term.op === 'dateFact') return own(dayOfFact)(factOf(term.fact, own).read, term.plusYears ?? 0, dayNumber, addYearsToDay);
	const day = dayNumber(term.value);
	return () => day;
}

const dayOfFact =
	(read: Fact['read'], years: number, toDay: typeof dayNumber, addYears: typeof addYearsToDay): Day =>
	(frame) => {
		const date = read(frame) as string | null | undefined;
		return date === undefined || date === null ? date : addYears(toDay(date), years);
	};

/** The date that a term stands for, as evidence shows it. */
function dateOf(term: DateTerm, fact: Fact | undefined, frame: Frame): string | null | undefined {
	if (term.op === 'asOf') return frame.asOf;
	if (term.op === 'dateParameter') return term.value;
	const date = fact?.read(frame) as string | null | undefined;
	return typeof date === 'string' && term.plusYears !== undefined ? addYears(date, term.plusYears) : date;
}

function addUnknown(facts: readonly (Fact | undefined)[], frame: Frame, add: Parameters<NonNullable<Node['missing']>>[1]): void {
	for (const fact of facts) if (fact !== undefined && fact.read(frame) === undefined) add(placeOf(fact, frame));
}

/** A value as evidence shows it: `null` is not known, `'none'` is known not to be. */
function shown(value: unknown): Value | null {
	return value === null ? 'none' : value === undefined ? null : (value as Value);
}

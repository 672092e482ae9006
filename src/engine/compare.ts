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
import { meterOf } from './quantity.js';
import { comparison } from './reasons.js';

type Comparison<Op extends Condition['op']> = Extract<Condition, { op: Op }>;

export function isTrue({ fact }: Comparison<'isTrue'>): Node {
	return ofFact('isTrue', fact, 'equals', true, (value) => value === true);
}

export function oneOf({ fact, values }: Comparison<'oneOf'>): Node {
	const [only] = values;
	if (values.length === 1 && only !== undefined) return ofFact('oneOf', fact, 'equals', only, (value) => value === only);
	return ofFact('oneOf', fact, 'oneOf', values, (value) => values.includes(value as string));
}

export function includesAny({ fact, values }: Comparison<'includesAny'>): Node {
	return ofFact('includesAny', fact, 'includesAny', values, (value) => values.some((each) => (value as readonly string[]).includes(each)));
}

type Holds = (value: unknown) => boolean;

/** A fact held against what the pack itself says; a fact that is known not to be satisfies nothing. */
function ofFact(op: Condition['op'], ref: FactRef, operator: Evidence['operator'], required: Value, holds: Holds): Node {
	const fact = factOf(ref);
	const { read } = fact;
	return comparison({
		op,
		truth(frame) {
			const value = read(frame);
			return value === undefined ? 'unknown' : known(value !== null && holds(value));
		},
		evidence: (frame, truth) => drafted(placeOf(fact, frame), shown(read(frame)), operator, required, truth),
		missing: (frame, add) => add(placeOf(fact, frame)),
	});
}

export function sameAs({ left: leftRef, right: rightRef }: Comparison<'sameAs'>): Node {
	const [left, right] = [factOf(leftRef), factOf(rightRef)];
	return comparison({
		op: 'sameAs',
		truth(frame) {
			const [a, b] = [left.read(frame), right.read(frame)];
			if (a === null || b === null) return 'no';
			return a === undefined || b === undefined ? 'unknown' : known(a === b);
		},
		evidence(frame, truth) {
			const evidence = drafted(placeOf(left, frame), shown(left.read(frame)), 'equals', shown(right.read(frame)), truth);
			evidence.requiredFact = rightRef.path;
			return evidence;
		},
		missing: (frame, add) => addUnknown([left, right], frame, add),
	});
}

const numberRelations: { readonly [R in NumberRelation]: (a: Interval, b: Interval) => Truth } = {
	atLeast: intervals.atLeast,
	atMost: (a, b) => intervals.atLeast(b, a),
	moreThan: intervals.moreThan,
	lessThan: (a, b) => intervals.moreThan(b, a),
	equals: intervals.same,
};

/** What a relation is, seen from the other side. */
export const mirrored: { readonly [R in NumberRelation]: NumberRelation } = {
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
	const holds = numberRelations[relation];
	return comparison({
		op: 'compare',
		truth(frame) {
			const [a, b] = [left.interval(frame), right.interval(frame)];
			return a === null || b === null ? 'no' : holds(a, b);
		},
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

function range(meter: Meter, frame: Frame): Value | Range | null {
	const interval = meter.interval(frame);
	return interval === null ? 'none' : rangeOf(interval.min, interval.max);
}

/** A number as evidence shows it: as far as it is known. */
export function rangeOf(min: number, max: number): Value | Range | null {
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

export function compareDates({ left, relation, right }: Comparison<'compareDates'>): Node {
	const [leftFact, rightFact] = [factOfTerm(left), factOfTerm(right)];
	const [leftDay, rightDay] = [dayOf(left), dayOf(right)];
	const holds = dateRelations[relation];
	return comparison({
		op: 'compareDates',
		truth(frame) {
			const [a, b] = [leftDay(frame), rightDay(frame)];
			if (a === null || b === null) return 'no';
			return a === undefined || b === undefined ? 'unknown' : known(holds(a, b));
		},
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

/** The day number of the date that a term stands for: `undefined` is not known, `null` is no such date. */
function dayOf(term: DateTerm): Day {
	if (term.op === 'asOf') return (frame) => frame.day;
	if (term.op === 'dateFact') {
		const { read } = factOf(term.fact);
		const { plusYears = 0 } = term;
		return (frame) => {
			const date = read(frame) as string | null | undefined;
			return date === undefined || date === null ? date : addYearsToDay(dayNumber(date), plusYears);
		};
	}
	const day = dayNumber(term.value);
	return () => day;
}

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

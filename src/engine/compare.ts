/** Comparisons made ready: a fact or a number held against what is required, with the evidence of it. */

import { addYears, daysBetween } from '../base/date.js';
import type { Interval } from '../base/interval.js';
import * as intervals from '../base/interval.js';
import { known, type Truth } from '../base/truth.js';
import type { Condition, DateRelation, DateTerm, FactRef, NumberRelation } from '../rules/model.js';
import type { Evidence, Range, Value } from './decision.js';
import { type Fact, type Frame, factOf, placeOf } from './frame.js';
import type { Node } from './node.js';
import { type Maker, type Meter, meterOf } from './quantity.js';

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

/** A fact held against what the pack itself says; a fact that is known not to be satisfies nothing. */
function ofFact(
	op: Condition['op'],
	ref: FactRef,
	operator: Evidence['operator'],
	required: Value,
	holds: (value: unknown) => boolean,
): Node {
	const fact = factOf(ref);
	const truth = (frame: Frame): Truth => {
		const value = fact.read(frame);
		return value === undefined ? 'unknown' : known(value !== null && holds(value));
	};
	return {
		op,
		truth,
		evidence: (frame) => ({
			...placeOf(ref, frame),
			actual: shown(fact.read(frame)),
			operator,
			required,
			margin: null,
			holds: truth(frame),
		}),
		missing: (frame, add) => add(placeOf(ref, frame)),
	};
}

export function sameAs({ left: leftRef, right: rightRef }: Comparison<'sameAs'>): Node {
	const [left, right] = [factOf(leftRef), factOf(rightRef)];
	const truth = (frame: Frame): Truth => {
		const [a, b] = [left.read(frame), right.read(frame)];
		if (a === null || b === null) return 'no';
		return a === undefined || b === undefined ? 'unknown' : known(a === b);
	};
	return {
		op: 'sameAs',
		truth,
		evidence: (frame) => ({
			...placeOf(leftRef, frame),
			actual: shown(left.read(frame)),
			operator: 'equals',
			required: shown(right.read(frame)),
			requiredFact: rightRef.path,
			margin: null,
			holds: truth(frame),
		}),
		missing: (frame, add) => addUnknown([left, right], frame, add),
	};
}

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
	const holds = numberRelations[relation];
	const truth = (frame: Frame): Truth => {
		const [a, b] = [left.interval(frame), right.interval(frame)];
		return a === null || b === null ? 'no' : holds(a, b);
	};
	return {
		op: 'compare',
		truth,
		evidence(frame) {
			// Two parameters held against each other say nothing of the application.
			if (left.parameter !== undefined) return undefined;
			const [actual, required] = [range(left, frame), range(right, frame)];
			return {
				...left.origin(frame),
				actual,
				operator: relation,
				required,
				...(right.parameter === undefined ? { requiredFact: right.origin(frame).fact } : { parameter: right.parameter }),
				...(condition.unit === undefined ? {} : { unit: condition.unit }),
				margin: margin(actual, relation, required),
				holds: truth(frame),
			};
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
	};
}

function range(meter: Meter, frame: Frame): Value | Range | null {
	const interval = meter.interval(frame);
	if (interval === null) return 'none';
	const { min, max } = interval;
	if (min === max && Number.isFinite(min)) return min;
	const [low, high] = [Number.isFinite(min) ? min : null, Number.isFinite(max) ? max : null];
	return low === null && high === null ? null : { min: low, max: high };
}

/** With as many decimals as the figures have, so that no binary dust is left: 199.99 km lacks 0.01 km. */
function margin(actual: Evidence['actual'], relation: NumberRelation, required: Evidence['required']): number | null {
	if (typeof actual !== 'number' || typeof required !== 'number' || relation === 'equals') return null;
	const above = relation === 'atLeast' || relation === 'moreThan' ? actual - required : required - actual;
	return Number(above.toFixed(Math.min(100, Math.max(decimals(actual), decimals(required)))));
}

function decimals(figure: number): number {
	const [, fraction = '', power = '0'] = /^-?\d*\.?(\d*)(?:e([-+]\d+))?$/.exec(String(figure)) ?? [];
	return Math.max(0, fraction.length - Number(power));
}

const dateRelations: { readonly [R in DateRelation]: (a: string, b: string) => boolean } = {
	onOrBefore: (a, b) => a <= b,
	before: (a, b) => a < b,
	onOrAfter: (a, b) => a >= b,
	after: (a, b) => a > b,
	sameDay: (a, b) => a === b,
};

export function compareDates({ left, relation, right }: Comparison<'compareDates'>): Node {
	const [leftFact, rightFact] = [factOfTerm(left), factOfTerm(right)];
	const holds = dateRelations[relation];
	const truth = (frame: Frame): Truth => {
		const [a, b] = [dateOf(left, leftFact, frame), dateOf(right, rightFact, frame)];
		if (a === null || b === null) return 'no';
		return a === undefined || b === undefined ? 'unknown' : known(holds(a, b));
	};
	return {
		op: 'compareDates',
		truth,
		evidence(frame) {
			if (left.op !== 'dateFact' || leftFact === undefined) return undefined;
			const [a, b] = [dateOf(left, leftFact, frame), dateOf(right, rightFact, frame)];
			const days = typeof a === 'string' && typeof b === 'string' && relation !== 'sameDay' ? daysBetween(a, b) : null;
			return {
				...placeOf(left.fact, frame),
				actual: shown(leftFact.read(frame)),
				operator: relation,
				required: shown(b),
				...(right.op === 'dateParameter' ? { parameter: right.name } : {}),
				...(right.op === 'dateFact' ? { requiredFact: right.fact.path } : {}),
				...(left.plusYears === undefined ? {} : { plusYears: left.plusYears }),
				unit: 'day',
				margin: days === null || days === 0 || relation === 'onOrBefore' || relation === 'before' ? days : -days,
				holds: truth(frame),
			};
		},
		missing: (frame, add) => addUnknown([leftFact, rightFact], frame, add),
	};
}

function factOfTerm(term: DateTerm): Fact | undefined {
	return term.op === 'dateFact' ? factOf(term.fact) : undefined;
}

/** The date that a term stands for: `undefined` is not known, `null` is no such date. */
function dateOf(term: DateTerm, fact: Fact | undefined, frame: Frame): string | null | undefined {
	if (term.op === 'asOf') return frame.asOf;
	if (term.op === 'dateParameter') return term.value;
	const date = fact?.read(frame) as string | null | undefined;
	return typeof date === 'string' && term.plusYears !== undefined ? addYears(date, term.plusYears) : date;
}

function addUnknown(facts: readonly (Fact | undefined)[], frame: Frame, add: Parameters<NonNullable<Node['missing']>>[1]): void {
	for (const fact of facts) if (fact !== undefined && fact.read(frame) === undefined) add(placeOf(fact.ref, frame));
}

/** A value as evidence shows it: `null` is not known, `'none'` is known not to be. */
function shown(value: unknown): Value | null {
	return value === null ? 'none' : value === undefined ? null : (value as Value);
}

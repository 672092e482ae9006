/** Comparisons as evidence: what was held against what, where it stands, and how far apart they are. */

import { not, type Truth } from '../base/truth.js';
import type { Evidence, Operator } from './decision.js';
import type { Place } from './frame.js';

/**
 * Evidence that is still being put together. Millions are made in a batch: they are written to rather than copied, and all have the same
 * members from the start, in the same order, so that whoever reads them finds them at once.
 */
export type Draft = { -readonly [Key in keyof Evidence]: Evidence[Key] };

/** Of a comparison, what all of them have; whoever asked for it adds the rest, such as the margin. */
export function drafted(
	{ pointer, fact, entry }: Place,
	actual: Evidence['actual'],
	operator: Operator,
	required: Evidence['required'],
	holds: Truth,
): Draft {
	return {
		pointer,
		fact,
		measure: undefined,
		entry,
		actual,
		operator,
		required,
		parameter: undefined,
		requiredFact: undefined,
		plusYears: undefined,
		unit: undefined,
		margin: null,
		holds,
	};
}

const opposites: { readonly [O in Operator]: Operator } = {
	atLeast: 'lessThan',
	lessThan: 'atLeast',
	atMost: 'moreThan',
	moreThan: 'atMost',
	equals: 'notEquals',
	notEquals: 'equals',
	oneOf: 'notOneOf',
	notOneOf: 'oneOf',
	includesAny: 'includesNone',
	includesNone: 'includesAny',
	onOrBefore: 'after',
	after: 'onOrBefore',
	before: 'onOrAfter',
	onOrAfter: 'before',
	sameDay: 'notSameDay',
	notSameDay: 'sameDay',
	noEntries: 'noEntries',
};

/** Makes a comparison the reason for its opposite. */
export function negate(evidence: Draft): void {
	evidence.holds = not(evidence.holds);
	if (evidence.operator === 'equals' && typeof evidence.required === 'boolean') {
		evidence.required = !evidence.required;
		return;
	}
	evidence.operator = opposites[evidence.operator];
	if (evidence.margin !== null && evidence.margin !== 0) evidence.margin = -evidence.margin;
}

/** With as many decimals as the figures have, so that no binary dust is left: 199.99 km lacks 0.01 km. */
export function marginOf(actual: Evidence['actual'], relation: Operator, required: Evidence['required']): number | null {
	if (typeof actual !== 'number' || typeof required !== 'number' || relation === 'equals') return null;
	const above = relation === 'atLeast' || relation === 'moreThan' ? actual - required : required - actual;
	return rounded(above, Math.max(decimals(actual), decimals(required)));
}

/** Up to so many decimals, and of numbers so large, rounding by a power of ten is exact; it is far faster than by digits. */
const fewDecimals = 3;
const plainNumber = 1e11;
const powers = [1, 10, 100, 1000];

function rounded(number: number, places: number): number {
	if (places > fewDecimals || Math.abs(number) > plainNumber) return Number(number.toFixed(Math.min(100, places)));
	const power = powers[places] ?? 1;
	return Math.round(number * power) / power + 0;
}

function decimals(figure: number): number {
	if (Number.isInteger(figure)) return 0;
	for (let places = 1; places <= fewDecimals && Math.abs(figure) <= plainNumber; places += 1) {
		if (rounded(figure, places) === figure) return places;
	}
	const [, fraction = '', power = '0'] = /^-?\d*\.?(\d*)(?:e([-+]\d+))?$/.exec(String(figure)) ?? [];
	return Math.max(0, fraction.length - Number(power));
}

/** A number that may be known only in part: every value from `min` to `max`, both included. */

import type { Truth } from './truth.js';

/** `-Infinity` and `Infinity` stand for "no bound". `min` is never above `max`. */
export interface Interval {
	readonly min: number;
	readonly max: number;
}

/** The interval of a number of which nothing is known. */
export const anything: Interval = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

export function exactly(value: number): Interval {
	return { min: value, max: value };
}

/** `yes` or `no` only where every pair of values from both intervals agrees. */
export function atLeast(a: Interval, b: Interval): Truth {
	if (a.min >= b.max) return 'yes';
	return a.max < b.min ? 'no' : 'unknown';
}

/** Strictly more: the negation of {@link atLeast} with its sides swapped. */
export function moreThan(a: Interval, b: Interval): Truth {
	if (a.min > b.max) return 'yes';
	return a.max <= b.min ? 'no' : 'unknown';
}

/** Equal: certain only where both intervals are single numbers. */
export function same(a: Interval, b: Interval): Truth {
	if (a.max < b.min || b.max < a.min) return 'no';
	return a.min === a.max && b.min === b.max && a.min === b.min ? 'yes' : 'unknown';
}

/** What the reference interpreter reckons with: sets of possible answers, number ranges compared point by point, dates, names. */

import type { DateRelation, NumberRelation } from '../../src/rules/model.js';

/** The answers that are still possible: one of them where a statement is settled, both where it is unknown. */
export type Answers = ReadonlySet<boolean>;

export const yes: Answers = new Set([true]);
export const no: Answers = new Set([false]);
export const unknown: Answers = new Set([true, false]);

export function isSettled(answers: Answers): boolean {
	return answers.size === 1;
}

/** Applies an operator to every combination of the answers that are possible: strong Kleene logic without a truth table. */
function combine(operator: (a: boolean, b: boolean) => boolean, first: Answers, second: Answers): Answers {
	const results = new Set<boolean>();
	for (const a of first) for (const b of second) results.add(operator(a, b));
	return results;
}

export function both(first: Answers, second: Answers): Answers {
	return combine((a, b) => a && b, first, second);
}

export function either(first: Answers, second: Answers): Answers {
	return combine((a, b) => a || b, first, second);
}

export function opposite(answers: Answers): Answers {
	return combine((a) => !a, answers, yes);
}

/** Every number from `least` to `greatest`, or `none`: known that there is no such number. */
export type Numbers = { readonly least: number; readonly greatest: number } | 'none';

export const anyNumber: Numbers = { least: Number.NEGATIVE_INFINITY, greatest: Number.POSITIVE_INFINITY };

/** The range that spans the given possible values. */
export function spanning(values: readonly number[]): Numbers {
	const sorted = values.toSorted((a, b) => a - b);
	return { least: sorted[0] ?? Number.NEGATIVE_INFINITY, greatest: sorted.at(-1) ?? Number.POSITIVE_INFINITY };
}

const numberRelations: Readonly<Record<NumberRelation, (a: number, b: number) => boolean>> = {
	atLeast: (a, b) => a >= b,
	atMost: (a, b) => a <= b,
	moreThan: (a, b) => a > b,
	lessThan: (a, b) => a < b,
	equals: (a, b) => a === b,
};

/** Tries the relation on every pair of points: the ends of both ranges, and a point between any two neighbouring ends. */
export function compareNumbers(left: Numbers, relation: NumberRelation, right: Numbers): Answers {
	if (left === 'none' || right === 'none') return no;
	const ends = [left.least, left.greatest, right.least, right.greatest].toSorted((a, b) => a - b);
	const points = ends.flatMap((end, i) => [end, between(end, ends[i + 1] ?? end)]);
	const within = (range: Exclude<Numbers, 'none'>) => points.filter((point) => point >= range.least && point <= range.greatest);
	const answers = new Set<boolean>();
	for (const a of within(left)) for (const b of within(right)) answers.add(numberRelations[relation](a, b));
	return answers;
}

function between(low: number, high: number): number {
	if (low === high) return low;
	if (low === Number.NEGATIVE_INFINITY) return high === Number.POSITIVE_INFINITY ? 0 : high - 1;
	return high === Number.POSITIVE_INFINITY ? low + 1 : (low + high) / 2;
}

const dateRelations: Readonly<Record<DateRelation, (a: number, b: number) => boolean>> = {
	onOrBefore: (a, b) => a <= b,
	before: (a, b) => a < b,
	onOrAfter: (a, b) => a >= b,
	after: (a, b) => a > b,
	sameDay: (a, b) => a === b,
};

/** A date is compared as its number of days since 1970. */
export function compareDays(left: number, relation: DateRelation, right: number): Answers {
	return dateRelations[relation](left, right) ? yes : no;
}

/** Days since 1970 of the day `years` after a date: where that month has no such day, of its last one. */
export function dayAfterYears(date: string, years: number): number {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const sameNumber = new Date(Date.UTC(year + years, month - 1, day));
	const found = sameNumber.getUTCMonth() === month - 1 ? sameNumber : new Date(Date.UTC(year + years, month, 0));
	return found.getTime() / 86_400_000;
}

/** The largest number of years after which the date's anniversary is not later than the as-of date. */
export function anniversaries(date: string, asOf: string): number {
	let years = -300;
	while (dayAfterYears(date, years + 1) <= dayAfterYears(asOf, 0)) years += 1;
	return years;
}

/** How a name is compared: two spellings of it are one. */
export function nameKey(name: string): string {
	return name.normalize('NFKC').replace(/^\s+/u, '').replace(/\s+$/u, '').toLowerCase();
}

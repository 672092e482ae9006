/** What a sieve lets pass. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sieve } from '../../../src/report/conflicts/sieve.js';

type Pair = readonly [low: number, high: number];

function sieveOf(numbers: readonly Pair[]) {
	return sieve((visit) => {
		for (const [low, high] of numbers) visit(low, high);
	}, numbers.length);
}

/** Few different ones, so that halves are alike, and any. */
const half = fc.oneof(fc.constantFrom(0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

test('all that stand in a list twice', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(half, half), { minLength: 1, maxLength: 200 }),
			fc.array(fc.nat(), { maxLength: 20 }),
			(numbers, places) => {
				const twice = places.map((place) => numbers[place % numbers.length] as Pair);
				const passes = sieveOf([...numbers, ...twice]);
				expect(twice.filter(([low, high]) => !passes(low, high))).toEqual([]);
			},
		),
	);
});

/** Evenly spread, and the same each time. */
function spread(count: number): readonly Pair[] {
	const mixed = (number: number) => {
		let bits = Math.imul(number ^ (number >>> 16), 2246822507);
		bits = Math.imul(bits ^ (bits >>> 13), 3266489909);
		return (bits ^ (bits >>> 16)) >>> 0;
	};
	return Array.from({ length: count }, (_, index) => [mixed(2 * index + 1), mixed(2 * index + 2)]);
}

test('few others', () => {
	const numbers = spread(200_000);
	const twice = numbers.filter((_, index) => index % 1000 === 0);
	const passes = sieveOf([...numbers, ...twice]);
	expect(twice.every(([low, high]) => passes(low, high))).toBe(true);
	expect(numbers.filter(([low, high]) => passes(low, high)).length).toBeLessThan(twice.length + 1000);
});

test('nothing of an empty list', () => {
	expect(sieveOf([])(1, 2)).toBe(false);
});

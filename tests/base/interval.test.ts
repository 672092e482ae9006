import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anything, atLeast, exactly, type Interval, moreThan, same } from '../../src/base/interval.js';
import { known, not } from '../../src/base/truth.js';

const small = fc.integer({ min: 0, max: 6 });
const interval = fc.tuple(small, small).map(([a, b]): Interval => ({ min: Math.min(a, b), max: Math.max(a, b) }));

const operators = {
	atLeast: { join: atLeast, plain: (a: number, b: number) => a >= b },
	moreThan: { join: moreThan, plain: (a: number, b: number) => a > b },
	same: { join: same, plain: (a: number, b: number) => a === b },
};

it.each([
	[{ min: 9, max: 12 }, 10, 'unknown'],
	[{ min: 9, max: 12 }, 13, 'no'],
	[{ min: 9, max: 12 }, 9, 'yes'],
	[exactly(200), 200, 'yes'],
	[exactly(199.99), 200, 'no'],
	[anything, 0, 'unknown'],
] as const)('%j is at least %d: %s', (actual, mark, expected) => {
	expect(atLeast(actual, exactly(mark))).toBe(expected);
});

it.each(Object.entries(operators))('%s answers yes or no exactly where every pair of values agrees', (_name, { join, plain }) => {
	fc.assert(
		fc.property(interval, interval, (a, b) => {
			const answers = new Set<string>();
			for (let x = a.min; x <= a.max; x++) for (let y = b.min; y <= b.max; y++) answers.add(known(plain(x, y)));
			expect(join(a, b)).toBe(answers.size === 1 ? [...answers][0] : 'unknown');
		}),
	);
});

it('moreThan is the negation of atLeast with its sides swapped', () => {
	fc.assert(fc.property(interval, interval, (a, b) => moreThan(a, b) === not(atLeast(b, a))));
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { and, known, not, or, type Truth } from '../../src/base/truth.js';

const values: readonly Truth[] = ['yes', 'no', 'unknown'];
const truth = fc.constantFrom(...values);

it.each<[Truth, Truth, Truth, Truth]>([
	['yes', 'yes', 'yes', 'yes'],
	['yes', 'no', 'no', 'yes'],
	['yes', 'unknown', 'unknown', 'yes'],
	['no', 'no', 'no', 'no'],
	['no', 'unknown', 'no', 'unknown'],
	['unknown', 'unknown', 'unknown', 'unknown'],
])('%s and %s: %s; or: %s; in either order', (a, b, both, either) => {
	expect([and(a, b), and(b, a), or(a, b), or(b, a)]).toEqual([both, both, either, either]);
});

it('holds with De Morgan', () => {
	fc.assert(fc.property(truth, truth, (a, b) => not(and(a, b)) === or(not(a), not(b))));
});

it('is monotone: what is settled with an unknown stays when the unknown is filled', () => {
	fc.assert(
		fc.property(truth, truth, (a, fill) => {
			for (const join of [and, or]) if (join(a, 'unknown') !== 'unknown') expect(join(a, fill)).toBe(join(a, 'unknown'));
		}),
	);
});

it('not swaps yes and no', () => {
	expect(values.map(not)).toEqual(['no', 'yes', 'unknown']);
});

it('known is yes or no', () => {
	expect([known(true), known(false)]).toEqual(['yes', 'no']);
});

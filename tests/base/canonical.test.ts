/** One value has one canonical text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/base/canonical.js';

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, member]) => [key, reversed(member)]),
	);
}

describe('canonical JSON', () => {
	it('sorts the keys of every object by code units, and has no white space', () => {
		expect(canonicalJson({ b: [1, { z: null, é: 'é', Z: true }], a: undefined, '10': 0.1 })).toBe(
			'{"10":0.1,"b":[1,{"Z":true,"z":null,"é":"é"}]}',
		);
	});

	it('keeps the order of lists', () => {
		expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
	});

	it('means the same value, and does not depend on the order of keys', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
			}),
		);
	});
});

/** A number is never read as another one: a figure just below a mark must not become the mark. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuick } from '../../src/domain/quick.js';
import { isRounded, mayHoldRounded } from '../../src/read/digits.js';
import { parseJson } from '../../src/read/json.js';
import { parseYaml } from '../../src/read/yaml.js';

const rounded = [
	'1499999.99999999999999999',
	'199.99999999999999999',
	'1499999.9999999999',
	'0.49999999999999999999',
	'-1.00000000000000000001',
];
const kept = [
	'1500000.0000000000000000',
	'199.99',
	'32.150067000000003',
	'0.1',
	'12.0',
	'1.5e6',
	'150000000000000000e-11',
	'000.100000000000000',
];

describe.each(rounded)('%s', (written) => {
	it('is refused in JSON and in YAML, with its place', () => {
		for (const result of [parseJson(`{"a": ${written}}`), parseYaml(`a:  ${written}`)]) {
			expect(result.ok ? [] : result.issues).toMatchObject([
				{ code: 'input.number-rounded', args: { written }, pointer: '/a', line: 1, column: result.ok ? 0 : expect.any(Number) },
			]);
		}
	});

	it('is no clear yes for the quick path', () => {
		const port = `{"name":"n","type":"air","province":"420000"}`;
		const airport = `{"region":"inland","nearbyOpenAirPorts":[{"name":"a","distanceKm":${written.replace('-', '')}}]}`;
		const text = `{"schemaVersion":1,"id":"x","submittedOn":"2024-06-30","port":${port},"airport":${airport}}`;
		expect(parseQuick(Buffer.from(text))).toBeUndefined();
		expect(parseQuick(Buffer.from(text.replace(written.replace('-', ''), '199.5')))).toBeDefined();
	});
});

it.each(kept)('%s is read as it is written', (written) => {
	expect(isRounded(written, Number(written))).toBe(false);
});

it('digits within a text are no number', () => {
	expect(parseJson('{"id": "1499999.99999999999999999"}').ok).toBe(true);
});

it('whatever a program writes of a double is kept, short or with all its digits', () => {
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e12 }), (value) => {
			expect(isRounded(String(value), value)).toBe(false);
			expect(isRounded(value.toPrecision(17), value)).toBe(false);
		}),
	);
});

describe('a quick look at a text', () => {
	it('passes over no number that was rounded, wherever it stands', () => {
		const filling = fc.string({ unit: fc.constantFrom('1', '9', '.', ',', '"', '口', ' ', '-', 'e'), maxLength: 40 });
		fc.assert(
			fc.property(filling, fc.constantFrom(...rounded), filling, (before, written, after) => {
				// Digits that touch the number are part of it, and then it may be another one, which was not rounded.
				expect(mayHoldRounded(`${before} ${written} ${after}`)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([...Array(40).keys()])('takes a text with dates, codes and figures at every place: %i', (indent) => {
		const text = `${' '.repeat(indent)}{"a":"2024-06-30","b":123456789012345,"c":12345678.9012345,"d":"420000"}`;
		expect(mayHoldRounded(text)).toBe(false);
	});
});

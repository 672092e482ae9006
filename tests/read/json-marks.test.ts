/** Quotation marks are counted right, however a text is written. */

import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { hasMarks } from '../../src/read/json-marks.js';

const stringToken = 10;

function marksIn(text: string): number {
	const scanner = createScanner(text, true);
	let marks = 0;
	for (let token: number = scanner.scan(); token !== 17; token = scanner.scan()) if (token === stringToken) marks += 2;
	return marks;
}

/** Strings of what could be miscounted: marks, backslashes, characters with the lower byte of a mark, halves of pairs. */
const hostile = fc.string({ unit: fc.constantFrom('"', '\\', '逢', '\u0122', '港', 'a', '𠮷', '\ud800', '\n'), maxLength: 30 });

describe('hasMarks', () => {
	it('is exact', () => {
		const value = fc.oneof(fc.dictionary(hostile, hostile), fc.array(hostile), hostile, fc.jsonValue());
		fc.assert(
			fc.property(value, fc.nat(3), (written, spaces) => {
				const text = JSON.stringify(written, null, spaces);
				const marks = marksIn(text);
				expect(hasMarks(text, marks)).toBe(true);
				for (const wrong of [0, marks - 4, marks - 2, marks - 1, Number.NaN].filter((each) => each !== marks))
					expect(hasMarks(text, wrong)).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([0, 1, 2, 3, 4, 5, 15, 16, 17, 1007, 1008, 1009, 32_766, 32_767, 32_768, 32_769, 65_536, 100_001])(
		'sees the marks around %i characters, and nothing of the text before',
		(length) => {
			expect(hasMarks(`"${'"'.repeat(40_000)}`, 40_001)).toBe(true);
			for (const unit of ['x', '港', '\u00ff', '\u8000']) {
				const text = `"${unit.repeat(length)}"`;
				expect(hasMarks(text, 2)).toBe(true);
				expect(hasMarks(`[${text},${text}]`, 4)).toBe(true);
			}
		},
	);
});

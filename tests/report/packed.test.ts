import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf, textsOf } from '../../src/report/packed.js';

describe('numbers', () => {
	test('come back, over the ends of blocks', () => {
		const numbers = numbersOf();
		const count = 3 * 2 ** 16 + 1;
		const value = (index: number) => (index * 2_654_435_761) % 2 ** 32;
		for (let index = 0; index < count; index += 1) numbers.push(value(index));
		expect(numbers.count()).toBe(count);
		for (let index = 0; index < count; index += 1) if (numbers.at(index) !== value(index)) throw new Error(`at ${index}`);
	});

	test('are the ends of their range, too', () => {
		const numbers = numbersOf();
		for (const value of [0, 1, 2 ** 31, 2 ** 32 - 1]) numbers.push(value);
		expect([0, 1, 2, 3].map(numbers.at)).toEqual([0, 1, 2 ** 31, 2 ** 32 - 1]);
	});
});

describe('texts', () => {
	test('come back, those of several bytes a character and long ones', () => {
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.constantFrom('', '襄'.repeat(20_000), 'x'.repeat(65_535)),
		);
		fc.assert(
			fc.property(fc.array(text, { maxLength: 60 }), (written) => {
				const texts = textsOf();
				for (const each of written) texts.push(each);
				expect(texts.count()).toBe(written.length);
				expect(written.map((_, index) => texts.at(index))).toEqual(written.map((each) => each.replace(/\p{Cs}/gu, '\ufffd')));
			}),
		);
	});

	test('come back over the ends of blocks', () => {
		const texts = textsOf();
		const value = (index: number) => `${index} ${'襄阳'.repeat(index % 700)}`;
		for (let index = 0; index < 2000; index += 1) texts.push(value(index));
		for (let index = 0; index < 2000; index += 1) if (texts.at(index) !== value(index)) throw new Error(`at ${index}`);
	});

	test('that are too long are refused, and what was there before stays', () => {
		const texts = textsOf();
		texts.push('before');
		expect(() => texts.push('x'.repeat(65_536))).toThrow(RangeError);
		texts.push('after');
		expect([texts.at(0), texts.at(1), texts.count()]).toEqual(['before', 'after', 2]);
	});
});

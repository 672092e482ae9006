import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../src/report/conflicts/packed.js';

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

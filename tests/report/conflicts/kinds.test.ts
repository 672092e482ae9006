import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindsOfLists } from '../../../src/report/conflicts/kinds.js';

test('lists have the same number where they are the same, and come back', () => {
	const words = fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'a\0b', '__proto__'), { maxLength: 4 });
	fc.assert(
		fc.property(fc.array(words), (lists) => {
			const kinds = kindsOfLists();
			const numbers = lists.map(kinds.numberOf);
			expect(numbers.map(kinds.at)).toEqual(lists);
			expect(lists.map(kinds.numberOf)).toEqual(numbers);
			const different = new Set(lists.map((list) => JSON.stringify(list)));
			expect(new Set(numbers).size).toBe(different.size);
		}),
	);
});

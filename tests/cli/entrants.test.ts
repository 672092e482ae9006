/** Applications come out of their columns as they went in. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entrantList, forEachEntrant } from '../../src/cli/batch/entrants.js';
import type { Party } from '../../src/report/conflicts/conflicts.js';
import type { Key } from '../../src/report/conflicts/registry.js';

const party = fc
	.record(
		{ source: fc.constantFrom('a', 'b', ''), line: fc.integer({ min: 1, max: 9 }), id: fc.string() },
		{ requiredKeys: ['source', 'id'] },
	)
	.map((each): Party => each);
const word = fc.nat(2 ** 32 - 1);
const key = fc.record({ code: fc.constantFrom('same-port', 'same-city'), low: word, high: word });

test('in the same order, each with its own keys, also after they were sent', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(party, fc.array(key, { maxLength: 3 }))), (given) => {
			const list = entrantList();
			for (const [each, keys] of given) list.add(each, keys);
			const visited: (readonly [Party, readonly Key[]])[] = [];
			forEachEntrant(structuredClone(list.entrants), (each, keys) => visited.push([each, keys]));
			expect(visited).toEqual(given);
		}),
	);
});

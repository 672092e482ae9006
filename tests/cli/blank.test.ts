/** Which places of a part have no result: held against looking at each place by itself. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBlank, blankIn } from '../../src/cli/batch/blank.js';
import type { BlankPlaces } from '../../src/report/report.js';

test('they are those of its blank lines, whatever the portions', () => {
	const line = fc.constantFrom('{}', '', ' ', '\r');
	const slabs = fc.array(fc.array(line, { minLength: 1, maxLength: 8 }), { maxLength: 5 });
	const part = fc
		.integer({ min: 1, max: 5 })
		.chain((count) => fc.record({ index: fc.integer({ min: 1, max: count }), count: fc.constant(count) }));
	fc.assert(
		fc.property(slabs, part, fc.nat(9), (all, { index, count }, before) => {
			const known: BlankPlaces[] = [];
			let [position, first] = [before + 1, 1];
			for (const lines of all) {
				const bytes = new TextEncoder().encode(lines.map((text) => `${text}\n`).join(''));
				const slab = { source: 'a', line: first, lines: lines.length, bytes };
				addBlank(known, blankIn({ position, slab }, { index, count }), { index, count });
				position += lines.length;
				first += lines.length;
			}
			const places = all.flat().map((text, at) => [before + 1 + at, text] as const);
			const blank = places.filter(([place, text]) => place % count === index % count && text.trim() === '').map(([place]) => place);
			const told = known.flatMap(([from, to]) => Array.from({ length: (to - from) / count + 1 }, (_, at) => from + at * count));
			expect(told).toEqual(blank);
			// Those that follow one another are told as one.
			for (const [at, [from]] of known.entries()) if (at > 0) expect(from).toBeGreaterThan((known[at - 1]?.[1] ?? 0) + count);
		}),
	);
});

test('documents of their own are never blank', () => {
	const items = [{ source: 'a', format: 'json', path: '/a' }] as const;
	expect(blankIn({ position: 1, items }, { index: 1, count: 1 })).toEqual([]);
});

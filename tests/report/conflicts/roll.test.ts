/** What stands on a roll, whatever blocks it comes to. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate } from '../../../src/cli/batch/deflate.js';
import type { Party } from '../../../src/report/conflicts/conflicts.js';
import { asTheyAre, rollOf } from '../../../src/report/conflicts/roll.js';

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');

const text = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.constantFrom('', '\ufeff', '\udc00\ud840', '\u{20000}', '\0', '襄'.repeat(20_000), 'x'.repeat(70_000)),
);
const source = fc.oneof(fc.constantFrom('a.ndjson', 'b.ndjson', ''), text);
const line = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(127, 128, 129, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER));
const party: fc.Arbitrary<Party> = fc.oneof(fc.record({ source, line, id: text }), fc.record({ source, id: text }));
/** Many lines of one source, as batches mostly are. */
const parties = fc
	.array(fc.oneof({ weight: 1, arbitrary: party }, { weight: 4, arbitrary: fc.constant(undefined) }), { maxLength: 80 })
	.map((given) => {
		let [source, line] = ['-', 0];
		return given.map((each): Party => {
			line = each === undefined ? line + 1 : (each.line ?? 0);
			source = each?.source ?? source;
			const id = each?.id ?? `HB-${line}`;
			return line === 0 ? { source, id } : { source, line, id };
		});
	})
	.filter((given) => given.every(({ line = 0 }) => Number.isSafeInteger(line)));
const kind = fc.oneof(fc.nat(3), fc.constantFrom(31, 32, 127, 128, 2 ** 29, 2 ** 30, 2 ** 40));

test.each([
	['as they are', asTheyAre],
	['deflated', deflate],
] as const)('all come back, each by its number and in order: blocks %s', (_, compression) => {
	fc.assert(
		fc.property(parties, fc.infiniteStream(kind), fc.constantFrom(1, 64, 1000, 2 ** 16), (given, kinds, blockLength) => {
			const roll = rollOf(compression, blockLength);
			const added = given.map((each) => ({ party: each, kind: kinds.next().value as number }));
			for (const each of added) roll.add(each.party, each.kind);
			const expected = added.map((each, number) => ({
				number,
				kind: each.kind,
				id: wellFormed(each.party.id),
				party: { ...each.party, source: wellFormed(each.party.source), id: wellFormed(each.party.id) },
			}));
			const visited: unknown[] = [];
			const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
			roll.forEach(({ number, kind, bytes, from, to, id, party }) => {
				visited.push({ number, kind, id: id(), party: party() });
				expect(decoder.decode(bytes.subarray(from, to))).toBe(id());
			});
			expect(roll.count()).toBe(given.length);
			expect(visited).toEqual(expected);
			expect(expected.map(({ number }) => roll.at(number))).toEqual(expected.map((each) => each.party));
		}),
	);
});

test('what comes later changes nothing of what was there, and is there, too', () => {
	const roll = rollOf(deflate, 100);
	const ids = () => {
		const found: string[] = [];
		roll.forEach(({ id }) => {
			found.push(id());
		});
		return found;
	};
	const expected: string[] = [];
	for (let index = 0; index < 60; index += 1) {
		expected.push(`HB-${index}`);
		roll.add({ source: 'a', line: index + 1, id: `HB-${index}` }, 0);
		expect(ids()).toEqual(expected);
	}
});

test('only full blocks are compressed, and as many bytes together as was said', () => {
	const lengths: number[] = [];
	const compress = (bytes: Uint8Array) => {
		lengths.push(bytes.length);
		return bytes;
	};
	const roll = rollOf({ ...asTheyAre, compress }, 1000);
	for (let line = 1; line <= 500; line += 1) roll.add({ source: 'a', line, id: `HB-${1000 + line}` }, 0);
	expect(lengths.length).toBe(4);
	for (const length of lengths) {
		expect(length).toBeGreaterThan(900);
		expect(length).toBeLessThanOrEqual(1000);
	}
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfBytes, hashOfText } from '../../../src/report/conflicts/hash.js';

test('a text in ASCII has the hash of its bytes, wherever they stand', () => {
	const text = fc.string({ unit: 'binary-ascii' });
	fc.assert(
		fc.property(text, text, text, (before, own, after) => {
			const bytes = Buffer.from(before + own + after);
			expect(hashOfBytes(bytes, before.length, before.length + own.length)).toEqual(hashOfText(own));
		}),
	);
});

test('of a hundred thousand that are numbered none has either half of another, but for chance', () => {
	const count = 100_000;
	const hashes = Array.from({ length: count }, (_, index) => hashOfText(`42-2024-${index}`));
	for (const half of [0, 1] as const) {
		const different = new Set(hashes.map((hash) => hash[half])).size;
		// By chance one or two.
		expect(count - different).toBeLessThan(12);
	}
	const upperBits = new Set(hashes.map(([low, high]) => (low ^ high) >>> 15)).size;
	// Of 131,072 that are thrown at random so many are hit.
	expect(upperBits / 2 ** 17).toBeGreaterThan(0.52);
});

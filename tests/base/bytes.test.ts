/** Pieces that are put together are what they were, in their order, however small the blocks are. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, encoded, noBytes, put, putByte, putDigits, putPlain, takenFrom } from '../../src/base/bytes.js';

const textOf = (to: Bytes) => Buffer.concat(takenFrom(to)).toString();
const nothingSpecial = new Uint8Array(0x80);

test('nothing is no block', () => {
	expect(takenFrom(noBytes())).toEqual([]);
});

test('pieces stand in their order, in blocks of any length', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat())), fc.integer({ min: 1, max: 40 }), (pieces, blockLength) => {
			const to = noBytes([], blockLength);
			for (const piece of pieces) {
				if (typeof piece === 'number') putDigits(to, piece);
				else if (!putPlain(to, piece, nothingSpecial)) put(to, encoded(piece));
				putByte(to, 0x7c);
			}
			expect(textOf(to)).toBe(pieces.map((piece) => `${piece}|`).join(''));
		}),
	);
});

test('memory that was used before is used again where it is long enough, and nothing of it is seen', () => {
	const memories = [4, 40].map((length) => new Uint8Array(length).fill(0x7a).buffer);
	const to = noBytes([...memories], 8);
	for (const piece of ['first', 'second', 'third']) put(to, encoded(piece));
	expect(textOf(to)).toBe('firstsecondthird');
	const [long, fresh] = takenFrom(to);
	expect([long?.buffer, fresh]).toEqual([memories[1], undefined]);
	put(to, encoded('more than forty bytes, which is too long for both of them'));
	expect(takenFrom(to).map(({ buffer }) => memories.indexOf(buffer as ArrayBuffer))).toEqual([1, -1]);
});

describe('a text', () => {
	test.each(['', 'a', 'é', '\u07ff\u0800', '甲乙', '\uffff\ue000'])('%j is put', (text) => {
		const to = noBytes();
		expect(putPlain(to, text, nothingSpecial)).toBe(true);
		expect(textOf(to)).toBe(text);
	});

	test.each(['😀', '甲\ud800', '\udfff', 'a"b'])('%j is not, and leaves nothing', (text) => {
		const special = Uint8Array.from({ length: 0x80 }, (_, code) => (code === 0x22 ? 1 : 0));
		const to = noBytes();
		put(to, encoded('before'));
		expect(putPlain(to, text, special)).toBe(false);
		expect(textOf(to)).toBe('before');
	});
});

test.each([0, 9, 10, 99, 100, 2 ** 31 - 1])('%d in digits', (number) => {
	const to = noBytes();
	putDigits(to, number);
	expect(textOf(to)).toBe(String(number));
});

/** What is read from bytes is what `JSON.parse` reads, or nothing. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRounded } from '../../../src/read/digits.js';
import * as json from '../../../src/read/quick/cursor.js';
import { number } from '../../../src/read/quick/number.js';
import { knownTexts, text as readText } from '../../../src/read/quick/texts.js';
import { key, word, wordsOf } from '../../../src/read/quick/words.js';

/** What a reader makes of a whole text; `undefined` where it fails or leaves something over. */
function readWhole<T>(written: string | Buffer, read: (cursor: json.Cursor) => T): T | undefined {
	const cursor = json.cursorOf(Buffer.from(written));
	const value = read(cursor);
	return json.isAtEnd(cursor) ? value : undefined;
}

function parsed(written: string): unknown {
	try {
		return JSON.parse(written);
	} catch {
		return undefined;
	}
}

describe('a number', () => {
	const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 18 });
	const mark = fc.constantFrom('', '.', '..', 'e', 'E', 'e+', 'e-', '-', ' ');
	const written = fc.tuple(digits, mark, digits, mark, fc.constantFrom('', '0', '5', '12')).map((parts) => parts.join(''));

	it('is the one that is written, or none', () => {
		let numbers = 0;
		fc.assert(
			fc.property(fc.oneof(written, fc.double({ min: 0, noNaN: true }).map(String)), (text) => {
				const value = parsed(text);
				const expected = typeof value === 'number' && !text.startsWith('-') && !isRounded(text.trim(), value) ? value : undefined;
				expect(readWhole(text, number)).toBe(text.startsWith(' ') ? undefined : expected);
				numbers += Number(expected !== undefined);
			}),
			{ numRuns: 5000 },
		);
		expect(numbers).toBeGreaterThan(1000);
	});

	it.each(['', '.5', '5.', '01', '00', '-1', '-0', '+1', '1e', '1e+', '0x1', 'NaN', '1_0', '１', `1${'0'.repeat(150)}`])(
		'is not %j',
		(text) => {
			expect(readWhole(text, number)).toBeUndefined();
		},
	);
});

describe('a text', () => {
	const hostile = fc.string({ unit: fc.constantFrom('"', '\\', '港', '𠮷', '\ud800', '\n', '\u007f', '\u2028', 'a', 'b'), maxLength: 40 });

	it('is the one that is written, read once or again', () => {
		const known = knownTexts(() => true);
		const again = (text: string) => readWhole(text, (cursor) => readText(cursor, known));
		fc.assert(
			fc.property(fc.oneof(hostile, fc.string({ maxLength: 70 })), fc.string({ unit: 'binary-ascii' }), (value, raw) => {
				for (const text of [JSON.stringify(value), `"${raw}"`]) {
					const bytes = Buffer.from(text).toString();
					expect(again(bytes)).toBe(parsed(bytes));
					expect(again(bytes)).toBe(parsed(bytes));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('is not taken for another that is kept in its place', () => {
		const known = knownTexts(() => true);
		// More than there are places, of every length, and each much like others.
		const texts = Array.from({ length: 10_000 }, (_, number) => `${'港'.repeat(number % 20)}${number}`);
		for (const text of [...texts, ...texts.toReversed()]) expect(readWhole(`"${text}"`, (cursor) => readText(cursor, known))).toBe(text);
	});

	/** Of which so many were read that texts are kept. */
	const practised = (holds: (text: string) => boolean) => {
		const known = knownTexts(holds);
		for (let number = 0; number < 100; number += 1) readWhole(`"${number}"`, (cursor) => readText(cursor, known));
		return known;
	};

	it('is found whatever stands behind it in the bytes', () => {
		const known = practised(() => true);
		for (const behind of ['\n', '\r\n', '\n"', '"', 'x"', '\\"', '\0"']) {
			const bytes = Buffer.from(`"abc${behind}"true`);
			for (let length = 1; length < 6; length += 1) {
				const cursor = json.cursorOf(bytes.subarray(0, length));
				const isWhole = length === 5 && behind.startsWith('"');
				expect([readText(cursor, known), json.isAtEnd(cursor)]).toEqual(isWhole ? ['abc', true] : ['', false]);
			}
		}
	});

	it('of another kind ends the reading, however often it is read', () => {
		const known = practised((text) => text !== 'no');
		const read = (text: string) => readWhole(text, (cursor) => readText(cursor, known));
		expect(['"no"', '"yes"', '"no"', '"\\u006eo"', '"yes"'].map(read)).toEqual([undefined, 'yes', undefined, undefined, 'yes']);
	});

	it.each(['', 'a', '"', '"a', '"a\\"', '"a\nb"', '"\\x"', '"\\u12"', '"a"b', "'a'"])('is not %j', (text) => {
		const known = knownTexts(() => true);
		expect(readWhole(text, (cursor) => readText(cursor, known))).toBeUndefined();
	});
});

describe('a word', () => {
	const known = ['id', 'port', 'prefecture', 'Aa', 'BB', '$schema', 'belt-and-road'];
	const read = (text: string) => readWhole(text, (cursor) => word(cursor, wordsOf(known)));

	it('is known by its place, in escapes too', () => {
		expect(known.map((word) => read(`"${word}"`))).toEqual(known.map((_, index) => index));
		expect(read('"\\u0069d"')).toBe(0);
	});

	it.each(['"ids"', '"i"', '""', '"ID"', '"id', 'id', '"por"', '"ports"', '"i\\\\d"', '"\\u0069"', '"id\\"'])('is not %s', (text) => {
		expect(read(text)).toBeUndefined();
	});

	it('is found as a key whatever stood before', () => {
		const words = wordsOf(known);
		const order = [0, 1, 2, 0, 1, 2, 0, 2, 1, 1, 5, 6, 0, 1];
		const cursor = json.cursorOf(Buffer.from(`{${order.map((number) => `"${known[number]}":true`).join(',')}}`));
		const found: number[] = [];
		for (let more = json.entersObject(cursor); more; more = json.memberFollows(cursor)) {
			found.push(key(cursor, words));
			json.boolean(cursor);
		}
		expect(found).toEqual(order);
		expect(json.isAtEnd(cursor)).toBe(true);
	});

	it.each(['{"id"true}', '{"id":true', '{"id":true,}', '{"id":true "port":true}', '{,}', '{"id":}', '{"id":tru}', '{"id":true]', '[]'])(
		'is none in %s',
		(text) => {
			const words = wordsOf(known);
			const cursor = json.cursorOf(Buffer.from(text));
			for (let more = json.entersObject(cursor); more; more = json.memberFollows(cursor)) {
				key(cursor, words);
				json.boolean(cursor);
			}
			expect(json.isAtEnd(cursor)).toBe(false);
		},
	);
});

describe('a list', () => {
	const flags = (cursor: json.Cursor) => {
		const entries: (boolean | null)[] = [];
		for (let more = json.entersList(cursor); more; more = json.entryFollows(cursor)) {
			entries.push(json.isNull(cursor) ? null : json.boolean(cursor));
		}
		return entries;
	};

	it.each([
		'[]',
		'[ ]',
		'[true]',
		' [ true , false,null\n]\t',
		'[',
		']',
		'[true',
		'[true,]',
		'[,true]',
		'[true false]',
		'[true}',
		'[nul]',
		'{}',
	])('%j is read as JSON.parse does', (text) => {
		const value = parsed(text);
		expect(readWhole(text, flags)).toEqual(Array.isArray(value) ? value : undefined);
	});
});

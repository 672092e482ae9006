/** Words that a document may hold, as keys or as choices: each is known by its number, and never made. */

import { type Cursor, colon, cursorOf, fail, quote, skipSpace, space } from './cursor.js';
import { masks, seen, seesString, unescaped } from './string.js';

export interface Words {
	/** By the hash of a word, its number and 1; 0 is none. */
	readonly slots: Uint8Array;
	/** Of each word, where its letters begin in `fours`, and how many they are. */
	readonly starts: Uint16Array;
	readonly lengths: Uint8Array;
	/** The letters, four a number; the last of a word is filled with zeros. */
	readonly fours: Int32Array;
	/** Of each key the one that followed it when it was last read: documents of a batch are written alike. */
	readonly successors: Uint8Array;
	/** The key that was read last. */
	last: number;
}

const slotCount = 1024;

/** @param written fewer than 255 words of ASCII, each once. */
export function wordsOf(written: readonly string[]): Words {
	const fours: number[] = [];
	const words: Words = {
		slots: new Uint8Array(slotCount),
		starts: new Uint16Array(written.length),
		lengths: Uint8Array.from(written, (word) => word.length),
		fours: new Int32Array(written.reduce((total, word) => total + foursOf(word.length), 0)),
		successors: new Uint8Array(written.length),
		last: 0,
	};
	// One text with all of them, so that a cursor is made once.
	const cursor = cursorOf(Buffer.from(written.map((word) => `"${word}"`).join('')));
	for (const [number, word] of written.entries()) {
		words.starts[number] = fours.length;
		const { at } = cursor;
		if (!seesString(cursor)) throw new Error(`no plain word: ${word}`);
		let slot = slotOf(seen.hash);
		while (words.slots[slot] !== 0) slot = (slot + 1) % slotCount;
		words.slots[slot] = number + 1;
		for (let letter = 0; letter < word.length; letter += 4) {
			fours.push(cursor.view.getInt32(at + 1 + letter, true) & (masks[word.length - letter] ?? -1));
		}
		cursor.at = seen.end + 1;
	}
	words.fours.set(fours);
	return words;
}

function foursOf(length: number): number {
	return (length + 3) >> 2;
}

function slotOf(hash: number): number {
	return hash & (slotCount - 1);
}

/** The number of the key at hand, and the reading stands before its value; −1, and the end of the reading, where it is none. */
export function key(cursor: Cursor, words: Words): number {
	const { bytes, at } = cursor;
	const guess = words.successors[words.last] as number;
	const end = at + 1 + (words.lengths[guess] as number);
	const isPlain = bytes[end + 1] === colon && (bytes[end + 2] as number) > space;
	if (isPlain && bytes[end] === quote && bytes[at] === quote && isWord(words, guess, cursor, at + 1, end)) {
		words.last = guess;
		cursor.at = end + 2;
		return guess;
	}
	return otherKey(cursor, words);
}

function otherKey(cursor: Cursor, words: Words): number {
	const number = word(cursor, words);
	passColon(cursor);
	if (number < 0) return number;
	words.successors[words.last] = number;
	words.last = number;
	return number;
}

/** What stands between a key and its value. */
export function passColon(cursor: Cursor): void {
	skipSpace(cursor);
	if (cursor.bytes[cursor.at] === colon) cursor.at += 1;
	else fail(cursor);
	skipSpace(cursor);
}

/** The number of the text at hand; −1, and the end of the reading, where it is none of the words. */
export function word(cursor: Cursor, words: Words): number {
	const isPlain = seesString(cursor);
	const start = cursor.at + 1;
	const { end, hash } = seen;
	if (isPlain) {
		for (let slot = slotOf(hash); words.slots[slot] !== 0; slot = (slot + 1) % slotCount) {
			const number = (words.slots[slot] as number) - 1;
			if (words.lengths[number] !== end - start || !isWord(words, number, cursor, start, end)) continue;
			cursor.at = end + 1;
			return number;
		}
	}
	return isPlain ? failed(cursor) : escapedWord(cursor, words);
}

/** Whether the letters of a word, which are as many, stand there. */
function isWord({ starts, fours }: Words, number: number, { view }: Cursor, start: number, end: number): boolean {
	let four = starts[number] as number;
	let at = start;
	for (; at + 4 <= end; at += 4) {
		if (view.getInt32(at, true) !== fours[four]) return false;
		four += 1;
	}
	return at === end || (view.getInt32(at, true) & (masks[end - at] as number)) === fours[four];
}

function escapedWord(cursor: Cursor, words: Words): number {
	const read = unescaped(cursor);
	if (read === undefined || /["\\]/.test(read)) return failed(cursor);
	const number = word(cursorOf(Buffer.from(`"${read}"`)), words);
	return number < 0 ? failed(cursor) : number;
}

function failed(cursor: Cursor): -1 {
	fail(cursor);
	return -1;
}

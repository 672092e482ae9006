/**
 * JSON read from its bytes by someone who knows what should stand there: nothing is made that is not asked for, and the same texts are
 * made once. Whatever is not clearly what was expected ends the reading; why it is not is another's concern.
 */

import { isRounded } from './digits.js';

/** Where in the bytes of a document the reading stands; beyond all of them once it has failed, so that nothing more is found. */
export interface Cursor {
	readonly bytes: Buffer;
	at: number;
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;
const colon = 0x3a;
const backslash = 0x5c;
/** `e`, or `E` with the bit that sets it apart. */
const exponent = 0x65;
const listStart = 0x5b;
const listEnd = 0x5d;
const objectStart = 0x7b;
const objectEnd = 0x7d;

/** Longer than any document, and still a small number to the virtual machine. */
const nowhere = 2 ** 30 - 1;

/** @param bytes UTF-8, of which a byte order mark is passed over. */
export function cursorOf(bytes: Uint8Array): Cursor {
	const at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	return { bytes: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), at };
}

/** Ends the reading. */
export function fail(cursor: Cursor): undefined {
	cursor.at = nowhere;
}

/** Whether nothing but white space is left, and the reading has not failed. */
export function isAtEnd(cursor: Cursor): boolean {
	skipSpace(cursor);
	return cursor.at === cursor.bytes.length;
}

function skipSpace(cursor: Cursor): void {
	// Nearly always there is none.
	if ((cursor.bytes[cursor.at] as number) <= space) skipSpaces(cursor);
}

function skipSpaces(cursor: Cursor): void {
	const { bytes } = cursor;
	let { at } = cursor;
	let byte = bytes[at];
	while (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab) {
		at += 1;
		byte = bytes[at];
	}
	cursor.at = at;
}

/** Enters an object; whether it has a member, whose key is to be read next. */
export function entersObject(cursor: Cursor): boolean {
	return enters(cursor, objectStart, objectEnd);
}

/** Whether another member follows; else the object is left. */
export function memberFollows(cursor: Cursor): boolean {
	return follows(cursor, objectEnd);
}

/** Enters a list; whether it has an entry, which is to be read next. */
export function entersList(cursor: Cursor): boolean {
	return enters(cursor, listStart, listEnd);
}

/** Whether another entry follows; else the list is left. */
export function entryFollows(cursor: Cursor): boolean {
	return follows(cursor, listEnd);
}

function enters(cursor: Cursor, start: number, end: number): boolean {
	skipSpace(cursor);
	if (cursor.bytes[cursor.at] !== start) {
		fail(cursor);
		return false;
	}
	cursor.at += 1;
	skipSpace(cursor);
	if (cursor.bytes[cursor.at] !== end) return true;
	cursor.at += 1;
	return false;
}

function follows(cursor: Cursor, end: number): boolean {
	skipSpace(cursor);
	const byte = cursor.bytes[cursor.at];
	if (byte !== comma && byte !== end) {
		fail(cursor);
		return false;
	}
	cursor.at += 1;
	if (byte === end) return false;
	skipSpace(cursor);
	return true;
}

/** The words that a document may hold, as keys or as choices. */
export interface Words {
	/** By the hash of a word, its number and 1; 0 is none. */
	readonly slots: Uint8Array;
	/** Where each begins in `bytes`, and where the last ends. */
	readonly starts: readonly number[];
	readonly bytes: Uint8Array;
	/** Of each key the one that followed it when it was last read: documents of a batch are written alike. */
	readonly successors: Uint8Array;
	/** The key that was read last. */
	last: number;
}

const wordSlots = 1024;

/** @param words fewer than 255, of ASCII, each once. */
export function wordsOf(words: readonly string[]): Words {
	const slots = new Uint8Array(wordSlots);
	const bytes = Buffer.from(words.join(''), 'latin1');
	const starts = [0];
	for (const [number, word] of words.entries()) {
		const start = starts[number] ?? 0;
		let hash = 0;
		for (let at = start; at < start + word.length; at += 1) hash = hashWith(hash, bytes[at] as number);
		let slot = slotOf(hash, wordSlots);
		while (slots[slot] !== 0) slot = (slot + 1) % wordSlots;
		slots[slot] = number + 1;
		starts.push(start + word.length);
	}
	return { slots, starts, bytes, successors: new Uint8Array(words.length), last: 0 };
}

function hashWith(hash: number, byte: number): number {
	return ((hash << 5) - hash + byte) | 0;
}

function slotOf(hash: number, slots: number): number {
	return (hash ^ (hash >>> 11)) & (slots - 1);
}

/** The number of the key at hand, and the reading stands before its value; −1 where it is none of the words. */
export function key(cursor: Cursor, words: Words): number {
	const { bytes, at } = cursor;
	const { starts, successors } = words;
	const guess = successors[words.last] as number;
	const first = starts[guess] as number;
	const end = at + 1 + (starts[guess + 1] as number) - first;
	if (bytes[at] === quote && bytes[end] === quote && isSame(words.bytes, first, bytes, at + 1, end)) {
		words.last = guess;
		cursor.at = end + 1;
		passColon(cursor);
		return guess;
	}
	const number = word(cursor, words);
	if (number >= 0) {
		successors[words.last] = number;
		words.last = number;
	}
	passColon(cursor);
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
	const { bytes, at } = cursor;
	if (bytes[at] !== quote) return failed(cursor);
	const start = at + 1;
	let end = start;
	let hash = 0;
	for (let byte = bytes[end] as number; byte !== quote; byte = bytes[end] as number) {
		if (!(byte >= space) || byte === backslash) return escapedWord(cursor, words);
		hash = hashWith(hash, byte);
		end += 1;
	}
	cursor.at = end + 1;
	const { slots, starts } = words;
	for (let slot = slotOf(hash, wordSlots); slots[slot] !== 0; slot = (slot + 1) % wordSlots) {
		const number = (slots[slot] as number) - 1;
		const first = starts[number] as number;
		if ((starts[number + 1] as number) - first === end - start && isSame(words.bytes, first, bytes, start, end)) return number;
	}
	return failed(cursor);
}

function failed(cursor: Cursor): -1 {
	fail(cursor);
	return -1;
}

function isSame(known: Uint8Array, first: number, bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) if (bytes[at] !== known[first + at - start]) return false;
	return true;
}

/** Whether a text stands there. */
export function isText({ bytes, at }: Cursor): boolean {
	return bytes[at] === quote;
}

/** Whether `null` stands there, which then has been read. */
export function isNull(cursor: Cursor): boolean {
	const { bytes, at } = cursor;
	// n, u, l, l
	if (bytes[at] !== 0x6e) return false;
	cursor.at = bytes[at + 1] === 0x75 && bytes[at + 2] === 0x6c && bytes[at + 3] === 0x6c ? at + 4 : nowhere;
	return true;
}

export function boolean(cursor: Cursor): boolean {
	const { bytes, at } = cursor;
	// t, r, u, e
	if (bytes[at] === 0x74 && bytes[at + 1] === 0x72 && bytes[at + 2] === 0x75 && bytes[at + 3] === 0x65) {
		cursor.at = at + 4;
		return true;
	}
	// f, a, l, s, e
	const isFalse = bytes[at] === 0x66 && bytes[at + 1] === 0x61 && bytes[at + 2] === 0x6c && bytes[at + 3] === 0x73;
	cursor.at = isFalse && bytes[at + 4] === 0x65 ? at + 5 : nowhere;
	return false;
}

/** Digits that a double always keeps, and the powers of ten that it divides by exactly. */
const safeDigits = 15;
const powers = Array.from({ length: safeDigits + 1 }, (_, power) => 10 ** power);

/** A number that is not below zero and of which no digit is lost. Up to fifteen digits without an exponent are read here and now. */
export function number(cursor: Cursor): number {
	const { bytes, at: start } = cursor;
	let at = start;
	let digits = 0;
	let byte = bytes[at] as number;
	for (; byte >= zero && byte <= nine; byte = bytes[at] as number) {
		digits = digits * 10 + (byte - zero);
		at += 1;
	}
	const whole = at - start;
	const isWhole = byte !== point;
	if (!isWhole) {
		at += 1;
		for (byte = bytes[at] as number; byte >= zero && byte <= nine; byte = bytes[at] as number) {
			digits = digits * 10 + (byte - zero);
			at += 1;
		}
	}
	const decimals = isWhole ? 0 : at - start - whole - 1;
	const isPlain = whole > 0 && (isWhole || decimals > 0) && whole + decimals <= safeDigits && (whole === 1 || bytes[start] !== zero);
	if (!isPlain || (byte | 0x20) === exponent) return anyNumber(cursor);
	cursor.at = at;
	return decimals === 0 ? digits : digits / (powers[decimals] as number);
}

const jsonNumber = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/;
/** Far longer than any number that a double keeps. */
const longestNumber = 100;

function anyNumber(cursor: Cursor): number {
	const { bytes, at } = cursor;
	const written = jsonNumber.exec(bytes.toString('latin1', at, at + longestNumber))?.[0] ?? '';
	const value = Number(written);
	// A number that was cut is followed by a digit, which whoever reads on does not expect.
	cursor.at = written === '' || isRounded(written, value) ? nowhere : at + written.length;
	return value;
}

/** Texts of one kind that were read before: in a batch the same stand again and again. */
export interface KnownTexts {
	/** Whether a text is one of this kind. */
	readonly holds: (text: string) => boolean;
	/** Of each slot the text, and its bytes. */
	readonly texts: string[];
	readonly lengths: Uint8Array;
	readonly bytes: Uint8Array;
}

const textSlots = 4096;
/** Bytes of a text that is kept. */
const longestKept = 64;

export function knownTexts(holds: KnownTexts['holds']): KnownTexts {
	return { holds, texts: new Array(textSlots), lengths: new Uint8Array(textSlots), bytes: new Uint8Array(textSlots * longestKept) };
}

/** A text of a kind; the reading ends where it is none. */
export function text(cursor: Cursor, known: KnownTexts): string {
	const { bytes, at } = cursor;
	if (bytes[at] !== quote) return noText(cursor);
	const start = at + 1;
	let end = start;
	let hash = 0;
	for (let byte = bytes[end] as number; byte !== quote; byte = bytes[end] as number) {
		if (!(byte >= space) || byte === backslash) return escapedText(cursor, known);
		hash = hashWith(hash, byte);
		end += 1;
	}
	cursor.at = end + 1;
	const length = end - start;
	const slot = slotOf(hash, textSlots);
	const first = slot * longestKept;
	// An empty text is never kept: the length of an empty slot is 0.
	if (length > 0 && known.lengths[slot] === length && isSame(known.bytes, first, bytes, start, end)) return known.texts[slot] as string;
	const read = bytes.toString('utf8', start, end);
	if (!known.holds(read)) return noText(cursor);
	if (length <= longestKept) {
		known.texts[slot] = read;
		known.lengths[slot] = length;
		for (let i = 0; i < length; i += 1) known.bytes[first + i] = bytes[start + i] as number;
	}
	return read;
}

/** Ends the reading, for want of a text. */
export function noText(cursor: Cursor): string {
	fail(cursor);
	return '';
}

/** A text with escapes, as writers make that keep to ASCII. */
function escapedText(cursor: Cursor, { holds }: KnownTexts): string {
	const read = unescaped(cursor);
	return read !== undefined && holds(read) ? read : noText(cursor);
}

function escapedWord(cursor: Cursor, words: Words): number {
	const read = unescaped(cursor);
	if (read === undefined || read.includes('\\')) return failed(cursor);
	const number = word(cursorOf(Buffer.from(`"${read}"`)), words);
	return number < 0 ? failed(cursor) : number;
}

function unescaped(cursor: Cursor): string | undefined {
	const { bytes, at: start } = cursor;
	let end = start + 1;
	for (let byte = bytes[end]; byte !== quote; byte = bytes[end]) {
		if (byte === undefined) return undefined;
		end += byte === backslash ? 2 : 1;
	}
	cursor.at = end + 1;
	try {
		return JSON.parse(bytes.toString('utf8', start, end + 1));
	} catch {
		return undefined;
	}
}

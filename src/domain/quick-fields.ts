/**
 * What the generated quick reader asks of one field. Where what stands there is not clearly right, the reading fails. Stricter than the
 * schema in places, never laxer.
 */

import { firstYear, isDate, lastYear } from '../base/date.js';
import { hiddenIn, isLossy } from '../base/harmless.js';
import { boolean, type Cursor, fail, isNull, quote } from '../read/quick/cursor.js';
import { number as anyNumber } from '../read/quick/number.js';
import { knownTexts, noText, text } from '../read/quick/texts.js';
import { passColon } from '../read/quick/words.js';

export function literal<T extends number>(cursor: Cursor, expected: T): T {
	if (anyNumber(cursor) !== expected) fail(cursor);
	return expected;
}

export function optionalBoolean(cursor: Cursor): boolean | null {
	return isNull(cursor) ? null : boolean(cursor);
}

export function number(cursor: Cursor, min: number, max: number): number {
	const value = anyNumber(cursor);
	if (!(value >= min && value <= max)) fail(cursor);
	return value;
}

export function optionalNumber(cursor: Cursor, min: number, max: number): number | null {
	return isNull(cursor) ? null : number(cursor, min, max);
}

/** Both bounds are whole and safe. */
export function whole(cursor: Cursor, min: number, max: number): number {
	const value = number(cursor, min, max);
	if (Math.floor(value) !== value) fail(cursor);
	return value;
}

export function optionalWhole(cursor: Cursor, min: number, max: number): number | null {
	return isNull(cursor) ? null : whole(cursor, min, max);
}

/** The dates that were read before, by year and day: in all there are so few that each is made once. */
const dates: string[][] = [];
const daysOfYear = 12 * 31;

export function date(cursor: Cursor): string {
	const { bytes, at } = cursor;
	const year = 100 * digitsAt(bytes, at + 1) + digitsAt(bytes, at + 3);
	const month = digitsAt(bytes, at + 6) - 1;
	const day = digitsAt(bytes, at + 9) - 1;
	const isFormed = bytes[at] === quote && bytes[at + 5] === hyphen && bytes[at + 8] === hyphen && bytes[at + 11] === quote;
	if (!isFormed || year < firstYear || year > lastYear || month < 0 || month > 11 || day < 0 || day > 30) return noText(cursor);
	cursor.at = at + 12;
	const known = dates[year - firstYear] ?? newYear(year);
	const before = known[31 * month + day];
	if (before !== undefined) return before;
	const written = bytes.toString('latin1', at + 1, at + 11);
	if (!isDate(written)) return noText(cursor);
	known[31 * month + day] = written;
	return written;
}

/** Room for the dates of a year, none of which was read yet. */
function newYear(year: number): string[] {
	const known: string[] = new Array(daysOfYear);
	dates[year - firstYear] = known;
	return known;
}

const hyphen = 0x2d;

/** The number that two digits write, far below zero where they are none. */
function digitsAt(bytes: Buffer, at: number): number {
	const tens = (bytes[at] as number) - 0x30;
	const ones = (bytes[at + 1] as number) - 0x30;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -10_000;
}

export function optionalDate(cursor: Cursor): string | null {
	return isNull(cursor) ? null : date(cursor);
}

const texts = knownTexts(() => true);

/** `max` counts code points, of which a text has at most as many as code units. */
export function optionalText(cursor: Cursor, max: number): string | null {
	return isNull(cursor) ? null : bounded(cursor, text(cursor, texts), max);
}

const visibleTexts = knownTexts(isVisible);

export function visibleText(cursor: Cursor, max: number): string {
	return bounded(cursor, text(cursor, visibleTexts), max);
}

function bounded(cursor: Cursor, text: string, max: number): string {
	if (text.length > max) fail(cursor);
	return text;
}

function isVisible(text: string): boolean {
	let [isSeen, isOdd] = [false, false];
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (isPlain(unit)) isSeen = true;
		else if (unit !== 0x20) isOdd = true;
	}
	return isSeen && !(isOdd && hiddenIn(text) !== undefined) && !isLossy(text);
}

/** Whether a code unit is a character of the blocks that nearly all names are written in, without any that does not show. */
function isPlain(unit: number): boolean {
	if (unit >= 0x4e00 && unit <= 0x9fff) return true;
	if (unit < 0x7f) return unit > 0x20;
	// Latin letters with marks; Greek and Cyrillic; Japanese syllables; Korean ones; ASCII in full width.
	return (
		(unit >= 0xc0 && unit <= 0x24f) ||
		(unit >= 0x370 && unit <= 0x52f) ||
		(unit >= 0x3041 && unit <= 0x30ff) ||
		(unit >= 0xac00 && unit <= 0xd7a3) ||
		(unit >= 0xff01 && unit <= 0xff5e)
	);
}

const codes = knownTexts((text) => text.length === 6 && isWithin(text, 0x30, 0x39));

/** Six digits. */
export function code(cursor: Cursor): string {
	return text(cursor, codes);
}

export function optionalCode(cursor: Cursor): string | null {
	return isNull(cursor) ? null : code(cursor);
}

const iataCodes = knownTexts((text) => text.length === 3 && isWithin(text, 0x41, 0x5a));

/** Three capital letters. */
export function optionalIataCode(cursor: Cursor): string | null {
	return isNull(cursor) ? null : text(cursor, iataCodes);
}

function isWithin(text: string, first: number, last: number): boolean {
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < first || unit > last) return false;
	}
	return true;
}

const pointers = knownTexts((text) => text === '' || text.startsWith('/'));

/** A JSON Pointer as a key, and the reading stands before its value; it fails where the key was there before. */
export function pointerKey(cursor: Cursor, before: object): string {
	const pointer = text(cursor, pointers);
	passColon(cursor);
	if (Object.hasOwn(before, pointer)) fail(cursor);
	return pointer;
}

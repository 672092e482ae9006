/** Numbers that are not below zero and of which no digit is lost. */

import { isRounded } from '../digits.js';
import { type Cursor, fail } from './cursor.js';

const zero = 0x30;
const nine = 0x39;
const point = 0x2e;
/** `e`, or `E` with the bit that sets it apart. */
const exponent = 0x65;

/** Digits that a double always keeps, and the powers of ten that it divides by exactly. */
const safeDigits = 15;
const powers = Array.from({ length: safeDigits + 1 }, (_, power) => 10 ** power);

/** Up to fifteen digits without an exponent are read here and now. */
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
	if (written === '' || isRounded(written, value)) fail(cursor);
	else cursor.at = at + written.length;
	return value;
}

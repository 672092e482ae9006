/**
 * What the generated quick check asks of one field. Every function says how many strings the field adds to the text of the document:
 * its key and, where that is one, its value; or {@link invalid} where the field is not clearly right. Stricter than the schema in
 * places, never laxer.
 */

import { isDate } from '../base/date.js';
import { maxListLength } from './raw.js';

/** So far below zero that the strings of no text, of 2^29 characters at most, make up for it. */
export const invalid = -(2 ** 28);

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value) && value.length <= maxListLength;
}

/** An optional field without a value: a key where `null` is written, nothing where it is left out. */
export function absent(value: unknown): number {
	if (value === undefined) return 0;
	return value === null ? 1 : invalid;
}

export function literal(value: unknown, expected: number): number {
	return value === expected ? 1 : invalid;
}

export function optionalBoolean(value: unknown): number {
	return typeof value === 'boolean' ? 1 : absent(value);
}

export function number(value: unknown, min: number, max: number): number {
	return typeof value === 'number' && value >= min && value <= max ? 1 : invalid;
}

export function optionalNumber(value: unknown, min: number, max: number): number {
	return typeof value === 'number' ? number(value, min, max) : absent(value);
}

/** Both bounds are whole and safe. */
export function whole(value: unknown, min: number, max: number): number {
	return typeof value === 'number' && value >= min && value <= max && Math.floor(value) === value ? 1 : invalid;
}

export function optionalWhole(value: unknown, min: number, max: number): number {
	return typeof value === 'number' ? whole(value, min, max) : absent(value);
}

export function date(value: unknown): number {
	return typeof value === 'string' && isDate(value) ? 2 : invalid;
}

export function optionalDate(value: unknown): number {
	return typeof value === 'string' ? date(value) : absent(value);
}

/** `max` counts code points, of which a text has at most as many as code units. */
export function optionalText(value: unknown, max: number): number {
	if (typeof value === 'string') return value.length <= max ? 2 : invalid;
	return absent(value);
}

export function visibleText(value: unknown, max: number): number {
	if (typeof value !== 'string' || value.length > max) return invalid;
	for (let i = 0; i < value.length; i++) {
		if (isPlain(value.charCodeAt(i))) return 2;
	}
	return invalid;
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

/** Six digits. */
export function code(value: unknown): number {
	return typeof value === 'string' && value.length === 6 && isWithin(value, 0x30, 0x39) ? 2 : invalid;
}

export function optionalCode(value: unknown): number {
	return typeof value === 'string' ? code(value) : absent(value);
}

/** Three capital letters. */
export function optionalIataCode(value: unknown): number {
	if (typeof value === 'string') return value.length === 3 && isWithin(value, 0x41, 0x5a) ? 2 : invalid;
	return absent(value);
}

function isWithin(text: string, first: number, last: number): boolean {
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < first || unit > last) return false;
	}
	return true;
}

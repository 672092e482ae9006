/** Values as JSON, as `JSON.stringify` writes them, in UTF-8. */

import { type Bytes, encoded, makeRoom, put, putByte, putDigits, putPlain } from '../../base/bytes.js';

/** A value as a piece that is put as often as wanted. */
function jsonPiece(value: unknown): Uint8Array {
	return encoded(JSON.stringify(value));
}

/** Any value; for what comes so seldom, or is so small, that its shape is worth no code. */
export function putJson(to: Bytes, value: unknown): void {
	put(to, jsonPiece(value));
}

/** A member that stands after others, as text that is JSON; nothing where there is no value. */
export function member(name: string, value: unknown): string {
	return value === undefined ? '' : `,"${name}":${JSON.stringify(value)}`;
}

/** The same, put; for members that few objects have. */
export function putMember(to: Bytes, name: string, value: unknown): void {
	if (value !== undefined) put(to, encoded(member(name, value)));
}

const [quote, backslash, comma, opening, closing, point, minus] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x2e, 0x2d];

/** Of ASCII: what has an escape in a JSON text. */
const isEscaped = Uint8Array.from({ length: 0x80 }, (_, code) => (code < 0x20 || code === quote || code === backslash ? 1 : 0));

/** A text that is another one each time: a name, a pointer, a date. */
export function putText(to: Bytes, text: string): void {
	// In one block, so that the quotation mark can be taken back.
	makeRoom(to, 3 * text.length + 2);
	putByte(to, quote);
	if (putPlain(to, text, isEscaped)) putByte(to, quote);
	else {
		to.end -= 1;
		putJson(to, text);
	}
}

/** A list, each of its entries as `putEntry` has it. */
export function putList<T>(to: Bytes, list: readonly T[], putEntry: (to: Bytes, entry: T) => void): void {
	putByte(to, opening);
	for (let index = 0; index < list.length; index += 1) {
		if (index > 0) putByte(to, comma);
		putEntry(to, list[index] as T);
	}
	putByte(to, closing);
}

/** Up to it, whole numbers are put digit by digit. */
const small = 1e9;

/** Whole numbers, and those with one decimal, are put without making a text of them first. */
export function putNumber(to: Bytes, number: number): void {
	const size = Math.abs(number);
	const tenths = Math.round(10 * size);
	if (!(size < small && tenths / 10 === size)) {
		putJson(to, number);
		return;
	}
	const whole = Math.trunc(tenths / 10);
	if (number < 0) putByte(to, minus);
	putDigits(to, whole);
	if (whole !== size) {
		putByte(to, point);
		putDigits(to, tenths - 10 * whole);
	}
}

const [nothing, yes, no] = [jsonPiece(null), jsonPiece(true), jsonPiece(false)];

/** A value of a fact. */
export function putValue(to: Bytes, value: unknown): void {
	if (typeof value === 'number') putNumber(to, value);
	else if (typeof value === 'string') putText(to, value);
	else if (value === null) put(to, nothing);
	else if (typeof value === 'boolean') put(to, value ? yes : no);
	else putJson(to, value);
}

/**
 * Pieces that are made once for each of the things that are alike; by a text that all of them have. So much is kept; what is beyond is
 * made anew each time.
 */
export function formsOf<T, Form extends { readonly of: T }>(
	textOf: (thing: T) => string,
	isAlike: (one: T, other: T) => boolean,
	make: (thing: T) => Form,
): (thing: T) => Form {
	const forms = new Map<string, Form[]>();
	const [manyTexts, manyForms] = [500, 16];
	return (thing) => {
		const before = forms.get(textOf(thing));
		if (before !== undefined) for (const form of before) if (isAlike(form.of, thing)) return form;
		const form = make(thing);
		if (before === undefined) {
			if (forms.size < manyTexts) forms.set(textOf(thing), [form]);
		} else if (before.length < manyForms) before.push(form);
		return form;
	};
}

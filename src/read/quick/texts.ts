/** Texts of one kind, made once: in a batch the same stand again and again. */

import { type Cursor, fail } from './cursor.js';
import { masks, seen, seesString, unescaped } from './string.js';

export interface KnownTexts {
	/** Whether a text is one of this kind. */
	readonly holds: (text: string) => boolean;
	/** Of each slot the text, how many bytes it has, and the bytes, four a number. */
	texts: string[];
	readonly lengths: Uint8Array;
	fours: Int32Array;
	/** How many texts were made. */
	made: number;
}

/** Each text has two slots to stand in, so that of two that are read by turns none drives the other out. */
const slotCount = 4096;
/** Bytes of a text that is kept. */
const longest = 64;
/** So many texts of a kind are made before any is kept: one document by itself seldom has more, and to make room for others takes time. */
const fewTexts = 64;

export function knownTexts(holds: KnownTexts['holds']): KnownTexts {
	return { holds, texts: [], lengths: new Uint8Array(slotCount), fours: new Int32Array(0), made: 0 };
}

/** A text of a kind; the reading ends where it is none. */
export function text(cursor: Cursor, known: KnownTexts): string {
	if (!seesString(cursor)) return escapedText(cursor, known);
	const { end } = seen;
	const start = cursor.at + 1;
	const slot = seen.hash & (slotCount - 2);
	cursor.at = end + 1;
	if (isKept(known, slot, cursor, start, end)) return known.texts[slot] as string;
	if (isKept(known, slot + 1, cursor, start, end)) return known.texts[slot + 1] as string;
	return newText(cursor, known, slot + (known.made & 1), start, end);
}

function isKept({ lengths, fours }: KnownTexts, slot: number, { view }: Cursor, start: number, end: number): boolean {
	// An empty text is never kept: the length of an empty slot is 0.
	if (lengths[slot] !== end - start || start === end) return false;
	let four = (slot * longest) / 4;
	let at = start;
	for (; at + 4 <= end; at += 4) {
		if (view.getInt32(at, true) !== fours[four]) return false;
		four += 1;
	}
	return at === end || (view.getInt32(at, true) & (masks[end - at] as number)) === fours[four];
}

function newText(cursor: Cursor, known: KnownTexts, slot: number, start: number, end: number): string {
	const { bytes, view } = cursor;
	const read = bytes.toString('utf8', start, end);
	if (!known.holds(read)) return noText(cursor);
	known.made += 1;
	if (end - start > longest || known.made <= fewTexts) return read;
	if (known.texts.length === 0) {
		known.texts = new Array(slotCount);
		known.fours = new Int32Array((slotCount * longest) / 4);
	}
	known.texts[slot] = read;
	known.lengths[slot] = end - start;
	let four = (slot * longest) / 4;
	for (let at = start; at < end; at += 4) {
		known.fours[four] = view.getInt32(at, true) & (masks[end - at] ?? -1);
		four += 1;
	}
	return read;
}

/** A text with escapes, as writers make that keep to ASCII. */
function escapedText(cursor: Cursor, { holds }: KnownTexts): string {
	const read = unescaped(cursor);
	return read !== undefined && holds(read) ? read : noText(cursor);
}

/** Ends the reading, for want of a text. */
export function noText(cursor: Cursor): string {
	fail(cursor);
	return '';
}

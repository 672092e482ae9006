/** Where a string ends and what it hashes to, found four bytes at a time. */

import { backslash, type Cursor, quote } from './cursor.js';

/** What was found of the string that was looked at last. Nothing else lasts from one string to the next. */
export const seen = { end: 0, hash: 0 };

const multiplier = 0x9e37_79b1 | 0;

/**
 * Whether a string without escapes stands at the cursor, its quotation mark included: then `seen` holds the place of the mark that ends
 * it, and its hash.
 */
export function seesString({ bytes, view, at }: Cursor): boolean {
	if (bytes[at] !== quote) return false;
	let place = at + 1;
	let hash = 0;
	let four = view.getInt32(place, true);
	let special = specialIn(four);
	while (special === 0) {
		hash = Math.imul(hash ^ four, multiplier);
		hash ^= hash >>> 15;
		place += 4;
		four = view.getInt32(place, true);
		special = specialIn(four);
	}
	// The lowest bit of the lowest special byte is its eighth.
	const before = (31 - Math.clz32(special & -special)) >>> 3;
	hash = Math.imul(hash ^ (four & (masks[before] as number)), multiplier);
	seen.end = place + before;
	seen.hash = hash ^ (hash >>> 15);
	return bytes[place + before] === quote;
}

/** Which bits of four bytes belong to the first so many. */
export const masks = Int32Array.of(0, 0xff, 0xffff, 0xff_ffff);

/**
 * The highest bit of every quotation mark, backslash and control character. Above the lowest that is set, others may be set that
 * should not be.
 */
function specialIn(four: number): number {
	const [mark, slash] = [four ^ 0x2222_2222, four ^ 0x5c5c_5c5c];
	return (((mark - 0x0101_0101) & ~mark) | ((slash - 0x0101_0101) & ~slash) | ((four - 0x2020_2020) & ~four)) & 0x8080_8080;
}

/** A string with escapes, as it is meant; `undefined`, and the reading stands where it was, where it is none. */
export function unescaped(cursor: Cursor): string | undefined {
	const { bytes, at: start } = cursor;
	if (bytes[start] !== quote) return undefined;
	let end = start + 1;
	for (let byte = bytes[end]; byte !== quote; byte = bytes[end]) {
		if (byte === undefined) return undefined;
		end += byte === backslash ? 2 : 1;
	}
	try {
		const read = JSON.parse(bytes.toString('utf8', start, end + 1));
		cursor.at = end + 1;
		return read;
	} catch {
		return undefined;
	}
}

/**
 * JSON read from its bytes by someone who knows what should stand there: nothing is made that is not asked for. Whatever is not clearly
 * what was expected ends the reading; why it is not is another's concern.
 */

import { bufferOf } from '../../base/buffer.js';
import { utf8MarkLength } from '../decode.js';

/** Where in the bytes of a document the reading stands; beyond all of them once it has failed, so that nothing more is found. */
export interface Cursor {
	readonly bytes: Buffer;
	/** The same bytes, to be read four at a time; some more follow, of which the first is a control character. */
	readonly view: DataView;
	at: number;
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
export const space = 0x20;
export const quote = 0x22;
const comma = 0x2c;
export const colon = 0x3a;
export const backslash = 0x5c;
const listStart = 0x5b;
const listEnd = 0x5d;
const objectStart = 0x7b;
const objectEnd = 0x7d;

/** Longer than any document, and still a small number to the virtual machine. */
const nowhere = 2 ** 30 - 1;

/** Bytes that may be looked at behind the end. */
const padding = 4;

/** @param document UTF-8, of which a byte order mark is passed over. */
export function cursorOf(document: Uint8Array): Cursor {
	const { length } = document;
	const { buffer, byteOffset } = isFollowed(document) ? document : padded(document);
	const bytes = bufferOf(document);
	return { bytes, view: new DataView(buffer, byteOffset, length + padding), at: utf8MarkLength(bytes) };
}

/** Lines of NDJSON stand among others, each with its end behind it. */
function isFollowed({ buffer, byteOffset, length }: Uint8Array): boolean {
	if (byteOffset + length + padding > buffer.byteLength) return false;
	const behind = new Uint8Array(buffer, byteOffset + length, 1)[0];
	return behind === lineFeed || behind === carriageReturn;
}

function padded(document: Uint8Array): Uint8Array {
	const copy = new Uint8Array(document.length + padding);
	copy.set(document);
	return copy;
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

export function skipSpace(cursor: Cursor): void {
	const { bytes } = cursor;
	let { at } = cursor;
	// Of a document that ends here nothing more is looked at.
	while (at < bytes.length && isSpace(bytes[at] as number)) at += 1;
	cursor.at = at;
}

function isSpace(byte: number): boolean {
	return byte === space || byte === lineFeed || byte === carriageReturn || byte === tab;
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
	const { bytes, at } = cursor;
	const byte = bytes[at];
	// Nearly always there is no white space.
	if (byte === comma && (bytes[at + 1] as number) > space) {
		cursor.at = at + 1;
		return true;
	}
	if (byte === end) {
		cursor.at = at + 1;
		return false;
	}
	return followsSomewhere(cursor, end);
}

function followsSomewhere(cursor: Cursor, end: number): boolean {
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

/** Whether a text stands there. */
export function isText({ bytes, at }: Cursor): boolean {
	return bytes[at] === quote;
}

/** Whether `null` stands there, which then has been read. */
export function isNull(cursor: Cursor): boolean {
	if (cursor.bytes[cursor.at] !== 0x6e) return false;
	if (cursor.view.getInt32(cursor.at, true) === nullFour) cursor.at += 4;
	else fail(cursor);
	return true;
}

/** Four bytes as one number. */
const nullFour = 0x6c6c_756e;
const trueFour = 0x6575_7274;
const falsFour = 0x736c_6166;

export function boolean(cursor: Cursor): boolean {
	const { bytes, at } = cursor;
	if (bytes[at] === 0x74 && cursor.view.getInt32(at, true) === trueFour) {
		cursor.at = at + 4;
		return true;
	}
	const isFalse = bytes[at] === 0x66 && cursor.view.getInt32(at, true) === falsFour && bytes[at + 4] === 0x65;
	cursor.at = isFalse ? at + 5 : nowhere;
	return false;
}

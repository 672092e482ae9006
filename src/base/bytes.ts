/** UTF-8 that is put together of many pieces: text in such amounts that strings of it would cost more than all the rest. */

/** Bytes on their way: to be read by `takenFrom`, written by the functions that put something. */
export interface Bytes {
	/** Blocks that were filled before, in order. */
	readonly full: Uint8Array[];
	block: Uint8Array;
	/** How much of `block` is filled. */
	end: number;
	readonly blockLength: number;
	readonly spare: Spare;
}

/** Memory of blocks that nobody reads any more: the next are made of it. To be given new memory all the time takes long. */
export type Spare = ArrayBuffer[];

/** @param blockLength how much memory is asked for at a time. */
export function noBytes(spare: Spare = [], blockLength = 2 ** 20): Bytes {
	return { full: [], block: new Uint8Array(0), end: 0, blockLength, spare };
}

/** All that was put, in order; nothing may be put after that. */
export function takenFrom({ full, block, end }: Bytes): readonly Uint8Array[] {
	return end === 0 ? full : [...full, block.subarray(0, end)];
}

/** Makes room for so many bytes in one block; the block may be another one then. */
export function makeRoom(to: Bytes, length: number): void {
	if (to.end + length <= to.block.length) return;
	if (to.end > 0) to.full.push(to.block.subarray(0, to.end));
	to.block = newBlock(to, length);
	to.end = 0;
}

function newBlock({ blockLength, spare }: Bytes, length: number): Uint8Array {
	const memory = spare.pop();
	return memory === undefined || memory.byteLength < length ? new Uint8Array(Math.max(blockLength, length)) : new Uint8Array(memory);
}

const encoder = new TextEncoder();

/** A text as a piece that is put as often as wanted. */
export function encoded(text: string): Uint8Array {
	return encoder.encode(text);
}

export function put(to: Bytes, piece: Uint8Array): void {
	const { length } = piece;
	makeRoom(to, length);
	to.block.set(piece, to.end);
	to.end += length;
}

/** One byte. */
export function putByte(to: Bytes, byte: number): void {
	makeRoom(to, 1);
	to.block[to.end] = byte;
	to.end += 1;
}

const zero = 0x30;

/** A whole number from 0 to 2³¹−1 in decimal digits. */
export function putDigits(to: Bytes, number: number): void {
	let length = 1;
	for (let power = 10; number >= power; power *= 10) length += 1;
	makeRoom(to, length);
	const { block, end } = to;
	let rest = number;
	for (let at = end + length - 1; at >= end; at -= 1) {
		const tenth = Math.trunc(rest / 10);
		block[at] = zero + rest - 10 * tenth;
		rest = tenth;
	}
	to.end = end + length;
}

/** A text, unless one of its characters is special there, or half of one (a lone surrogate) or a rare one of two halves. */
export function putPlain(to: Bytes, text: string, isSpecial: Uint8Array): boolean {
	const { length } = text;
	makeRoom(to, 3 * length);
	const { block } = to;
	let { end } = to;
	for (let index = 0; index < length; index += 1) {
		const code = text.charCodeAt(index);
		if (code < 0x80) {
			if (isSpecial[code] === 1) return false;
			block[end] = code;
			end += 1;
		} else if (code < 0x800) {
			block[end] = 0xc0 | (code >> 6);
			block[end + 1] = 0x80 | (code & 0x3f);
			end += 2;
		} else {
			if (code >= 0xd800 && code <= 0xdfff) return false;
			block[end] = 0xe0 | (code >> 12);
			block[end + 1] = 0x80 | ((code >> 6) & 0x3f);
			block[end + 2] = 0x80 | (code & 0x3f);
			end += 3;
		}
	}
	to.end = end;
	return true;
}

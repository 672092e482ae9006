/** The roll of a batch: who applied, from where, and of what kind each is; as bytes that are compressed, a block at a time. */

import { bufferOf } from '../../base/buffer.js';
import { encoded, makeRoom, noBytes, put, putByte, putPlain } from '../../base/bytes.js';
import type { Party } from './conflicts.js';
import { numbersOf, type PackedNumbers } from './packed.js';

/** Makes bytes fewer, and the same bytes of them again. */
export interface Compression {
	readonly compress: (bytes: Uint8Array) => Uint8Array;
	readonly expand: (compressed: Uint8Array) => Uint8Array;
}

/** No compression at all. */
export const asTheyAre: Compression = { compress: (bytes) => bytes, expand: (bytes) => bytes };

/** An application as it stands on the roll; only for as long as it is visited. */
export interface Entry {
	/** From 0, in the order in which they were added. */
	readonly number: number;
	readonly kind: number;
	/** Where its id is, in UTF-8. */
	readonly bytes: Uint8Array;
	readonly from: number;
	readonly to: number;
	readonly id: () => string;
	readonly party: () => Party;
}

export interface Roll {
	/** @param kind a whole number from 0: up to 31 it takes one byte, before it is compressed. */
	readonly add: (party: Party, kind: number) => void;
	readonly count: () => number;
	readonly forEach: (visit: (entry: Entry) => void) => void;
	/** Who has a number. Found by expanding a whole block. */
	readonly at: (number: number) => Party;
}

/** Follows each text: UTF-8 has no such byte. */
const end = 0xff;

/** A number has seven bits in a byte, the lowest first; the eighth says that more follow. */
const more = 0x80;

/** In how many bytes any number has room. */
const longest = 8;

/** Added to four times the kind. */
const [lineFollows, sourceFollows] = [1, 2];

const nothingSpecial = new Uint8Array(0x80);

/**
 * Of an application is written: its kind, its source where that is another one than before, its line where that is not the next one, its
 * id. The first of a block has all of them, so that each block can be read alone.
 * @param blockLength how many bytes are compressed together. In longer blocks they hardly become fewer, but it takes longer to find one.
 */
export function rollOf({ compress, expand }: Compression, blockLength = 2 ** 14): Roll {
	const blocks: Uint8Array[] = [];
	const filling = noBytes([], blockLength);
	/** The numbers of the first in each block, and in the one that is being filled. */
	const firsts = numbersOf();
	let count = 0;
	let last = { source: '', line: 0 };

	const putNumber = (number: number): void => {
		let rest = number;
		for (; rest >= more; rest = Math.floor(rest / more)) putByte(filling, more + (rest % more));
		putByte(filling, rest);
	};
	const putText = (text: string): void => {
		// Half characters are kept as U+FFFD: told apart by them alone, two ids are taken for one.
		if (!putPlain(filling, text, nothingSpecial)) put(filling, encoded(text));
		putByte(filling, end);
	};
	const read = (index: number, visit: (entry: Entry) => void): void => {
		const block = blocks[index];
		const bytes = block === undefined ? filling.block.subarray(0, filling.end) : expand(block);
		readBlock(bufferOf(bytes), firsts.at(index), visit);
	};
	return {
		add: ({ source, line = 0, id }, kind) => {
			// A unit of a text takes three bytes at most.
			makeRoom(filling, 2 * longest + 3 * (source.length + id.length) + 2);
			const full = filling.full.pop();
			if (full !== undefined) blocks.push(compress(full));
			const isFirst = filling.end === 0;
			if (isFirst) firsts.push(count);
			const isElsewhere = isFirst || source !== last.source;
			const isJump = isFirst || line !== last.line + 1;
			putNumber(kind * 4 + (isElsewhere ? sourceFollows : 0) + (isJump ? lineFollows : 0));
			if (isElsewhere) putText(source);
			if (isJump) putNumber(line);
			putText(id);
			last = { source, line };
			count += 1;
		},
		count: () => count,
		forEach: (visit) => {
			for (let index = 0; index < firsts.count(); index += 1) read(index, visit);
		},
		at: (number) => {
			let found: Party | undefined;
			read(lastUpTo(firsts, number), (entry) => {
				if (entry.number === number) found = entry.party();
			});
			return found as Party;
		},
	};
}

/** The place of the last number that is not above another; the numbers ascend. */
function lastUpTo(numbers: PackedNumbers, limit: number): number {
	let [low, high] = [0, numbers.count() - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (numbers.at(middle) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

function readBlock(bytes: Buffer, first: number, visit: (entry: Entry) => void): void {
	let [sourceFrom, sourceTo, line] = [0, 0, 0];
	/** Read where it is asked for. */
	let source: string | undefined;
	const id = (): string => bytes.toString('utf8', entry.from, entry.to);
	const party = (): Party => {
		source ??= bytes.toString('utf8', sourceFrom, sourceTo);
		return line === 0 ? { source, id: id() } : { source, line, id: id() };
	};
	const entry = { number: first, kind: 0, bytes, from: 0, to: 0, id, party };
	for (let place = 0; place < bytes.length; entry.number += 1) {
		const head = numberAt(bytes, place);
		place = afterNumber(bytes, place);
		entry.kind = Math.floor(head / 4);
		if ((head & sourceFollows) !== 0) {
			sourceFrom = place;
			sourceTo = endOfText(bytes, place);
			source = undefined;
			place = sourceTo + 1;
		}
		if ((head & lineFollows) === 0) line += 1;
		else {
			line = numberAt(bytes, place);
			place = afterNumber(bytes, place);
		}
		entry.from = place;
		entry.to = endOfText(bytes, place);
		place = entry.to + 1;
		visit(entry);
	}
}

function numberAt(bytes: Uint8Array, place: number): number {
	const byte = bytes[place] as number;
	return byte < more ? byte : byte - more + more * numberAt(bytes, place + 1);
}

function afterNumber(bytes: Uint8Array, place: number): number {
	let last = place;
	while ((bytes[last] as number) >= more) last += 1;
	return last + 1;
}

function endOfText(bytes: Uint8Array, from: number): number {
	let place = from;
	while (bytes[place] !== end) place += 1;
	return place;
}

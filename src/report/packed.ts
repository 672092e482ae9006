/** Long lists in little memory: numbers and short texts in blocks; none but the first, which begins small, is ever copied. */

/** How many numbers one block holds, and how many bytes of texts. */
const blockLength = 2 ** 16;
const textBlockLength = 2 ** 20;

/** Of the first block, before it grows: most lists are short. */
const firstLength = 2 ** 8;

/** Of a text's length, which stands before it. */
const prefix = 2;
const longest = 0xffff;

/** Where a text begins is noted of one in so many: the others are found from there. */
const stride = 16;

export interface PackedNumbers {
	readonly push: (value: number) => void;
	readonly at: (index: number) => number;
	readonly count: () => number;
}

/** Whole numbers of 32 bits, or of 16, from 0. */
export function numbersOf(bits: 16 | 32 = 32): PackedNumbers {
	const Block = bits === 16 ? Uint16Array : Uint32Array;
	const blocks: (Uint16Array | Uint32Array)[] = [];
	let last: Uint16Array | Uint32Array = new Block(0);
	let count = 0;
	const extend = (): void => {
		if (count >= blockLength) {
			last = new Block(blockLength);
			blocks.push(last);
			return;
		}
		const grown = new Block(Math.max(firstLength, last.length * 2));
		grown.set(last);
		last = grown;
		blocks[0] = grown;
	};
	return {
		push: (value) => {
			const place = count % blockLength;
			if (place === last.length % blockLength) extend();
			last[place] = value;
			count += 1;
		},
		at: (index) => blocks[Math.floor(index / blockLength)]?.[index % blockLength] ?? 0,
		count: () => count,
	};
}

export interface PackedTexts {
	/** @throws {RangeError} for a text of more than 65,535 bytes. */
	readonly push: (text: string) => void;
	readonly at: (index: number) => string;
	readonly count: () => number;
	/** 32 bits of a text; two that are the same have the same. */
	readonly hashAt: (index: number) => number;
	readonly isSame: (one: number, other: number) => boolean;
}

/** Texts as UTF-8, with two bytes and a quarter each for their place and length; half characters (lone surrogates) come back as U+FFFD. */
export function textsOf(): PackedTexts {
	const blocks: Buffer[] = [Buffer.allocUnsafeSlow(firstLength * stride)];
	/** Where the texts of each block end. */
	const ends = [0];
	const starts = numbersOf();
	let count = 0;
	/** The place of the last text, which is asked for most. */
	let newest = 0;

	/** The block of the next text, with room for so many bytes. */
	const blockFor = (bytes: number): Buffer => {
		const block = blocks.at(-1) as Buffer;
		const end = ends.at(-1) as number;
		if (end + bytes <= block.length) return block;
		if (end + bytes <= textBlockLength) {
			const grown = Buffer.allocUnsafeSlow(Math.min(textBlockLength, Math.max(block.length * 2, end + bytes)));
			grown.set(block.subarray(0, end));
			blocks[blocks.length - 1] = grown;
			return grown;
		}
		const next = Buffer.allocUnsafeSlow(textBlockLength);
		blocks.push(next);
		ends.push(0);
		return next;
	};
	/** The place of a text among all bytes. */
	const find = (index: number): number => {
		if (index === count - 1) return newest;
		const start = starts.at(Math.floor(index / stride));
		let number = Math.floor(start / textBlockLength);
		let block = blocks[number] as Buffer;
		let place = start % textBlockLength;
		for (let left = index % stride; left > 0; left -= 1) {
			place += prefix + lengthAt(block, place);
			if (place === ends[number]) {
				number += 1;
				block = blocks[number] as Buffer;
				place = 0;
			}
		}
		return number * textBlockLength + place;
	};
	const blockOf = (place: number): Buffer => blocks[Math.floor(place / textBlockLength)] as Buffer;

	return {
		push: (text) => {
			if (text.length > longest) throw tooLong();
			// No character takes more than three bytes for each of its units.
			const block = blockFor(prefix + text.length * 3);
			const from = ends.at(-1) as number;
			const length = write(text, block, from + prefix);
			if (length > longest) throw tooLong();
			block[from] = length;
			block[from + 1] = length >> 8;
			newest = (blocks.length - 1) * textBlockLength + from;
			if (count % stride === 0) starts.push(newest);
			ends[ends.length - 1] = from + prefix + length;
			count += 1;
		},
		at: (index) => {
			const place = find(index);
			const block = blockOf(place);
			const from = (place % textBlockLength) + prefix;
			return block.toString('utf8', from, from + lengthAt(block, from - prefix));
		},
		count: () => count,
		hashAt: (index) => {
			const place = find(index);
			const block = blockOf(place);
			const from = (place % textBlockLength) + prefix;
			const end = from + lengthAt(block, from - prefix);
			let hash = 0x811c9dc5;
			for (let i = from; i < end; i += 1) hash = Math.imul(hash ^ (block[i] as number), 0x01000193);
			return mixed(hash);
		},
		isSame: (one, other) => {
			const [first, second] = [find(one), find(other)];
			const [left, right] = [blockOf(first), blockOf(second)];
			const [from, begin] = [first % textBlockLength, second % textBlockLength];
			// The length is compared with the rest. Numbers that are given one after the other differ at their end.
			for (let i = lengthAt(left, from) + prefix - 1; i >= 0; i -= 1) if (left[from + i] !== right[begin + i]) return false;
			return true;
		},
	};
}

function lengthAt(block: Buffer, place: number): number {
	return (block[place] as number) | ((block[place + 1] as number) << 8);
}

/** Writes UTF-8, and says how many bytes it is. To ask Node for it takes longer than a short text in ASCII does here. */
function write(text: string, block: Buffer, from: number): number {
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		if (unit > 0x7f) return block.write(text, from);
		block[from + i] = unit;
	}
	return text.length;
}

/** Every bit of the result depends on every bit of a number. */
function mixed(number: number): number {
	let bits = Math.imul(number ^ (number >>> 16), 2246822507);
	bits = Math.imul(bits ^ (bits >>> 13), 3266489909);
	return (bits ^ (bits >>> 16)) >>> 0;
}

function tooLong(): RangeError {
	return new RangeError('a text of more than 65,535 bytes');
}

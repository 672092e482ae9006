/** Long lists in little memory: numbers and short texts in blocks that are never copied. */

/** How many numbers one block holds, and how many bytes of texts. */
const blockLength = 2 ** 16;
const textBlockLength = 2 ** 20;

/** Of a text's length, which stands before it. */
const prefix = 2;

export interface PackedNumbers {
	readonly push: (value: number) => void;
	readonly at: (index: number) => number;
	readonly count: () => number;
}

/** Whole numbers from 0 to 2³²−1, four bytes each. */
export function numbersOf(): PackedNumbers {
	const blocks: Uint32Array[] = [];
	let count = 0;
	return {
		push: (value) => {
			if (count % blockLength === 0) blocks.push(new Uint32Array(blockLength));
			const block = blocks.at(-1);
			if (block !== undefined) block[count % blockLength] = value;
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
}

/** Texts as UTF-8, with six bytes each for their place and length; half characters (lone surrogates) come back as U+FFFD. */
export function textsOf(): PackedTexts {
	const blocks: Buffer[] = [];
	const starts = numbersOf();
	let end = textBlockLength;
	return {
		push: (text) => {
			const length = Buffer.byteLength(text);
			if (length > 0xffff) throw new RangeError('a text of more than 65,535 bytes');
			if (end + prefix + length > textBlockLength) {
				blocks.push(Buffer.allocUnsafeSlow(textBlockLength));
				end = 0;
			}
			const block = blocks.at(-1);
			starts.push((blocks.length - 1) * textBlockLength + end);
			block?.writeUInt16LE(length, end);
			block?.write(text, end + prefix);
			end += prefix + length;
		},
		at: (index) => {
			const start = starts.at(index);
			const block = blocks[Math.floor(start / textBlockLength)];
			const from = start % textBlockLength;
			return block?.toString('utf8', from + prefix, from + prefix + block.readUInt16LE(from)) ?? '';
		},
		count: starts.count,
	};
}

/** Long lists of numbers in little memory: in blocks, none of which but the first, which begins small, is ever copied. */

/** How many numbers one block holds. */
const blockLength = 2 ** 16;

/** Of the first block, before it grows: most lists are short. */
const firstLength = 2 ** 8;

export interface PackedNumbers {
	readonly push: (value: number) => void;
	readonly at: (index: number) => number;
	readonly count: () => number;
}

/** Whole numbers of 32 bits, from 0. */
export function numbersOf(): PackedNumbers {
	const blocks: Uint32Array[] = [];
	let last = new Uint32Array(0);
	let count = 0;
	const extend = (): void => {
		if (count >= blockLength) {
			last = new Uint32Array(blockLength);
			blocks.push(last);
			return;
		}
		const grown = new Uint32Array(Math.max(firstLength, last.length * 2));
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

/** Random numbers from a seed: the same seed gives the same numbers on every machine. */

export interface Random {
	/** At least 0, below 1. */
	next(): number;
	/** A whole number from `min` to `max`, both included. */
	int(min: number, max: number): number;
	chance(probability: number): boolean;
	/** @throws {RangeError} of an empty list. */
	pick<T>(list: readonly T[]): T;
}

/** One stream of numbers for each pair of seed and index. */
export function randomFor(seed: number, index: number): Random {
	// Splitmix-like mixing keeps the streams of neighbouring indexes apart; the stream itself is mulberry32.
	let state = mix(mix(seed | 0) ^ Math.imul(index + 1, 0x9e3779b1));
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
	return {
		next,
		int,
		chance: (probability) => next() < probability,
		pick(list) {
			const picked = list[int(0, list.length - 1)];
			if (picked === undefined) throw new RangeError('nothing to pick from');
			return picked;
		},
	};
}

function mix(value: number): number {
	let h = value | 0;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}

/** 64 bits of a text or of bytes, as two numbers of 32: two multiplicative hashes that end by mixing each other. */

type Hash = readonly [low: number, high: number];

const lowSeed = 0xdeadbeef;
const highSeed = 0x41c6ce57;
const lowFactor = 2654435761;
const highFactor = 1597334677;

export function hashOfText(text: string): Hash {
	let low = lowSeed;
	let high = highSeed;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		low = Math.imul(low ^ unit, lowFactor);
		high = Math.imul(high ^ unit, highFactor);
	}
	return mixed(low, high);
}

/** @param to is behind the last byte. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): Hash {
	let low = lowSeed;
	let high = highSeed;
	for (let index = from; index < to; index += 1) {
		const byte = bytes[index] as number;
		low = Math.imul(low ^ byte, lowFactor);
		high = Math.imul(high ^ byte, highFactor);
	}
	return mixed(low, high);
}

function mixed(low: number, high: number): Hash {
	const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(mixedLow ^ (mixedLow >>> 13), 3266489909);
	return [mixedLow >>> 0, mixedHigh >>> 0];
}

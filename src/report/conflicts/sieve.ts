/** What may stand twice in a long list: found in a few readings, in less memory than the list would take. */

/** Reads all numbers of a list, each of 64 bits in two halves. */
type Reading = (visit: (low: number, high: number) => void) => void;

/** More readings let fewer pass, and so do more bits: of a million numbers that stand once these let a few thousand pass. */
const readings = 3;
const bitsEach = 2;

/**
 * Says of a number whether it may stand in the list twice: always where it does, seldom where it does not. In each reading a number has
 * a bit, which it shares with few others, and each time with others. Those whose bit is met again pass to the next reading.
 * @param count how many there are.
 */
export function sieve(read: Reading, count: number): (low: number, high: number) => boolean {
	const size = count * bitsEach;
	const met = new Uint8Array(Math.ceil(size / 8));
	const metAgain: Uint8Array[] = [];
	const passes = (low: number, high: number): boolean => {
		for (let reading = 0; reading < metAgain.length; reading += 1) {
			const bit = bitOf(reading, low, high, size);
			const byte = (metAgain[reading] as Uint8Array)[bit >>> 3] as number;
			if ((byte & (1 << (bit & 7))) === 0) return false;
		}
		return true;
	};
	for (let reading = 0; reading < readings; reading += 1) {
		const again = new Uint8Array(met.length);
		met.fill(0);
		read((low, high) => {
			if (!passes(low, high)) return;
			const bit = bitOf(reading, low, high, size);
			const [byte, mask] = [bit >>> 3, 1 << (bit & 7)];
			const known = met[byte] as number;
			if ((known & mask) === 0) met[byte] = known | mask;
			else again[byte] = (again[byte] as number) | mask;
		});
		metAgain.push(again);
	}
	return passes;
}

function bitOf(reading: number, low: number, high: number, size: number): number {
	const half = reading === 0 ? high : reading === 1 ? low : (low ^ high) >>> 0;
	return Math.floor((half / 2 ** 32) * size);
}

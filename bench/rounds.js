/** Interleaved rounds: every contestant once a round, so that what disturbs the machine disturbs all of them; medians of all rounds. */

export function median(/** @type {readonly number[]} */ numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs every contestant once a round, each round beginning with another one.
 * @template T
 * @param {number} rounds
 * @param {readonly T[]} contestants
 * @param {(contestant: T) => Promise<number>} measure
 * @returns {Promise<Map<T, readonly number[]>>}
 */
export async function interleaved(rounds, contestants, measure) {
	const measured = new Map(contestants.map((contestant) => [contestant, []]));
	for (let round = 0; round < rounds; round += 1) {
		for (let place = 0; place < contestants.length; place += 1) {
			const contestant = contestants[(round + place) % contestants.length];
			measured.get(contestant).push(await measure(contestant));
		}
	}
	return measured;
}

/** Seconds since a `process.hrtime.bigint()`. */
export function secondsSince(/** @type {bigint} */ start) {
	return Number(process.hrtime.bigint() - start) / 1e9;
}

/** How many different entries there are, where of some it is not known whether they count, or which they are. */

import type { Interval } from '../base/interval.js';

export interface Tally {
	/** The keys of those that surely count; without keys, the entries' indexes. */
	readonly sure: ReadonlySet<unknown>;
	readonly interval: Interval;
}

/**
 * @param certain the keys of entries that surely count.
 * @param possible those of entries that may count.
 * @param nameless entries whose key is not known: each adds one at most, and one that surely counts (`namelessSure`) is one itself where
 * no other is sure.
 */
export function tallyOf(certain: readonly unknown[], possible: readonly unknown[], nameless: number, namelessSure: boolean): Tally {
	const sure = new Set(certain);
	let max = sure.size + nameless;
	if (possible.length > 0) for (const name of new Set(possible)) if (!sure.has(name)) max += 1;
	return { sure, interval: { min: sure.size === 0 && namelessSure ? 1 : sure.size, max } };
}

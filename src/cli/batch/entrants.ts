/** The applications of a portion that were evaluated, in columns: a thread sends them many times as fast as objects of their own. */

import type { Party } from '../../report/conflicts/conflicts.js';
import type { Key } from '../../report/conflicts/registry.js';

export interface Entrants {
	/** Where the applications come from, one after the other, and how many from each. */
	readonly sources: readonly string[];
	readonly counts: readonly number[];
	/** 0: none. */
	readonly lines: readonly number[];
	readonly ids: readonly string[];
	/** How many keys each has, and what all keys are made of. */
	readonly keyCounts: readonly number[];
	readonly codes: readonly string[];
	readonly lows: readonly number[];
	readonly highs: readonly number[];
}

type Filling<T> = { readonly [Column in keyof T]: T[Column] extends readonly (infer Cell)[] ? Cell[] : never };

export interface EntrantList {
	readonly add: (party: Party, keys: readonly Key[]) => void;
	readonly entrants: Entrants;
}

export function entrantList(): EntrantList {
	const entrants: Filling<Entrants> = { sources: [], counts: [], lines: [], ids: [], keyCounts: [], codes: [], lows: [], highs: [] };
	const { sources, counts, lines, ids, keyCounts, codes, lows, highs } = entrants;
	return {
		add: ({ source, line = 0, id }, keys) => {
			const last = counts.length - 1;
			if (sources[last] === source) counts[last] = (counts[last] ?? 0) + 1;
			else {
				sources.push(source);
				counts.push(1);
			}
			lines.push(line);
			ids.push(id);
			keyCounts.push(keys.length);
			for (const { code, low, high } of keys) {
				codes.push(code);
				lows.push(low);
				highs.push(high);
			}
		},
		entrants,
	};
}

/** Visits every application, in the order in which they were added. */
export function forEachEntrant(entrants: Entrants, visit: (party: Party, keys: readonly Key[]) => void): void {
	const { sources, counts, lines, ids, keyCounts, codes, lows, highs } = entrants;
	let [run, left, key] = [-1, 0, 0];
	for (const [index, id] of ids.entries()) {
		for (; left === 0; left = counts[run] ?? 0) run += 1;
		left -= 1;
		const line = lines[index] ?? 0;
		const source = sources[run] ?? '';
		const keys: Key[] = [];
		for (const end = key + (keyCounts[index] ?? 0); key < end; key += 1) {
			keys.push({ code: codes[key] ?? '', low: lows[key] ?? 0, high: highs[key] ?? 0 });
		}
		visit(line === 0 ? { source, id } : { source, line, id }, keys);
	}
}

/** Which applications of a batch share a key: built for millions, in about 60 bytes for each. */

import { duplicateId, type Party } from './conflicts.js';
import { numbersOf, textsOf } from './packed.js';

/** The code of a conflict and, as one text, all that makes its key. */
export interface Key {
	readonly code: string;
	readonly text: string;
}

/** A key as a list of its parts, the code first. */
export function keyOf(parts: readonly string[]): Key {
	return { code: parts[0] ?? '', text: parts.join('\u0000') };
}

interface SharedKey {
	readonly code: string;
	readonly parties: readonly Party[];
}

export interface Registry {
	/** Applications are added in the order of the input. */
	readonly add: (party: Party, keys: readonly Key[]) => void;
	/** Keys that two applications or more have, by the first application that has them. */
	readonly shared: () => readonly SharedKey[];
}

/** How full a table may become: below, it has few collisions; above, they grow fast. */
const fullest = 0.85;

/**
 * Remembers of an application its id, its line, and 64 bits of each key; the texts of keys only where they are shared. Ids are compared
 * whole. Two different keys with the same 64 bits would be taken for one: of ten million keys that has a chance of one in 350,000, and it
 * makes a false alarm, never a missed conflict.
 */
export function makeRegistry(): Registry {
	const ids = textsOf();
	const lines = numbersOf();
	// Applications come source by source: each source is kept with the place of its first application.
	const sources: string[] = [];
	const firsts: number[] = [];
	const idTable = makeTable((entry) => hash(ids.at(entry))[0]);
	const owners = numbersOf();
	const [lows, highs] = [numbersOf(), numbersOf()];
	const keyTable = makeTable((key) => lows.at(key));
	const groups = new Map<string, { readonly code: string; readonly entries: number[] }>();

	const share = (code: string, text: string, first: number, entry: number): void => {
		const name = `${code}\n${text}`;
		const group = groups.get(name) ?? { code, entries: [first] };
		groups.set(name, group);
		group.entries.push(entry);
	};
	const partyAt = (entry: number): Party => {
		const line = lines.at(entry);
		return { source: sources[lastUpTo(firsts, entry)] ?? '', ...(line === 0 ? {} : { line }), id: ids.at(entry) };
	};

	return {
		add: ({ source, line = 0, id: written }, keys) => {
			const entry = ids.count();
			// Half characters are kept as U+FFFD: told apart by them alone, two ids are taken for one.
			const id = written.replace(/\p{Cs}/gu, '\ufffd');
			if (sources.at(-1) !== source) {
				sources.push(source);
				firsts.push(entry);
			}
			ids.push(id);
			lines.push(line);
			const before = idTable.put(hash(id)[0], entry, (other) => ids.at(other) === id);
			if (before !== undefined) share(duplicateId, id, before, entry);
			for (const { code, text } of keys) {
				const [low, high] = hash(text);
				const key = owners.count();
				const same = keyTable.put(low, key, (other) => lows.at(other) === low && highs.at(other) === high);
				if (same !== undefined) {
					share(code, text, owners.at(same), entry);
					continue;
				}
				owners.push(entry);
				lows.push(low);
				highs.push(high);
			}
		},
		shared: () =>
			[...groups.values()]
				.sort((a, b) => (a.entries[0] ?? 0) - (b.entries[0] ?? 0))
				.map(({ code, entries }) => ({
					code,
					// Of a million applications there may be many: they are named as they are told, one conflict after the other.
					get parties() {
						return entries.map(partyAt);
					},
				})),
	};
}

interface Table {
	/** The entry that is the same, where there is one; else the new one is put in. */
	readonly put: (hash: number, entry: number, isSame: (other: number) => boolean) => number | undefined;
}

/** A hash table with open addressing; `hashAt` is asked anew when it grows. */
function makeTable(hashAt: (entry: number) => number): Table {
	// Zero is an empty slot; an entry stands as its number and one.
	let slots = new Uint32Array(1024);
	let used = 0;
	const slotOf = (hash: number, isSame: (other: number) => boolean): number => {
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let held = slots[slot] ?? 0; held !== 0 && !isSame(held - 1); held = slots[slot] ?? 0) slot = (slot + 1) & mask;
		return slot;
	};
	const grow = (): void => {
		const before = slots;
		slots = new Uint32Array(before.length * 2);
		for (const held of before) if (held !== 0) slots[slotOf(hashAt(held - 1), () => false)] = held;
	};
	return {
		put: (hash, entry, isSame) => {
			if (used >= slots.length * fullest) grow();
			const slot = slotOf(hash, isSame);
			const held = slots[slot] ?? 0;
			if (held !== 0) return held - 1;
			slots[slot] = entry + 1;
			used += 1;
			return undefined;
		},
	};
}

/** 64 bits of a text, as two numbers of 32: two multiplicative hashes that end by mixing each other. */
function hash(text: string): readonly [low: number, high: number] {
	let low = 0xdeadbeef;
	let high = 0x41c6ce57;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		low = Math.imul(low ^ unit, 2654435761);
		high = Math.imul(high ^ unit, 1597334677);
	}
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	return [low >>> 0, high >>> 0];
}

/** The place of the last number that is not above another; the numbers ascend. */
function lastUpTo(numbers: readonly number[], limit: number): number {
	let [low, high] = [0, numbers.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

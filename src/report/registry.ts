/** Which applications of a batch share a key: built for millions, in about 60 bytes for each. */

import { duplicateId, type Party } from './conflicts.js';
import { makeHashTable } from './hash-table.js';
import { numbersOf, type PackedNumbers, textsOf } from './packed.js';

/** The code of a conflict and 64 bits of all that makes its key. */
export interface Key {
	readonly code: string;
	readonly low: number;
	readonly high: number;
}

/** A key from the list of its parts, the code first. */
export function registryKey(parts: readonly string[]): Key {
	const [low, high] = hash(parts.join('\u0000'));
	return { code: parts[0] ?? '', low, high };
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

interface Group {
	readonly code: string;
	/** Two or more, in the order of the input. */
	readonly entries: number[];
}

/** Which application has a key is found from the keys before every so manieth one. */
const stride = 64;

/**
 * Remembers of an application its id, its line, and 64 bits of each key. Ids are compared whole. Two different keys with the same 64
 * bits would be taken for one: of ten million keys that has a chance of one in 350,000, and it makes a false alarm, never a missed
 * conflict.
 */
export function makeRegistry(): Registry {
	const ids = textsOf();
	const lines = numbersOf();
	// Applications come source by source: each source is kept with the place of its first application.
	const sources: string[] = [];
	const firsts = numbersOf();
	const [lows, highs] = [numbersOf(), numbersOf()];
	/** Of each application, how many keys it has that none before it had. */
	const counts = numbersOf(16);
	const before = numbersOf();
	const idTable = makeHashTable(ids.hashAt, ids.isSame);
	// The key that is looked for stands behind all others, as if it were one of them.
	let sought: Key = { code: '', low: 0, high: 0 };
	const keyTable = makeHashTable(lows.at, (known) => lows.at(known) === sought.low && highs.at(known) === sought.high);
	const groups: Group[] = [];
	const [groupsOfIds, groupsOfKeys] = [new Map<number, Group>(), new Map<number, Group>()];

	const ownerOf = (key: number): number => {
		const part = lastUpTo(before, key);
		let passed = before.at(part);
		let entry = part * stride;
		for (; passed + counts.at(entry) <= key; entry += 1) passed += counts.at(entry);
		return entry;
	};
	const share = (known: Map<number, Group>, number: number, code: string, first: (number: number) => number, entry: number): void => {
		let group = known.get(number);
		if (group === undefined) {
			group = { code, entries: [first(number)] };
			known.set(number, group);
			groups.push(group);
		}
		group.entries.push(entry);
	};
	const partyAt = (entry: number): Party => {
		const line = lines.at(entry);
		return { source: sources[lastUpTo(firsts, entry)] ?? '', ...(line === 0 ? {} : { line }), id: ids.at(entry) };
	};

	return {
		add: ({ source, line = 0, id }, keys) => {
			const entry = ids.count();
			if (sources.at(-1) !== source) {
				sources.push(source);
				firsts.push(entry);
			}
			if (entry % stride === 0) before.push(lows.count());
			// Half characters are kept as U+FFFD: told apart by them alone, two ids are taken for one.
			ids.push(id);
			lines.push(line);
			const same = idTable.put(ids.hashAt(entry), entry);
			if (same !== undefined) share(groupsOfIds, same, duplicateId, (first) => first, entry);
			const own = lows.count();
			for (const key of keys) {
				sought = key;
				const known = keyTable.put(key.low, lows.count());
				if (known !== undefined) {
					// A report that was written by hand may name a key twice: nobody is in conflict with himself.
					if (known >= own) continue;
					share(groupsOfKeys, known, key.code, ownerOf, entry);
					continue;
				}
				lows.push(key.low);
				highs.push(key.high);
			}
			counts.push(lows.count() - own);
		},
		shared: () =>
			groups
				.toSorted((a, b) => (a.entries[0] ?? 0) - (b.entries[0] ?? 0))
				.map(({ code, entries }) => ({
					code,
					// Of a million applications there may be many: they are named as they are told, one conflict after the other.
					get parties() {
						return entries.map(partyAt);
					},
				})),
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
function lastUpTo(numbers: PackedNumbers, limit: number): number {
	let [low, high] = [0, numbers.count() - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (numbers.at(middle) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

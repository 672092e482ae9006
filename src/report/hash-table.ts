/** A hash table of entries that are kept elsewhere: it only knows their numbers. */

export interface HashTable {
	/** The entry that is the same as this one, where there is one; else this one is put in. `hash` has 32 bits. */
	readonly put: (hash: number, entry: number) => number | undefined;
}

/** How full a table may become: below, it has few collisions; above, they grow fast. */
const fullest = 0.85;

/** How many times as large it becomes then. Twice would be half empty. */
const growth = 1.5;

const firstSize = 256;

/**
 * Open addressing. A slot holds an entry's number and one, zero being an empty slot; the bits above have room for a part of its hash, so
 * that few entries have to be looked at.
 * @param hashAt of an entry that is in; asked when the table grows.
 * @param isSame whether an entry that is in is the same as the one that is being put in.
 */
export function makeHashTable(hashAt: (entry: number) => number, isSame: (known: number, entry: number) => boolean): HashTable {
	let slots = new Uint32Array(firstSize);
	/** Of an entry's number and one. */
	let bits = bitsFor(firstSize);
	let used = 0;

	// The upper bits of a hash say where to look: those that stand in a slot are the lower ones.
	const homeOf = (hash: number): number => Math.floor((hash / 2 ** 32) * slots.length);
	const after = (slot: number): number => (slot + 1 === slots.length ? 0 : slot + 1);
	const heldFor = (hash: number, entry: number): number => ((hash << bits) | (entry + 1)) >>> 0;
	const entryIn = (held: number): number => (held & (2 ** bits - 1)) - 1;
	const rebuild = (size: number, bitsThen: number): void => {
		const entries = slots.filter((held) => held !== 0).map(entryIn);
		slots = new Uint32Array(size);
		bits = bitsThen;
		for (const entry of entries) {
			const hash = hashAt(entry);
			let slot = homeOf(hash);
			while (slots[slot] !== 0) slot = after(slot);
			slots[slot] = heldFor(hash, entry);
		}
	};
	return {
		put: (hash, entry) => {
			if (used >= slots.length * fullest) rebuild(Math.floor(slots.length * growth), bitsFor(slots.length * growth));
			// Those that are found are never put in: there may be many more entries than slots.
			if (entry + 1 >= 2 ** bits) rebuild(slots.length, bits + 1);
			const own = heldFor(hash, entry);
			let slot = homeOf(hash);
			for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
				if ((held ^ own) >>> bits === 0) {
					const known = entryIn(held);
					if (isSame(known, entry)) return known;
				}
				slot = after(slot);
			}
			slots[slot] = own;
			used += 1;
			return undefined;
		},
	};
}

/** No memory holds so many entries that no bit would be left. */
function bitsFor(numbers: number): number {
	return Math.ceil(Math.log2(numbers)) + 1;
}

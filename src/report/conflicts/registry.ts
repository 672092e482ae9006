/** Which applications of a batch share a key: built for millions, in some 13 bytes for each, and 31 where ids are random. */

import { duplicateId, type Party, type SharedKeys } from './conflicts.js';
import { type Groups, grouping } from './groups.js';
import { hashOfBytes, hashOfText } from './hash.js';
import { kindsOfLists } from './kinds.js';
import { numbersOf } from './packed.js';
import { asTheyAre, type Compression, type Entry, type Roll, rollOf } from './roll.js';
import { sieve } from './sieve.js';

/** The code of a conflict and 64 bits of all that makes its key. */
export interface Key {
	readonly code: string;
	readonly low: number;
	readonly high: number;
}

/** A key from the list of its parts, the code first. */
export function registryKey(parts: readonly string[]): Key {
	const [low, high] = hashOfText(parts.join('\u0000'));
	return { code: parts[0] ?? '', low, high };
}

export interface Registry {
	/** Applications are added in the order of the input. */
	readonly add: (party: Party, keys: readonly Key[]) => void;
	/** Keys that two applications or more have, by the first application that has them. It takes a while: to be asked for at the end. */
	readonly shared: () => SharedKeys;
}

export interface RegistryOptions {
	/** Default: none. */
	readonly compression?: Compression;
	/** How many bytes are compressed together. */
	readonly blockLength?: number;
	/** 64 bits of an id: those that stand alone are sorted out by them before the others are compared. */
	readonly hashOfId?: typeof hashOfBytes;
}

/** Of a block that is read to find a single application. */
const suspectsLength = 2 ** 10;

/**
 * Remembers of an application its id, its line, and 64 bits of each key; what is shared is looked for when it is asked for. Ids are
 * compared whole. Two different keys with the same 64 bits would be taken for one: of ten million keys that has a chance of one in
 * 350,000, and it makes a false alarm, never a missed conflict.
 */
export function makeRegistry({ compression = asTheyAre, blockLength, hashOfId = hashOfBytes }: RegistryOptions = {}): Registry {
	const roll = rollOf(compression, blockLength);
	/** An application is of the same kind as another where their keys have the same codes. */
	const kinds = kindsOfLists();
	/** Of the keys of all applications, one after the other. */
	const [lows, highs] = [numbersOf(), numbersOf()];

	/** Visits the id of each application, which has no code, and then its keys. */
	const readKeys = (visit: (low: number, high: number, entry: Entry, code?: string) => void): void => {
		let key = 0;
		roll.forEach((entry) => {
			const [low, high] = hashOfId(entry.bytes, entry.from, entry.to);
			visit(low, high, entry);
			for (const code of kinds.at(entry.kind)) {
				visit(lows.at(key), highs.at(key), entry, code);
				key += 1;
			}
		});
	};
	return {
		add: (party, keys) => {
			roll.add(party, kinds.numberOf(keys.map(({ code }) => code)));
			for (const { low, high } of keys) {
				lows.push(low);
				highs.push(high);
			}
		},
		shared: () => {
			const mayBeShared = sieve(readKeys, roll.count() + lows.count());
			// Those that may be in conflict stand on a roll of their own, where each is found at once.
			const suspects = rollOf(asTheyAre, suspectsLength);
			const { add, groups } = grouping();
			let last = -1;
			readKeys((low, high, entry, code) => {
				if (!mayBeShared(low, high)) return;
				if (entry.number !== last) suspects.add(entry.party(), 0);
				last = entry.number;
				add(code, code === undefined ? entry.id() : bitsAsText(low, high), suspects.count() - 1);
			});
			return sharedKeys(groups(), suspects);
		},
	};
}

/** Keeps no more than what is told. */
function sharedKeys(groups: Groups, roll: Roll): SharedKeys {
	return {
		count: groups.count,
		codeAt: (index) => groups.at(index).code ?? duplicateId,
		partiesAt: (index) => Array.from(groups.at(index).members, roll.at),
	};
}

function bitsAsText(low: number, high: number): string {
	return String.fromCharCode(low >>> 16, low & 0xffff, high >>> 16, high & 0xffff);
}

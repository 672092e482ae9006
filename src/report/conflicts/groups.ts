/** Who shares something with others: members of a long list that were given the same name. */

import { numbersOf, type PackedNumbers } from './packed.js';

/** Two members or more that have a name in common. */
interface Group {
	readonly code: string | undefined;
	/** In ascending order. */
	readonly members: Uint32Array;
}

/** By their first members; those that have the same first one, by when a second came to it. */
export interface Groups {
	readonly count: number;
	readonly at: (index: number) => Group;
}

export interface Grouping {
	/** A member is a number that is never less than the one before. It may be given the same name twice: it is in a group once. */
	readonly add: (code: string | undefined, name: string, member: number) => void;
	readonly groups: () => Groups;
}

/** Names of different codes, and names without one, have nothing to do with each other. */
export function grouping(): Grouping {
	/** By code: the number of each name. */
	const known = new Map<string | undefined, Map<string, number>>();
	/** By a name's number: its code, and the last member that has it. */
	const [codes, lasts]: [(string | undefined)[], number[]] = [[], []];
	const [members, named] = [numbersOf(), numbersOf()];
	return {
		add: (code, name, member) => {
			const numbers = known.get(code) ?? new Map<string, number>();
			known.set(code, numbers);
			let number = numbers.get(name);
			if (number === undefined) {
				number = codes.length;
				numbers.set(name, number);
				codes.push(code);
			} else if (lasts[number] === member) return;
			lasts[number] = member;
			members.push(member);
			named.push(number);
		},
		groups: () => gathered(codes, members, named),
	};
}

/**
 * Keeps nothing but the groups.
 * @param codes of names, by number.
 * @param named beside each member, the number of a name that it has.
 */
function gathered(codes: readonly (string | undefined)[], members: PackedNumbers, named: PackedNumbers): Groups {
	const [sizes, firsts] = [new Uint32Array(codes.length), new Uint32Array(codes.length)];
	const shared: number[] = [];
	for (let index = 0; index < named.count(); index += 1) {
		const name = named.at(index);
		const size = (sizes[name] as number) + 1;
		sizes[name] = size;
		if (size === 1) firsts[name] = members.at(index);
		if (size === 2) shared.push(name);
	}
	shared.sort((one, other) => (firsts[one] as number) - (firsts[other] as number));
	// Group after group.
	const ends = new Uint32Array(codes.length);
	let end = 0;
	for (const name of shared) {
		ends[name] = end;
		end += sizes[name] as number;
	}
	const all = new Uint32Array(end);
	for (let index = 0; index < named.count(); index += 1) {
		const name = named.at(index);
		if ((sizes[name] as number) < 2) continue;
		const place = ends[name] as number;
		all[place] = members.at(index);
		ends[name] = place + 1;
	}
	return {
		count: shared.length,
		at: (index) => {
			const name = shared[index] as number;
			const end = ends[name] as number;
			return { code: codes[name], members: all.subarray(end - (sizes[name] as number), end) };
		},
	};
}

/** Conflicts between the applications of a batch: each may be in order by itself, together they cannot be. */

import type { Words } from '../../words/words.js';
import type { Origin } from '../origin.js';

/** The one conflict that needs no rule: the number of an application is its own. */
export const duplicateId = 'application.duplicate-id';

/** An application that takes part in a conflict. */
export interface Party extends Origin {
	readonly id: string;
}

export interface Conflict {
	readonly code: string;
	readonly message: string;
	/** Two or more, in the order of the input. */
	readonly parties: readonly Party[];
}

/** Keys that two applications or more have, by number. */
export interface SharedKeys {
	readonly count: number;
	readonly codeAt: (index: number) => string;
	/** Looked up each time. */
	readonly partiesAt: (index: number) => readonly Party[];
}

/** The number of a conflict among all. */
const place = Symbol('place');

/** Conflicts with what they are called in the chosen language; their parties are looked up when they are told. */
export function conflictsOf(
	{ count, codeAt, partiesAt }: SharedKeys,
	rules: readonly { readonly unique?: Readonly<Record<string, string>> }[],
	words: Words,
): readonly Conflict[] {
	// One getter for all of them: with one of its own each would take seven times the memory, and there may be a million.
	const parties = {
		enumerable: true,
		get(this: { readonly [place]: number }) {
			return partiesAt(this[place]);
		},
	};
	return Array.from({ length: count }, (_, index) => {
		const code = codeAt(index);
		const conflict = { code, message: messageOf(code, rules, words), [place]: index };
		return Object.defineProperty(conflict, 'parties', parties) as typeof conflict & Conflict;
	});
}

function messageOf(code: string, rules: Parameters<typeof conflictsOf>[1], words: Words): string {
	if (code === duplicateId) return words.batch.duplicateId;
	return rules.flatMap(({ unique }) => unique?.[code] ?? [])[0] ?? code;
}

/** What a conflict does to the exit status: a number that stands twice is an error of the input, all else restricts. */
export function conflictWeight(conflicts: readonly Pick<Conflict, 'code'>[]): { readonly errors: number; readonly restricted: number } {
	const errors = conflicts.filter(({ code }) => code === duplicateId).length;
	return { errors, restricted: conflicts.length - errors };
}

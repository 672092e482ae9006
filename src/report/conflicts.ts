/** Conflicts between the applications of a batch: each may be in order by itself, together they cannot be. */

import type { Words } from '../words/words.js';
import type { Origin } from './origin.js';

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

/** A conflict with what it is called; its parties are asked for when they are told. */
export function conflictOf(shared: Pick<Conflict, 'code' | 'parties'>, message: string): Conflict {
	return {
		code: shared.code,
		message,
		get parties() {
			return shared.parties;
		},
	};
}

/** What a conflict is called, in the chosen language. */
export function conflictMessage(
	code: string,
	rules: readonly { readonly unique?: Readonly<Record<string, string>> }[],
	words: Words,
): string {
	if (code === duplicateId) return words.batch.duplicateId;
	return rules.flatMap(({ unique }) => unique?.[code] ?? [])[0] ?? code;
}

/** What a conflict does to the exit status: a number that stands twice is an error of the input, all else restricts. */
export function conflictWeight(conflicts: readonly Pick<Conflict, 'code'>[]): { readonly errors: number; readonly restricted: number } {
	const errors = conflicts.filter(({ code }) => code === duplicateId).length;
	return { errors, restricted: conflicts.length - errors };
}

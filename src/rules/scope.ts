/** What a condition can speak of where it stands: the pack's names and the list entries around it. */

import type { Unit } from '../base/unit.js';
import type { IssueLog } from './log.js';
import type { Condition, Quantity } from './model.js';
import type { Declared } from './names.js';
import type { Located } from './place.js';

/** An entry of a list at hand, known by a name; the list is `undefined` where it is not known which one was meant. */
export interface Entry {
	readonly name: string;
	/** Path of the list in the application's schema. */
	readonly list: string | undefined;
}

/** A quantity with what it is counted in. */
export interface Measure {
	readonly quantity: Quantity;
	readonly unit: Unit | undefined;
}

/** A definition, as if it stood outside of every list but its own `in`. */
export type Definition = { readonly entry: Entry | undefined } & (
	| { readonly kind: 'condition'; readonly condition: Condition }
	| { readonly kind: 'quantity'; readonly measure: Measure }
);

export interface Scope {
	readonly log: IssueLog;
	readonly declared: Declared;
	/** The definition that is named at `use`, as it reads there; `undefined` where it is broken, which is told at its own place. */
	readonly definition: (use: Located, scope: Scope) => Definition | undefined;
	/** Outermost first. */
	readonly entries: readonly Entry[];
}

/** Reads conditions and quantities; given to the operators, so that files import one another in one direction only. */
export interface Parser {
	/** `undefined`: something is wrong, and it is in the log. */
	condition(node: Located, scope: Scope): Condition | undefined;
	quantity(node: Located, scope: Scope): Measure | undefined;
}

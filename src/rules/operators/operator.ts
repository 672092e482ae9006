/** What a row of the table of operators holds. */

import type { SubjectKind } from '../issues.js';
import type { Condition, FactRef } from '../model.js';
import type { Located } from '../place.js';
import type { ResolvedFact } from '../resolve.js';
import type { Measure, Parser, Scope } from '../scope.js';

/** Something that a relation holds of, or does not. */
export type Subject =
	| ({ readonly kind: 'number' } & Measure)
	| ({ readonly kind: 'boolean' } & ResolvedFact)
	| ({ readonly kind: 'value' } & ResolvedFact)
	| ({ readonly kind: 'choices' } & ResolvedFact)
	| { readonly kind: 'date'; readonly ref: FactRef; readonly plusYears?: number };

/** One operator: the key that stands for it in a map, and how that map is read. */
export interface Operator {
	readonly key: string;
	/** Keys that must stand beside it. */
	readonly beside?: readonly string[];
	/** Keys that may stand beside it where a relation does. */
	readonly modifiers?: readonly string[];
	/** It stands only where a quantity is wanted, never as the subject of a relation. */
	readonly quantityOnly?: true;
	/** Without a relation: something that holds or does not. */
	readonly condition?: (node: Located, scope: Scope, parser: Parser) => Condition | undefined;
	/** With a relation, or where a quantity is wanted. `undefined`: something is wrong, and it is in the log. */
	readonly subject?: (node: Located, scope: Scope, parser: Parser) => Subject | undefined;
}

/** One relation: the key that stands for it beside a subject, and how its operand is read. */
export interface Relation {
	readonly key: string;
	readonly of: {
		readonly [K in SubjectKind]?: (subject: Extract<Subject, { kind: K }>, operand: Located, scope: Scope) => Condition | undefined;
	};
}

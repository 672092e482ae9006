/** All operators of the rule language. A new one is a row here, a type in `model.ts`, and a row in the engine. */

import { lists } from './lists.js';
import { logic } from './logic.js';
import type { Operator, Relation } from './operator.js';
import { relations } from './relations.js';
import { subjects } from './subjects.js';

export const operators: ReadonlyMap<string, Operator> = byKey([...logic, ...lists, ...subjects]);

export const relationByKey: ReadonlyMap<string, Relation> = byKey(relations);

function byKey<T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
	return new Map(rows.map((row) => [row.key, row]));
}

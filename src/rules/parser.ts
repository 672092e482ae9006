/** Reads conditions and quantities: finds the operator by its key and lets it read its operands. */

import { nearest } from '../base/suggest.js';
import { valueKind } from '../domain/value-kind.js';
import type { Condition } from './model.js';
import type { Operator, Subject } from './operators/operator.js';
import { relationsOf } from './operators/relations.js';
import { operators, relationByKey } from './operators/table.js';
import { child, isMap, type Located, members } from './place.js';
import type { Measure, Parser, Scope } from './scope.js';
import { missing } from './structure.js';

const operatorKeys = [...operators.keys()];
const relationKeys = [...relationByKey.keys()];
const modifierKeys = [...operators.values()].flatMap((operator) => operator.modifiers ?? []);

export const parser: Parser = { condition, quantity };

function condition(node: Located, scope: Scope): Condition | undefined {
	const { log } = scope;
	const operator = operatorOf(node, scope);
	if (operator === undefined) return undefined;
	const withRelation = operator.subject === undefined ? [] : [...relationKeys, ...(operator.modifiers ?? [])];
	const keys = checkKeys(node, operator, withRelation, scope);
	if (keys === 'lacking') return undefined;
	if (operator.quantityOnly) return log.add('rules.parameter-as-subject', {}, child(node, operator.key), { part: 'key' });
	const [first, second] = members(node).filter(([key]) => relationByKey.has(key));
	if (second !== undefined) log.add('rules.several-operators', { first: first?.[0] ?? '', second: second[0] }, second[1], { part: 'key' });
	if (first === undefined && operator.condition !== undefined) return operator.condition(node, scope, parser);
	const subject = operator.subject?.(node, scope, parser);
	if (subject === undefined) return undefined;
	if (first !== undefined) return related(subject, first[0], first[1], scope);
	// Where a key is misspelt, it was the relation.
	return keys === 'unknown' && subject.kind !== 'boolean' ? undefined : alone(subject, operator, node, scope);
}

function quantity(node: Located, scope: Scope): Measure | undefined {
	const { log } = scope;
	const operator = operatorOf(node, scope);
	if (operator === undefined || checkKeys(node, operator, [], scope) === 'lacking') return undefined;
	if (operator.subject === undefined) {
		return log.add('rules.not-a-quantity', { operator: operator.key }, child(node, operator.key), { part: 'key' });
	}
	const subject = operator.subject(node, scope, parser);
	if (subject === undefined || subject.kind === 'number') return subject;
	const fact = child(node, operator.key);
	const kind = subject.kind === 'date' ? 'date' : subject.type.kind;
	return log.add('rules.wrong-kind', { fact: String(fact.value), kind, operator: operator.key, expected: ['number'] }, fact);
}

/** The one operator of a map. */
function operatorOf(node: Located, { log }: Scope): Operator | undefined {
	if (!isMap(node.value)) return log.add('rules.wrong-type', { expected: 'object', actual: valueKind(node.value) }, node);
	const keys = Object.keys(node.value);
	const [first, second] = keys.filter((key) => operators.has(key));
	if (first !== undefined && second !== undefined) {
		return log.add('rules.several-operators', { first, second }, child(node, second), { part: 'key' });
	}
	if (first !== undefined) return operators.get(first);
	const known = new Set([...relationKeys, ...modifierKeys, ...[...operators.values()].flatMap((operator) => operator.beside ?? [])]);
	const written = keys.find((key) => !known.has(key));
	if (written === undefined) return log.add('rules.no-operator', { operators: operatorKeys }, node);
	return log.add('rules.unknown-operator', { written }, child(node, written), { part: 'key', suggestion: nearest(written, operatorKeys) });
}

/** Whether a key that the operator needs is lacking, or one beside it is unknown. */
function checkKeys(node: Located, operator: Operator, optional: readonly string[], { log }: Scope): 'fit' | 'lacking' | 'unknown' {
	const beside = operator.beside ?? [];
	const allowed = [...beside, ...optional];
	const lacking = beside.filter((key) => child(node, key).value === undefined);
	const unknown = members(node).filter(([key]) => key !== operator.key && !allowed.includes(key));
	for (const key of lacking) missing(key, child(node, key), child(node, operator.key), log);
	for (const [key, member] of unknown) {
		log.add('rules.unknown-key', { key, allowed }, member, { part: 'key', suggestion: nearest(key, allowed) });
	}
	if (lacking.length > 0) return 'lacking';
	return unknown.length > 0 ? 'unknown' : 'fit';
}

/** A subject without a relation: only a yes-or-no fact says something. */
function alone(subject: Subject, operator: Operator, node: Located, { log }: Scope): Condition | undefined {
	if (subject.kind === 'boolean') return { op: 'isTrue', fact: subject.ref };
	const allowed = relationsOf(subject.kind);
	return log.add('rules.missing-relation', { kind: subject.kind, allowed }, child(node, operator.key), { part: 'key' });
}

function related(subject: Subject, key: string, operand: Located, scope: Scope): Condition | undefined {
	const { kind } = subject;
	// The row's reader is the one for subjects of this very kind.
	const read = relationByKey.get(key)?.of[kind] as
		| ((subject: Subject, operand: Located, scope: Scope) => Condition | undefined)
		| undefined;
	if (read !== undefined) return read(subject, operand, scope);
	return scope.log.add('rules.relation-not-for', { relation: key, kind, allowed: relationsOf(kind) }, operand, { part: 'key' });
}

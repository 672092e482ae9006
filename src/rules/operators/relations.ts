/** Relations: what a subject is held against, one row for each key. */

import { isDate } from '../../base/date.js';
import { nearest } from '../../base/suggest.js';
import { divisionName, findDivision } from '../../domain/divisions.js';
import type { FactType } from '../../domain/facts.js';
import type { SubjectKind } from '../issues.js';
import type { Condition, DateRelation, DateTerm, NumberRelation } from '../model.js';
import { listOf, namedParameter, namedQuantity, oneOperandIn, parameterQuantity } from '../operands.js';
import { isMap, type Located } from '../place.js';
import { resolveFact, resolveKind, textOf } from '../resolve.js';
import type { Measure, Scope } from '../scope.js';
import type { Relation, Subject } from './operator.js';

type Of<K extends SubjectKind> = Extract<Subject, { kind: K }>;

export const relations: readonly Relation[] = [
	{ key: 'atLeast', of: { number: comparison('atLeast') } },
	{ key: 'atMost', of: { number: comparison('atMost') } },
	{ key: 'moreThan', of: { number: comparison('moreThan') } },
	{ key: 'lessThan', of: { number: comparison('lessThan') } },
	{ key: 'equals', of: { number: comparison('equals'), value: equalsValue } },
	{
		key: 'oneOf',
		of: {
			value({ ref, type }, operand, scope) {
				const values = listOf(operand, scope, (node) => literal(node, type, scope));
				return values && { op: 'oneOf', fact: ref, values };
			},
		},
	},
	{
		key: 'includesAny',
		of: {
			choices({ ref, type }, operand, scope) {
				const values = listOf(operand, scope, (node) => literal(node, type, scope));
				return values && { op: 'includesAny', fact: ref, values };
			},
		},
	},
	{ key: 'onOrBefore', of: { date: dateComparison('onOrBefore') } },
	{ key: 'before', of: { date: dateComparison('before') } },
	{ key: 'onOrAfter', of: { date: dateComparison('onOrAfter') } },
	{ key: 'after', of: { date: dateComparison('after') } },
	{ key: 'sameDay', of: { date: dateComparison('sameDay') } },
];

/** The relations that a subject of this kind can stand in. */
export function relationsOf(kind: SubjectKind): readonly string[] {
	return relations.filter((relation) => relation.of[kind] !== undefined).map((relation) => relation.key);
}

function comparison(relation: NumberRelation) {
	return ({ quantity, unit }: Of<'number'>, operand: Located, scope: Scope): Condition | undefined => {
		const right = numberIn(operand, scope);
		if (right === undefined) return undefined;
		if (right.unit !== undefined && unit !== undefined && right.unit !== unit) {
			return scope.log.add('rules.unit-mismatch', { unit: right.unit, expected: unit }, operand);
		}
		if (isSame(quantity, right.quantity)) return scope.log.add('rules.same-sides', {}, operand);
		return { op: 'compare', left: quantity, relation, right: right.quantity, ...(unit && { unit }) };
	};
}

/** The number on the right: a parameter, a fact, or a definition. */
function numberIn(node: Located, scope: Scope): Measure | undefined {
	const { log } = scope;
	if (typeof node.value === 'number') return log.add('rules.bare-number', { written: String(node.value) }, node);
	const operand = oneOperandIn(node, ['parameter', 'fact', 'definition'], scope);
	if (operand?.key === 'parameter') return parameterQuantity(operand.value, scope);
	if (operand?.key === 'definition') return namedQuantity(operand.value, scope);
	const fact = operand && resolveKind(operand.value, scope, String(node.path.at(-1)), ['number']);
	return fact && { quantity: { op: 'fact', fact: fact.ref }, unit: fact.type.unit };
}

function dateComparison(relation: DateRelation) {
	return ({ ref, plusYears }: Of<'date'>, operand: Located, scope: Scope): Condition | undefined => {
		const right = dateIn(operand, scope);
		const left: DateTerm = { op: 'dateFact', fact: ref, ...(plusYears !== undefined && { plusYears }) };
		if (right !== undefined && isSame(left, right)) return scope.log.add('rules.same-sides', {}, operand);
		return right && { op: 'compareDates', left, relation, right };
	};
}

/** The date on the right: `as-of`, a parameter, or a fact. */
function dateIn(node: Located, scope: Scope): DateTerm | undefined {
	const { log } = scope;
	const { value } = node;
	if (value === 'as-of') return { op: 'asOf' };
	if (typeof value === 'string') {
		if (isDate(value)) return log.add('rules.bare-date', { written: value }, node);
		return log.add('rules.unknown-value', { written: value, allowed: ['as-of'] }, node, { suggestion: nearest(value, ['as-of']) });
	}
	const operand = oneOperandIn(node, ['parameter', 'fact'], scope);
	if (operand?.key === 'parameter') {
		const parameter = namedParameter(operand.value, 'date', scope);
		return parameter && { op: 'dateParameter', name: parameter.name, value: parameter.value };
	}
	const fact = operand && resolveKind(operand.value, scope, String(node.path.at(-1)), ['date']);
	return fact && { op: 'dateFact', fact: fact.ref };
}

/** A literal of the fact, or another fact of the same kind. */
function equalsValue({ ref, type }: Of<'value'>, operand: Located, scope: Scope): Condition | undefined {
	if (!isMap(operand.value)) {
		const value = literal(operand, type, scope);
		return value === undefined ? undefined : { op: 'oneOf', fact: ref, values: [value] };
	}
	const other = oneOperandIn(operand, ['fact'], scope)?.value;
	const right = other && resolveFact(other, scope);
	if (other === undefined || right === undefined) return undefined;
	if (isSame(ref, right.ref)) return scope.log.add('rules.same-sides', {}, operand);
	if (right.type.kind === type.kind) {
		if (mayBeEqual(type, right.type)) return { op: 'sameAs', left: ref, right: right.ref };
		return scope.log.add('rules.never-equal', { left: ref.path, right: String(other.value) }, other);
	}
	const args = { left: ref.path, leftKind: type.kind, right: String(other.value), rightKind: right.type.kind };
	return scope.log.add('rules.kinds-differ', args, other);
}

/** Whether both sides of a comparison are one thing: it would come out the same whatever the application says. */
function isSame(left: unknown, right: unknown): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}

/** Whether two facts of one kind have a value in common. */
function mayBeEqual(left: FactType, right: FactType): boolean {
	if (left.kind === 'code') return levelOf(left) === levelOf(right);
	return left.choices === undefined || left.choices.some((choice) => right.choices?.includes(choice));
}

/** Of a fact that is a division code: the level of the division. */
function levelOf({ path }: FactType): string {
	return path.slice(path.lastIndexOf('.') + 1);
}

/** A value that the fact can have. */
function literal(node: Located, type: FactType, scope: Scope): string | undefined {
	const { kind, path, choices } = type;
	const { log } = scope;
	const written = textOf(node, scope);
	if (written === undefined) return undefined;
	if (choices !== undefined && !choices.includes(written)) {
		return log.add('rules.unknown-literal', { written, fact: path, choices }, node, { suggestion: nearest(written, choices) });
	}
	if (kind === 'code') {
		const division = findDivision(written);
		if (division === undefined) return log.add('rules.unknown-code', { written, fact: path }, node);
		if (division.level !== levelOf(type)) return log.add('rules.code-level', { written, name: divisionName(written), fact: path }, node);
	}
	return /\S/.test(written) ? written : log.add('rules.blank-text', {}, node);
}

/** Operators that name one fact or one parameter. */

import type { FactKind } from '../../domain/fields.js';
import { parameterQuantity, yearsIn } from '../operands.js';
import { child, type Located } from '../place.js';
import { type ResolvedFact, resolveFact, resolveKind } from '../resolve.js';
import type { Scope } from '../scope.js';
import type { Operator, Subject } from './operator.js';
import { relationsOf } from './relations.js';

export const subjects: readonly Operator[] = [
	{
		key: 'fact',
		modifiers: ['plusYears', 'minusYears'],
		subject(node, scope) {
			const [plus, minus] = [child(node, 'plusYears'), child(node, 'minusYears')];
			const fact = resolveFact(child(node, 'fact'), scope);
			const subject = fact && factAsSubject(fact, node, scope);
			const modifier = [plus, minus].find((each) => each.value !== undefined);
			if (modifier === undefined) return subject;
			const years = yearsIn(modifier, scope);
			if (plus.value !== undefined && minus.value !== undefined) {
				return scope.log.add('rules.several-operators', { first: 'plusYears', second: 'minusYears' }, minus, { part: 'key' });
			}
			if (subject?.kind === 'date') return years === undefined ? undefined : { ...subject, plusYears: modifier === plus ? years : -years };
			const relation = String(modifier.path.at(-1));
			return (
				subject &&
				scope.log.add('rules.relation-not-for', { relation, kind: subject.kind, allowed: relationsOf(subject.kind) }, modifier, {
					part: 'key',
				})
			);
		},
	},
	{
		key: 'parameter',
		quantityOnly: true,
		subject(node, scope) {
			const measure = parameterQuantity(child(node, 'parameter'), scope);
			return measure && { kind: 'number', ...measure };
		},
	},
	{
		key: 'yearsBeforeAsOf',
		subject(node, scope) {
			const fact = resolveKind(child(node, 'yearsBeforeAsOf'), scope, 'yearsBeforeAsOf', ['date', 'year']);
			return fact && { kind: 'number', quantity: { op: 'yearsBeforeAsOf', fact: fact.ref, of: fact.type.kind }, unit: 'year' };
		},
	},
];

/** Of lists, objects and years as such no relation says anything. */
function factAsSubject({ ref, type }: ResolvedFact, node: Located, { log }: Scope): Subject | undefined {
	const { kind } = type;
	switch (kind) {
		case 'number':
			return { kind, quantity: { op: 'fact', fact: ref }, unit: type.unit };
		case 'date':
			return { kind, ref };
		case 'boolean':
			return { kind, ref, type };
		case 'choices':
			return { kind, ref, type };
		case 'text':
		case 'code':
		case 'choice':
			return { kind: 'value', ref, type };
		default: {
			const path = child(node, 'fact');
			return log.add('rules.wrong-kind', { fact: String(path.value), kind, operator: 'fact', expected: single }, path);
		}
	}
}

const single: readonly FactKind[] = ['boolean', 'number', 'date', 'choice', 'choices', 'code', 'text'];

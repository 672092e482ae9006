/** Operators that walk a list: conditions on its entries, and numbers taken from them. */

import { facts } from '../../domain/facts.js';
import type { FactKind } from '../../domain/fields.js';
import type { FactRef, ListRef } from '../model.js';
import { entriesOf, operandsIn, parameterIn, type Read, yearsIn } from '../operands.js';
import { child, type Located } from '../place.js';
import { type ResolvedFact, resolveFact } from '../resolve.js';
import type { Parser, Scope } from '../scope.js';
import type { Operator } from './operator.js';

export const lists: readonly Operator[] = [
	{ key: 'forEvery', condition: (node, scope, parser) => quantified('forEvery', node, scope, parser) },
	{ key: 'atLeastOne', condition: (node, scope, parser) => quantified('atLeastOne', node, scope, parser) },
	{
		key: 'latest',
		condition(node, scope, parser) {
			const operands = operandsIn(child(node, 'latest'), ['each', 'in', 'last', 'holds'], ['except'], scope);
			const { list, inside } = entriesOf(operands, 'latest', scope);
			const year = yearIn(operands.in, list, inside);
			const last = operands.last && yearsIn(operands.last, scope);
			const except = operands.except === undefined ? [] : parameterIn(operands.except, 'years', scope)?.value;
			const holds = within(operands.holds, inside, parser.condition);
			if (!list || !year || !last || !except || !holds) return undefined;
			return { op: 'latest', list, year, last, except, holds };
		},
	},
	{
		key: 'count',
		subject(node, scope, parser) {
			const operands = operandsIn(child(node, 'count'), ['each', 'in'], ['where', 'distinctBy'], scope);
			const { list, inside } = entriesOf(operands, 'count', scope);
			const where = within(operands.where, inside, parser.condition);
			const distinctBy = ofEntry(operands.distinctBy, inside, 'distinctBy', ['text', 'code', 'choice']);
			if (!list || (operands.where && !where) || (operands.distinctBy && !distinctBy)) return undefined;
			const quantity = { op: 'count', list, ...(where && { where }), ...(distinctBy && { distinctBy: distinctBy.ref }) } as const;
			return { kind: 'number', quantity, unit: list.unit };
		},
	},
	{
		key: 'largest',
		subject(node, scope, parser) {
			const operands = operandsIn(child(node, 'largest'), ['each', 'in', 'value'], ['where'], scope);
			const { list, inside } = entriesOf(operands, 'largest', scope);
			const where = within(operands.where, inside, parser.condition);
			const value = ofEntry(operands.value, inside, 'largest', ['number']);
			if (!list || !value || (operands.where && !where)) return undefined;
			return { kind: 'number', quantity: { op: 'largest', list, ...(where && { where }), value: value.ref }, unit: value.type.unit };
		},
	},
	{
		key: 'largestOfYears',
		subject(node, scope) {
			const operands = operandsIn(child(node, 'largestOfYears'), ['each', 'in', 'value'], ['window'], scope);
			const { list, inside } = entriesOf(operands, 'largestOfYears', scope);
			const year = yearIn(operands.in, list, inside);
			const value = ofEntry(operands.value, inside, 'largestOfYears', ['number']);
			const window = operands.window && yearsIn(operands.window, scope);
			if (!list || !year || !value || (operands.window && !window)) return undefined;
			const quantity = { op: 'largestOfYears', list, year, value: value.ref, ...(window && { window }) } as const;
			return { kind: 'number', quantity, unit: value.type.unit };
		},
	},
];

function quantified(op: 'forEvery' | 'atLeastOne', node: Located, scope: Scope, parser: Parser) {
	const operands = operandsIn(child(node, op), ['each', 'in', 'holds'], ['where'], scope);
	const { list, inside } = entriesOf(operands, op, scope);
	const where = within(operands.where, inside, parser.condition);
	const holds = within(operands.holds, inside, parser.condition);
	if (!list || !holds || (operands.where && !where)) return undefined;
	return { op, list, ...(where && { where }), holds };
}

/** Reads an operand that speaks of the entries, where both are there. */
function within<T>(operand: Located | undefined, inside: Scope | undefined, read: Read<T>): T | undefined {
	return operand && inside && read(operand, inside);
}

/** A fact of the innermost entry itself. */
function ofEntry(
	operand: Located | undefined,
	inside: Scope | undefined,
	operator: string,
	expected: readonly FactKind[],
): ResolvedFact | undefined {
	const found = within(operand, inside, resolveFact);
	if (operand === undefined || inside === undefined || found === undefined) return undefined;
	const [written, entry] = [String(operand.value), inside.entries.at(-1)?.name ?? ''];
	if (found.ref.scope !== inside.entries.length) return inside.log.add('rules.not-of-entry', { fact: written, entry }, operand);
	const { kind } = found.type;
	return expected.includes(kind) ? found : inside.log.add('rules.wrong-kind', { fact: written, kind, operator, expected }, operand);
}

/** The year of a yearly list's entries. */
function yearIn(place: Located | undefined, list: ListRef | undefined, inside: Scope | undefined): FactRef | undefined {
	if (place === undefined || list === undefined || inside === undefined) return undefined;
	const path = `${list.path}.year`;
	if (facts.get(path)?.kind === 'year') return { path, scope: inside.entries.length, steps: [{ key: 'year' }] };
	return inside.log.add('rules.not-yearly', { list: String(place.value) }, place);
}

/** Operators that join conditions, or take one of several. */

import type { Unit } from '../../base/unit.js';
import type { Condition } from '../model.js';
import { allOf, byReading, listOf, namedCondition, namedQuantity } from '../operands.js';
import { child, elements, type Located, members } from '../place.js';
import type { Measure, Parser, Scope } from '../scope.js';
import type { Operator, Subject } from './operator.js';

export const logic: readonly Operator[] = [
	{ key: 'all', condition: (node, scope, parser) => group('all', node, scope, parser) },
	{ key: 'any', condition: (node, scope, parser) => group('any', node, scope, parser) },
	{
		key: 'not',
		condition(node, scope, parser) {
			const of = parser.condition(child(node, 'not'), scope);
			return of && { op: 'not', of };
		},
	},
	{
		key: 'case',
		beside: ['holds'],
		condition(node, scope, parser) {
			const when = parser.condition(child(node, 'case'), scope);
			const holds = parser.condition(child(node, 'holds'), scope);
			return when && holds && { op: 'case', when, holds };
		},
	},
	{
		key: 'firstGiven',
		condition: (node, scope, parser) => group('firstGiven', node, scope, parser),
		subject(node, scope, parser) {
			const sources = child(node, 'firstGiven');
			const measures = listOf(sources, scope, parser.quantity);
			if (measures === undefined) return undefined;
			const of = measures.map((measure) => measure.quantity);
			return inOneUnit(elements(sources), measures, scope, (unit) => ({ kind: 'number', quantity: { op: 'firstGiven', of }, unit }));
		},
	},
	{
		key: 'byReading',
		beside: ['choices'],
		condition: (node, scope, parser) => byReading(node, scope, parser.condition),
		subject(node, scope, parser) {
			const read = byReading(node, scope, parser.quantity);
			if (read === undefined) return undefined;
			const places = members(child(node, 'choices'));
			// In the order of the file, so that an issue is told of the later of two.
			const measures = allOf(places.map(([choice]) => read.choices[choice])) ?? [];
			const choices = Object.fromEntries(Object.entries(read.choices).map(([choice, measure]) => [choice, measure.quantity]));
			return inOneUnit(
				places.map(([, place]) => place),
				measures,
				scope,
				(unit) => ({ kind: 'number', quantity: { ...read, choices }, unit }),
			);
		},
	},
	{
		key: 'definition',
		condition: (node, scope) => namedCondition(child(node, 'definition'), scope),
		subject(node, scope) {
			const measure = namedQuantity(child(node, 'definition'), scope);
			return measure && { kind: 'number', ...measure };
		},
	},
];

function group(op: 'all' | 'any' | 'firstGiven', node: Located, scope: Scope, parser: Parser): Condition | undefined {
	const of = listOf(child(node, op), scope, parser.condition);
	return of && { op, of };
}

/** Sources of one number must count in the same unit. */
function inOneUnit(
	places: readonly Located[],
	measures: readonly Measure[],
	{ log }: Scope,
	make: (unit: Unit | undefined) => Subject,
): Subject | undefined {
	const expected = measures[0]?.unit;
	const wrong = measures.findIndex(({ unit }) => unit !== expected);
	const [place, unit] = [places[wrong], measures[wrong]?.unit];
	if (place === undefined || unit === undefined || expected === undefined) return make(expected);
	return log.add('rules.unit-mismatch', { unit, expected }, place);
}

/** Quantities at random: every operator that makes a number. */

import fc from 'fast-check';
import type { NumberRelation, Quantity } from '../../src/rules/model.js';
import { smallNumbers } from './arbitrary-application.js';
import { byReading, type Deeper, factsOf, lists, nameOf, numberOf, ofEntry, oneFact, type Scope, type Without } from './arbitrary-scope.js';

const plainParameters = fc.constantFrom(...smallNumbers, -1, 4).map((value): Quantity => ({ op: 'parameter', name: 'mark', value }));

/** A definition, or the choice of a reading, may be one as well. */
export const parameters: fc.Arbitrary<Quantity> = fc.oneof(
	{ weight: 8, arbitrary: plainParameters },
	{ weight: 1, arbitrary: named(plainParameters) },
	{ weight: 1, arbitrary: byReading(plainParameters) },
);

export const relations = fc.constantFrom<NumberRelation>('atLeast', 'atMost', 'moreThan', 'lessThan', 'equals');

type Quantities = readonly (readonly [Quantity['op'], fc.Arbitrary<Quantity>])[];

/** Numbers that are in scope, or known otherwise. */
export function quantities(scope: Scope, left: number, without: Without, deeper: Deeper): fc.Arbitrary<Quantity> {
	return fc.oneof(...byOperator(scope, left, without, deeper).map(([, arbitrary]) => arbitrary));
}

/** Numbers that stand on their own. */
export function figures(scope: Scope, without: Without): fc.Arbitrary<Quantity> {
	return fc.oneof(...plain(scope).flatMap(([op, arbitrary]) => (without.has(op) ? [] : [arbitrary])));
}

export function byOperator(scope: Scope, left: number, without: Without, deeper: Deeper): Quantities {
	const allowed = (all: Quantities) => all.filter(([name]) => !without.has(name));
	const single = allowed([...plain(scope), ...fromLists(scope, left, deeper)]);
	const source = fc.oneof(...single.map(([, arbitrary]) => arbitrary));
	const given = fc.oneof({ weight: 5, arbitrary: source }, { weight: 1, arbitrary: parameters });
	const firstOf = (of: fc.Arbitrary<Quantity>) => allowed([['firstGiven', firstGiven(of)]]);
	const first = firstOf(given);
	const chosen = (of: fc.Arbitrary<Quantity>) =>
		allowed([
			['named', named(of)],
			['byReading', byReading(of)],
		]);
	// Now and then one within another.
	const within = (of: fc.Arbitrary<Quantity>, others: Quantities) =>
		fc.oneof({ weight: 8, arbitrary: of }, ...others.map(([, arbitrary]) => ({ weight: 1, arbitrary })));
	return [...single, ...firstOf(within(given, [...first, ...chosen(source)])), ...chosen(within(source, first))];
}

function plain(scope: Scope): Quantities {
	const years = oneFact(scope, factsOf(scope, 'date', 'year')).map(
		({ ref, type }): Quantity => ({ op: 'yearsBeforeAsOf', fact: ref, of: type.kind === 'year' ? 'year' : 'date' }),
	);
	return [
		['fact', oneFact(scope, factsOf(scope, 'number')).map(({ ref }) => ({ op: 'fact', fact: ref }))],
		['yearsBeforeAsOf', years],
	];
}

function fromLists(scope: Scope, left: number, deeper: Deeper): Quantities {
	const op = <O extends string>(name: O) => fc.constant(name);
	const count = lists(scope).chain((list) => {
		const entry = [...scope, list.path];
		const keys = factsOf(entry, 'text', 'code', 'choice').filter(({ ref }) => ref.scope === entry.length && ref.steps.length === 1);
		// A mark of the entry itself lets some entries in and leaves others open.
		const marks = factsOf(entry, 'boolean').filter(({ ref }) => ref.scope === entry.length);
		const byMark = marks.map(({ ref }) => fc.record({ op: op('isTrue'), fact: fc.constant(ref) }));
		const where = fc.oneof({ weight: 1, arbitrary: deeper(entry, left - 1) }, ...byMark.map((arbitrary) => ({ weight: 1, arbitrary })));
		const parts = { op: op('count'), list: fc.constant(list), where };
		if (keys.length === 0) return fc.record(parts, { requiredKeys: ['op', 'list'] });
		return fc.record({ ...parts, distinctBy: oneFact(entry, keys).map(({ ref }) => ref) }, { requiredKeys: ['op', 'list'] });
	});
	const largest = lists(scope, 'number').chain((list) => {
		// A figure of the entry itself decides for some entries and leaves others open.
		const own = fc.record({ op: op('fact'), fact: numberOf(scope, list) });
		const byFigure = fc.record({ op: op('compare'), left: own, relation: relations, right: parameters });
		const where = fc.oneof({ weight: 3, arbitrary: byFigure }, { weight: 1, arbitrary: deeper([...scope, list.path], left - 1) });
		const parts = { op: op('largest'), list: fc.constant(list), where, value: numberOf(scope, list) };
		return fc.record(parts, { requiredKeys: ['op', 'list', 'value'] });
	});
	const largestOfYears = lists(scope, 'year').chain((list) => {
		const year = fc.constant(ofEntry(scope, list, 'year'));
		const window = fc.integer({ min: 1, max: 4 });
		const parts = { op: op('largestOfYears'), list: fc.constant(list), year, value: numberOf(scope, list), window };
		return fc.record(parts, { requiredKeys: ['op', 'list', 'year', 'value'] });
	});
	return [
		['count', count],
		['largest', largest],
		['largestOfYears', largestOfYears],
	];
}

export function firstGiven(of: fc.Arbitrary<Quantity>): fc.Arbitrary<Quantity> {
	return fc.record({ op: fc.constant('firstGiven' as const), of: fc.array(of, { minLength: 1, maxLength: 3 }) });
}

export function named(of: fc.Arbitrary<Quantity>): fc.Arbitrary<Quantity> {
	return of.map((quantity) => ({ op: 'named', name: nameOf(quantity), of: quantity }));
}

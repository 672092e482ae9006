/** Quantities at random: every operator that makes a number. */

import fc from 'fast-check';
import type { Quantity } from '../../src/rules/model.js';
import { smallNumbers } from './arbitrary-application.js';
import { byReading, type Deeper, factsOf, lists, nameOf, numberOf, ofEntry, oneFact, type Scope, type Without } from './arbitrary-scope.js';

export const parameters: fc.Arbitrary<Quantity> = fc
	.constantFrom(...smallNumbers, -1, 4)
	.map((value) => ({ op: 'parameter', name: 'mark', value }));

export function plainQuantity(scope: Scope, without: Without): fc.Arbitrary<Quantity> {
	const fact = oneFact(scope, factsOf(scope, 'number')).map(({ ref }): Quantity => ({ op: 'fact', fact: ref }));
	const years = oneFact(scope, factsOf(scope, 'date', 'year')).map(
		({ ref, type }): Quantity => ({ op: 'yearsBeforeAsOf', fact: ref, of: type.kind === 'year' ? 'year' : 'date' }),
	);
	return without.has('yearsBeforeAsOf') ? fact : fc.oneof({ weight: 2, arbitrary: fact }, { weight: 1, arbitrary: years });
}

export function quantities(scope: Scope, left: number, without: Without, deeper: Deeper): fc.Arbitrary<Quantity> {
	const op = <O extends string>(name: O) => fc.constant(name);
	const count = lists(scope).chain((list) => {
		const entry = [...scope, list.path];
		const keys = factsOf(entry, 'text', 'code', 'choice').filter(({ ref }) => ref.scope === entry.length && ref.steps.length === 1);
		const parts = { op: op('count'), list: fc.constant(list), where: deeper(entry, left - 1) };
		if (keys.length === 0) return fc.record(parts, { requiredKeys: ['op', 'list'] });
		return fc.record({ ...parts, distinctBy: oneFact(entry, keys).map(({ ref }) => ref) }, { requiredKeys: ['op', 'list'] });
	});
	const largest = lists(scope, 'number').chain((list) =>
		fc.record(
			{ op: op('largest'), list: fc.constant(list), where: deeper([...scope, list.path], left - 1), value: numberOf(scope, list) },
			{ requiredKeys: ['op', 'list', 'value'] },
		),
	);
	const largestOfYears = lists(scope, 'year').chain((list) =>
		fc.record(
			{
				op: op('largestOfYears'),
				list: fc.constant(list),
				year: fc.constant(ofEntry(scope, list, 'year')),
				value: numberOf(scope, list),
				window: fc.integer({ min: 1, max: 4 }),
			},
			{ requiredKeys: ['op', 'list', 'year', 'value'] },
		),
	);
	const plain = plainQuantity(scope, without);
	const sources: readonly (readonly [Quantity['op'], fc.Arbitrary<Quantity>])[] = [
		['count', count],
		['largest', largest],
		['largestOfYears', largestOfYears],
	];
	const base = [['fact', plain] as const, ...sources].filter(([name]) => !without.has(name)).map(([, arbitrary]) => arbitrary);
	const source = fc.oneof(...base);
	const given = fc.oneof({ weight: 5, arbitrary: source }, { weight: 1, arbitrary: parameters });
	const combined: readonly (readonly [Quantity['op'], fc.Arbitrary<Quantity>])[] = [
		['firstGiven', fc.record({ op: op('firstGiven'), of: fc.array(given, { minLength: 1, maxLength: 3 }) })],
		['named', source.map((of) => ({ op: 'named', name: nameOf(of), of }))],
		['byReading', byReading(source)],
	];
	return fc.oneof(...base, ...combined.filter(([name]) => !without.has(name)).map(([, arbitrary]) => arbitrary));
}

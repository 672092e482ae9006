/** Conditions at random: every operator over the facts that an application has, with marks that its values meet. */

import fc from 'fast-check';
import { units } from '../../src/base/unit.js';
import type { FactType } from '../../src/domain/facts.js';
import type { Condition, DateTerm, Quantity } from '../../src/rules/model.js';
import { codes, filingDays, names } from './arbitrary-application.js';
import { byOperator, figures, parameters, quantities, relations } from './arbitrary-quantity.js';
import {
	byReading,
	type Deeper,
	factsOf,
	type Known,
	lists,
	nameOf,
	ofEntry,
	onceEach,
	oneFact,
	type Scope,
	type Without,
} from './arbitrary-scope.js';

/** An operator that a condition is made of. */
export type Operator = Condition['op'] | Quantity['op'];

/** Conditions on an application, or on the list entries in scope; every third holds a number against a mark, since few of the others are about numbers at all. */
export function conditions(without: Without, depth: number, scope: Scope = []): fc.Arbitrary<Condition> {
	const at = deeperThan(without);
	if (without.has('compare')) return at(scope, depth);
	const marked = comparison(quantities(scope, depth - 1, without, at), parameters);
	return fc.oneof({ weight: 2, arbitrary: at(scope, depth) }, { weight: 1, arbitrary: marked });
}

/** Plain conditions about one operator, on the application or on the entries of a list. */
export function conditionsAbout(operator: Operator): fc.Arbitrary<Condition> {
	const without: Without = new Set();
	const at = deeperThan(without);
	const about = onceEach((scope: Scope): fc.Arbitrary<Condition> => {
		const own = [...leafConditions(scope, without), ...branchConditions(scope, 1, without, at)];
		const numbers = byOperator(scope, 1, without, at).flatMap(([op, number]) => (op === operator ? [comparison(number, parameters)] : []));
		return fc.oneof(...own.flatMap(([op, arbitrary]) => (op === operator ? [arbitrary] : [])), ...numbers);
	});
	const ofEntries = lists([]).chain((list) => {
		const op = fc.constantFrom<'forEvery' | 'atLeastOne'>('forEvery', 'atLeastOne');
		return fc.record({ op, list: fc.constant(list), holds: about([list.path]) });
	});
	return fc.oneof({ weight: 2, arbitrary: about([]) }, { weight: 1, arbitrary: ofEntries });
}

function deeperThan(without: Without): Deeper {
	const at: Deeper = onceEach((scope: Scope, left: number) => ofAnyOperator(scope, left, without, at));
	return at;
}

function ofAnyOperator(scope: Scope, left: number, without: Without, deeper: Deeper): fc.Arbitrary<Condition> {
	const leaves = leafConditions(scope, without);
	const branches = left > 0 ? branchConditions(scope, left, without, deeper) : [];
	return fc.oneof(
		...leaves.flatMap(([op, arbitrary]) => (without.has(op) ? [] : [{ weight: 2, arbitrary }])),
		...branches.flatMap(([op, arbitrary]) => (without.has(op) ? [] : [{ weight: 3, arbitrary }])),
	);
}

type Operators = readonly (readonly [Condition['op'], fc.Arbitrary<Condition>])[];

function branchConditions(scope: Scope, left: number, without: Without, deeper: Deeper): Operators {
	const inner = deeper(scope, left - 1);
	const several = fc.array(inner, { minLength: 1, maxLength: 3 });
	const op = <O extends string>(name: O) => fc.constant(name);
	const listCondition = <O extends 'forEvery' | 'atLeastOne'>(name: O) =>
		lists(scope).chain((list) => {
			const entry = deeper([...scope, list.path], left - 1);
			return fc.record({ op: op(name), list: fc.constant(list), where: entry, holds: entry }, { requiredKeys: ['op', 'list', 'holds'] });
		});
	const latest = lists(scope, 'year').chain((list) =>
		fc.record({
			op: op('latest'),
			list: fc.constant(list),
			year: fc.constant(ofEntry(scope, list, 'year')),
			last: fc.integer({ min: 1, max: 3 }),
			except: fc.subarray([2020, 2021, 2022, 2023]),
			holds: deeper([...scope, list.path], left - 1),
		}),
	);
	const number = quantities(scope, left, without, deeper);
	return [
		['all', fc.record({ op: op('all'), of: several })],
		['any', fc.record({ op: op('any'), of: several })],
		['not', fc.record({ op: op('not'), of: inner })],
		['case', fc.record({ op: op('case'), when: inner, holds: inner })],
		['forEvery', listCondition('forEvery')],
		['atLeastOne', listCondition('atLeastOne')],
		['latest', latest],
		['firstGiven', fc.record({ op: op('firstGiven'), of: several })],
		['named', inner.map((of) => ({ op: 'named', name: nameOf(of), of }))],
		['byReading', byReading(inner)],
		['compare', comparison(number, fc.oneof({ weight: 3, arbitrary: parameters }, { weight: 1, arbitrary: number }))],
		['compare', comparison(parameters, number)],
	];
}

function leafConditions(scope: Scope, without: Without): Operators {
	const op = <O extends string>(name: O) => fc.constant(name);
	const named = factsOf(scope, 'text', 'code', 'choice');
	const pairs = named.flatMap((left) =>
		named.filter((right) => left.type.kind === right.type.kind && left !== right).map((right) => [left.ref, right.ref] as const),
	);
	return [
		['isTrue', fc.record({ op: op('isTrue'), fact: oneFact(scope, factsOf(scope, 'boolean')).map(({ ref }) => ref) })],
		['oneOf', oneFact(scope, named).chain(oneOfIts)],
		['sameAs', fc.constantFrom(...pairs).map(([left, right]) => ({ op: 'sameAs', left, right }))],
		[
			'includesAny',
			oneFact(scope, factsOf(scope, 'choices')).chain(({ ref, type }) =>
				fc.subarray([...valuesOf(type)], { minLength: 1 }).map((values) => ({ op: 'includesAny', fact: ref, values })),
			),
		],
		['compareDates', dateComparison(scope)],
		['compare', comparison(figures(scope, without), parameters)],
	];
}

/** What a text, code or choice is. */
export function oneOfIts({ ref, type }: Known): fc.Arbitrary<Condition> {
	return fc.subarray([...valuesOf(type)], { minLength: 1 }).map((values) => ({ op: 'oneOf', fact: ref, values }));
}

function valuesOf(type: FactType): readonly string[] {
	return type.choices ?? (type.kind === 'code' ? codes : names);
}

function dateComparison(scope: Scope): fc.Arbitrary<Condition> {
	const fact: fc.Arbitrary<DateTerm> = fc
		.tuple(oneFact(scope, factsOf(scope, 'date')), fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }))
		.map(([{ ref }, plusYears]) => ({ op: 'dateFact', fact: ref, ...(plusYears !== undefined && { plusYears }) }));
	const parameter = fc.constantFrom(...filingDays, '2021-02-28').map((value): DateTerm => ({ op: 'dateParameter', name: 'day', value }));
	return fc.record({
		op: fc.constant('compareDates' as const),
		left: fact,
		relation: fc.constantFrom('onOrBefore', 'before', 'onOrAfter', 'after', 'sameDay'),
		right: fc.oneof({ weight: 3, arbitrary: fc.constant<DateTerm>({ op: 'asOf' }) }, { weight: 1, arbitrary: parameter }, fact),
	});
}

export function comparison(left: fc.Arbitrary<Quantity>, right: fc.Arbitrary<Quantity>): fc.Arbitrary<Condition> {
	const parts = { op: fc.constant('compare' as const), left, relation: relations, right, unit: fc.constantFrom(...units) };
	return fc.record(parts, { requiredKeys: ['op', 'left', 'relation', 'right'] });
}

/** Conditions for what is told of them: each beside another one, so that it can be seen which of the two decided. */

import fc from 'fast-check';
import type { Condition, ListRef, Quantity } from '../../src/rules/model.js';
import { comparison, conditions, conditionsAbout, type Operator, oneOfIts } from './arbitrary-condition.js';
import { firstGiven, named, parameters, quantities } from './arbitrary-quantity.js';
import { byReading, factsOf, listOf, lists, type Scope, type Without } from './arbitrary-scope.js';

/** Plain conditions about one operator. */
export function aboutBeside(operator: Operator): fc.Arbitrary<Condition> {
	return beside(conditionsAbout(operator));
}

/** Numbers of every kind held against one another: not given, known not to be, of an empty list, one within another. */
export function numbersBeside(): fc.Arbitrary<Condition> {
	const compared = (scope: Scope) => comparison(numbers(scope), numbers(scope));
	return beside(fc.oneof(compared([]), ...ports.map((list) => ofEntries([], list, compared))));
}

/** Entries that a filter lets through, keeps out or leaves open, and entries of entries. */
export function entriesBeside(): fc.Arbitrary<Condition> {
	const single = (scope: Scope) => conditions(everything, 0, scope);
	const inner = (scope: Scope) =>
		fc.oneof(
			single(scope),
			lists(scope).chain((list) => ofEntries(scope, list, single)),
		);
	return beside(fc.oneof(lists([]), fc.constantFrom(...ports)).chain((list) => ofEntries([], list, inner)));
}

const everything: Without = new Set();

/** The list whose entries have lists, and dates that are known not to be. */
const ports = factsOf([], 'list')
	.filter(({ ref }) => ref.path === 'province.ports')
	.map(listOf);

/** Something that is known of every application stands beside it. */
function beside(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
	const known = fc.constantFrom(...factsOf([], 'choice').filter(({ ref }) => ref.path === 'port.type')).chain(oneOfIts);
	const of = fc.oneof(fc.tuple(condition, known), fc.tuple(known, condition));
	const joined = fc.record({ op: fc.constantFrom<'all' | 'any'>('all', 'any'), of });
	return fc.oneof(
		{ weight: 1, arbitrary: condition },
		{ weight: 3, arbitrary: joined },
		{ weight: 1, arbitrary: joined.map((opposite): Condition => ({ op: 'not', of: opposite })) },
	);
}

function ofEntries(scope: Scope, list: ListRef, inEach: (scope: Scope) => fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
	const within = [...scope, list.path];
	const op = fc.constantFrom<'forEvery' | 'atLeastOne'>('forEvery', 'atLeastOne');
	const parts = { op, list: fc.constant(list), holds: inEach(within) };
	const marks = factsOf(within, 'boolean').filter(({ ref }) => ref.scope === within.length);
	if (marks.length === 0) return fc.record(parts);
	const where = fc.constantFrom(...marks.map(({ ref }): Condition => ({ op: 'isTrue', fact: ref })));
	return fc.record({ ...parts, where }, { requiredKeys: ['op', 'list', 'holds'] });
}

function numbers(scope: Scope): fc.Arbitrary<Quantity> {
	const single: Without = new Set(['firstGiven', 'named', 'byReading']);
	const plain = fc.oneof(
		{ weight: 4, arbitrary: quantities(scope, 1, single, (at, left) => conditions(everything, left, at)) },
		{ weight: 1, arbitrary: parameters },
	);
	const around = [named, byReading, firstGiven].map((wrap) => wrap(plain));
	const any = fc.oneof(plain, ...around);
	return fc.oneof(plain, firstGiven(any), ...around);
}

/** Laws of the rule language: two conditions that say the same have the same outcome, and miss the same facts. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { Condition, FactRef, ListRef, Quantity } from '../../src/rules/model.js';
import { runs, validApplications } from './arbitrary.js';
import { filingDays, smallNumbers } from './arbitrary-application.js';
import { conditions } from './arbitrary-condition.js';
import { anyConditions, packOf } from './arbitrary-pack.js';
import { factsOf, lists, numberOf, onceEach } from './arbitrary-scope.js';
import { pointersOf } from './compare.js';

/** What a rule with this condition says: its outcome and, sorted, what it misses. */
function said(condition: Condition, application: Application, asOf: string): readonly [string, readonly string[]] {
	const pack = packOf({ rules: [{ condition, appliesTo: all(), effect: 'requirement' }], checks: [] });
	const [finding] = evaluate(pack, application, { asOf }).findings;
	return [finding?.outcome ?? 'nothing', pointersOf(finding?.missing ?? [])];
}

const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
const not = (of: Condition): Condition => ({ op: 'not', of });
const number = (value: number): Quantity => ({ op: 'parameter', name: 'mark', value });

/** One condition said in two ways. */
type Law = readonly [Condition, Condition];

const condition = anyConditions();
const two = fc.tuple(condition, condition);
const mark = fc.constantFrom(...smallNumbers, -1);

/** Conditions on the entries of a list, many of them on a flag of the entry. */
const conditionsOn = onceEach((list: ListRef): fc.Arbitrary<Condition> => {
	const flags = factsOf([list.path], 'boolean').filter(({ ref }) => ref.scope === 1);
	const isTrue = flags.map(({ ref }): Condition => ({ op: 'isTrue', fact: ref }));
	return fc.oneof(conditions(new Set(), 1, [list.path]), ...(isTrue.length > 0 ? [fc.constantFrom(...isTrue)] : []));
});

/** A list with conditions on its entries. */
const quantified = lists([]).chain((list) => {
	const ofEntry = conditionsOn(list);
	return fc.record({ list: fc.constant(list), where: ofEntry, holds: ofEntry });
});

/** A largest and a mark. A list's largest is always a number: only dates are known not to be. */
const largestOf = lists([], 'number').chain((list) =>
	fc.record({ list: fc.constant(list), where: conditionsOn(list), value: numberOf([], list), mark }),
);

type Largest = { readonly list: ListRef; readonly where: Condition; readonly value: FactRef; readonly mark: number };

/** Some entry alone is above the mark, or none is. */
const largest = (relation: 'atLeast' | 'moreThan', { list, where, value, mark: least }: Largest): Law => {
	const right = number(least);
	return [
		{ op: 'compare', left: { op: 'largest', list, where, value }, relation, right },
		{ op: 'atLeastOne', list, where, holds: { op: 'compare', left: { op: 'fact', fact: value }, relation, right } },
	];
};

const same: Readonly<Record<string, fc.Arbitrary<Law>>> = {
	'not (a and b) is not a or not b': two.map(([a, b]) => [not(all(a, b)), any(not(a), not(b))]),
	'not (a or b) is not a and not b': two.map(([a, b]) => [not(any(a, b)), all(not(a), not(b))]),
	'not not a is a': condition.map((a) => [not(not(a)), a]),
	'a and b is b and a': two.map(([a, b]) => [all(a, b), all(b, a)]),
	'a or b is b or a': two.map(([a, b]) => [any(a, b), any(b, a)]),
	'a and a is a': condition.map((a) => [all(a, a), a]),
	'a case is all of both': two.map(([a, b]) => [{ op: 'case', when: a, holds: b }, all(a, b)]),
	'a definition is what it stands for': condition.map((a) => [{ op: 'named', name: 'a', of: a }, a]),
	'the first given of one is that one': condition.map((a) => [{ op: 'firstGiven', of: [a] }, a]),
	'what depends on a reading is what its choice says': condition.map((a) => [
		{ op: 'byReading', reading: 'width', choices: { narrow: a, wide: not(a) } },
		a,
	]),
	'every is not one that is not': quantified.map(({ list, where, holds }) => [
		{ op: 'forEvery', list, where, holds },
		not({ op: 'atLeastOne', list, where, holds: not(holds) }),
	]),
	'a filter of every is an alternative': quantified.map(({ list, where, holds }) => [
		{ op: 'forEvery', list, where, holds },
		{ op: 'forEvery', list, holds: any(not(where), holds) },
	]),
	'a filter of one is a further condition': quantified.map(({ list, where, holds }) => [
		{ op: 'atLeastOne', list, where, holds },
		{ op: 'atLeastOne', list, holds: all(where, holds) },
	]),
	'no entry counted is none that satisfies': quantified.map(({ list, where }) => [
		{ op: 'compare', left: { op: 'count', list, where }, relation: 'atMost', right: number(0) },
		not({ op: 'atLeastOne', list, holds: where }),
	]),
	'at most is the mark at least': largestOf.map(({ list, where, value, mark: most }) => {
		const left: Quantity = { op: 'largest', list, where, value };
		return [
			{ op: 'compare', left, relation: 'atMost', right: number(most) },
			{ op: 'compare', left: number(most), relation: 'atLeast', right: left },
		];
	}),
	'at most is not more than': largestOf.map(({ list, where, value, mark: most }) => {
		const left: Quantity = { op: 'largest', list, where, value };
		return [
			{ op: 'compare', left, relation: 'atMost', right: number(most) },
			not({ op: 'compare', left, relation: 'moreThan', right: number(most) }),
		];
	}),
};

test.each(Object.entries(same))('%s, and misses the same', (_, law) => {
	fc.assert(
		fc.property(law, validApplications, fc.constantFrom(...filingDays), ([one, other], application, asOf) => {
			expect(said(other, application, asOf)).toEqual(said(one, application, asOf));
		}),
		runs(200),
	);
});

const sameOutcome: Readonly<Record<string, fc.Arbitrary<Law>>> = {
	'the largest is at least a mark where one is': largestOf.map((of) => largest('atLeast', of)),
	'the largest is more than a mark where one is': largestOf.map((of) => largest('moreThan', of)),
	'a or (a and b) is a, as far as a is known': two.map(([a, b]) => [any(a, all(a, b)), a]),
	'equal is neither more nor less': fc.tuple(largestOf, mark).map(([{ list, where }, value]) => {
		const left: Quantity = { op: 'count', list, where };
		const compare = (relation: 'equals' | 'moreThan' | 'lessThan'): Condition => ({ op: 'compare', left, relation, right: number(value) });
		return [compare('equals'), all(not(compare('moreThan')), not(compare('lessThan')))];
	}),
};

test.each(Object.entries(sameOutcome))('%s', (_, law) => {
	fc.assert(
		fc.property(law, validApplications, fc.constantFrom(...filingDays), ([one, other], application, asOf) => {
			expect(said(other, application, asOf)[0]).toEqual(said(one, application, asOf)[0]);
		}),
		runs(200),
	);
});

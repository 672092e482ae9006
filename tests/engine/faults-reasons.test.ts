/** A seeded fault in the code that finds the facts which decide a clause is found: decisions then differ from those of the conditions themselves. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/engine/evaluate.js';
import { manyUses } from '../../src/engine/ready.js';
import type { Condition } from '../../src/rules/model.js';
import { type Situation, situations, validApplications } from './arbitrary.js';
import { aboutBeside, entriesBeside, numbersBeside } from './arbitrary-beside.js';
import type { Operator } from './arbitrary-condition.js';
import { packOf } from './arbitrary-pack.js';
import { faultsOf, firstDifferenceIn } from './faults-found.js';
import { aroundFaults, emptyListFaults, givenFaults, originFaults, reasonsFaults } from './faults-reasons.js';
import { codeAtOnce, type Engine, mutant } from './mutant.js';
import { byHand } from './situations-by-hand.js';

/** To make code takes far longer than to run it: each pack judges all of these, too. */
const others = fc.sample(validApplications, { numRuns: 15, seed: 20240630 });

function decisions({ evaluate }: Pick<Engine, 'evaluate'>, { contents, application, options }: Situation) {
	const pack = packOf(contents);
	return [application, ...others].map((each) => evaluate(pack, each, options));
}

type About = Operator | 'numbers' | 'entries' | keyof typeof byHand | 'anything';

function situationsAbout(about: About): fc.Arbitrary<Situation> {
	if (isByHand(about)) return fc.constant(byHand[about]);
	return about === 'anything' ? situations() : situations(conditionsOf(about)).map(withoutChecks);
}

function conditionsOf(about: Operator | 'numbers' | 'entries'): fc.Arbitrary<Condition> {
	if (about === 'numbers') return numbersBeside();
	return about === 'entries' ? entriesBeside() : aboutBeside(about);
}

/** Of checks the same code is made as of rules, and that takes time. */
function withoutChecks(situation: Situation): Situation {
	return { ...situation, contents: { ...situation.contents, checks: [] } };
}

function isByHand(name: string): name is keyof typeof byHand {
	return name in byHand;
}

/** A pack that is used so seldom has no code: its conditions say what is right. */
const firstDifference = firstDifferenceIn({
	situations: situationsAbout,
	answer: decisions,
	expected: (situation) => decisions({ evaluate }, situation),
});

/** Faults that are named after a situation are shown by it. */
const shownBy: { readonly [Name in Exclude<keyof typeof aroundFaults, keyof typeof byHand>]: About } = {
	pointer: 'entries',
	'a filter': 'entries',
	'name of an entry': 'entries',
	'an empty list': 'entries',
	members: 'compareDates',
	negation: 'not',
	'a list that is not given': 'firstGiven',
	clauses: 'anything',
	explanation: 'anything',
};

/** A parameter is told only beside other numbers. */
const operators = [...Object.keys(reasonsFaults), ...Object.keys(originFaults)].filter((name) => name !== 'parameter') as Operator[];

const faults = [
	...called(
		'reasons',
		faultsOf(reasonsFaults, (name) => name),
	),
	...called(
		'origin',
		faultsOf(originFaults, () => 'numbers'),
	),
	...called(
		'given',
		faultsOf(givenFaults, () => 'numbers'),
	),
	...called(
		'empty lists',
		faultsOf(emptyListFaults, (name) => (name === 'compare' || name === 'firstGiven' ? 'numbers' : name)),
	),
	...faultsOf(aroundFaults, (name): About => (isByHand(name) ? name : shownBy[name])),
];

/** Some operators have faults of several kinds. */
function called<Row extends { readonly name: string }>(kind: string, rows: readonly Row[]): readonly Row[] {
	return rows.map((row) => ({ ...row, name: `${kind} of ${row.name}` }));
}

/** So many packs, each with all applications: about a thousand situations. */
function tries(about: About): number {
	if (isByHand(about)) return 1;
	return about === 'numbers' ? 100 : 50;
}

const faultless = mutant(codeAtOnce);

test.each([...new Set([...operators, ...faults.map(({ about }) => about)])])(
	'without a fault, nothing is found about %s',
	async (about) => {
		expect(firstDifference(await faultless, about, tries(about))).toBeUndefined();
	},
);

test('what decisions are held against is not found by code', () => {
	expect(others.length + 1).toBeLessThan(manyUses);
});

test.concurrent.each(faults)('found: $name', async ({ fault, about }) => {
	expect(
		firstDifference(await mutant(codeAtOnce, fault), about, tries(about)),
		`\`${fault.instead}\` for \`${fault.says}\` makes no difference`,
	).toBeDefined();
});

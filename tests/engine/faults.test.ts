/** A seeded fault in each operator, relation, truth table, interval and date function is found: the engine then disagrees with the reference. */

import { expect, test } from 'vitest';
import * as date from '../../src/base/date.js';
import * as interval from '../../src/base/interval.js';
import * as truth from '../../src/base/truth.js';
import { situations } from './arbitrary.js';
import { conditionsAbout, type Operator } from './arbitrary-condition.js';
import { byEngine, byReference } from './compare.js';
import { baseFaults, decisionFaults, shownBy } from './faults-base.js';
import { codeConditionFaults, codeDateRelationFaults, codeFaults, codeQuantityFaults, codeRelationFaults } from './faults-code.js';
import { conditionFaults, dateRelationFaults, numberRelationFaults } from './faults-condition.js';
import { faultsOf, firstDifferenceIn } from './faults-found.js';
import { quantityFaults } from './faults-quantity.js';
import { codeAtOnce, type Fault, mutant } from './mutant.js';

/** The reference says what is right, of one operator each or of anything. */
const firstDifference = firstDifferenceIn({
	situations: (operator: Operator | undefined) => situations(operator && conditionsAbout(operator)),
	answer: byEngine,
	expected: byReference,
});

/** What the faults of one name are seeded into, and the operator that shows them best. */
const faults = [
	...faultsOf(conditionFaults, (name) => name),
	...faultsOf(quantityFaults, (name) => (name === 'parameter' ? 'compare' : name)),
	...faultsOf(numberRelationFaults, () => 'compare'),
	...faultsOf(dateRelationFaults, () => 'compareDates'),
	...faultsOf(baseFaults, (name) => shownBy[name]),
	...faultsOf(decisionFaults, () => undefined),
].map((each) => ({ ...each, beside: [] as readonly Fault[] }));

/** The same of the code that is made for outcomes. */
const faultsOfCode = [
	...faultsOf(codeConditionFaults, (name) => name),
	...faultsOf(codeQuantityFaults, (name) => (name === 'parameter' ? 'compare' : name)),
	...faultsOf(codeRelationFaults, () => 'compare'),
	...faultsOf(codeDateRelationFaults, () => 'compareDates'),
	...faultsOf(codeFaults, () => undefined),
].map(({ name, ...each }) => ({ name: `code of ${name}`, ...each, beside: [codeAtOnce] }));

test('without a fault, nothing is found', async () => {
	expect(firstDifference(await mutant(), undefined, 1000)).toBeUndefined();
	expect(firstDifference(await mutant(codeAtOnce), undefined, 1000)).toBeUndefined();
});

test.each([...new Set(faults.map(({ about }) => about))])('without a fault, nothing is found about %s', async (about) => {
	expect(firstDifference(await mutant(), about, 150)).toBeUndefined();
	expect(firstDifference(await mutant(codeAtOnce), about, 150)).toBeUndefined();
});

test.each([...faults, ...faultsOfCode])('found: $name', async ({ fault, about, beside }) => {
	expect(
		firstDifference(await mutant(fault, ...beside), about, 4000),
		`\`${fault.instead}\` for \`${fault.says}\` makes no difference`,
	).toBeDefined();
});

test('every function that the engine reckons with has a fault', () => {
	// They check documents, the last measures margins: no outcome rests on them.
	const others = ['firstYear', 'lastYear', 'isDate', 'dateMeant', 'daysBetween'];
	const functions = [truth, interval, date].flatMap((module) => Object.keys(module)).filter((name) => !others.includes(name));
	expect(Object.keys(baseFaults)).toEqual(expect.arrayContaining(functions));
});

test('a fault that the source no longer knows is told', async () => {
	await expect(mutant({ file: 'base/truth.ts', says: 'no such line', instead: '' })).rejects.toThrow('says `no such line` 0 times');
});

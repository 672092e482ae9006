/** A seeded fault in each operator, relation, truth table, interval and date function is found: the engine then disagrees with the reference. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as date from '../../src/base/date.js';
import * as interval from '../../src/base/interval.js';
import * as truth from '../../src/base/truth.js';
import { type Situation, situations } from './arbitrary.js';
import { conditionsAbout, type Operator } from './arbitrary-condition.js';
import { onceEach } from './arbitrary-scope.js';
import { type Answered, byEngine, byReference } from './compare.js';
import { baseFaults, decisionFaults, shownBy } from './faults-base.js';
import { codeConditionFaults, codeDateRelationFaults, codeFaults, codeQuantityFaults, codeRelationFaults } from './faults-code.js';
import { conditionFaults, dateRelationFaults, numberRelationFaults } from './faults-condition.js';
import { quantityFaults } from './faults-quantity.js';
import { codeAtOnce, type Engine, type Fault, mutant } from './mutant.js';

/** The same situations every time, so that a fault is found always or never. */
const seed = 20240630;

interface Tried {
	readonly situation: Situation;
	readonly expected: readonly Answered[];
}

/** Situations with the reference's answers: about one operator each, or about anything. */
const tried = new Map<Operator | undefined, Tried[]>();

/** The number of the first situation on which the engine disagrees with the reference. */
function firstDifference(engine: Engine, about: Operator | undefined, mostTries: number): number | undefined {
	const pool = tried.get(about) ?? [];
	tried.set(about, pool);
	for (let i = 0; i < mostTries; i += 1) {
		if (i >= pool.length) pool.push(...moreAbout(about, seed + pool.length));
		const { situation, expected } = pool[i] ?? expect.fail('no more situations');
		if (!agrees(engine, situation, expected)) return i;
	}
	return undefined;
}

const situationsAbout = onceEach((operator: Operator | undefined) => situations(operator && conditionsAbout(operator)));

function moreAbout(operator: Operator | undefined, from: number): readonly Tried[] {
	return fc
		.sample(situationsAbout(operator), { numRuns: 150, seed: from })
		.map((situation) => ({ situation, expected: byReference(situation) }));
}

function agrees(engine: Engine, situation: Situation, expected: readonly Answered[]): boolean {
	try {
		return isDeepStrictEqual(byEngine(engine, situation), expected);
	} catch {
		// An engine that fails outright does not go unnoticed either.
		return false;
	}
}

/** What the faults of one name are seeded into, and the operator that shows them best. */
const faults = [
	...groups(conditionFaults, (name) => name),
	...groups(quantityFaults, (name) => (name === 'parameter' ? 'compare' : name)),
	...groups(numberRelationFaults, () => 'compare'),
	...groups(dateRelationFaults, () => 'compareDates'),
	...groups(baseFaults, (name) => shownBy[name]),
	...groups(decisionFaults, () => undefined),
].map((each) => ({ ...each, beside: [] as readonly Fault[] }));

/** The same of the code that is made for outcomes. */
const faultsOfCode = [
	...groups(codeConditionFaults, (name) => name),
	...groups(codeQuantityFaults, (name) => (name === 'parameter' ? 'compare' : name)),
	...groups(codeRelationFaults, () => 'compare'),
	...groups(codeDateRelationFaults, () => 'compareDates'),
	...groups(codeFaults, () => undefined),
].map(({ name, ...each }) => ({ name: `code of ${name}`, ...each, beside: [codeAtOnce] }));

function groups<Name extends string>(byName: Readonly<Record<Name, readonly Fault[]>>, about: (name: Name) => Operator | undefined) {
	return (Object.keys(byName) as Name[]).flatMap((name) =>
		byName[name].map((fault, i) => ({ name: `${name} ${i + 1}`, fault, about: about(name) })),
	);
}

const unchanged = { file: 'engine/evaluate.ts', says: 'export function evaluate(', instead: 'export function evaluate(' };

test('without a fault, nothing is found', async () => {
	expect(firstDifference(await mutant(unchanged), undefined, 1000)).toBeUndefined();
	expect(firstDifference(await mutant(codeAtOnce), undefined, 1000)).toBeUndefined();
});

test.each([...new Set(faults.map(({ about }) => about))])('without a fault, nothing is found about %s', async (about) => {
	expect(firstDifference(await mutant(unchanged), about, 150)).toBeUndefined();
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
	const others = ['firstYear', 'lastYear', 'isDate', 'daysBetween'];
	const functions = [truth, interval, date].flatMap((module) => Object.keys(module)).filter((name) => !others.includes(name));
	expect(Object.keys(baseFaults)).toEqual(expect.arrayContaining(functions));
});

test('a fault that the source no longer knows is told', async () => {
	await expect(mutant({ file: 'base/truth.ts', says: 'no such line', instead: '' })).rejects.toThrow('says `no such line` 0 times');
});

/** A seeded fault in each operator, relation, truth table, interval and date function is found: the engine then disagrees with the reference. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as date from '../../src/base/date.js';
import * as interval from '../../src/base/interval.js';
import * as truth from '../../src/base/truth.js';
import type { evaluate } from '../../src/engine/evaluate.js';
import { type Situation, situations } from './arbitrary.js';
import { byEngine, byReference } from './compare.js';
import { baseFaults, decisionFaults } from './faults-base.js';
import { conditionFaults, dateRelationFaults, numberRelationFaults } from './faults-condition.js';
import { quantityFaults } from './faults-quantity.js';
import { type Fault, mutant } from './mutant.js';
import type { ReferenceDecision } from './reference.js';

const mostTries = 6000;
/** The same situations every time, so that a fault is found always or never. */
const seed = 20240630;

const tried: { readonly situation: Situation; readonly expected: readonly ReferenceDecision[] }[] = [];

/** The number of the first situation on which the engine disagrees with the reference. */
function firstDifference(engine: typeof evaluate): number | undefined {
	for (let i = 0; i < mostTries; i += 1) {
		if (i >= tried.length) tryMore();
		const { situation, expected } = tried[i] ?? expect.fail('no more situations');
		if (!agrees(engine, situation, expected)) return i;
	}
	return undefined;
}

function agrees(engine: typeof evaluate, situation: Situation, expected: readonly ReferenceDecision[]): boolean {
	try {
		return isDeepStrictEqual(byEngine(engine, situation), expected);
	} catch {
		// An engine that fails outright does not go unnoticed either.
		return false;
	}
}

function tryMore(): void {
	const more = fc.sample(situations(), { numRuns: 500, seed: seed + tried.length });
	tried.push(...more.map((situation) => ({ situation, expected: byReference(situation) })));
}

const faults: readonly (readonly [string, Fault])[] = [
	baseFaults,
	conditionFaults,
	quantityFaults,
	numberRelationFaults,
	dateRelationFaults,
	decisionFaults,
]
	.flatMap((group) => Object.entries<readonly Fault[]>(group))
	.flatMap(([of, each]) => each.map((fault) => [`${of}: \`${fault.says}\` → \`${fault.instead}\``, fault] as const));

test('without a fault, nothing is found', async () => {
	const same = 'export function evaluate(';
	expect(firstDifference(await mutant({ file: 'engine/evaluate.ts', says: same, instead: same }))).toBeUndefined();
});

test.each(faults)('found: %s', async (_, fault) => {
	expect(firstDifference(await mutant(fault)), 'the fault makes no difference').toBeDefined();
});

test('every function that the engine reckons with has a fault', () => {
	// The first checks documents, the second measures margins: no outcome rests on them.
	const others = ['isDate', 'daysBetween'];
	const functions = [truth, interval, date].flatMap((module) => Object.keys(module)).filter((name) => !others.includes(name));
	expect(Object.keys(baseFaults)).toEqual(expect.arrayContaining(functions));
});

test('a fault that the source no longer knows is told', async () => {
	await expect(mutant({ file: 'base/truth.ts', says: 'no such line', instead: '' })).rejects.toThrow('says `no such line` 0 times');
});

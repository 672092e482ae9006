/** No finding says one thing twice, whether its rule was looked through for that or known not to need it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit } from '../../src/engine/admit.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { explain } from '../../src/engine/node.js';
import { mayRepeat } from '../../src/engine/repeats.js';
import type { Condition, FactRef, ListRef, Quantity } from '../../src/rules/model.js';
import { builtIn } from '../packs/built-in.js';
import { runs, situations } from './arbitrary.js';
import { packOf } from './arbitrary-pack.js';

type Fact = ReturnType<typeof explain>['facts'][number];

const isRepeated = (facts: readonly Fact[]) => new Set(facts.map((fact) => JSON.stringify(fact))).size < facts.length;

test('no finding of a random pack says one thing twice', () => {
	fc.assert(
		fc.property(situations(), ({ contents, application, options }) => {
			for (const { facts } of evaluate(packOf(contents), application, options).findings) expect(isRepeated(facts)).toBe(false);
		}),
		runs(2500),
	);
});

test('random packs do make rules that would, were they not looked through', () => {
	const repeated = fc.sample(situations(), { numRuns: 400, seed: 20240630 }).filter(({ contents, application, options }) => {
		const { ready, frame } = admit(packOf(contents), application, options);
		return ready.rules.some(({ condition }) => isRepeated(explain(condition(), frame, condition().truth(frame), false).facts));
	});
	expect(repeated.length).toBeGreaterThan(10);
});

const port = { path: 'port.type', scope: 0, steps: [{ key: 'port' }, { key: 'type' }] };
const ports: ListRef = {
	path: 'province.ports',
	scope: 0,
	steps: [{ key: 'province' }, { key: 'ports' }],
	entryName: 'name',
	unit: 'port',
};
const own = (key: string): FactRef => ({ path: `province.ports.${key}`, scope: 1, steps: [{ key }] });
const fieldOf = (key: string): FactRef => ({ path: `port.${key}`, scope: 0, steps: [{ key: 'port' }, { key }] });
const traffic: ListRef = { path: 'province.ports.traffic', scope: 1, steps: [{ key: 'traffic' }], entryName: 'year', unit: 'year' };
const year: FactRef = { path: 'province.ports.traffic.year', scope: 2, steps: [{ key: 'year' }] };
const freight: Quantity = {
	op: 'fact',
	fact: { path: 'province.ports.traffic.freightTonnes', scope: 2, steps: [{ key: 'freightTonnes' }] },
};
const isOne = (fact: FactRef, ...values: string[]): Condition => ({ op: 'oneOf', fact, values });
const atLeast = (left: Quantity, value: number): Condition => ({
	op: 'compare',
	left,
	relation: 'atLeast',
	right: { op: 'parameter', name: 'mark', value },
});
/** A fact, or else what the pack says. */
const orMark = (fact: FactRef): Quantity => ({
	op: 'firstGiven',
	of: [
		{ op: 'fact', fact },
		{ op: 'parameter', name: 'mark', value: 3 },
	],
});
const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });
const ofPorts = (holds: Condition): Condition => ({ op: 'forEvery', list: ports, holds });
const ofYears = (holds: Condition): Condition => ({ op: 'forEvery', list: traffic, holds });
const latestYear = (holds: Condition): Condition => ({ op: 'latest', list: traffic, year, last: 2, except: [], holds });

test.each<readonly [string, boolean, Condition]>([
	['one comparison', false, isOne(port, 'a')],
	['one fact against two things', false, any(isOne(port, 'a'), isOne(port, 'b'))],
	['one fact against one thing twice', true, any(isOne(port, 'a'), isOne(port, 'a'))],
	['one fact against one thing and its opposite', true, any(isOne(port, 'a'), { op: 'not', of: isOne(port, 'a') })],
	['a fact of every entry', false, ofPorts(isOne(own('type'), 'a'))],
	['a fact of the application, for every entry', true, ofPorts(isOne(port, 'a'))],
	['a fact of an outer entry, for every inner one', true, ofPorts(ofYears(isOne(own('type'), 'a')))],
	['a fact of an outer entry, for the latest inner one', false, ofPorts(latestYear(isOne(own('type'), 'a')))],
	['a fact of the application, for the latest entry of every one', true, ofPorts(latestYear(isOne(port, 'a')))],
	['one list twice', true, any(ofPorts(isOne(own('type'), 'a')), ofPorts(isOne(own('region'), 'a')))],
	['one number against two marks', false, ofPorts(ofYears(any(atLeast(freight, 1), atLeast(freight, 2))))],
	['one number against one mark twice', true, ofPorts(ofYears(any(atLeast(freight, 1), atLeast(freight, 1))))],
	[
		'two numbers that may come from the pack against one mark',
		true,
		any(atLeast(orMark(fieldOf('a')), 1), atLeast(orMark(fieldOf('b')), 1)),
	],
	[
		'one number against a fact and a mark',
		true,
		ofPorts(ofYears(any({ op: 'compare', left: freight, relation: 'equals', right: freight }, atLeast(freight, 1)))),
	],
])('%s: %s', (_, expected, condition) => {
	expect(mayRepeat(condition, { chosen: () => expect.fail('there are no readings') })).toBe(expected);
});

test('two numbers of one list, held against one mark, are two comparisons', () => {
	const routes: ListRef = {
		path: 'airport.routes',
		scope: 0,
		steps: [{ key: 'airport' }, { key: 'routes' }],
		entryName: 'to',
		unit: 'route',
	};
	const counted = (key: string): Condition => {
		const where: Condition = { op: 'isTrue', fact: { path: `airport.routes.${key}`, scope: 1, steps: [{ key }] } };
		return atLeast({ op: 'count', list: routes, where }, 10);
	};
	const pack = packOf({
		rules: [{ effect: 'requirement', appliesTo: isOne(port, 'air'), condition: any(counted('fixed'), counted('direct')) }],
		checks: [],
	});
	const [finding] = evaluate(pack, {
		schemaVersion: 1,
		id: 'a',
		submittedOn: '2024-06-30',
		port: { name: 'a', type: 'air', province: '420000' },
		airport: { routes: [1, 2, 3].map((route) => ({ to: `${route}`, fixed: true, direct: route === 1 })) },
	}).findings;
	expect(finding?.facts.map(({ actual }) => actual)).toEqual([3, 1]);
});

test('the choice taken of a reading alone counts', () => {
	const choices = { one: any(isOne(port, 'a'), isOne(port, 'a')), other: isOne(port, 'a') };
	const condition: Condition = { op: 'byReading', reading: 'r', choices };
	expect(mayRepeat(condition, { chosen: ({ choices: all }) => all.one as never })).toBe(true);
	expect(mayRepeat(condition, { chosen: ({ choices: all }) => all.other as never })).toBe(false);
});

test('of the rules that are shipped, few need be looked through', () => {
	const pack = builtIn('cn-14fyp');
	const looked = pack.rules.filter(({ condition }) => mayRepeat(condition, { chosen: defaultOf }));
	expect(looked.length).toBeLessThan(pack.rules.length / 4);

	function defaultOf<T>({ reading, choices }: { readonly reading: string; readonly choices: Readonly<Record<string, T>> }): T {
		return choices[pack.readings[reading]?.default ?? ''] as T;
	}
});

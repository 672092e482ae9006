/** The facts of findings come from the code that is made for them, save where they rest on an empty list. */

import { beforeAll, expect, test } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import type { Application } from '../../src/domain/schema.js';
import type { Finding } from '../../src/engine/decision.js';
import { builtIn } from '../packs/built-in.js';
import { codeAtOnce, type Engine, type Fault, mutant } from './mutant.js';

const codeNever: Fault = { ...codeAtOnce, instead: 'manyUses = Infinity;' };

/** Where code says nothing, nothing is said. */
const codeAlone: Fault = {
	file: 'engine/evaluate.ts',
	says: 'return explain(condition(), frame, truthOf(outcome, appliesTo, condition(), frame), mayRepeat());',
	instead: 'return unexplained;',
};

const pack = builtIn('cn-14fyp');
const applications = Array.from({ length: 500 }, (_, i) => JSON.parse(applicationText(i, { seed: 20240630 })) as Application);

/** Findings that pass or fail. */
function findings({ evaluate }: Pick<Engine, 'evaluate'>): readonly Finding[] {
	return applications
		.flatMap((application) => evaluate(pack, application).findings)
		.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail');
}

/** Those of which code says nothing. */
const unsaid = (found: readonly Finding[]) => found.filter(({ facts }) => facts.length === 0);

let all: readonly Finding[];
let said: readonly Finding[];

beforeAll(async () => {
	all = findings(await mutant(codeNever));
	said = findings(await mutant(codeAtOnce, codeAlone));
});

test('code says what the conditions say, of every finding that rests on no empty list', () => {
	expect(said).toEqual(all.map((finding) => (finding.restsOnEmptyList ? { ...finding, facts: [], restsOnEmptyList: false } : finding)));
});

test('that are nearly all of them, and most of each rule', () => {
	expect(unsaid(all)).toEqual([]);
	expect(unsaid(said).length).toBeLessThan(said.length / 20);
	for (const rule of new Set(said.map((finding) => finding.rule))) {
		const ofRule = said.filter((finding) => finding.rule === rule);
		expect(unsaid(ofRule).length, rule).toBeLessThan(ofRule.length / 2);
	}
});

test('all evidence has the same members in the same order, whoever made it', () => {
	const members = [...all, ...said].flatMap(({ facts }) => facts.map((fact) => Object.keys(fact).join(' ')));
	expect(new Set(members).size).toBe(1);
});

test.each<Fault>([
	{ file: 'engine/code/reasons.ts', says: '} = true;`', instead: '} = false;`' },
	{ file: 'engine/code/reasons.ts', says: '.length === 0) return undefined;', instead: '.length >= 0) return undefined;' },
])('code that gives up too early is found: $instead', async (fault) => {
	const found = findings(await mutant(codeAtOnce, codeAlone, fault));
	expect(unsaid(found).length).toBeGreaterThan(unsaid(said).length);
});

/** Packs that were made to break the loader break nothing. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/engine/evaluate.js';
import { packSentences } from '../../src/words/en/issues/pack.js';
import { basePack, baseWith, issuesOf, packOf, packWithCondition } from './base-pack.js';
import { nameFaults } from './faults-names.js';
import { operatorFaults } from './faults-operators.js';
import { structureFaults } from './faults-structure.js';
import { textFaults } from './faults-texts.js';

const codes = (text: string) => issuesOf(text).map(({ code }) => code);

describe('a hostile pack', () => {
	it('of definitions that double one another is refused before it fills the memory', () => {
		const definitions = Array.from(
			{ length: 60 },
			(_, n) => `  d${n + 1}:\n    condition: { all: [{ definition: d${n} }, { definition: d${n} }] }\n`,
		);
		const text = baseWith(
			['definitions:\n', `definitions:\n  d0:\n    condition: { fact: plan.listed }\n${definitions.join('')}`],
			['    effect: requirement\n', '    effect: requirement\n    appliesTo: { definition: d60 }\n'],
		);
		expect(codes(text)).toEqual(['rules.definition-too-large']);
	});

	const many = (count: number, each: string) => `[${Array(count).fill(each).join(', ')}]`;
	const chain = (length: number, last: string) =>
		[...Array(length).keys()].map((n) => `  d${n}:\n    condition: { definition: d${n + 1} }\n`).join('') +
		`  d${length}:\n    condition: ${last}\n`;

	const listed = '{ fact: plan.listed }';

	it.each([
		['members', `{ any: ${many(600, listed)} }`],
		['members of its members', `{ all: ${many(300, listed).replace(']', `, { any: ${many(300, listed)} }]`)} }`],
	])('with a condition of more %s than can be judged is refused', (_, condition) => {
		expect(codes(packWithCondition(condition))).toEqual(['rules.condition-too-large']);
	});

	it.each([
		['a circle of definitions', 5000, '{ definition: d0 }'],
		['a row of definitions', 5000, listed],
	])('with %s that is longer than the stack is refused', (_, length, last) => {
		const found = codes(baseWith(['definitions:\n', `definitions:\n${chain(length, last)}`]));
		expect(new Set(found.filter((code) => code !== 'rules.unused'))).toContain('rules.definition-too-large');
	});

	it.each([
		[60, 60],
		[90, 40],
		[40, 95],
	])('with %i definitions in a row, each %i deep, is refused', (count, deep) => {
		const rows = Array.from({ length: count }, (_, n) => {
			return `  d${n}:\n    condition: ${'{ not: '.repeat(deep)}{ definition: d${n + 1} }${' }'.repeat(deep)}\n`;
		});
		const text = baseWith(['definitions:\n', `definitions:\n${rows.join('')}  d${count}:\n    condition: ${listed}\n`]);
		expect(new Set(codes(text).filter((code) => code !== 'rules.unused'))).toEqual(new Set(['rules.definition-too-large']));
	});

	it('that is as large as can be is judged, by its conditions and by their code', () => {
		const pack = packOf(packWithCondition(`{ any: ${many(490, listed)} }`));
		const application = JSON.parse(readFileSync('fixtures/full/air-eligible.json', 'utf8'));
		for (let turn = 0; turn < 100; turn += 1) {
			expect(evaluate(pack, application).findings.find(({ rule }) => rule === 'air.tried')?.outcome).toBe('pass');
		}
	});

	it('nested a thousand deep is refused', () => {
		const text = baseWith(['appliesTo: { fact: port.type, equals: air }', `appliesTo: ${'{ not: '.repeat(1000)}{}${' }'.repeat(1000)}`]);
		expect(codes(text)).toEqual(['input.too-deep']);
	});

	it.each(['constructor', 'toString', 'has-own-property'])('may call its things %s', (name) => {
		const text = basePack
			.replaceAll('distance:\n', `${name}:\n`)
			.replaceAll('parameter: distance', `parameter: ${name}`)
			.replaceAll('{distance}', `{${name}}`);
		if (name === 'toString') expect(codes(text)).toEqual(['rules.bad-name']);
		else expect(Object.hasOwn(packOf(text).parameters, name)).toBe(true);
	});

	it.each([
		['the pack', 'id: small\n', 'id: small\n__proto__: { title: x }\n'],
		['a map of names', 'parameters:\n', 'parameters:\n  __proto__: { title: x }\n'],
		['a condition', 'where: { definition: accepted }', 'where: { __proto__: { definition: accepted } }'],
		['a case', 'given: { airport: { routes: [] } }', 'given: { __proto__: { airport: { routes: [] } }, airport: { routes: [] } }'],
	])('cannot set the prototype of %s', (_, from, to) => {
		expect(codes(baseWith([from, to]))).not.toEqual([]);
		expect(({} as Record<string, unknown>).title).toBeUndefined();
	});

	it.each(['constructor', 'toString', '__proto__'])('does not find a name in what every object has: %s', (name) => {
		expect(codes(baseWith(['where: { definition: accepted }', `where: { definition: ${name} }`]))).toContain('rules.unknown-definition');
		expect(codes(baseWith(['fact: near.distanceKm', `fact: near.${name}`]))).toEqual(['rules.unknown-fact']);
		expect(codes(baseWith(['appliesTo: { fact: port.type, equals: air }', `appliesTo: { ${name}: x }`]))).toContain(
			'rules.unknown-operator',
		);
	});

	it.each([
		'[]',
		'null',
		'12',
		'--- a',
		'{}',
		'rules: 1',
		'[[[',
		'{"id": {"id": {"id": []}}}',
		'rules: [null, 1, [], {}]',
		'definitions: { a: null, b: 1, c: [] }',
		'parameters: { a: null }\nreadings: { b: 2 }\nsources: []',
		'rules: [{ condition: [], effect: [], cases: [1, null], reasons: 3 }]',
	])('that is %j is told of, and nothing is thrown', (text) => {
		const issues = issuesOf(text);
		expect(issues.length).toBeGreaterThan(0);
		for (const { file, line, column, frame } of issues) {
			expect({ file, line, column }).toEqual({ file: 'pack.yaml', line: expect.any(Number), column: expect.any(Number) });
			expect(frame).toEqual(expect.any(String));
		}
	});
});

it('every code of a pack is provoked by a fault', () => {
	const provoked = new Set(
		[...structureFaults, ...nameFaults, ...operatorFaults, ...textFaults].flatMap(({ issues }) => issues.map(({ code }) => code)),
	);
	// Of files and of sizes: tried on their own.
	const elsewhere = [
		'rules.no-files',
		'rules.no-header',
		'rules.several-headers',
		'rules.file-absent',
		'rules.file-not-listed',
		'rules.condition-too-large',
		'rules.definition-too-large',
	];
	expect(Object.keys(packSentences).filter((code) => !provoked.has(code) && !elsewhere.includes(code))).toEqual([]);
});

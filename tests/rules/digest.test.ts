/** The digest of a pack tells whether two packs say the same, however they are written. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { PackText } from '../../src/rules/model.js';
import { basePack, baseWith, packOf } from './base-pack.js';

type Data = Readonly<Record<string, unknown>>;

const base = parse(basePack) as Data;
const movable = ['sources', 'conventions', 'parameters', 'readings', 'definitions', 'unchecked', 'checks', 'unique'] as const;

/** The same data with the keys of every map in an order that a list of numbers makes. */
function shuffled(value: unknown, weights: readonly number[], depth = 0): unknown {
	if (Array.isArray(value)) return value.map((each) => shuffled(each, weights, depth + 1));
	if (typeof value !== 'object' || value === null) return value;
	const keyed = Object.entries(value).map(([key, member], index) => ({
		key,
		member,
		weight: weights[(index + depth) % weights.length] ?? 0,
	}));
	keyed.sort((a, b) => a.weight - b.weight);
	return Object.fromEntries(keyed.map(({ key, member }) => [key, shuffled(member, weights, depth + 1)]));
}

/** The pack in files: rules in their order over the files, everything else wherever `homes` says. */
function inFiles(homes: readonly number[], weights: readonly number[]): readonly PackText[] {
	const { rules, appliesTo, caseBase, ...rest } = base;
	const parts: Record<string, unknown>[] = [
		{ ...rest, files: ['a.yaml', 'b.yaml'] },
		{ appliesTo, caseBase, rules: (rules as unknown[]).slice(0, 1) },
		{ appliesTo, caseBase, rules: (rules as unknown[]).slice(1) },
	];
	for (const [index, key] of movable.entries()) {
		// What a check or a key applies to may come from its file.
		const home = key === 'checks' || key === 'unique' ? 1 + ((homes[index] ?? 0) % 2) : (homes[index] ?? 0);
		delete parts[0]?.[key];
		const part = parts[home];
		if (part !== undefined) part[key] = base[key];
	}
	const names = ['pack.yaml', 'a.yaml', 'b.yaml'];
	return parts.map((part, index) => ({ name: `folder/${names[index]}`, text: `# Written anew.\n${stringify(shuffled(part, weights))}` }));
}

describe('the digest of a pack', () => {
	const { digest } = packOf(basePack);

	it('is a SHA-256', () => {
		expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
	});

	it('does not depend on the order of keys, on comments or on the layout in files', () => {
		const homes = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: movable.length, maxLength: movable.length });
		const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 });
		fc.assert(
			fc.property(homes, weights, (homes, weights) => {
				expect(packOf(...inFiles(homes, weights)).digest).toBe(digest);
			}),
			{ numRuns: 30 },
		);
	});

	it('does not depend on whether the pack is YAML or JSON', () => {
		expect(packOf({ name: 'pack.json', text: JSON.stringify(base, null, 2) }).digest).toBe(digest);
		expect(packOf(JSON.stringify(base)).digest).toBe(digest);
	});

	it.each([
		['a threshold', 'value: 200', 'value: 201'],
		['a text', 'en: Too few.', 'en: Far too few.'],
		['a condition', 'atLeast: { parameter: routes }', 'moreThan: { parameter: routes }'],
		['what rules apply to', 'appliesTo: { fact: port.type, equals: air }', 'appliesTo: { fact: port.type, oneOf: [air] }'],
		['the base of cases', 'name: 示例', 'name: 另例'],
		['an outcome', "asOf: '2024-07-01'", "asOf: '2024-07-02'"],
		['the period', "to: '2025-12-31'", "to: '2025-12-30'"],
	])('changes with %s', (_, from, to) => {
		expect(packOf(baseWith([from, to])).digest).not.toBe(digest);
	});
});

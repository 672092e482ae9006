/** What is left out of a result where only codes are told is nothing that a format of codes would have shown. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConsistency } from '../../src/domain/consistency.js';
import type { Application } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { type FormatName, formats } from '../../src/report/formats.js';
import { buildResult, type Detail, type Result } from '../../src/report/result.js';
import { wordsOf } from '../../src/words/words-of.js';
import { applicationArbitrary } from '../domain/arbitrary.js';
import { builtIn } from '../packs/built-in.js';
import { fixture, fixtures, languages } from './samples.js';

const pack = builtIn('cn-14fyp');
const names = Object.keys(formats) as readonly FormatName[];

const readings = fc.constantFrom(
	{},
	...Object.entries(pack.readings).map(([id, { choices }]) => ({ [id]: Object.keys(choices).at(-1) ?? '' })),
);

function resultIn(detail: Detail, application: Application, options: object, language: 'zh' | 'en', all: boolean): Result {
	const decision = evaluate(pack, application, { ...options, allowLapsed: true });
	const warnings = checkConsistency(application, decision.asOf);
	const about = { source: 'a.ndjson', line: 3, application, digest: 'sha256:0', decision, warnings, all };
	return buildResult({ ...about, detail }, pack, wordsOf(language));
}

async function textOf(format: FormatName, result: Result): Promise<string> {
	const make = await formats[format]();
	const run = { schemaVersion: 1, tool: { name: '', version: '' }, rules: [] } as const;
	return make({ words: wordsOf(result.lang), width: 80, color: 0, all: false }).result(result, run);
}

test('csv tells codes alone', async () => {
	const asking = await Promise.all(names.map(async (name) => [name, (await formats[name]()).detail] as const));
	expect(asking.filter(([, detail]) => detail !== undefined)).toEqual([['csv', 'codes']]);
});

describe('a format that needs codes alone', () => {
	test('writes the same of a result with nothing else', async () => {
		const situation = fc.tuple(applicationArbitrary(), readings, fc.constantFrom(...languages), fc.boolean());
		await fc.assert(
			fc.asyncProperty(situation, async ([application, chosen, language, all]) => {
				const [codes, full] = (['codes', 'full'] as const).map((detail) =>
					resultIn(detail, application, { readings: chosen }, language, all),
				);
				if (codes === undefined || full === undefined) throw new Error('no result');
				expect(await textOf('csv', codes)).toBe(await textOf('csv', full));
			}),
			{ numRuns: 300 },
		);
	});

	test.each(fixtures)('writes the same of %s', async (name) => {
		const application = JSON.parse(fixture(name));
		const [codes, full] = (['codes', 'full'] as const).map((detail) => resultIn(detail, application, {}, 'zh', false));
		if (codes === undefined || full === undefined) throw new Error('no result');
		expect(await textOf('csv', codes)).toBe(await textOf('csv', full));
	});
});

test('where only codes are told, no text is made and nothing else is changed', () => {
	for (const name of fixtures) {
		const application = JSON.parse(fixture(name));
		const codes = resultIn('codes', application, { asOf: '2023-12-31' }, 'en', true);
		const { choiceTexts: _, ...full } = resultIn('full', application, { asOf: '2023-12-31' }, 'en', true);
		expect(codes).toEqual({
			...full,
			verdictText: '',
			findings: full.findings.map(({ rule, effect, outcome }) => ({
				...{ rule, effect, outcome, title: '', reason: '', facts: [], missing: [] },
				source: { id: '', place: '', url: '' },
			})),
			warnings: full.warnings.map((warning) => ({ ...warning, message: '' })),
		});
	}
});

test('a pack with other parameters or sources says so, though it shares its rules', () => {
	const application = JSON.parse(fixture('full/air-ineligible'));
	const parameters = Object.fromEntries(Object.entries(pack.parameters).map(([name, each]) => [name, { ...each, value: 77 }]));
	const sources = Object.fromEntries(Object.entries(pack.sources).map(([id, each]) => [id, { ...each, url: 'https://example.org/' }]));
	const other = { ...pack, parameters, sources };
	const decision = evaluate(pack, application);
	const about = { source: 'a.json', application, digest: 'sha256:0', decision, warnings: [] };
	for (const language of languages) {
		const words = wordsOf(language);
		const [before, changed, after] = [pack, other, pack].map((each) => buildResult(about, each, words));
		expect(after).toEqual(before);
		expect(changed?.findings.map(({ source }) => source.url)).toEqual(before?.findings.map(() => 'https://example.org/'));
		const said = changed?.findings.map(({ reason }) => reason).join(' ');
		expect(said).toContain('77 ');
		expect(said).not.toBe(before?.findings.map(({ reason }) => reason).join(' '));
	}
});

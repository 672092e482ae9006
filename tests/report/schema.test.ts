import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { units } from '../../src/base/unit.js';
import { render } from '../../src/report/render.js';
import type { Report } from '../../src/report/report.js';
import { en } from '../../src/words/en/words.js';
import { badText, fixtures, languages, reportOf, resultOf, resultOfFixture, type SampleOptions } from './samples.js';

type Json = Readonly<Record<string, unknown>>;

const published = JSON.parse(readFileSync(new URL('../../schemas/result.schema.json', import.meta.url), 'utf8'));

/** The schema allows members to be added; what is printed today must be described, all of it. */
function closed(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(closed);
	if (typeof schema !== 'object' || schema === null) return schema;
	const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
	return 'properties' in inner && inner.type === 'object' ? { ...inner, additionalProperties: false } : inner;
}

function validator(reference: string) {
	const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
	ajv.addSchema(closed(published) as Json, 'report');
	const validate = ajv.compile({ $ref: `report${reference}` });
	return (value: unknown) =>
		validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const reading = { 'distance-basis': 'road', 'layout-caution': 'restriction', 'one-city': 'requirement' };

function sample(language: 'zh' | 'en', all: boolean): Report {
	const options: SampleOptions = { language, all };
	const results = [
		...fixtures.map((name) => resultOfFixture(name, options)),
		...fixtures.map((name) => resultOfFixture(name, { ...options, readings: reading })),
		resultOf('bad.json', badText, options),
		resultOf('broken.json', '{', options),
	];
	return reportOf(results, options);
}

describe.each(languages)('reports in %s', (language) => {
	test.each([true, false])('validate, all rules: %s', async (all) => {
		const report = sample(language, all);
		expect(validator('')(JSON.parse(await render(report, 'json', { language })))).toEqual([]);
		const lines = (await render(report, 'ndjson', { language })).trimEnd().split('\n');
		expect(lines).toHaveLength(report.results.length);
		const check = validator('#/$defs/line');
		expect(lines.flatMap((line) => check(JSON.parse(line)))).toEqual([]);
	});
});

describe('json', () => {
	test('is the same as if it were written at once', async () => {
		const { schemaVersion, tool, rules, results, summary, conflicts } = sample('en', false);
		const text = await render({ schemaVersion, tool, rules, results, summary, conflicts }, 'json');
		expect(text).not.toContain('"frame"');
		expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
		expect(Object.keys(JSON.parse(text))).toEqual(['schemaVersion', 'tool', 'rules', 'results', 'summary', 'conflicts']);
	});

	test('is whole without any result', async () => {
		const text = await render(reportOf([], { language: 'en' }), 'json');
		expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
		expect(JSON.parse(text).results).toEqual([]);
	});
});

test('the schema refuses what is no report', () => {
	expect(validator('')({})).not.toEqual([]);
	expect(validator('#/$defs/line')({ source: 'a', error: { code: 'x', message: '', issues: [] } })).not.toEqual([]);
});

test('the schema knows every unit and operator', () => {
	expect(published.$defs.unit.enum).toEqual([...units]);
	expect([...published.$defs.operator.enum].sort()).toEqual(Object.keys(en.required).sort());
});

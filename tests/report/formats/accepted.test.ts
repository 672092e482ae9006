/** Accepted findings stand apart in every format, and take nothing from what the others tell. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type FormatName, formats } from '../../../src/report/formats.js';
import { render } from '../../../src/report/render.js';
import { languages } from '../samples.js';
import { acceptedIn } from './accepted.js';
import { readCsv } from './csv-reader.js';
import { goldenFile } from './golden-file.js';
import { junitFaults } from './junit-schema.js';
import { validateSarif } from './sarif-schema.js';
import { readTap } from './tap-reader.js';
import { readXml } from './xml-reader.js';

const schemaAt = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const shown: readonly FormatName[] = ['pretty', 'csv', 'table', 'tap', 'junit', 'markdown', 'github', 'gitlab'];

describe.each(languages)('in %s', (language) => {
	test.each(shown)('%s looks as it did', async (format) => {
		const text = await render(acceptedIn(language), format, { language, width: 100 });
		await expect(text).toMatchFileSnapshot(goldenFile('accepted', language, format));
	});

	test.each(Object.keys(formats) as FormatName[])('%s names what is accepted', async (format) => {
		const text = await render(acceptedIn(language), format, { language });
		expect(text).toContain(
			format === 'csv' ? ',air.routes\r\n' : format === 'table' ? (language === 'zh' ? '已认可 1 项' : '1 finding accepted') : '复核后认可',
		);
	});

	test('json and ndjson hold to the schema, with what the baseline came to at the end', async () => {
		const report = acceptedIn(language);
		const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true });
		ajv.addSchema(schemaAt('../../../schemas/result.schema.json'), 'report');
		const whole = JSON.parse(await render(report, 'json', { language }));
		expect(ajv.validate('report', whole), JSON.stringify(ajv.errors)).toBe(true);
		expect(whole.baseline).toEqual(report.baseline);
		expect(whole.baseline).toMatchObject({
			accepted: 3,
			expired: [{ application: 'FULL-AIR-2' }],
			unmatched: [{ application: 'FULL-AIR-4' }],
		});
		const lines = (await render(report, 'ndjson', { language })).trimEnd().split('\n');
		const last = JSON.parse(lines.at(-1) ?? '');
		expect(last).toEqual({ baseline: report.baseline });
		expect(ajv.validate('report#/$defs/line', last)).toBe(true);
		expect(ajv.validate('report#/$defs/line', {})).toBe(false);
		const first = JSON.parse(lines[0] ?? '');
		expect([first.verdict, first.pass, first.accepted]).toEqual(['ineligible', false, [expect.objectContaining({ rule: 'air.routes' })]]);
	});

	test('junit skips them, and counts what it holds', async () => {
		const root = readXml(await render(acceptedIn(language), 'junit', { language }));
		expect(junitFaults(root)).toEqual([]);
		expect(root.children.map(({ attributes }) => [attributes.failures, attributes.skipped])).toEqual([
			['1', '1'],
			['0', '1'],
			['0', '2'],
			['0', '0'],
		]);
	});

	test('sarif suppresses them, and holds to the schema', async () => {
		const log = JSON.parse(await render(acceptedIn(language), 'sarif', { language }));
		expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
		const told = log.runs[0].results.map((each: { ruleId: string; level: string; suppressions?: readonly { status: string }[] }) => {
			return [each.ruleId, each.level, each.suppressions?.[0]?.status];
		});
		expect(told).toEqual([
			['cn-14fyp/air.distance', 'error', undefined],
			['cn-14fyp/air.routes', 'error', 'accepted'],
			['cn-14fyp/air.overdue-acceptance', 'warning', 'accepted'],
			['cn-14fyp/air.distance', 'none', undefined],
			['cn-14fyp/air.routes', 'none', 'accepted'],
		]);
	});

	test('tap leaves to do what fails and is accepted whole', async () => {
		const points = readTap(await render(acceptedIn(language), 'tap', { language }));
		expect(points.map(({ ok, directive }) => [ok, directive])).toEqual([
			[false, undefined],
			[false, 'TODO'],
			[true, 'SKIP'],
			[true, undefined],
		]);
	});

	test('csv names their rules in a column of their own', async () => {
		const [head = [], ...rows] = readCsv(await render(acceptedIn(language), 'csv', { language }));
		const of = (column: string) => rows.map((row) => row[head.indexOf(column)]);
		expect([of('failed'), of('unknown'), of('accepted')]).toEqual([
			['air.distance', '', '', ''],
			['', '', 'air.distance', ''],
			['air.routes', 'air.overdue-acceptance', 'air.routes', ''],
		]);
	});
});

/** A lapsed standard does not pass for a living one, in any format. */

import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../src/report/formats.js';
import { render } from '../../src/report/render.js';
import { readTap } from './formats/tap-reader.js';
import { readXml } from './formats/xml-reader.js';
import { languages, reportOf, reportOfFixtures, resultOfFixture, type SampleOptions } from './samples.js';

const lapsed = { asOf: '2026-05-01', allowLapsed: true };

describe.each(languages)('an eligible application under a lapsed standard, in %s', (language) => {
	const options: SampleOptions = { language, ...lapsed };
	const result = resultOfFixture('full/air-eligible', options);
	const report = reportOf([result], options);
	const [message = ''] = result.warnings.flatMap((warning) => (warning.code === 'rules.lapsed' ? [warning.message] : []));
	const text = (format: FormatName) => render(report, format, { language, width: 200 });

	test('pretty: beside the verdict, and nowhere else', async () => {
		const pretty = await text('pretty');
		const [verdict = '', head = ''] = pretty.split('\n');
		expect([verdict, message.startsWith(head) && head !== '']).toEqual([result.verdictText, true]);
		expect(pretty.replace(/\s/gu, '').split(message.replace(/\s/gu, ''))).toHaveLength(2);
	});

	test('table: a mark, and what it means', async () => {
		const table = await text('table');
		expect(table).toMatch(/^(?:eligible|符合) ! /m);
		expect(table).toMatch(/^! (?:under a standard that was not in force|不在规则包适用期内)$/m);
		const living = await render(reportOfFixtures(['full/air-eligible'], { language }), 'table', { language, width: 200 });
		expect(living).not.toMatch(/^(?:eligible|符合) !/m);
	});

	test('tap: in the line of the test point', async () => {
		const tap = await text('tap');
		expect(readTap(tap)).toHaveLength(1);
		expect(tap).toMatch(/^ok 1 - FULL-AIR-1 .* · (?:the standard is not in force|不在规则包适用期内)$/m);
	});

	test('markdown: once, first of what stands beside the verdict', async () => {
		const points = (await text('markdown')).split('\n').filter((line) => line.startsWith('- '));
		expect(points.map((point) => point.includes('2026'))).toEqual([true, false, true]);
	});

	test('the closed row of html', async () => {
		expect(/<summary>.*<\/summary>/.exec(await text('html'))?.[0]).toMatch(/<span class="beside">.*2026/);
	});

	test('junit: a property', async () => {
		const [suite] = readXml(await text('junit')).children;
		const [properties] = suite?.children ?? [];
		expect(properties?.children.find(({ attributes }) => attributes.name === 'beside')?.attributes.value).toBe(message);
	});

	test('csv, json and ndjson: the code of the warning', async () => {
		for (const format of ['csv', 'json', 'ndjson'] as const) expect(await text(format)).toContain('rules.lapsed');
	});

	test.each(['github', 'gitlab', 'sarif'] as const)('%s: in what is told of the verdict, and as a warning', async (format) => {
		expect((await text(format)).split(message).length).toBeGreaterThan(format === 'github' ? 2 : 1);
	});
});

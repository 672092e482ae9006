import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/base/harmless.js';
import { displayWidth } from '../../../src/base/width.js';
import { render } from '../../../src/report/render.js';
import { isError } from '../../../src/report/report.js';
import { wordsOf } from '../../../src/words/words-of.js';
import { languages, reportOf, reportOfFixtures, resultOfFixture } from '../samples.js';
import { batchIn } from './batch.js';
import { hostile, hostileReport } from './hostile.js';

describe.each(languages)('table, %s', (language) => {
	const report = batchIn(language);

	test.each([60, 80, 100, 160])('at %i columns every application has one line, none wider', async (width) => {
		const lines = (await render(report, 'table', { language, width })).split('\n');
		expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
		const { verdicts, strict } = wordsOf(language).formats;
		for (const [index, result] of report.results.entries()) {
			const verdict = isError(result) ? 'error' : result.verdict;
			expect([verdicts[verdict], ...(verdict === 'restricted' ? [strict] : [])].some((text) => lines[index + 2]?.startsWith(text))).toBe(
				true,
			);
		}
		expect(lines[report.results.length + 2]).toBe('');
	});

	test('every column begins at the same place in every line', async () => {
		const lines = (await render(report, 'table', { language, width: 160 })).split('\n').slice(0, report.results.length + 2);
		const columnOf = (line: string | undefined, text: string) => displayWidth((line ?? '').slice(0, (line ?? '').indexOf(text)));
		const place = columnOf(lines[0], wordsOf(language).formats.columns.name);
		for (const [index, result] of report.results.entries())
			if (!isError(result)) expect(columnOf(lines[index + 2], result.application.name)).toBe(place);
	});

	test('colour adds nothing that the words do not say', async () => {
		const coloured = await render(report, 'table', { language, color: 1 });
		const plain = await render(report, 'table', { language });
		expect(coloured).not.toBe(plain);
		expect(stripVTControlCharacters(coloured)).toBe(plain);
	});
});

test.each(hostile)('%j keeps to its line in a table', async (name) => {
	const plain = await render(hostileReport('plain'), 'table');
	const text = await render(hostileReport(name), 'table');
	expect(text.split('\n')).toHaveLength(plain.split('\n').length);
	expect(harmless(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
});

test('in Chinese, strict control and the integration of water ports are told apart', async () => {
	const names = ['full/air-restricted', 'full/water-restricted'];
	const lines = (await render(reportOfFixtures(names, { language: 'zh' }), 'table', { language: 'zh' })).split('\n');
	expect(lines.slice(2, 4).map((line) => line.split(' ')[0])).toEqual(['从严控制', '须说明理由']);
});

test('readings that are not at their default are named beside the verdict', async () => {
	const readings = { 'distance-basis': 'road', 'one-city': 'notice' };
	const report = reportOf([resultOfFixture('full/air-eligible', { language: 'en', readings })], { language: 'en', readings });
	expect(await render(report, 'table', { language: 'en', width: 140 })).toMatch(/^eligible \*.*distance-basis=road one-city=notice$/m);
});

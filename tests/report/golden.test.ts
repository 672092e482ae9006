import { describe, expect, test } from 'vitest';
import { render } from '../../src/report/render.js';
import { badText, languages, reportOf, reportOfFixtures, resultOf, resultOfFixture, type SampleOptions } from './samples.js';

const batch = ['full/air-eligible', 'full/air-ineligible', 'full/air-restricted', 'full/border-undetermined', 'full/water-restricted'];

describe.each(languages)('the report for people, %s', (language) => {
	test.each([60, 80, 120])('a real application at %i columns', async (width) => {
		const report = reportOfFixtures(['real/xiangyang'], { language });
		await expect(await render(report, 'pretty', { language, width })).toMatchFileSnapshot(`golden/xiangyang.${language}.${width}.txt`);
	});

	test('a batch with every verdict, and an invalid application', async () => {
		const options: SampleOptions = { language };
		const results = [...batch.map((name) => resultOfFixture(name, options)), resultOf('bad.json', badText, options)];
		const text = await render(reportOf(results, options), 'pretty', { language });
		await expect(text).toMatchFileSnapshot(`golden/batch.${language}.80.txt`);
	});

	test('readings that are not at their default stand beside the verdict', async () => {
		const options: SampleOptions = { language, readings: { 'distance-basis': 'road', 'layout-caution': 'restriction' } };
		const text = await render(reportOfFixtures(['real/mianyang'], options), 'pretty', { language });
		await expect(text).toMatchFileSnapshot(`golden/readings.${language}.80.txt`);
	});
});

test('colours', async () => {
	const report = reportOfFixtures(['full/air-restricted', 'full/border-ineligible'], { language: 'zh' });
	const text = await render(report, 'pretty', { language: 'zh', color: 1 });
	await expect(text.replaceAll('\u001b', '␛')).toMatchFileSnapshot('golden/colour.zh.80.txt');
});

test('every rule and comparison, where all are asked for', async () => {
	const report = reportOfFixtures(['full/border-eligible'], { language: 'zh', all: true });
	await expect(await render(report, 'pretty', { language: 'zh', all: true })).toMatchFileSnapshot('golden/all.zh.80.txt');
});

test.each(['json', 'ndjson'] as const)('%s', async (format) => {
	const options: SampleOptions = { language: 'en' };
	const results = [resultOfFixture('real/xiangyang', options), resultOf('bad.json', badText, options)];
	await expect(await render(reportOf(results, options), format)).toMatchFileSnapshot(`golden/report.${format}`);
});

/** The report of a part of a batch says that it is one, even where nothing fell to that part. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../../src/report/formats.js';
import { render } from '../../../src/report/render.js';
import type { Report, Shard } from '../../../src/report/report.js';
import { languages, reportOf, reportOfFixtures } from '../samples.js';
import { junitFaults } from './junit-schema.js';
import { validateSarif } from './sarif-schema.js';
import { readTap } from './tap-reader.js';
import { readXml } from './xml-reader.js';

const sentences = { en: 'This is part 2 of 3 of the batch.', zh: '本报告为全批 3 片中的第 2 片。' };

describe.each(languages)('in %s', (language) => {
	const shard: Shard = { index: 2, count: 3, total: 2, input: `sha256:${'0'.repeat(64)}`, lang: language };
	const reports: readonly Report[] = [
		reportOf([], { language }),
		reportOfFixtures(['full/air-eligible'], { language }),
		reportOfFixtures(['full/air-eligible', 'full/air-ineligible'], { language }),
	];
	const texts = (format: FormatName) => Promise.all(reports.map((report) => render({ ...report, shard }, format, { language })));

	test.each(['pretty', 'table', 'markdown', 'html', 'github', 'tap', 'junit'] as const)('%s, in a sentence', async (format) => {
		for (const text of await texts(format)) expect(text.split(sentences[language])).toHaveLength(2);
		for (const report of reports) expect(await render(report, format, { language })).not.toContain(sentences[language]);
	});

	test('pretty counts, as of any batch', async () => {
		for (const text of await texts('pretty')) expect(text).toMatch(language === 'zh' ? /^共 \d 件申请/m : /^\d applications?/m);
	});

	test('tap and junit stay what they are', async () => {
		expect((await texts('tap')).map((text) => readTap(text).length)).toEqual([0, 1, 2]);
		for (const text of await texts('junit')) {
			const root = readXml(text);
			expect(junitFaults(root)).toEqual([]);
			const [properties] = root.children.at(-1)?.children ?? [];
			expect(properties?.children.map(({ attributes }) => attributes)).toEqual([{ name: 'shard', value: '2/3' }]);
		}
	});

	test('sarif, in the properties of the run', async () => {
		for (const text of await texts('sarif')) {
			const log = JSON.parse(text);
			expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
			expect(log.runs[0].properties.shard).toEqual({ index: 2, count: 3 });
		}
		const whole = JSON.parse(await render(reportOf([], { language }), 'sarif', { language }));
		expect(whole.runs[0].properties).not.toHaveProperty('shard');
	});

	test('ndjson, in a last line that holds to the schema', async () => {
		const ajv = new Ajv2020({ validateFormats: false, allowUnionTypes: true });
		ajv.addSchema(JSON.parse(readFileSync(new URL('../../../schemas/result.schema.json', import.meta.url), 'utf8')), 'report');
		for (const text of await texts('ndjson')) {
			const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
			expect(last).toEqual({ shard });
			expect(ajv.validate('report#/$defs/line', last)).toBe(true);
		}
	});
});

/** Where no requirement and no restriction applies nothing was checked, and every format for people and for a CI says so. */

import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../src/report/formats.js';
import { render } from '../../src/report/render.js';
import type { Result } from '../../src/report/result.js';
import { wordsOf } from '../../src/words/words-of.js';
import { junitFaults } from './formats/junit-schema.js';
import { readTap } from './formats/tap-reader.js';
import { readXml } from './formats/xml-reader.js';
import { languages, reportOf, resultOfFixture } from './samples.js';

describe.each(languages)('in %s', (language) => {
	const { nothingChecked } = wordsOf(language).report;
	const sample = resultOfFixture('full/water-eligible', { language, all: true });
	const undetermined = { verdict: 'undetermined', pass: null, missing: [] } as const;
	const none: Result = { ...sample, ...undetermined, findings: sample.findings.filter(({ effect }) => effect === 'notice') };
	/** As `--all` shows it. */
	const all: Result = {
		...none,
		findings: sample.findings.map((finding) =>
			finding.effect === 'notice' ? finding : { ...finding, outcome: 'not-applicable' as const },
		),
	};
	const text = (result: Result, format: FormatName) => render(reportOf([result], { language }), format, { language, width: 200 });

	test.each(['pretty', 'table', 'html', 'junit', 'tap'] as const)('%s', async (format) => {
		// A table has room for its beginning.
		const seen = format === 'table' ? nothingChecked.slice(0, 20) : nothingChecked;
		for (const result of [none, all]) expect(await text(result, format)).toContain(seen);
		expect(await text(sample, format)).not.toContain(seen);
	});

	test('a suite of junit is not empty', async () => {
		for (const result of [none, all]) {
			const root = readXml(await text(result, 'junit'));
			expect(junitFaults(root)).toEqual([]);
			const [suite] = root.children;
			const cases = suite?.children.filter(({ name }) => name === 'testcase') ?? [];
			const skipped = String(cases.length);
			expect(suite?.attributes).toMatchObject({ tests: skipped, skipped, failures: '0', errors: '0' });
			expect(cases[0]?.children).toMatchObject([{ name: 'skipped', attributes: { message: nothingChecked } }]);
		}
	});

	test('a point of tap is skipped', async () => {
		const tap = await text(none, 'tap');
		expect(readTap(tap)).toMatchObject([{ ok: true, directive: 'SKIP' }]);
		expect(tap).toContain(` # SKIP undetermined: ${nothingChecked}`);
	});
});

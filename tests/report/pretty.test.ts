import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../src/base/harmless.js';
import { displayWidth } from '../../src/base/width.js';
import { render } from '../../src/report/render.js';
import { isError, type Report } from '../../src/report/report.js';
import { measureTablesAsBundled } from './bundled-width.js';
import { badText, fixtures, languages, reportOf, reportOfFixtures, resultOf, withNames } from './samples.js';

measureTablesAsBundled();

const widths = [40, 60, 80, 120];
const whole = new Map(languages.map((language) => [language, reportOfFixtures(fixtures, { language })]));

function reportIn(language: 'zh' | 'en'): Report {
	const report = whole.get(language);
	if (report === undefined) throw new Error(language);
	return report;
}

const withoutSpaces = (text: string) => text.replace(/\s/gu, '');

describe.each(languages)('pretty, %s', (language) => {
	test.each(widths)('no line is wider than %i columns', async (width) => {
		const bad = reportOf([resultOf('bad.json', badText, { language })], { language });
		for (const report of [reportIn(language), bad]) {
			const lines = (await render(report, 'pretty', { language, width })).split('\n');
			expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
		}
	});

	test.each(widths)('nothing is cut at %i columns', async (width) => {
		const report = reportIn(language);
		const text = withoutSpaces(await render(report, 'pretty', { language, width }));
		const bound = (effect: string) => effect === 'requirement' || effect === 'restriction';
		for (const result of report.results) {
			if (isError(result)) continue;
			expect(text).toContain(withoutSpaces(result.verdictText));
			for (const finding of result.findings) if (bound(finding.effect)) expect(text).toContain(withoutSpaces(finding.reason));
			for (const { message } of result.warnings) expect(text).toContain(withoutSpaces(message));
		}
		for (const { basis } of report.rules) expect(text).toContain(withoutSpaces(basis));
	});

	test('colour adds nothing that the words do not say', async () => {
		const plain = await render(reportIn(language), 'pretty', { language });
		for (const color of [1, 2, 3] as const) {
			const coloured = await render(reportIn(language), 'pretty', { language, color });
			expect(coloured).not.toBe(plain);
			expect(stripVTControlCharacters(coloured)).toBe(plain);
		}
	});

	test('no line ends in a space', async () => {
		expect(await render(reportIn(language), 'pretty', { language })).not.toMatch(/ $/m);
	});
});

test('names cannot act on a terminal', async () => {
	const hostile = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
		fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 60 }),
		fc.constantFrom('\u001b[2J\u001b[1;1Hpass', '\u202eelbigile\u202c', 'a\r\nb', '\u009b31m', '\u2028', '\u0007', '👨‍👩‍👧'.repeat(20)),
	);
	await fc.assert(
		fc.asyncProperty(hostile, fc.constantFrom(...widths), async (name, width) => {
			const result = resultOf(`${name}.json`, withNames(`名${name}`), { language: 'zh' });
			const text = await render(reportOf([result], { language: 'zh' }), 'pretty', { language: 'zh', width });
			expect(text.replaceAll('\n', '')).toBe(harmless(text.replaceAll('\n', '')));
			expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
		}),
		{ numRuns: 100, examples: widths.map((width) => ['🆎𑨁𿿾', width]) },
	);
});

test('a frame on a narrow screen shows the place at fault', async () => {
	const report = reportOf([resultOf('bad.json', badText, { language: 'en' })], { language: 'en' });
	const lines = (await render(report, 'pretty', { width: 60 })).split('\n');
	const carets = lines.flatMap((line, index) => (/^\s+\|.*\^/.test(line) ? [[lines[index - 1] ?? '', line] as const] : []));
	const shown = carets.map(([text, marks]) => {
		const before = displayWidth(marks.slice(0, marks.indexOf('^')));
		let [column, found] = [0, ''];
		for (const character of text) {
			if (column >= before && found.length < marks.length - marks.indexOf('^')) found += character;
			column += displayWidth(character);
		}
		return found;
	});
	expect(shown).toEqual(['"2024-02-30"', '"430100"', '"regoin"', '"601029"', '-3', '"water"']);
});

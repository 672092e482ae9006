/** Every kind of bad input: exit status 2, one clear message with its place, in both languages, and no stack trace. */

import { truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, kouan, unwrapped } from './run.js';

interface BadFile {
	readonly file: string;
	readonly code: string;
	/** Line and column. */
	readonly place?: readonly [number, number];
	readonly pointer?: string;
	readonly suggestion?: string;
	readonly en: RegExp;
	readonly zh: RegExp;
}

const files: readonly BadFile[] = [
	{ file: 'empty.json', code: 'input.empty', en: /the file is empty/, zh: /没有内容/ },
	{ file: 'truncated.json', code: 'json.syntax', place: [16, 18], en: /no closing quotation mark/, zh: /引号/ },
	{
		file: 'duplicate-key.json',
		code: 'json.duplicate-key',
		place: [10, 5],
		pointer: '/port/name',
		en: /`name` stands on line 8/,
		zh: /`name`.*第8行/,
	},
	{
		file: 'misspelt-field.json',
		code: 'application.unknown-field',
		place: [15, 5],
		pointer: '/border/crosing',
		suggestion: 'crossing',
		en: /unknown field `crosing`/,
		zh: /`crosing`/,
	},
	{
		file: 'string-for-number.json',
		code: 'application.wrong-type',
		place: [18, 18],
		pointer: '/airport/passengers/0/count',
		suggestion: '1791000',
		en: /not a number: write the figure alone, in passengers, without quotes/,
		zh: /数字/,
	},
	{ file: 'nan.json', code: 'json.syntax', place: [18, 18], en: /`NaN` is no JSON value/, zh: /`NaN`/ },
	{
		file: 'impossible-date.json',
		code: 'application.no-such-day',
		place: [5, 18],
		pointer: '/submittedOn',
		en: /no day `2024-02-30`/,
		zh: /`2024-02-30`.*日期/,
	},
	{ file: 'unknown-division.json', code: 'division.unknown', place: [12, 15], pointer: '/port/county', en: /`451499`/, zh: /`451499`/ },
	{
		file: 'county-outside-prefecture.json',
		code: 'division.outside-prefecture',
		place: [12, 15],
		pointer: '/port/county',
		en: /`450103`.*does not lie in `451400`/,
		zh: /`450103`.*`451400`/,
	},
	{
		file: 'wrong-section.json',
		code: 'application.wrong-section',
		place: [14, 3],
		pointer: '/airport',
		en: /no section `airport`/,
		zh: /`airport`/,
	},
	{ file: 'proto-key.json', code: 'application.unknown-field', place: [7, 3], pointer: '/__proto__', en: /`__proto__`/, zh: /`__proto__`/ },
	{ file: 'deep.json', code: 'input.too-deep', place: [3, 111], en: /nested more than 100 deep/, zh: /100/ },
	{ file: 'binary.json', code: 'input.encoding', en: /UTF-8/, zh: /UTF-8/ },
	{ file: 'alias-bomb.yaml', code: 'yaml.anchor', place: [1, 4], en: /anchor `&a`/, zh: /`&a`/ },
	{
		file: 'lapsed.json',
		code: 'rules.not-in-force',
		place: [5, 18],
		pointer: '/submittedOn',
		en: /in force from 2021-09-16 to 2025-12-31/,
		zh: /2021.*2025/,
	},
];

function expectNoTrace(text: string): void {
	expect(text).not.toMatch(/^\s+at .*[:(]\d+|node:internal|\bError:|dist\/|undefined|\[object/m);
}

describe.each(files)('$file', ({ file, code, place, pointer, suggestion, en, zh }) => {
	const path = `fixtures/bad/${file}`;

	it('is one issue with its place', async () => {
		const { status, stdout, stderr } = await kouan(['check', path, '--format', 'json']);
		expect(status).toBe(2);
		const report = JSON.parse(stdout);
		expect(report.summary).toMatchObject({ total: 1, errors: 1 });
		expect(report.results).toHaveLength(1);
		expect(report.results[0].source).toBe(path);
		const { issues } = report.results[0].error;
		expect(issues).toHaveLength(1);
		const at = place && { line: place[0], column: place[1] };
		expect(issues[0]).toMatchObject({ code, ...at, ...(pointer && { pointer }), ...(suggestion && { suggestion }) });
		expect(stderr).toBe('1 of 1 could not be checked; the report says why.\n');
	});

	it.each([
		['en', en],
		['zh', zh],
	] as const)('is told to a person (%s)', async (lang, sentence) => {
		const { status, stdout, stderr } = await kouan(['check', path, '--lang', lang]);
		expect(status).toBe(2);
		expect(stderr).toBe('');
		expect(stdout.replace(/\s+/g, lang === 'zh' ? '' : ' ')).toMatch(sentence);
		expect(/[\u4e00-\u9fff]/.test(stdout.split('\n')[0] ?? '')).toBe(lang === 'zh');
		expect(stdout).toContain(path);
		if (place !== undefined) {
			expect(unwrapped(stdout)).toContain(lang === 'zh' ? `第${place[0]}行第${place[1]}列` : `line${place[0]},column${place[1]}`);
			expect(stdout).toMatch(new RegExp(`^ +${place[0]} \\| `, 'm'));
			expect(stdout).toMatch(/^ +\| +\^+$/m);
		}
		if (suggestion !== undefined) expect(stdout).toContain(`\`${suggestion}\``);
		expectNoTrace(stdout);
	});
});

describe('what is no file in the fixtures', () => {
	const both = async (args: readonly string[], code: string, en: RegExp, zh: RegExp) => {
		const json = await kouan(['check', ...args, '--format', 'json']);
		expect(json.status).toBe(2);
		expect(JSON.parse(json.stdout).results[0].error.issues[0].code).toBe(code);
		for (const [lang, sentence] of [
			['en', en],
			['zh', zh],
		] as const) {
			const { status, stdout } = await kouan(['check', ...args, '--lang', lang]);
			expect(status).toBe(2);
			expect(stdout.replace(/\s+/g, lang === 'zh' ? '' : ' ')).toMatch(sentence);
			expectNoTrace(stdout);
		}
	};

	it('a file of 65 MiB', async () => {
		const path = join(emptyFolder(), 'large.json');
		writeFileSync(path, '{}');
		truncateSync(path, 65 * 2 ** 20);
		await both([path], 'input.too-large', /64 MiB/, /64MiB/);
	});

	it('a folder without applications', async () => {
		await both([emptyFolder()], 'input.nothing-found', /no applications in the folder/, /没有申请|未找到/);
	});

	it('a file that is not there, with the name that was meant', async () => {
		await both(
			['fixtures/real/xiangyan.json'],
			'input.not-found',
			/does not exist.*`xiangyang.json`|does not exist.*xiangyang/,
			/未找到.*xiangyang\.json/,
		);
	});

	it('a folder named as a file is searched', async () => {
		const folder = join(emptyFolder(), 'x.json');
		await mkdir(folder);
		await both([folder], 'input.nothing-found', /no applications in the folder/, /没有申请|未找到/);
	});

	it('a pattern that matches nothing', async () => {
		await both(['fixtures/*.nothing'], 'input.no-match', /no file matches/, /\*\.nothing/);
	});

	it('standard input that is empty', async () => {
		await both(['-'], 'input.empty', /empty/, /没有内容/);
	});
});

describe('a rule pack that is broken', () => {
	const pack = 'fixtures/bad/rules-misspelt-fact.yaml';

	it.each([
		['en', /unknown fact `airport\.regoin`|`airport\.regoin`/],
		['zh', /`airport\.regoin`/],
	] as const)('is told with file, line, column, frame and suggestion, and nothing is evaluated (%s)', async (lang, sentence) => {
		const { status, stdout, stderr } = await kouan(['check', 'fixtures/full/air-eligible.json', '--rules', pack, '--lang', lang]);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(sentence);
		expect(stderr).toContain(`${pack}:18:24 `);
		expect(stderr).toMatch(/18 \| +condition: \{ fact: airport\.regoin/);
		expect(stderr).toMatch(/\^{14}/);
		expect(stderr).toContain('`airport.region`');
		expectNoTrace(stderr);
	});

	it('an unknown id names the packs that there are', async () => {
		const { status, stdout, stderr } = await kouan(['check', 'fixtures/full', '--rules', 'cn-14fpy']);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/no rule pack `cn-14fpy`[\s\S]*did you mean `cn-14fyp`/);
	});

	it('a folder without rules is told so', async () => {
		const folder = emptyFolder();
		const { status, stderr } = await kouan(['check', 'fixtures/full', '--rules', folder]);
		expect(status).toBe(2);
		expect(stderr).toContain(`no rule files in \`${folder}\``);
	});
});

it('one bad application does not keep the others from being checked, and results keep the order of the input', async () => {
	const paths = ['fixtures/full/air-eligible.json', 'fixtures/bad/nan.json', 'nowhere.json', 'fixtures/full/water-eligible.json'];
	const { status, stdout } = await kouan(['check', ...paths, '--format', 'ndjson']);
	expect(status).toBe(2);
	const results = stdout
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(results.map((each) => each.source)).toEqual(paths);
	expect(results.map((each) => each.verdict ?? each.error.code)).toEqual(['eligible', 'input.invalid', 'input.invalid', 'eligible']);
});

/** Help, versions, and what is said to a command line that is wrong. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { displayWidth } from '../../src/base/width.js';
import { run } from './memory-world.js';
import { kouan, root } from './run.js';

vi.mock('../../src/cli/builtin.js', async () => (await import('./memory-world.js')).builtinModule);

const fixture = 'fixtures/full/air-eligible.json';

describe('help', () => {
	it.each([['--help'], ['-h'], ['help']])(
		'`kouan %s` tells the commands, examples and exit statuses on standard output',
		async (argument) => {
			const { status, stdout, stderr } = await kouan([argument]);
			expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
			expect(stdout).toMatch(/^Usage: kouan/);
			for (const part of [
				'check [options] <paths…>',
				'Examples:',
				'kouan check application.json',
				'Exit status:',
				'130  stopped with Ctrl-C',
			]) {
				expect(stdout).toContain(part);
			}
		},
	);

	it('without a command it is told on standard error, as wrong usage', async () => {
		const { status, stdout, stderr } = await kouan([]);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/^Usage: kouan/);
	});

	it('of a command is the same by either way', async () => {
		const [first, second] = await Promise.all([kouan(['check', '--help']), kouan(['help', 'check'])]);
		expect(first).toEqual(second);
		expect(first.status).toBe(0);
		const options = [
			'rules',
			'as-of',
			'reading',
			'allow-lapsed',
			'format',
			'input',
			'output',
			'fail-on',
			'all',
			'quiet',
			'lang',
			'color',
			'no-color',
			'help',
		];
		for (const option of options) expect(first.stdout).toMatch(new RegExp(`^ +(?:-\\w, )?--${option}\\b`, 'm'));
	});

	it.each([
		[['check', '--help', '--lang', 'zh'], {}],
		[['--lang=zh', 'help', 'check'], {}],
		[['help', 'check'], { KOUAN_LANG: 'zh' }],
		[['help', 'check'], { LC_ALL: 'zh_CN.UTF-8' }],
	] as const)('is in Chinese where that is the language: %j %j', async (args, env) => {
		const { status, stdout } = await kouan(args, { env });
		expect(status).toBe(0);
		expect(stdout).toMatch(/^用法/);
		expect(stdout).toMatch(/^退出状态/m);
		expect(stdout).not.toMatch(/Usage|Options|Examples|Arguments/);
	});

	it.each(['zh', 'en'])('stands in columns, none wider than 80 (%s)', async (lang) => {
		const { stdout } = await kouan(['help', 'check', '--lang', lang]);
		const lines = stdout.split('\n');
		expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
		const first = lines.find((line) => line.includes('--rules'));
		const at = displayWidth(/^ +\S+ \S+ +/.exec(first ?? '')?.[0] ?? '');
		const texts = lines
			.filter((line) => /^ +--[\w-]+ <\S+> {2,}\S/.test(line))
			.map((line) => displayWidth(/^ +--\S+ \S+ +/.exec(line)?.[0] ?? ''));
		expect(texts.length).toBeGreaterThan(5);
		expect(new Set(texts)).toEqual(new Set([at]));
	});
});

it.each([['--version'], ['-V']])('`kouan %s` is the version of the package', async (argument) => {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	expect(await kouan([argument])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});

describe('wrong usage', () => {
	const cases: readonly (readonly [args: readonly string[], en: RegExp, zh: RegExp])[] = [
		[['chek'], /unknown command `chek`\n {2}did you mean `check`\?/, /`chek`[\s\S]*`check`/],
		[['help', 'chek'], /unknown command `chek`\n {2}did you mean `check`\?/, /`chek`[\s\S]*`check`/],
		[[fixture], /is no command; to check it, type `kouan check fixtures/, /`kouan check fixtures/],
		[['check'], /nothing to check/, /未指定审核对象/],
		[['check', ''], /one of the paths is empty/, /有一个路径为空/],
		[['merge', '1.json', ''], /one of the paths is empty[\s\S]*kouan merge --help/, /有一个路径为空/],
		[['check', fixture, '--output='], /`--output`/, /`--output`/],
		[['check', fixture, '--rules', ''], /`--rules`/, /`--rules`/],
		[['check', '--formt', 'json', fixture], /unknown option `--formt`\n {2}did you mean `--format`\?/, /`--formt`[\s\S]*`--format`/],
		[
			['merge', '1.json', '--all'],
			/`--all` is an option of `kouan check`, not of `kouan merge`\nSee `kouan merge/,
			/是 `kouan check` 的选项/,
		],
		[['--all', 'check', fixture], /`--all` stands after the command, as in `kouan check … --all`/, /应写在命令之后/],
		[['check', fixture, '--frobnicate'], /unknown option `--frobnicate`\nSee `kouan check --help`/, /`--frobnicate`/],
		[
			['check', fixture, '--format', 'prety'],
			/`--format` cannot be `prety`; use `pretty`, `json`, .*\n {2}did you mean `pretty`/,
			/`prety`[\s\S]*`pretty`/,
		],
		[['check', fixture, '--input', 'jsn'], /`--input` cannot be `jsn`[\s\S]*did you mean `json`/, /`jsn`/],
		[['check', fixture, '--fail-on', 'eligible'], /`--fail-on` cannot be `eligible`; use `ineligible`/, /`--fail-on`/],
		[
			['check', fixture, '--as-of', '2024-02-30'],
			/`--as-of` cannot be `2024-02-30`; give a date that exists as year-month-day, such as `2024-06-30`\nSee/,
			/`2024-02-30`，请按“年-月-日”填写实际存在的日期/,
		],
		[
			['check', fixture, '--as-of', '2024年6月3日'],
			/`--as-of` cannot be .*\n {2}did you mean `2024-06-03`/,
			/`--as-of`.*\n {2}是否应为 `2024-06-03`/,
		],
		[
			['check', fixture, '--lang', 'zh_CN'],
			/`--lang` cannot be `zh_CN`; use `zh`, `en`\n {2}did you mean `zh`/,
			/`zh_CN`，可选 `zh`、`en`\n {2}是否应为 `zh`/,
		],
		[['check', fixture, '--reading', 'road'], /write `ID=CHOICE`/, /`编号=选项`/],
		[
			['check', fixture, '--reading', 'distance-bais=road'],
			/unknown reading `distance-bais`: write `distance-basis`, .*\n {2}did you mean `distance-basis`/,
			/`distance-bais`/,
		],
		[
			['check', fixture, '--reading', 'distance-basis=raod'],
			/no choice `raod`: write `straight-line` or `road`\n {2}did you mean `road`/,
			/`raod`/,
		],
		[
			['check', fixture, '--reading', 'one-city=notice', '--reading', 'one-city=requirement'],
			/two choices for the reading `one-city`/,
			/`one-city`/,
		],
		[['check', fixture, '--as-of', '2024-06-30', '--as-of=2016-06-30'], /two values for `--as-of`; keep one/, /`--as-of` 指定了两次/],
		[['check', fixture, '--rules'], /`--rules` needs a value/, /`--rules`/],
		[['help', 'check', 'more'], /too many arguments/, /参数过多/],
	];

	it.each(cases)('%j: exit 2, a message in the language, nothing on standard output', async (args, en, zh) => {
		const [english, chinese] = await Promise.all([kouan(args), kouan(args, { env: { KOUAN_LANG: 'zh' } })]);
		expect({ status: english.status, stdout: english.stdout }).toEqual({ status: 2, stdout: '' });
		expect(english.stderr).toMatch(en);
		expect(english.stderr).toMatch(/^error: /);
		expect(chinese.status).toBe(2);
		expect(chinese.stderr).toMatch(zh);
		expect(chinese.stderr).toMatch(/^错误/);
		for (const { stderr } of [english, chinese]) {
			expect(stderr).not.toMatch(/^\s+at |node:|Error:/m);
			expect(stderr.endsWith('\n')).toBe(true);
		}
	});

	it('tells everything that is wrong with the options at once', async () => {
		const { stderr } = await kouan(['check', fixture, '--format', 'x', '--as-of', 'today', '--fail-on', 'x']);
		expect(stderr.match(/^error: /gm)).toHaveLength(3);
	});

	it('a day that is given twice is given once', async () => {
		const once = await kouan(['check', fixture, '--as-of', '2024-06-30', '--format', 'json']);
		expect(await kouan(['check', fixture, '--as-of=2024-06-30', '--as-of', '2024-06-30', '--format', 'json'])).toEqual(once);
	});

	it('a language that there is not is an error, by option or by variable', async () => {
		const commands = [
			['check', fixture],
			['merge', 'x.json'],
			['completion', 'bash'],
			['help'],
			['help', 'check'],
			['--version'],
			['chek'],
		];
		for (const args of commands) {
			expect(await kouan([...args, '--lang', 'fr'])).toMatchObject({
				status: 2,
				stdout: '',
				stderr: expect.stringMatching(/`--lang` cannot be `fr`; use `zh`, `en`/),
			});
		}
		expect(await kouan(['check', fixture], { env: { KOUAN_LANG: 'fr' } })).toMatchObject({
			status: 2,
			stderr: expect.stringMatching(/`KOUAN_LANG` cannot be `fr`/),
		});
	});

	it('what was typed cannot act on the terminal', async () => {
		const { status, stderr } = await kouan(['check', fixture, '--\u001b[31mred']);
		expect(status).toBe(2);
		expect(stderr).not.toContain('\u001b');
	});
});

it('no name of a file acts on the terminal, or passes for a command to a runner', async () => {
	const name = 'rl/x\u001b[31m\n::error file=README::forged.yaml';
	const files = { 'a.json': readFileSync(join(root, fixture), 'utf8'), 'rl/pack.yaml': 'id: x', [name]: 'foo: 1' };
	const { status, stderr } = await run(['check', 'a.json', '--rules', 'rl'], { files });
	expect(status).toBe(2);
	expect(stderr).toContain('forged.yaml:1:1 error:');
	expect(stderr).not.toContain('\u001b');
	expect(stderr).not.toMatch(/^::/m);
});

it('nothing that was typed or read passes for a command to a runner of the old kind', async () => {
	const files = { 'a.json': readFileSync(join(root, fixture), 'utf8'), 'kouan.config.yaml': '"##[error]boom": 1\n' };
	const { status, stderr } = await run(['check', 'a.json', '##[add-mask]x'], { files });
	expect(status).toBe(2);
	expect(stderr).toContain('## [error]boom');
	expect(stderr).not.toContain('##[');
});

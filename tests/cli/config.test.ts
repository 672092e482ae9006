/** The configuration file: where it is found, what is wrong with it, and that it counts. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from '../../scripts/schema-own.js';
import { findConfig, openConfig } from '../../src/cli/settings/config.js';
import { readConfig } from '../../src/cli/settings/config-file.js';
import { memoryFileSystem } from '../read/memory-files.js';
import { emptyFolder, kouan, root } from './run.js';
import { runIn } from './world.js';

const stdin = (async function* (): AsyncGenerator<Uint8Array> {})();
const bytes = (text: string) => new TextEncoder().encode(text);
const builtinIds = () => ['cn-14fyp'];
const validate = new Ajv2020({ allowUnionTypes: true }).compile(configJsonSchema());

function readText(text: string, { cwd = '/work', path = '/work/kouan.config.yaml' } = {}) {
	return readConfig(path, { cwd, files: memoryFileSystem({ [path]: bytes(text) }), stdin }, builtinIds);
}

describe('the file is found', () => {
	const files = memoryFileSystem({
		'/a/kouan.config.yaml': bytes(''),
		'/a/b/c/x.json': bytes(''),
		'/a/b/kouan.config.yaml/x.json': bytes(''),
		'/d/e/x.json': bytes(''),
	});
	const cases: readonly (readonly [cwd: string, named: string | undefined, found: string | undefined])[] = [
		['/a', undefined, '/a/kouan.config.yaml'],
		['/a/b/c', undefined, '/a/kouan.config.yaml'],
		['/d/e', undefined, undefined],
		['/', undefined, undefined],
		['/d/e', '../mine.yaml', '/d/mine.yaml'],
		['/a', '/mine.yaml', '/mine.yaml'],
	];
	it.each(cases)('from %s, named %s: %s', async (cwd, named, found) => {
		expect(await findConfig({ cwd, files }, named)).toBe(found);
		expect(files.opened).toEqual([]);
	});

	it('a folder that does not tell, and a link that leads nowhere, are errors: a file that is passed over would change what is checked', async () => {
		const shut = memoryFileSystem({ '/a/kouan.config.yaml': { error: 'stat:EACCES' }, '/kouan.config.yaml': bytes('lang: zh') });
		const dead = { ...memoryFileSystem({ '/kouan.config.yaml': bytes('lang: zh') }), linkTarget: async () => 'gone.yaml' };
		expect((await openConfig([], { env: {}, cwd: '/a', files: dead, stdin })).issues.map(({ code }) => code)).toEqual(['input.dead-link']);
		expect((await openConfig([], { env: {}, cwd: '/a', files: shut, stdin })).issues.map(({ code }) => code)).toEqual([
			'input.no-permission',
		]);
	});

	const named: readonly (readonly [argv: readonly string[], env: Readonly<Record<string, string>>, path: string | undefined])[] = [
		[['check'], {}, '/a/kouan.config.yaml'],
		[['check'], { KOUAN_CONFIG: 'x.yaml' }, '/a/x.yaml'],
		[['check'], { KOUAN_CONFIG: '' }, '/a/kouan.config.yaml'],
		[['check', '--config', 'y.yaml'], { KOUAN_CONFIG: 'x.yaml' }, '/a/y.yaml'],
		[['check', '--config=y.yaml'], {}, '/a/y.yaml'],
		[['check', '--no-config'], { KOUAN_CONFIG: 'x.yaml' }, undefined],
		[['check', '--', '--no-config'], {}, '/a/kouan.config.yaml'],
	];
	it.each(named)('%j %j: %s', async (argv, env, path) => {
		expect((await openConfig(argv, { env, cwd: '/a', files, stdin })).path).toBe(path);
	});
});

describe('what the file says', () => {
	const cases: readonly (readonly [text: string, cwd: string, settings: object])[] = [
		['lang: zh', '/work', { lang: 'zh' }],
		['rules: cn-14fyp\nfail-on: restricted', '/work', { rules: 'cn-14fyp', failOn: 'restricted' }],
		['rules: my-rules', '/work', { rules: 'my-rules' }],
		['rules: my-rules', '/work/a/b', { rules: '../../my-rules' }],
		['rules: /etc/rules', '/work/a', { rules: '/etc/rules' }],
		['readings: { distance-basis: road, one-city: notice }', '/', { readings: ['distance-basis=road', 'one-city=notice'] }],
		['formats: [pretty, junit=out/r.xml]', '/work/a', { formats: ['pretty', 'junit=../out/r.xml'] }],
		['formats:\n  table:\n  sarif: x.sarif', '/work', { formats: ['table', 'sarif=x.sarif'] }],
		['baseline: known.yaml', '/', { baseline: 'work/known.yaml' }],
	];
	it.each(cases)('%j from %s', async (text, cwd, settings) => {
		const { settings: read, issues } = await readText(text, { cwd });
		const { rules, readings, formats } = read;
		const values = {
			...(rules && { rules: rules.value }),
			...(readings && { readings: readings.map(({ value }) => value) }),
			...(formats && { formats: formats.value }),
		};
		expect({ ...read, ...values, issues }).toEqual({ ...settings, issues: [] });
		expect(validate(parse(text))).toBe(true);
	});

	it('each value has its place', async () => {
		const { settings } = await readText('rules: x\nreadings:\n  a: b\nformats: [csv]');
		const places = [settings.rules, ...(settings.readings ?? []), settings.formats].map((said) => said?.origin);
		expect(places.map((origin) => [origin?.file, origin?.line, origin?.column])).toEqual([
			['kouan.config.yaml', 1, 8],
			['kouan.config.yaml', 3, 6],
			['kouan.config.yaml', 4, 10],
		]);
	});

	/** What is wrong, where, and what was meant. */
	const faults: readonly (readonly [text: string, ...issues: readonly string[]])[] = [
		['rulez: x', '1:1 config.unknown-key rules'],
		['lang: zh\nfailon: never', '2:1 config.unknown-key fail-on'],
		['lang: fr', '1:7 config.unknown-value -'],
		['lang:', '1:6 config.wrong-type -'],
		['fail-on: nevr', '1:10 config.unknown-value never'],
		['rules: 14', "1:8 config.wrong-type '14'"],
		['rules: ""', '1:8 config.blank -'],
		['readings: [distance-basis=road]', '1:11 config.wrong-type -'],
		['readings: { a: true }', "1:16 config.wrong-type 'true'"],
		['formats: table', '1:10 config.wrong-type -'],
		['formats: [tabel]', '1:11 config.unknown-value table'],
		['formats: [junit=]', '1:11 config.blank -'],
		['formats: { jnuit: x }', '1:12 config.unknown-key junit'],
		['formats: [7]', "1:11 config.wrong-type '7'"],
		['baseline: [x]', '1:11 config.wrong-type -'],
		['- lang', '1:1 config.wrong-type -'],
		['z: 1\nlang: fr\na: 1', '1:1 config.unknown-key -', '2:7 config.unknown-value -', '3:1 config.unknown-key -'],
	];
	it.each(faults)('%j', async (text, ...expected) => {
		const { issues } = await readText(text);
		expect(issues.map(({ line, column, code, suggestion = '-' }) => `${line}:${column} ${code} ${suggestion}`)).toEqual(expected);
		for (const { file, frame } of issues) expect([file, frame]).toEqual(['kouan.config.yaml', expect.stringContaining('^')]);
		expect(validate(parse(text))).toBe(false);
	});

	it.each([
		['lang: [zh', 'yaml.syntax'],
		['lang: zh\nlang: en', 'yaml.duplicate-key'],
		['lang: &a zh', 'yaml.anchor'],
	])('what is no settled YAML is told: %j', async (text, code) => {
		const { settings, issues } = await readText(text);
		expect(settings).toEqual({});
		expect(issues.map((each) => [each.code, each.file])).toContainEqual([code, 'kouan.config.yaml']);
	});

	it.each(['', ' \n', '# lang: zh\n', '---\n# lang: zh\n'])('a file without settings sets nothing: %j', async (text) => {
		expect(await readText(text)).toEqual({ settings: {}, issues: [] });
	});

	it('the language is known even where something else is wrong', async () => {
		expect(await readText('lang: zh\nrulez: x')).toMatchObject({ settings: { lang: 'zh' }, issues: [{ code: 'config.unknown-key' }] });
	});

	it('the schema is committed as it is made', () => {
		const committed = readFileSync(join(root, 'schemas/config.schema.json'), 'utf8');
		expect(committed, 'run `node scripts/schemas.js`').toBe(`${JSON.stringify(configJsonSchema(), null, '\t')}\n`);
	});
});

/** A folder with applications, and the given files. */
function folder(files: Readonly<Record<string, string>>): string {
	const place = emptyFolder();
	const fixture = (name: string) => readFileSync(join(root, 'fixtures/full', `${name}.json`), 'utf8');
	const applications = { 'apps/open.json': fixture('air-undetermined'), 'apps/good.json': fixture('air-eligible') };
	for (const [name, text] of Object.entries({ ...applications, ...files })) {
		mkdirSync(dirname(join(place, name)), { recursive: true });
		writeFileSync(join(place, name), text);
	}
	return place;
}

describe('the program', () => {
	it('takes the settings of the nearest file above, and passes it over as an application', async () => {
		const place = folder({ 'kouan.config.yaml': 'lang: zh\nfail-on: never\nformats: [table]\n' });
		const { status, stdout, stderr } = await runIn(join(place, 'apps'), ['check', '..']);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/^结论/);
		expect(stdout).toContain('共 2 件申请');
	});

	it('lets the environment and then the command line win', async () => {
		const place = folder({ 'kouan.config.yaml': 'lang: zh\nfail-on: never\nformats: [csv]\n' });
		const env = { KOUAN_FAIL_ON: 'restricted', KOUAN_LANG: 'en' };
		expect((await runIn(place, ['check', 'apps'])).status).toBe(0);
		expect((await runIn(place, ['check', 'apps'], { env })).status).toBe(0);
		expect((await runIn(place, ['check', 'apps', '--fail-on', 'undetermined'], { env })).status).toBe(3);
		expect((await runIn(place, ['check', 'apps', '--no-config'])).status).toBe(3);
		expect((await runIn(place, ['check', 'apps', '--format', 'json'], { env })).stdout).toContain('"lang": "en"');
		expect((await runIn(place, ['check', 'apps', '--format', 'json'])).stdout).toContain('"lang": "zh"');
	});

	it('takes readings and rules from it', async () => {
		const place = folder({ 'kouan.config.yaml': 'rules: cn-14fyp\nreadings: { distance-basis: road }\nformats: [ndjson]\n' });
		const { stdout } = await runIn(place, ['check', 'apps/good.json', '--reading', 'one-city=notice']);
		expect(JSON.parse(stdout).choices).toEqual({ 'distance-basis': 'road', 'one-city': 'notice' });
	});

	it.each([
		['en', {}, /^kouan\.config\.yaml:1:1 error: unknown key `formatz`; there are .*\n.*\n.*\n {2}did you mean `formats`\?\n$/],
		['zh', { KOUAN_LANG: 'zh' }, /^kouan\.config\.yaml:1:1 错误：没有 `formatz` 这一项，可用 .*\n.*\n.*\n {2}是否应为 `formats`？\n$/],
	])('tells a broken file before anything is checked (%s)', async (_, env, told) => {
		const place = folder({ 'kouan.config.yaml': 'formatz: [csv]\n' });
		const { status, stdout, stderr } = await runIn(place, ['check', 'apps'], { env });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(told);
	});

	it('tells it in the language of the file, and helps all the same', async () => {
		const place = folder({ 'kouan.config.yaml': 'lang: zh\nformatz: [csv]\n' });
		expect((await runIn(place, ['check', 'apps'])).stderr).toContain('错误：没有 `formatz` 这一项');
		expect(await runIn(place, ['help', 'check'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^用法/) });
	});

	it.each([
		[['--config', 'nope.yaml'], {}, /nope\.yaml/],
		[[], { KOUAN_CONFIG: 'nope.yaml' }, /nope\.yaml/],
		[['--config', 'apps'], {}, /is a folder/],
		[[], { KOUAN_FAILON: 'never' }, /unknown environment variable `KOUAN_FAILON`\n {2}did you mean `KOUAN_FAIL_ON`/],
		[[], { KOUAN_TODAY: '2026-01-01' }, /`KOUAN_TODAY` has no effect; use `--today`/],
	] as const)('%j %j is an error', async (args, env, told) => {
		const { status, stdout, stderr } = await runIn(folder({}), ['check', 'apps', ...args], { env });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(told);
	});

	const wrong: readonly (readonly [config: string, env: Readonly<Record<string, string>>, told: string])[] = [
		['readings:\n  distance-basis: rod', {}, 'kouan.config.yaml:2:19 error: the reading `distance-basis` has no choice `rod`: write `'],
		['readings:\n  distance: road', {}, 'kouan.config.yaml:2:13 error: unknown reading `distance`: write `'],
		['readings:\n  distance-basis: a=b', {}, 'kouan.config.yaml:2:19 error: `--reading` cannot be `distance-basis=a=b`'],
		['rules: nope', {}, 'kouan.config.yaml:1:8 error: no rule pack `nope`'],
		['rules: empty', {}, 'kouan.config.yaml:1:8 error: no rule files in `empty`'],
		['formats: [table, csv]', {}, 'kouan.config.yaml:1:10 error: `table` and `csv` cannot both go to standard output'],
		['', { KOUAN_READINGS: 'distance-basis=rod' }, 'KOUAN_READINGS error: the reading `distance-basis` has no choice `rod`'],
		['', { KOUAN_READINGS: 'distance-basis=road,distance-basis=x' }, 'KOUAN_READINGS error: two choices for the reading'],
		['', { KOUAN_RULES: 'nope' }, 'KOUAN_RULES error: no rule pack `nope`'],
		['', { KOUAN_FORMAT: 'csv=' }, 'KOUAN_FORMAT error: `--format csv=` lacks the name of a file'],
	];
	it.each(wrong)('tells where a setting was said that does not fit: %j %j', async (config, env, told) => {
		const place = folder({ 'empty/x.txt': '', ...(config === '' ? {} : { 'kouan.config.yaml': config }) });
		const { status, stdout, stderr } = await runIn(place, ['check', 'apps'], { env });
		expect({ status, stdout, stderr: stderr.slice(0, told.length) }).toEqual({ status: 2, stdout: '', stderr: told });
	});

	it('what was typed has no place, though the file says the same', async () => {
		const place = folder({ 'kouan.config.yaml': 'rules: nope\nreadings: { distance-basis: rod }\n' });
		const { stderr } = await runIn(place, ['check', 'apps', '--rules', 'cn-14fyp', '--reading', 'distance-basis=rd']);
		expect(stderr).toMatch(/^error: the reading `distance-basis` has no choice `rd`/);
	});

	it('loads nothing for it where there is no file', async () => {
		const place = folder({
			'with/kouan.config.yaml': 'lang: en\n',
			'with/a.json': readFileSync(join(root, 'fixtures/full/air-eligible.json'), 'utf8'),
		});
		// It tells at its end which files it loaded.
		const watch = "process.stderr.write('\\n' + Object.keys(require.cache).map((each) => require('node:path').basename(each)))";
		writeFileSync(join(place, 'watch.cjs'), `process.on('exit', () => ${watch});\n`);
		const loaded = async (path: string, cwd: string) => {
			const env = { NODE_OPTIONS: `--require ${JSON.stringify(join(place, 'watch.cjs'))}` };
			const { status, stderr } = await kouan(['check', path, '--format', 'csv'], { cwd, env });
			expect(status).toBe(0);
			return stderr.split('\n').at(-1)?.split(',');
		};
		expect(await loaded('a.json', join(place, 'with'))).toEqual(expect.arrayContaining(['main.js', 'yaml.js']));
		expect(await loaded('apps/good.json', place)).toEqual(['watch.cjs', 'kouan.js', 'main.js']);
	});
});

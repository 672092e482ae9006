/** What `kouan check` prints, where, in which language and colour, and with which exit status. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/base/width.js';
import { emptyFolder, kouan, root } from './run.js';

const eligible = 'fixtures/full/air-eligible.json';
const ineligible = 'fixtures/full/air-ineligible.json';
const restricted = 'fixtures/full/air-restricted.json';
const undetermined = 'fixtures/full/air-undetermined.json';
const broken = 'fixtures/bad/nan.json';
const verdicts = (stdout: string) => JSON.parse(stdout).results.map((each: { verdict?: string }) => each.verdict);

describe('exit status', () => {
	const cases: readonly (readonly [paths: readonly string[], options: readonly string[], status: number])[] = [
		[[eligible], [], 0],
		[[ineligible], [], 1],
		[[restricted], [], 1],
		[[undetermined], [], 3],
		[[broken], [], 2],
		[[eligible, undetermined], [], 3],
		[[undetermined, restricted], [], 1],
		[[undetermined, ineligible, broken], [], 2],
		[[undetermined], ['--fail-on', 'restricted'], 0],
		[[restricted, undetermined], ['--fail-on', 'ineligible'], 0],
		[[ineligible, restricted], ['--fail-on', 'ineligible'], 1],
		[[ineligible, restricted, undetermined], ['--fail-on', 'never'], 0],
		[[eligible, broken], ['--fail-on', 'never'], 2],
		[[eligible, 'fixtures/nowhere.json'], ['--quiet'], 2],
	];

	it.each(cases)('%j %j → %i, whatever the format', async (paths, options, expected) => {
		const formats = ['pretty', 'json', 'ndjson'];
		const runs = await Promise.all(formats.map((format) => kouan(['check', ...paths, ...options, '--format', format])));
		expect(runs.map(({ status }) => status)).toEqual(formats.map(() => expected));
	});
});

describe('formats for machines', () => {
	const all = ['fixtures/full', 'fixtures/real', 'fixtures/bad', 'fixtures/gb18030.json'];

	it('json validates against the published schema, in every verdict and with errors', async () => {
		const { status, stdout } = await kouan(['check', ...all, '--format', 'json']);
		expect(status).toBe(2);
		const schema = JSON.parse(readFileSync(join(root, 'schemas', 'result.schema.json'), 'utf8'));
		const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
		const report = JSON.parse(stdout);
		expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
		expect(new Set(verdicts(stdout))).toEqual(new Set(['eligible', 'ineligible', 'restricted', 'undetermined', undefined]));
		const { total, errors, conflicts } = report.summary;
		expect(total).toBe(report.results.length);
		expect(errors).toBe(readdirSync(join(root, 'fixtures', 'bad')).length);
		// Fixtures stand for one port each, but some of them for the same.
		expect(conflicts).toBe(2);
		expect(report.conflicts.map(({ code }: { code: string }) => code)).toEqual(['batch.same-port', 'batch.same-city']);
	});

	it('ndjson has the same results, one a line', async () => {
		const [json, ndjson] = await Promise.all([
			kouan(['check', ...all, '--format', 'json']),
			kouan(['check', ...all, '--format', 'ndjson']),
		]);
		const lines = ndjson.stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		const { results, conflicts } = JSON.parse(json.stdout);
		expect(lines).toEqual([...results, { conflicts }]);
	});

	it('the digest is that of the bytes read', async () => {
		const { stdout } = await kouan(['check', eligible, '--format', 'json']);
		const digest = createHash('sha256')
			.update(readFileSync(join(root, eligible)))
			.digest('hex');
		expect(JSON.parse(stdout).results[0].application.digest).toBe(`sha256:${digest}`);
	});

	it('the same input gives the same bytes, whatever the locale, the terminal and the time zone', async () => {
		const runs = await Promise.all(
			[{}, { LC_ALL: 'zh_CN.UTF-8' }, { TZ: 'Asia/Shanghai', FORCE_COLOR: '3', COLUMNS: '60' }].map((env) =>
				kouan(['check', 'fixtures/real', '--format', 'json'], { env }),
			),
		);
		expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
		expect(runs[0]?.stdout).not.toContain(root);
		expect(JSON.parse(runs[0]?.stdout ?? '').results[0].lang).toBe('en');
	});

	it('the language is that asked for', async () => {
		const [flag, variable] = await Promise.all([
			kouan(['check', eligible, '--format', 'json', '--lang', 'zh']),
			kouan(['check', eligible, '--format', 'json'], { env: { KOUAN_LANG: 'zh' } }),
		]);
		expect(flag.stdout).toBe(variable.stdout);
		expect(JSON.parse(flag.stdout).results[0].lang).toBe('zh');
	});

	it('of one application names the pack it rests on, with the reading of each passage', async () => {
		const { stdout } = await kouan(['check', eligible, '--format', 'json', '--reading', 'distance-basis=road']);
		const { rules, results } = JSON.parse(stdout);
		expect(rules).toHaveLength(1);
		expect(rules[0]).toMatchObject({ id: 'cn-14fyp', digest: results[0].rules.digest });
		expect(rules[0].readings).toMatchObject({ 'distance-basis': 'road', 'one-city': 'restriction' });
		expect(results[0].choices).toEqual({ 'distance-basis': 'road' });
	});
});

describe('choices', () => {
	it('a reading can change a verdict', async () => {
		const path = 'fixtures/full/water-restricted.json';
		const [usual, other] = await Promise.all([
			kouan(['check', path, '--format', 'json']),
			kouan(['check', path, '--format', 'json', '--reading', 'one-city=requirement']),
		]);
		expect([...verdicts(usual.stdout), ...verdicts(other.stdout)]).toEqual(['restricted', 'ineligible']);
	});

	it('--quiet leaves errors and what is not eligible, and counts all', async () => {
		const { stdout } = await kouan(['check', eligible, undetermined, broken, '--quiet', '--format', 'json']);
		expect(verdicts(stdout)).toEqual(['undetermined', undefined]);
		expect(JSON.parse(stdout).summary).toMatchObject({ total: 3, eligible: 1 });
		expect((await kouan(['check', eligible, '--quiet'])).stdout).toBe('');
	});

	it('--quiet leaves what is eligible under a standard that was not in force, and so does a merge', async () => {
		const lapsed = ['check', eligible, '--allow-lapsed', '--as-of', '2026-05-01'];
		for (const format of ['json', 'csv']) {
			const { status, stdout } = await kouan([...lapsed, '--quiet', '--format', format]);
			expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/FULL-AIR-1.*[\s\S]*rules\.lapsed/) });
		}
		const { stdout: shard } = await kouan([...lapsed, '--shard', '1/1', '--format', 'json']);
		const folder = emptyFolder();
		writeFileSync(join(folder, '1.json'), shard);
		expect((await kouan(['merge', '1.json', '--quiet', '--format', 'csv'], { cwd: folder })).stdout).toContain('rules.lapsed');
	});

	it('--all shows the rules that do not apply', async () => {
		const [few, all] = await Promise.all([
			kouan(['check', eligible, '--format', 'json']),
			kouan(['check', eligible, '--format', 'json', '--all']),
		]);
		const outcomes = (stdout: string) => JSON.parse(stdout).results[0].findings.map((each: { outcome: string }) => each.outcome);
		expect(outcomes(few.stdout)).not.toContain('not-applicable');
		expect(outcomes(all.stdout)).toContain('not-applicable');
	});

	it('--as-of is the day that counts, and outside the standard it is refused unless that is allowed', async () => {
		const args = ['check', eligible, '--format', 'json', '--as-of', '2026-06-30'];
		const [refused, allowed] = await Promise.all([kouan(args), kouan([...args, '--allow-lapsed'])]);
		expect(refused.status).toBe(2);
		expect(JSON.parse(refused.stdout).results[0].error.code).toBe('rules.not-in-force');
		const [result] = JSON.parse(allowed.stdout).results;
		expect(result.asOf).toBe('2026-06-30');
		expect(result.rules.id).toBe('cn-14fyp');
		expect(result.warnings.map((each: { code: string }) => each.code)).toContain('rules.lapsed');
	});

	it('without --rules the pack is that of the day; before the first of all there is none', async () => {
		const args = ['check', eligible, '--format', 'json', '--allow-lapsed', '--as-of'];
		const [older, none] = await Promise.all([kouan([...args, '2018-01-01']), kouan([...args, '2001-01-01'])]);
		expect(JSON.parse(older.stdout).results[0].rules.id).toBe('cn-13fyp-review');
		expect(none.status).toBe(2);
		expect(JSON.parse(none.stdout).results[0].error.code).toBe('rules.not-in-force');
	});

	it('a reading that the pack of the day does not have is no fault of the application', async () => {
		const args = ['check', eligible, '--format', 'json', '--allow-lapsed', '--reading', 'distance-basis=road', '--as-of', '2018-01-01'];
		const refused = await kouan(args);
		expect(refused.status).toBe(2);
		const [{ error }] = JSON.parse(refused.stdout).results;
		expect(error).toMatchObject({ code: 'rules.no-such-reading', issues: [{ code: 'rules.unknown-reading' }] });
	});

	it('--rules takes an id, a folder and a file alike', async () => {
		const [id, folder] = await Promise.all(
			['cn-14fyp', 'rules/cn-14fyp'].map((rules) => kouan(['check', eligible, '--format', 'json', '--rules', rules])),
		);
		expect(folder?.stdout).toBe(id?.stdout);
		expect(id?.status).toBe(0);
	});

	it('GB18030 is read and told in a warning that quotes the name', async () => {
		const { stdout } = await kouan(['check', 'fixtures/gb18030.json', '--format', 'json']);
		const [{ warnings, application }] = JSON.parse(stdout).results;
		expect(application.name).toBe('示例边境口岸');
		expect(warnings[0]).toMatchObject({ code: 'input.gb18030', message: expect.stringContaining('示例边境口岸') });
	});
});

describe('the report for people', () => {
	it('where nothing that counts applies, says that nothing was checked, and is no pass', async () => {
		const port = { name: 'n', type: 'water', province: '330000' };
		const input = JSON.stringify({ schemaVersion: 1, id: 'x', submittedOn: '2018-06-30', port });
		const { status, stdout } = await kouan(['check', '-', '--lang', 'zh'], { input });
		expect(status).toBe(3);
		expect(stdout).toContain('尚不能判定');
		expect(stdout).toContain('未作审核');
	});

	const sequenceStart = '\u001b[';

	it.each(['zh', 'en'])('fixtures/real in %s: a verdict for each, nothing on standard error, at most 80 columns', async (lang) => {
		const { status, stdout, stderr } = await kouan(['check', 'fixtures/real', '--lang', lang]);
		expect(status).toBe(3);
		expect(stderr).toBe('');
		expect(stdout).not.toContain(sequenceStart);
		expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
		for (const name of readdirSync(join(root, 'fixtures', 'real'))) expect(stdout).toContain(`fixtures/real/${name}`);
	});

	it('takes the language of the system where none is asked for', async () => {
		const { stdout } = await kouan(['check', eligible], { env: { LC_ALL: 'zh_CN.UTF-8' } });
		expect(stdout).toMatch(/^符合准入标准/);
	});

	it.each([60, 80, 120])('is at most %i columns wide where the terminal is', async (columns) => {
		for (const lang of ['zh', 'en']) {
			const { stdout } = await kouan(['check', 'fixtures/real', '--lang', lang], { env: { COLUMNS: String(columns) } });
			const widest = Math.max(...stdout.split('\n').map(displayWidth));
			expect(widest).toBeLessThanOrEqual(columns);
			expect(widest).toBeGreaterThan(columns - 20);
		}
	});

	it.each([
		[[], {}, false],
		[['--color'], {}, true],
		[['--color'], { NO_COLOR: '1', TERM: 'dumb' }, true],
		[['--no-color'], { FORCE_COLOR: '3' }, false],
		[[], { FORCE_COLOR: '1' }, true],
		[[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
		[[], { FORCE_COLOR: '0' }, false],
	] as const)('in a pipe with %j %j colour is %s', async (flags, env, expected) => {
		const { stdout } = await kouan(['check', ineligible, ...flags], { env });
		expect(stdout.includes(sequenceStart)).toBe(expected);
	});

	it('says the same with and without colour', async () => {
		const [plain, coloured] = await Promise.all([kouan(['check', 'fixtures/real']), kouan(['check', 'fixtures/real', '--color'])]);
		const sequences = new RegExp(`${sequenceStart.replace('[', '\\[')}[\\d;]*m`, 'g');
		expect(coloured.stdout.replace(sequences, '')).toBe(plain.stdout);
	});
});

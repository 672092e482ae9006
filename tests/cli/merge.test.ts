/** `--shard` and `kouan merge`: the parts of a batch come together to what the whole would have told, or are refused. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import { baselineText } from '../../src/cli/baseline/baseline-file.js';
import { type BaselineEntry, findingKey, makeAcceptor, notedTogether, nothingNoted } from '../../src/report/baseline/baseline.js';
import type { Report } from '../../src/report/report.js';
import type { Result } from '../../src/report/result.js';
import { fixture } from '../report/samples.js';
import { basePack } from '../rules/base-pack.js';
import { differing, told } from './all-formats.js';
import { batch, formatNames } from './batches.js';
import { run, type World } from './memory-world.js';
import { emptyFolder, kouan } from './run.js';

vi.mock('../../src/cli/builtin.js', async () => (await import('./memory-world.js')).builtinModule);

const schema = JSON.parse(readFileSync(new URL('../../schemas/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

type Json = Record<string, unknown> & {
	results: Record<string, unknown>[];
	shard: { index: number; count: number; total: number };
	rules: Record<string, unknown>[];
};

/** The json reports of all shards, by the names that they are merged under. */
async function shardsOf(argv: readonly string[], count: number, world: World): Promise<Record<string, string>> {
	const texts: [string, string][] = [];
	for (let index = 1; index <= count; index += 1) {
		const { stdout } = await run(['check', ...argv, '--shard', `${index}/${count}`, '--format', 'json'], world);
		texts.push([`${index}.json`, stdout]);
	}
	return Object.fromEntries(texts);
}

describe('shards come together to the whole', () => {
	it('under a pack that is called as what every object has', async () => {
		// Of the first nothing is noted but that there is the pack.
		const line = (name: string) => `${JSON.stringify(JSON.parse(fixture(`full/${name}`)))}\n`;
		const files = {
			'p.yaml': basePack.replace('id: small', 'id: constructor'),
			'a.ndjson': line('border-eligible'),
			'b.ndjson': line('air-eligible'),
			'c.ndjson': line('water-eligible'),
		};
		const argv = ['a.ndjson', 'b.ndjson', 'c.ndjson', '--rules', 'p.yaml'];
		const whole = JSON.parse((await run(['check', ...argv, '--format', 'json'], { files })).stdout) as Report & { idleRules: unknown };
		const shards = await shardsOf(argv, 2, { files });
		const merged = JSON.parse((await run(['merge', '1.json', '2.json', '--format', 'json'], { files: shards })).stdout);
		expect(whole.idleRules).toEqual({ constructor: [] });
		expect(merged).toMatchObject({ summary: whole.summary, idleRules: whole.idleRules });
	});

	it.each<readonly [readonly string[], readonly string[]]>([
		[[], []],
		[['--lang=zh'], []],
		[['--as-of=2024-06-30', '--reading=distance-basis=road'], []],
		[[], ['--quiet']],
		[['--fail-on=restricted'], ['--fail-on=restricted']],
		[['--all'], []],
		[['--all', '--lang=zh'], ['--quiet']],
		[['--allow-lapsed'], []],
		[['--allow-lapsed', '--as-of=2031-01-01', '--all'], []],
	])('checked with %j and merged with %j: in every format and in the exit status', async (checking, merging) => {
		await fc.assert(
			fc.asyncProperty(batch, fc.integer({ min: 1, max: 4 }), fc.nat(), async ({ paths, files }, count, turn) => {
				const shared = checking.some((option) => option.startsWith('--fail-on')) ? [] : merging;
				const lang = checking.includes('--lang=zh') ? [] : ['--lang=en'];
				const whole = await told('check', [...paths, ...checking, ...lang, ...shared], { files });
				const shards = await shardsOf([...paths, ...checking], count, { files });
				for (const text of Object.values(shards)) expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
				// In whatever order they are named.
				const names = Object.keys(shards);
				const turned = names.map((_, index) => names[(index + turn) % count] as string);
				const locale = () => (lang.length === 0 ? 'zh-CN' : 'en');
				const merged = await told('merge', [...turned, ...merging], { files: shards, locale });
				expect(differing(merged, whole)).toEqual([]);
			}),
			{ numRuns: 6 },
		);
	});
});

describe('the one document of a batch', () => {
	it('that is not told, since it is eligible, is reported with the pack that it came under alone', async () => {
		const files = { 'a.json': fixture('full/border-eligible') };
		const shards = await shardsOf(['a.json'], 1, { files });
		const whole = await told('check', ['a.json', '--quiet', '--lang=en'], { files });
		expect(JSON.parse(whole.reports.json ?? '')).toMatchObject({ rules: [{ id: 'cn-14fyp' }], results: [] });
		expect(differing(await told('merge', ['1.json', '--quiet'], { files: shards }), whole)).toEqual([]);
	});
});

describe('shards that were held against a baseline', () => {
	const acceptance = { reason: 'known', until: '2026-12-31' };
	/** What may have become of an entry since it was written; no two of them come to the same. */
	const fates: Readonly<Record<string, (entry: BaselineEntry) => readonly BaselineEntry[]>> = {
		kept: (entry) => [entry],
		gone: () => [],
		expired: (entry) => [{ ...entry, until: '2026-06-29' }],
		changed: (entry) => [{ ...entry, facts: { ...entry.facts, '/other': 1 } }],
		elsewhere: (entry) => [{ ...entry, application: `ELSEWHERE ${entry.application}` }],
		twice: (entry) => [entry, { ...entry, facts: { ...entry.facts, '/other': 2 }, until: '2026-06-30' }],
	};
	const names = Object.keys(fates);
	/** Each comes first once, so that nearly every batch has all of them. */
	const fatesInTurn = fc
		.tuple(fc.shuffledSubarray(names, { minLength: names.length }), fc.array(fc.constantFrom(...names), { minLength: 6, maxLength: 34 }))
		.map(([first, others]) => [...first, ...others]);

	it('come together to the whole: in every format and in the exit status', async () => {
		let [accepted, expired, unmatched] = [0, 0, 0];
		await fc.assert(
			fc.asyncProperty(batch, fc.integer({ min: 1, max: 4 }), fatesInTurn, fc.boolean(), async ({ paths, files }, count, draws, turned) => {
				const { stdout } = await run(['check', ...paths, '--format', 'json'], { files });
				const { added } = (JSON.parse(stdout) as Report).results
					.flatMap((result) => ('error' in result ? [] : [makeAcceptor({ entries: [], today: '', others: acceptance }).accept(result)]))
					.reduce(notedTogether, nothingNoted);
				// Two applications of one number may have one finding.
				const known = [...new Map(added.map((entry) => [findingKey(entry), entry])).values()];
				const entries = known.flatMap((entry, index) => fates[draws[index % draws.length] ?? '']?.(entry) ?? []);
				const text = baselineText({ entries: turned ? entries.toReversed() : entries }, 'known.json', '');
				const world = { files: { ...files, 'known.json': text } };

				const whole = await told('check', [...paths, '--baseline', 'known.json', '--lang=en'], world);
				const shards = await shardsOf([...paths, '--baseline', 'known.json'], count, world);
				for (const shard of Object.values(shards)) expect(validate(JSON.parse(shard)), JSON.stringify(validate.errors)).toBe(true);
				expect(differing(await told('merge', Object.keys(shards), { files: shards }), whole)).toEqual([]);

				const { baseline } = JSON.parse(whole.reports.json ?? '') as Report;
				accepted += baseline?.accepted ?? 0;
				expired += baseline?.expired.length ?? 0;
				unmatched += baseline?.unmatched.length ?? 0;
			}),
			{ numRuns: 8, endOnFailure: true },
		);
		expect(Math.min(accepted, expired, unmatched)).toBeGreaterThan(0);
	});

	it('tell of an entry that only one of them has to do with as the whole does', async () => {
		const [one, other] = ['air-ineligible', 'border-ineligible'].map((name) => fixture(`full/${name}`)) as [string, string];
		// The number of both, so that an entry matches in one shard and is of no use in the other.
		const same = other.replace(/"id": *"[^"]*"/, `"id": "${JSON.parse(one).id}"`);
		const files = { 'a.json': one, 'b.json': same };
		const { stdout } = await run(['check', 'a.json', '--format', 'json'], { files });
		const [result] = (JSON.parse(stdout) as Report).results as [Result];
		const { added } = makeAcceptor({ entries: [], today: '', others: acceptance }).accept(result);
		const world = { files: { ...files, 'known.json': baselineText({ entries: added }, 'known.json', '') } };
		const shards = await shardsOf(['a.json', 'b.json', '--baseline', 'known.json'], 2, world);
		expect((JSON.parse(shards['2.json'] ?? '') as Report).baseline?.unmatched).toHaveLength(added.length);
		const merged = await run(['merge', '1.json', '2.json', '--format', 'json'], { files: shards });
		expect((JSON.parse(merged.stdout) as Report).baseline).toEqual({
			today: '2026-06-30',
			accepted: added.length,
			expired: [],
			unmatched: [],
		});
	});

	it('are refused where it was another one, on the same day too', async () => {
		const text = (rule: string) =>
			baselineText({ entries: [{ ...acceptance, application: 'A', rule, outcome: 'fail', facts: {} }] }, 'known.json', '');
		const shards = async (rule: string) =>
			shardsOf(['a.ndjson', '--baseline', 'known.json'], 2, { files: { ...seven, 'known.json': text(rule) } });
		const [one, other] = [await shards('air.distance'), await shards('air.routes')];
		const files = { '1.json': one['1.json'] ?? '', '2.json': other['2.json'] ?? '' };
		expect(await run(['merge', '1.json', '2.json'], { files })).toMatchObject({
			status: 2,
			stdout: '',
			stderr: expect.stringMatching(/`1\.json` and `2\.json` have different baselines/),
		});
		// How it is laid out makes no difference.
		const yaml = { ...seven, 'known.json': JSON.stringify(JSON.parse(text('air.routes'))) };
		const third = await shardsOf(['a.ndjson', '--baseline', 'known.json'], 2, { files: yaml });
		expect(
			(await run(['merge', '1.json', '2.json'], { files: { '1.json': third['1.json'] ?? '', '2.json': other['2.json'] ?? '' } })).stderr,
		).toBe('');
	});
});

const lines = (indexes: readonly number[]) => indexes.map((index) => applicationText(index, { seed: 3 })).join('\n');
const seven = { 'a.ndjson': lines([0, 1, 2, 3, 4, 5, 6]) };

describe('a shard', () => {
	it('that nothing falls to is no failure', async () => {
		const { status, stdout, stderr } = await run(['check', 'a.ndjson', '--shard', '9/9', '--format', 'json'], { files: seven });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(JSON.parse(stdout)).toMatchObject({ results: [], idleRules: {}, shard: { index: 9, count: 9, total: 7 } });
	});

	it.each(formatNames)('that nothing falls to can be told as %s', async (format) => {
		const { status } = await run(['check', 'a.ndjson', '--shard', '9/9', '--format', format], { files: seven });
		expect(status).toBe(0);
	});

	it('fails for its own applications alone', async () => {
		const files = { 'a.ndjson': `{}\n${lines([0, 1])}` };
		expect((await run(['check', 'a.ndjson', '--shard', '1/3'], { files })).status).toBe(2);
		expect((await run(['check', 'a.ndjson', '--shard', '2/3'], { files })).status).not.toBe(2);
	});

	it('of an empty batch is told by one of them', async () => {
		const statuses = await Promise.all(
			[1, 2].map(async (index) => (await run(['check', 'none.ndjson', '--shard', `${index}/2`], { files: { 'x.json': '' } })).status),
		);
		expect(statuses.sort()).toEqual([0, 2]);
	});

	it('cannot be quiet in json, which would leave results out; in other formats it can', async () => {
		const argv = ['check', 'a.ndjson', '--shard', '1/2', '--quiet'];
		for (const format of ['json', 'json=x.json']) {
			const { status, stdout, stderr } = await run([...argv, '--format', format], { files: seven });
			expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
			expect(stderr).toMatch(/--quiet/);
		}
		expect((await run([...argv, '--format', 'csv'], { files: seven })).stdout).toMatch(/^source,/);
	});

	it.each(['0/2', '3/2', '1', '1/0', '1/2/3', '-1/2', '1.5/2', 'a/b', '1/1000000'])('cannot be %j', async (shard) => {
		expect(await run(['check', 'a.ndjson', `--shard=${shard}`], { files: seven })).toMatchObject({
			status: 2,
			stdout: '',
			stderr: expect.stringContaining(shard),
		});
	});
});

describe('merge refuses', () => {
	const argv = ['a.ndjson'];
	const two = shardsOf(argv, 2, { files: seven });
	const changed = async (name: string, change: (report: Json) => unknown): Promise<Record<string, string>> => {
		const shards = await two;
		const report = JSON.parse(shards[name] ?? '') as Json;
		const made = change(report);
		return { ...shards, [name]: typeof made === 'string' ? made : JSON.stringify(made ?? report) };
	};
	const refused = async (files: Record<string, string>, names = Object.keys(files)) => {
		const folder = mkdtempSync(join(tmpdir(), 'kouan-'));
		try {
			const ran = await run(['merge', ...names, '--format', 'csv', '--format', `json=${join(folder, 'all.json')}`], { files });
			expect(readdirSync(folder)).toEqual([]);
			expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 2, stdout: '' });
			expect(ran.stderr).not.toMatch(/please report|\bat .*:\d+/);
			return ran.stderr;
		} finally {
			rmSync(folder, { recursive: true });
		}
	};

	it('what is not all shards of one batch', async () => {
		const shards = await two;
		expect(await refused(shards, ['1.json'])).toBe('error: no report was given of shard 2/2\n');
		expect(await refused({ ...shards, '3.json': shards['2.json'] ?? '' })).toMatch(/`2.json` and `3.json` are both shard 2\/2/);
		const nine = await shardsOf(argv, 9, { files: seven });
		expect(await refused(nine, ['2.json', '4.json'])).toMatch(/shard 1\/9, 3\/9, 5-9\/9/);
		expect(await refused({ '1.json': shards['1.json'] ?? '', '2.json': nine['2.json'] ?? '' })).toMatch(/different numbers of shards/);
		expect(await run(['merge'], { files: seven })).toMatchObject({ status: 2, stderr: expect.stringMatching(/no reports were named/) });
	});

	it('shards that were checked in different ways', async () => {
		const shards = await two;
		const pair = async (others: readonly string[], files: Record<string, string> = seven) => ({
			'1.json': shards['1.json'] ?? '',
			'2.json': (await shardsOf([...argv, ...others], 2, { files }))['2.json'] ?? '',
		});
		expect(await refused(await pair(['--reading=distance-basis=road']))).toMatch(/cannot be merged/);
		expect(await refused(await pair(['--as-of=2024-06-30']))).toMatch(/different as-of dates/);
		expect(await refused(await pair(['--rules=cn-14fyp']))).toMatch(/cannot be merged/);
		expect(await refused(await pair(['--lang=zh']))).toMatch(/cannot be merged/);
		expect(await refused(await pair([], { 'a.ndjson': lines([0, 1, 2]) }))).toMatch(
			/`1\.json` is of a batch of 7, `2\.json` of one of 3: check the same files/,
		);
		const digest = `sha256:${'0'.repeat(64)}`;
		const other = await changed('2.json', (report) => {
			for (const rules of report.rules) rules.digest = digest;
			for (const result of report.results) (result.rules as { digest: string }).digest = digest;
		});
		expect(await refused(other)).toMatch(/cannot be merged/);
	});

	it.each(['--all', '--allow-lapsed'])('a shard with %s and one without, and says which is which', async (option) => {
		const [without, having] = [await two, await shardsOf([...argv, option], 2, { files: seven })];
		const pairs = [
			{ '1.json': having['1.json'] ?? '', '2.json': without['2.json'] ?? '' },
			{ '1.json': without['1.json'] ?? '', '2.json': having['2.json'] ?? '' },
		];
		for (const [index, pair] of pairs.entries()) {
			const names = index === 0 ? ['1.json', '2.json'] : ['2.json', '1.json'];
			const [first, second] = names;
			expect(await refused(pair)).toBe(`error: \`${first}\` was made with \`${option}\`, \`${second}\` without: make both again alike\n`);
			const { stderr } = await run(['merge', '1.json', '2.json', '--lang=zh'], { files: pair });
			expect(stderr).toBe(`错误：\`${first}\` 使用了 \`${option}\`，\`${second}\` 未使用，不能合并；请以相同选项重新生成\n`);
		}
	});

	it('to put the whole in the place of a shard, whatever it is called', async () => {
		const folder = emptyFolder();
		for (const [name, text] of Object.entries(await two)) writeFileSync(join(folder, name), text);
		symlinkSync('1.json', join(folder, 'link.json'));
		for (const target of ['1.json', 'link.json']) {
			const { status, stdout, stderr } = await kouan(['merge', '1.json', '2.json', '--output', target], { cwd: folder });
			expect({ status, stdout, stderr }).toEqual({
				status: 2,
				stdout: '',
				stderr: `error: \`${target}\` is read in this run; write to another file\n`,
			});
		}
		expect(readFileSync(join(folder, '1.json'), 'utf8')).toBe((await two)['1.json']);
	});

	it('shards that saw different files', async () => {
		const [one, other] = [
			['a.json', 'b.json', 'c.json', 'd.json'],
			['b.json', 'c.json', 'd.json', 'e.json'],
		];
		const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name, index) => [`${name}.json`, lines([index])]));
		const first = await shardsOf(one, 2, { files });
		const second = await shardsOf(other, 2, { files });
		const unlike = /`1\.json` and `2\.json` have different inputs/;
		expect(await refused({ '1.json': first['1.json'] ?? '', '2.json': second['2.json'] ?? '' }, ['1.json', '2.json'])).toMatch(unlike);
		// The same names, and as many places: what stands in them is another matter.
		const later = await shardsOf(argv, 2, { files: { 'a.ndjson': `${seven['a.ndjson'].split('\n').reverse().join('\n').trim()}\n` } });
		expect(await refused({ '1.json': (await two)['1.json'] ?? '', '2.json': later['2.json'] ?? '' }, ['1.json', '2.json'])).toMatch(unlike);
		// Where they lie may differ from machine to machine.
		const moved = (folder: string) => ({ files: Object.fromEntries(one.map((name) => [`${folder}/${name}`, files[name] ?? ''])) });
		const [here, there] = [await shardsOf(['x'], 2, moved('x')), await shardsOf(['y/z'], 2, moved('y/z'))];
		const { status } = await run(['merge', '1.json', '2.json'], {
			files: { '1.json': here['1.json'] ?? '', '2.json': there['2.json'] ?? '' },
		});
		expect(status).not.toBe(2);
	});

	it('what is no report of a shard', async () => {
		const shards = await two;
		const { stdout: whole } = await run(['check', 'a.ndjson', '--format', 'json'], { files: seven });
		const cases: readonly (readonly [string, RegExp])[] = [
			['', /no json report/],
			['{', /no json report/],
			['[]', /no json report/],
			['null', /no json report/],
			['{"schemaVersion":1}', /no json report/],
			[(shards['1.json'] ?? '').slice(0, -40), /no json report/],
			[`${shards['1.json']}${shards['2.json']}`, /no json report/],
			[whole, /is no report of a shard/],
			[seven['a.ndjson'].split('\n')[0] ?? '', /no json report/],
			[JSON.stringify({ ...JSON.parse(shards['1.json'] ?? ''), schemaVersion: 2 }), /version 2/],
			[JSON.stringify({ ...JSON.parse(shards['1.json'] ?? ''), interrupted: true }), /was interrupted/],
			['['.repeat(1e6), /no json report/],
			[`${'['.repeat(1e5)}${']'.repeat(1e5)}`, /no json report/],
			[
				JSON.stringify({ ...JSON.parse(shards['1.json'] ?? ''), more: 1 }).replace(
					'"more":1',
					`"more":${'{"a":'.repeat(5e4)}1${'}'.repeat(5e4)}`,
				),
				/no json/,
			],
		];
		for (const [text, sentence] of cases) expect(await refused({ ...shards, '1.json': text })).toMatch(sentence);
		expect(await refused(shards, ['1.json', '2.json', 'none.json'])).toMatch(/none\.json/);
	});

	it('parts that are lost, doubled or in another place', async () => {
		type Change = (report: Json) => unknown;
		const changes: readonly Change[] = [
			({ results }) => void results.pop(),
			({ results }) => void results.push(results[0] ?? {}),
			({ results }) => void results.reverse(),
			({ results: [result = {}] }) => void delete result.position,
			({ results: [result = {}] }) => void Object.assign(result, { position: 2 }),
			({ results: [result = {}] }) => void Object.assign(result, { position: 1e9 }),
			({ results: [result = {}] }) => void Object.assign(result, { position: '1' }),
			({ results: [result = {}] }) => void Object.assign(result, { line: 5 }),
			({ results: [result = {}] }) => void delete result.unique,
			({ results: [result = {}] }) => void Object.assign(result, { asOf: '2024-06-30,"' }),
			({ results: [result = {}] }) => void Object.assign(result, { missing: ['/a\r\n/b'] }),
			({ results: [result = {}] }) => void Object.assign(result.application as Json, { province: 'x\r\ny,"z' }),
			({ results: [result = {}] }) => void Object.assign(result, { asOf: '2031-01-01' }),
			({ results: [result = {}] }) => void Object.assign(result, { choices: { 'distance-basis': 'road' } }),
			({ results: [result = {}] }) => void Object.assign(result, { lang: 'zh' }),
			({ results: [result = {}] }) =>
				void Object.assign(result, { findings: [...(result.findings as Json[]), ...(result.findings as Json[])] }),
			({ results: [result = {}] }) => void Object.assign(result, { notices: ['air.listed-project-evaluation'] }),
			({ results: [result = {}] }) => void Object.assign(result, { priorities: ['border.first-port'] }),
			({ results }) => void Object.assign(results.at(-1) ?? {}, { choices: { 'distance-basis': 'straight-line' } }),
			(report) => void Object.assign(report, { asOf: '2022-01-01' }),
			({ shard }) => void Object.assign(shard, { index: 7 }),
			({ shard }) => void Object.assign(shard, { count: 1 }),
			({ shard }) => void Object.assign(shard, { count: 1e15 }),
			({ shard }) => void Object.assign(shard, { total: 1 }),
		];
		for (const change of changes) await refused(await changed('1.json', change));
	});

	it('a shard that has lost a result, even where its counts agree, and names the place', async () => {
		const failing = ['air-ineligible', 'air-eligible', 'border-eligible', 'water-eligible', 'water-merging-eligible'];
		const files = Object.fromEntries(failing.map((name) => [`${name}.json`, fixture(`full/${name}`)]));
		const shards = await shardsOf(Object.keys(files), 2, { files });
		expect((await run(['merge', '1.json', '2.json'], { files: shards })).status).toBe(1);
		for (const [lost, place] of [
			[0, 1],
			[1, 3],
			[2, 5],
		] as const) {
			const report = JSON.parse(shards['1.json'] ?? '');
			const [{ verdict }] = report.results.splice(lost, 1);
			report.summary.total -= 1;
			report.summary[verdict] -= 1;
			const changed = { ...shards, '1.json': JSON.stringify(report) };
			expect(await refused(changed)).toBe(`error: \`1.json\` has no result for place ${place} of the batch: make this report again\n`);
			const { stderr } = await run(['merge', '1.json', '2.json', '--lang=zh'], { files: changed });
			expect(stderr).toBe(`错误：\`1.json\` 缺少第 ${place} 项的结果，请重新生成该报告\n`);
		}
	});

	it('blank places that are not of the shard, or have a result', async () => {
		const files = { 'a.ndjson': `\n\n\n${lines([0])}\n\n${lines([1])}\n\n\n` };
		const shards = await shardsOf(argv, 2, { files });
		const report = JSON.parse(shards['1.json'] ?? '') as Json;
		expect(report.shard).toMatchObject({ blank: [[1, 7]], total: 8 });
		expect(JSON.parse(shards['2.json'] ?? '').shard).toMatchObject({
			blank: [
				[2, 2],
				[8, 8],
			],
		});
		expect((await run(['merge', '1.json', '2.json', '--quiet'], { files: shards })).status).toBe(
			(await run(['check', 'a.ndjson'], { files })).status,
		);
		for (const blank of [
			undefined,
			[],
			[[1, 5]],
			[[1, 9]],
			[[1, 6]],
			[[3, 7]],
			[[2, 8]],
			[
				[1, 7],
				[1, 7],
			],
			[[7, 1]],
			[[1]],
			[1, 7],
		]) {
			const changed = { ...report, shard: { ...report.shard, blank } };
			await refused({ ...shards, '1.json': JSON.stringify(changed) });
		}
		for (const blank of [
			[[2, 8]],
			[[2, 2]],
			[[8, 8]],
			[
				[2, 4],
				[8, 8],
			],
			[
				[2, 2],
				[6, 8],
			],
		]) {
			const second = JSON.parse(shards['2.json'] ?? '') as Json;
			await refused({ ...shards, '2.json': JSON.stringify({ ...second, shard: { ...second.shard, blank } }) });
		}
	});

	it('a standard that had lapsed, of which nothing says so any more', async () => {
		const files = { 'a.json': fixture('full/air-eligible'), 'b.json': fixture('full/border-eligible') };
		const shards = await shardsOf(['a.json', 'b.json', '--allow-lapsed', '--as-of', '2031-01-01'], 2, { files });
		expect(await run(['merge', '1.json', '2.json', '--format', 'csv'], { files: shards })).not.toMatchObject({ status: 2 });
		const report = JSON.parse(shards['1.json'] ?? '') as Json & { results: Json[] };
		for (const result of report.results) result.warnings = [];
		expect(await refused({ ...shards, '1.json': JSON.stringify(report) })).toContain('`/results/0/warnings`');
	});

	it('whatever is changed so that it would become a pass', async () => {
		const shards = await two;
		const bad = (JSON.parse(shards['1.json'] ?? '') as Json).results.findIndex(({ verdict }) => verdict !== 'eligible');
		expect(bad).not.toBe(-1);
		const changes: readonly Record<string, unknown>[] = [
			{ verdict: 'eligible' },
			{ verdict: 'eligible', pass: true },
			{ pass: true },
			{ findings: [] },
		];
		for (const change of changes)
			expect(await refused(await changed('1.json', ({ results }) => void Object.assign(results[bad] ?? {}, change)))).toMatch(
				/no json report.*`\/results/,
			);
	});
});

it('no change to a report of applications that do not pass makes merge say that they do', async () => {
	// Those of the first shard fail, those of the second do not.
	const failing = ['air-ineligible', 'air-eligible', 'border-ineligible', 'water-eligible', 'air-restricted', 'border-eligible'];
	const files = Object.fromEntries(failing.map((name) => [`${name}.json`, fixture(`full/${name}`)]));
	const paths = Object.keys(files);
	const shards = await shardsOf(paths, 2, { files });
	expect(await run(['merge', '1.json', '2.json', '--format', 'csv'], { files: shards })).toMatchObject({ status: 1 });
	expect(await run(['check', ...paths, '--shard', '2/2', '--format', 'csv'], { files })).toMatchObject({ status: 0 });
	const report = shards['1.json'] ?? '';
	const places = placesIn(JSON.parse(report));
	const value = fc.oneof(
		fc.constantFrom(undefined, null, true, 0, -1, 1e300, '', 'eligible', 'pass', [], {}),
		fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
	);
	await fc.assert(
		fc.asyncProperty(
			fc.nat(places.length - 1),
			value,
			fc.constantFrom('csv', 'json', 'pretty', 'sarif', 'junit'),
			async (which, put, format) => {
				const changed = JSON.parse(report);
				const path = places[which] ?? [];
				const last = path.at(-1) as string;
				const holder = path.slice(0, -1).reduce((at, step) => at[step], changed);
				if (put === undefined) delete holder[last];
				else holder[last] = put;
				const ran = await run(['merge', '1.json', '2.json', '--format', format], {
					files: { ...shards, '1.json': JSON.stringify(changed) },
				});
				expect([1, 2]).toContain(ran.status);
				expect(ran.stderr).not.toMatch(/please report/);
			},
		),
		{ numRuns: 400 },
	);
});

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])]);
}

/** The file of a baseline, and that what it accepts counts for the exit status alone. */

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { baselineJsonSchema } from '../../scripts/schema-own.js';
import { baselineText, readBaseline } from '../../src/cli/baseline/baseline-file.js';
import type { BaselineEntry } from '../../src/report/baseline/baseline.js';
import { formats } from '../../src/report/formats.js';
import { memoryFileSystem } from '../read/memory-files.js';
import { emptyFolder, finished, kouan, program, quietEnv, root } from './run.js';
import { runIn } from './world.js';

const stdin = (async function* (): AsyncGenerator<Uint8Array> {})();
const validate = new Ajv2020({ validateFormats: false }).compile(baselineJsonSchema());

function readText(text: string, name = 'kouan.baseline.yaml') {
	const files = memoryFileSystem({ [`/work/${name}`]: new TextEncoder().encode(text) });
	return readBaseline(name, { cwd: '/work', files, stdin });
}

const entry = `  - application: A
    rules: cn-14fyp
    readings: { distance-basis: road }
    rule: air.distance
    outcome: fail
    facts: { /a: { actual: 1.5, required: 2 } }
    reason: known
    until: 2026-12-31
`;
const head = 'kouan: baseline/1\naccepted:\n';

describe('the file', () => {
	it('is read with every value as it is', async () => {
		const entries = [
			{
				...{ application: 'A', rules: 'cn-14fyp', readings: { 'distance-basis': 'road' }, rule: 'air.distance', outcome: 'fail' },
				...{ facts: { '/a': { actual: 1.5, required: 2 } }, reason: 'known', until: '2026-12-31' },
			},
		];
		expect(await readText(head + entry)).toEqual({ ok: true, baseline: { entries } });
		expect(await readText(JSON.stringify({ kouan: 'baseline/1', accepted: entries }), 'known.json')).toEqual({
			ok: true,
			baseline: { entries },
		});
		expect(await readText(`${head.trim()} []`)).toEqual({ ok: true, baseline: { entries: [] } });
		expect(validate(parse(head + entry))).toBe(true);
	});

	const faults: readonly (readonly [what: string, text: string, ...issues: readonly string[]])[] = [
		['no mark', `accepted:\n${entry}`, '1:1 baseline.header'],
		['another version', (head + entry).replace('/1', '/2'), '1:8 baseline.header'],
		['no list', 'kouan: baseline/1', '1:1 config.missing-key'],
		['a list that is none', 'kouan: baseline/1\naccepted: {}', '2:11 config.wrong-type'],
		['another key', `${head}${entry}more: 1`, '11:1 config.unknown-key'],
		['an entry that is none', `${head}  - A`, '3:5 config.wrong-type'],
		['another key of an entry', `${head}${entry}    note: x`, '11:5 config.unknown-key'],
		[
			'no application',
			head + entry.replace('application: A', 'rule: air.distance').replace('    rule: air.distance\n', ''),
			'3:5 config.missing-key',
		],
		['an application that is a number', head + entry.replace('application: A', 'application: 7'), '3:18 config.wrong-type'],
		['rules that are a number', head + entry.replace('rules: cn-14fyp', 'rules: 14'), '4:12 config.wrong-type'],
		['blank rules', head + entry.replace('rules: cn-14fyp', 'rules: " "'), '4:12 config.blank'],
		['a list of readings', head + entry.replace('{ distance-basis: road }', '[road]'), '5:15 config.wrong-type'],
		['a choice that is none', head + entry.replace('basis: road', 'basis: 1'), '5:33 config.wrong-type'],
		['no rule', head + entry.replace('    rule: air.distance\n', ''), '3:5 config.missing-key'],
		['no outcome', head + entry.replace('    outcome: fail\n', ''), '3:5 config.missing-key'],
		['a pass', head + entry.replace('fail', 'pass'), '7:14 config.unknown-value'],
		['no facts', head + entry.replace('    facts: { /a: { actual: 1.5, required: 2 } }\n', ''), '3:5 config.missing-key'],
		['a fact without a place', head + entry.replace('/a', 'a'), '8:14 baseline.not-a-pointer'],
		['facts that are none', head + entry.replace('{ /a: { actual: 1.5, required: 2 } }', '[/a]'), '8:12 config.wrong-type'],
		['no reason', head + entry.replace('    reason: known\n', ''), '3:5 baseline.no-reason'],
		['an empty reason', head + entry.replace('reason: known', 'reason:'), '9:12 baseline.no-reason'],
		['a blank reason', head + entry.replace('reason: known', 'reason: "  "'), '9:13 baseline.no-reason'],
		['no end', head + entry.replace('    until: 2026-12-31\n', ''), '3:5 baseline.no-end'],
		['an empty end', head + entry.replace('until: 2026-12-31', 'until:'), '10:11 baseline.no-end'],
		['a day that does not exist', head + entry.replace('2026-12-31', '2026-02-30'), '10:12 baseline.not-a-date'],
		['a year', head + entry.replace('2026-12-31', '2026'), '10:12 config.wrong-type'],
		['the same finding twice', head + entry + entry.replace('known', 'other').replace('2026', '2027'), '11:5 baseline.duplicate'],
		['no YAML', 'kouan: [', '1:9 yaml.syntax'],
		['all at once', `${head}  - reason: x\n    until: y`, ...Array(4).fill('3:5 config.missing-key'), '4:12 baseline.not-a-date'],
	];
	it.each(faults)('is refused with %s', async (_, text, ...expected) => {
		const read = await readText(text);
		const told = read.ok ? [] : read.issues.map(({ line, column, code }) => `${line}:${column} ${code}`);
		expect(told.slice(0, expected.length)).toEqual(expected);
		expect(read.ok || read.issues.every(({ file }) => file === 'kouan.baseline.yaml')).toBe(true);
	});

	it('reads as the same again after it was written, whatever is in it', async () => {
		const text = fc.string({ unit: 'binary', minLength: 1 }).filter((each) => each.trim() !== '');
		const name = fc.oneof(text, fc.constantFrom('014', 'null', '- a', '# b', 'a: b', 'a\u2028', 'a\ufeff', 'a\u202e', "'", '"', '\\'));
		const fact = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }));
		const facts = fc.dictionary(
			text.map((each) => `/${each}`),
			fact,
			{ maxKeys: 4 },
		);
		const made = fc.record(
			{
				application: name,
				rules: name,
				readings: fc.dictionary(text, name, { maxKeys: 2 }),
				rule: name,
				outcome: fc.constantFrom('fail' as const, 'unknown' as const),
				facts,
				reason: name,
				until: fc.constant('2026-12-31'),
			},
			{ requiredKeys: ['application', 'rule', 'outcome', 'facts', 'reason', 'until'] },
		);
		const entries = fc.uniqueArray(made, { selector: ({ application }) => application, maxLength: 4 });
		await fc.assert(
			fc.asyncProperty(entries, fc.constantFrom('b.yaml', 'b.json'), async (given, path) => {
				// What JSON itself cannot keep (−0) is no fact.
				const expected = JSON.parse(JSON.stringify(given)) as readonly BaselineEntry[];
				expect(await readText(baselineText({ entries: given }, path, 'comment'), path)).toEqual({
					ok: true,
					baseline: { entries: expected },
				});
			}),
		);
	});

	it('shows all that is in it', () => {
		const shown = baselineText(
			{ entries: [{ application: 'A\u202e', rule: 'r', outcome: 'fail', facts: {}, reason: '甲\n', until: '2026-12-31' }] },
			'b.yaml',
			'comment',
		);
		expect(shown).toBe(
			'# comment\nkouan: baseline/1\naccepted:\n  - application: "A\\u202e"\n    rule: "r"\n    outcome: fail\n    facts: {}\n    reason: "甲\\n"\n    until: "2026-12-31"\n',
		);
	});

	it('the schema is committed as it is made', () => {
		const committed = readFileSync(join(root, 'schemas/baseline.schema.json'), 'utf8');
		expect(committed, 'run `node scripts/schemas.js`').toBe(`${JSON.stringify(baselineJsonSchema(), null, '\t')}\n`);
	});
});

const fixtures = ['air-ineligible', 'border-restricted', 'water-undetermined', 'air-eligible'];

/** A folder with one application of every verdict. */
function folder(): string {
	const place = emptyFolder();
	for (const name of fixtures) copyFileSync(join(root, 'fixtures/full', `${name}.json`), join(place, `${name}.json`));
	return place;
}

const write = ['--write-baseline', 'kouan.baseline.yaml', '--reason', '已核', '--until', '2026-12-31'];
const use = ['--baseline', 'kouan.baseline.yaml'];

/** A report without what a baseline adds. */
function bare(stdout: string) {
	const { baseline: _, ...report } = JSON.parse(stdout);
	for (const result of report.results) {
		delete result.accepted;
		for (const finding of result.findings ?? []) delete finding.accepted;
	}
	return report;
}

describe('kouan check --baseline', () => {
	it('stops where it cannot be told whether there are entries to keep', async () => {
		const files = memoryFileSystem({ '/w/a.json': Buffer.from('{}'), '/w/kouan.baseline.yaml': { error: 'stat:EACCES' } });
		const { status, stderr } = await runIn('/w', ['check', 'a.json', '--no-config', ...write], { files });
		expect({ status, stderr }).toEqual({ status: 2, stderr: 'kouan.baseline.yaml error: no permission to read `kouan.baseline.yaml`\n' });
	});

	it('accepts what was written down, and changes nothing but the exit status', async () => {
		const place = folder();
		const before = await runIn(place, ['check', '.', '--format', 'json']);
		const written = await runIn(place, ['check', '.', '--format', 'json', ...write]);
		const after = await runIn(place, ['check', '.', '--format', 'json', ...use]);
		expect([before.status, written.status, after.status]).toEqual([1, 0, 0]);
		expect(bare(after.stdout)).toEqual(JSON.parse(before.stdout));
		expect(JSON.parse(after.stdout).baseline).toEqual({ today: '2026-06-30', accepted: 4, expired: [], unmatched: [] });
		expect(written.stderr).toContain('Wrote the baseline `kouan.baseline.yaml`: 4 entries.');
		expect(after.stderr).toBe('Baseline as of 2026-06-30: 4 findings accepted.\n');
		expect(readdirSync(place).sort()).toEqual([...fixtures.map((name) => `${name}.json`), 'kouan.baseline.yaml'].sort());
		const text = readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8');
		expect(text).toMatch(/^# .*\nkouan: baseline\/1\naccepted:\n/);
		expect(validate(parse(text))).toBe(true);
		// Once more: the same bytes.
		await runIn(place, ['check', '.', ...write]);
		expect(readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8')).toBe(text);
	});

	it('holds to the last day, that day included, and tells what has expired', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		const on = (day: string) => runIn(place, ['check', '.', ...use, '--format', 'ndjson', '--today', day]);
		expect((await on('2026-12-31')).status).toBe(0);
		const late = await on('2027-01-01');
		expect(late.status).toBe(1);
		const { baseline } = JSON.parse(late.stdout.trimEnd().split('\n').at(-1) ?? '');
		expect([baseline.accepted, baseline.expired.length, baseline.unmatched.length]).toEqual([0, 4, 0]);
		expect(late.stderr).toContain(
			'Baseline as of 2027-01-01: 0 findings accepted, 4 entries expired.\nExpired, of no effect: FULL-AIR-2 air.distance',
		);
		// The day of the run is the only clock.
		expect((await runIn(place, ['check', '.', ...use], { today: () => '2027-01-01' })).status).toBe(1);
	});

	it('a finding whose fact has changed counts again, and its entry is told', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		const path = join(place, 'air-ineligible.json');
		writeFileSync(path, readFileSync(path, 'utf8').replace('120.4', '120.3'));
		const { status, stdout } = await runIn(place, ['check', '.', ...use, '--lang', 'zh']);
		expect(status).toBe(1);
		expect(stdout).toContain('认可清单（以2026年6月30日为准）：已认可 3 项，与现状不符 1 条。');
		expect(stdout.replace(/\s+/g, '')).toContain('与现状不符，不再有效：FULL-AIR-2air.distance（截至2026年12月31日）：已核');
	});

	it('a finding whose requirement has changed counts again: by a fact that selects it, another reading or pack', async () => {
		const place = folder();
		const path = join(place, 'air-ineligible.json');
		const report = async (...args: readonly string[]) => {
			const { status, stdout } = await runIn(place, ['check', path, ...use, '--format', 'json', ...args]);
			const { accepted, unmatched } = JSON.parse(stdout).baseline;
			return { status, accepted, unmatched: unmatched.map(({ rule }: BaselineEntry) => rule) };
		};
		await runIn(place, ['check', '.', ...write]);
		expect(await report()).toEqual({ status: 0, accepted: 2, unmatched: [] });
		const both = { status: 1, accepted: 0, unmatched: ['air.distance', 'air.routes'] };
		expect(await report('--reading', 'distance-basis=road')).toMatchObject({ accepted: 0, unmatched: both.unmatched });
		expect(await report('--rules', 'cn-13fyp-review', '--allow-lapsed')).toEqual(both);
		const inland = JSON.parse(readFileSync(path, 'utf8'));
		writeFileSync(path, JSON.stringify({ ...inland, airport: { ...inland.airport, region: 'coastal' } }));
		expect(await report()).toEqual({ status: 1, accepted: 1, unmatched: ['air.routes'] });
	});

	it('tells of an entry of an earlier version what is to be done, and writing anew mends it', async () => {
		const place = folder();
		const path = join(place, 'kouan.baseline.yaml');
		await runIn(place, ['check', '.', ...write]);
		writeFileSync(path, readFileSync(path, 'utf8').replaceAll('    rules: "cn-14fyp"\n', ''));
		const { status, stderr } = await runIn(place, ['check', '.', ...use, '--format', 'json']);
		expect(status).toBe(1);
		expect(stderr).toContain(
			'Of no effect, since it names neither its rules nor what was required; write it anew with `--write-baseline`: FULL-AIR-2 air.distance',
		);
		const { stderr: chinese } = await runIn(place, ['check', '.', ...use, '--format', 'json', '--lang', 'zh']);
		expect(chinese).toContain('未载明所依规则包和要求，不予采用，请用 `--write-baseline` 重新写入：FULL-AIR-2 air.distance');
		expect((await runIn(place, ['check', '.', ...write])).status).toBe(0);
		expect((await runIn(place, ['check', '.', ...use])).status).toBe(0);
	});

	it('tells of no entry about an application that was not in the run, expired or not', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		const part = async (name: string, day: string) => {
			const { stdout } = await runIn(place, ['check', name, ...use, '--today', day, '--format', 'json']);
			const { expired, unmatched } = JSON.parse(stdout).baseline;
			return [expired, unmatched].map((entries: readonly BaselineEntry[]) => entries.map(({ application }) => application));
		};
		expect(await part('air-ineligible.json', '2027-01-01')).toEqual([['FULL-AIR-2', 'FULL-AIR-2'], []]);
		expect(await part('air-eligible.json', '2027-01-01')).toEqual([[], []]);
		expect(await part('air-eligible.json', '2026-12-31')).toEqual([[], []]);
	});

	it('never covers an error', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		writeFileSync(join(place, 'cut.json'), '{');
		expect((await runIn(place, ['check', '.', ...use])).status).toBe(2);
		expect((await runIn(place, ['check', '.', ...write])).status).toBe(2);
		expect((await runIn(place, ['check', '.', ...use, '--fail-on', 'never'])).status).toBe(2);
	});

	it('keeps reasons that are there, and adds what is new', async () => {
		const place = folder();
		const path = join(place, 'kouan.baseline.yaml');
		await runIn(place, ['check', 'air-ineligible.json', ...write]);
		writeFileSync(path, readFileSync(path, 'utf8').replaceAll('已核', 'mine'));
		expect((await runIn(place, ['check', '.', '--baseline', path, ...write])).status).toBe(0);
		const reasons = (parse(readFileSync(path, 'utf8')).accepted as readonly BaselineEntry[]).map(({ application, reason }) => [
			application,
			reason,
		]);
		expect(reasons).toEqual([
			['FULL-AIR-2', 'mine'],
			['FULL-AIR-2', 'mine'],
			['FULL-BORDER-3', '已核'],
			['FULL-WATER-3', '已核'],
		]);
	});

	it('is taken from the configuration file and the environment, too', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		expect((await runIn(place, ['check', '.'], { env: { KOUAN_BASELINE: 'kouan.baseline.yaml' } })).status).toBe(0);
		writeFileSync(join(place, 'kouan.config.yaml'), 'baseline: kouan.baseline.yaml\n');
		expect((await runIn(place, ['check', '.'])).status).toBe(0);
		expect((await runIn(place, ['check', '.', '--no-config'])).status).toBe(1);
	});

	it('never covers a conflict between applications', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		copyFileSync(join(place, 'air-eligible.json'), join(place, 'twin.json'));
		for (const options of [use, write]) {
			const { status, stdout } = await runIn(place, ['check', '.', ...options, '--format', 'json']);
			const { conflicts, summary } = JSON.parse(stdout);
			expect([status, conflicts.map(({ code }: { code: string }) => code), summary.conflicts]).toEqual([
				2,
				['application.duplicate-id', 'batch.same-port'],
				2,
			]);
		}
	});

	it.each(Object.keys(formats))('is the same whatever is told: %s', async (format) => {
		const place = folder();
		expect((await runIn(place, ['check', '.', ...write])).status).toBe(0);
		const text = readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8');
		expect((await runIn(place, ['check', '.', ...use, '--format', format])).status).toBe(0);
		// Made by way of this format, too: what is not told is looked at all the same.
		writeFileSync(join(place, 'kouan.baseline.yaml'), `${head.trim()} []\n`);
		expect((await runIn(place, ['check', '.', ...write, '--format', format])).status).toBe(0);
		expect(readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8')).toBe(text);
	});

	it('is the same in threads, and with results that are not told', async () => {
		const place = folder();
		await kouan(['check', '.', ...write], { cwd: place });
		const text = readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8');
		await kouan(['check', '.', ...write, '--jobs', '2'], { cwd: place });
		expect(readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8')).toBe(text);
		writeFileSync(join(place, 'kouan.baseline.yaml'), text.replace('120.4', '120.3').replaceAll('2026-12-31', '2100-12-31'));
		for (const more of [[], ['--quiet']]) {
			const runs = ['1', '2'].map((jobs) =>
				kouan(['check', '.', ...use, ...more, '--today', '2026-06-30', '--format', 'json', '--jobs', jobs], { cwd: place }),
			);
			const [one, two] = await Promise.all(runs);
			expect(one).toEqual(two);
			expect(one?.status).toBe(1);
			expect(JSON.parse(one?.stdout ?? '').baseline).toMatchObject({ accepted: 3, expired: [], unmatched: [{ rule: 'air.distance' }] });
		}
	});

	it('tells of an entry whose application is eligible now, even where that is not told', async () => {
		const place = folder();
		writeFileSync(join(place, 'kouan.baseline.yaml'), (head + entry).replace('application: A', 'application: FULL-AIR-1'));
		const { status, stdout } = await runIn(place, ['check', 'air-eligible.json', ...use, '--quiet', '--format', 'json']);
		expect([status, JSON.parse(stdout).results, JSON.parse(stdout).baseline.unmatched.length]).toEqual([0, [], 1]);
	});

	it('counts in shards and when they are merged', async () => {
		const place = folder();
		await runIn(place, ['check', '.', ...write]);
		const shard = async (part: string, ...args: readonly string[]) => {
			const { status } = await runIn(place, ['check', '.', '--shard', part, '--format', `json=.s${part.replace('/', '-')}.out`, ...args]);
			return status;
		};
		const merged = (format = 'json') => runIn(place, ['merge', '.s1-2.out', '.s2-2.out', '--format', format]);
		expect([await shard('1/2', ...use), await shard('2/2', ...use)]).toEqual([0, 0]);
		const [{ status, stdout }, csv] = [await merged(), await merged('csv')];
		const [whole, wholeCsv] = [
			await runIn(place, ['check', '.', ...use, '--format', 'json']),
			await runIn(place, ['check', '.', ...use, '--format', 'csv']),
		];
		expect([status, csv.stdout]).toEqual([0, wholeCsv.stdout]);
		expect(JSON.parse(stdout).baseline).toEqual(JSON.parse(whole.stdout).baseline);
		// Without, or on another day, they were not held against the same.
		await shard('2/2', ...use, '--today', '2026-07-01');
		expect(await merged()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/different baselines \(or days/) });
		await shard('2/2');
		expect((await merged()).status).toBe(2);
		await shard('1/2');
		expect((await merged()).status).toBe(1);
	});

	it('reads no clock without a baseline', async () => {
		const today = () => {
			throw new Error('asked for the day');
		};
		expect((await runIn(folder(), ['check', '.'], { today })).status).toBe(1);
		expect((await runIn(folder(), ['check', '.', ...write], { today })).stderr).toContain('asked for the day');
	});
});

describe('a baseline that several runs write to', () => {
	const lasting = [...write.slice(0, -1), '2099-12-31'];
	const path = (place: string) => join(place, 'kouan.baseline.yaml');
	const applications = (place: string): readonly string[] => {
		const { accepted } = parse(readFileSync(path(place), 'utf8')) as { readonly accepted: readonly BaselineEntry[] };
		return [...new Set(accepted.map(({ application }) => application))].sort();
	};

	it.each([
		['was not there', false],
		['was there', true],
	])('is left as it is where it was changed during the run, and %s before', async (_, there) => {
		const place = folder();
		if (there) await kouan(['check', 'water-undetermined.json', ...lasting], { cwd: place });
		const args = ['check', '-', '--input', 'ndjson', '--format', 'json=report.json', ...lasting];
		const child = spawn(process.execPath, [program, ...args], { cwd: place, env: quietEnv() });
		const slow = finished(child);
		const line = JSON.stringify(JSON.parse(readFileSync(join(place, 'border-restricted.json'), 'utf8')));
		child.stdin.write(`${line}\n`);
		// Begun, and not ended before its input is.
		while (!readdirSync(place).some((name) => /^\.kouan\.baseline.*\.tmp$/.test(name)))
			await new Promise((resolve) => setTimeout(resolve, 10));
		expect(await kouan(['check', 'air-ineligible.json', ...lasting], { cwd: place })).toMatchObject({ status: 0 });
		const text = readFileSync(path(place), 'utf8');
		child.stdin.end();
		expect(await slow).toEqual({
			...{ status: 2, signal: null, stdout: '' },
			stderr:
				'error: `kouan.baseline.yaml` was changed during this run, by another run or an editor, and was not written: run again, one run after the other\n',
		});
		expect(readFileSync(path(place), 'utf8')).toBe(text);
		expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
		// Once more, and both are in it.
		expect(await kouan(['check', 'border-restricted.json', ...lasting], { cwd: place })).toMatchObject({ status: 0 });
		expect(applications(place)).toEqual(['FULL-AIR-2', 'FULL-BORDER-3', ...(there ? ['FULL-WATER-3'] : [])]);
	});

	it('holds what each run wrote that says that it did', async () => {
		const place = folder();
		const names = ['air-ineligible', 'border-restricted', 'water-undetermined'];
		const numbers = ['FULL-AIR-2', 'FULL-BORDER-3', 'FULL-WATER-3'];
		for (let round = 0; round < 5; round += 1) {
			rmSync(path(place), { force: true });
			const runs = await Promise.all(names.map((name) => kouan(['check', `${name}.json`, ...lasting], { cwd: place })));
			for (const { status, stderr } of runs) {
				expect([status, stderr]).toEqual(
					status === 0 ? [0, expect.stringMatching(/^Wrote/)] : [2, expect.stringMatching(/was changed during/)],
				);
			}
			expect(applications(place)).toEqual(numbers.filter((_, index) => runs[index]?.status === 0));
		}
	});

	it('shards one after another write all of it', async () => {
		const place = folder();
		for (const part of ['1/3', '2/3', '3/3']) {
			expect(await kouan(['check', '.', '--shard', part, ...lasting], { cwd: place })).toMatchObject({ status: 0 });
		}
		const text = readFileSync(path(place), 'utf8');
		rmSync(path(place));
		await kouan(['check', '.', ...lasting], { cwd: place });
		expect(readFileSync(path(place), 'utf8')).toBe(text);
	});

	it('is written although a run was killed while it wrote', async () => {
		const place = folder();
		writeFileSync(join(place, '.kouan.lock'), '');
		expect(await kouan(['check', 'air-ineligible.json', ...lasting], { cwd: place })).toMatchObject({ status: 0 });
		expect(applications(place)).toEqual(['FULL-AIR-2']);
		expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
	});
});

it.each(['baseline.md', 'baseline.zh-CN.md'])('the sample of docs/%s accepts what it names', async (page) => {
	const place = emptyFolder();
	const [, sample = ''] = /```yaml\n(kouan: baseline[\s\S]*?)```/.exec(readFileSync(join(root, 'docs', page), 'utf8')) ?? [];
	writeFileSync(join(place, 'known.yaml'), sample);
	const application = JSON.parse(readFileSync(join(root, 'fixtures/real/xiangyang.json'), 'utf8'));
	writeFileSync(join(place, 'a.json'), JSON.stringify({ ...application, id: 'HB-2023-007' }));
	const run = ['check', 'a.json', '--reading', 'distance-basis=road', '--format', 'json'];
	const { stdout } = await kouan([...run, '--baseline', 'known.yaml', '--today', '2026-06-30'], { cwd: place });
	expect(JSON.parse(stdout)).toMatchObject({ baseline: { accepted: 1, expired: [], unmatched: [] } });
});

describe('wrong usage', () => {
	const cases: readonly (readonly [args: readonly string[], en: RegExp, zh: RegExp])[] = [
		[
			['--baseline', '-', '--write-baseline', '-', '--reason', 'r', '--until', '2026-12-31'],
			/`--baseline` needs a file[\s\S]*`--write-baseline` needs a file/,
			/`--baseline` 须指定文件[\s\S]*`--write-baseline` 须指定文件/,
		],
		[['--write-baseline', 'b.yaml'], /needs `--reason`\nerror: .*needs `--until`/, /`--reason`[\s\S]*`--until`/],
		[['--write-baseline', 'b.yaml', '--reason', ' ', '--until', '2026-12-31'], /needs `--reason`/, /`--reason`/],
		[['--write-baseline', 'b.yaml', '--reason', 'x', '--until', 'soon'], /`--until` cannot be `soon`/, /`--until` 不能取/],
		[
			['--write-baseline', 'b.yaml', '--reason', 'x', '--until', '2026-06-29'],
			/`2026-06-29`, which is before 2026-06-30/,
			/早于 2026-06-30/,
		],
		[['--write-baseline', 'no/b.yaml', '--reason', 'x', '--until', '2026-12-31'], /its folder does not exist/, /所在文件夹不存在/],
		[['--write-baseline', 'air-eligible.json', '--reason', 'x', '--until', '2026-12-31'], /cannot be the baseline/, /不能用作认可清单/],
		[
			['--write-baseline', 'o.json', '--output', './o.json', '--reason', 'x', '--until', '2026-12-31'],
			/takes the report/,
			/已用于写入报告/,
		],
		[['--reason', 'x', '--until', '2026-12-31'], /`--reason` goes only with `--write-baseline`/, /`--until` 须与/],
		[['--today', '2026-01-01'], /`--today` goes only with `--baseline`/, /须与 `--baseline` 同时使用/],
		[['--baseline', 'nope.yaml'], /`nope\.yaml` does not exist/, /未找到 `nope\.yaml`/],
		[['--baseline', 'kouan.baseline.yaml', '--today', '2026-02-30'], /`--today` cannot be `2026-02-30`/, /`--today` 不能取/],
	];
	it.each(cases)('%j', async (args, en, zh) => {
		const place = folder();
		for (const [lang, told] of [
			['en', en],
			['zh', zh],
		] as const) {
			const { status, stdout, stderr } = await runIn(place, ['check', 'air-eligible.json', ...args, '--lang', lang]);
			expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
			expect(stderr).toMatch(told);
		}
		expect(readdirSync(place).sort()).toEqual(fixtures.map((name) => `${name}.json`).sort());
		expect(existsSync(join(place, 'b.yaml'))).toBe(false);
	});

	it.skipIf(process.platform === 'win32')('a link to an application, or to what takes the report, is no other file', async () => {
		const place = folder();
		symlinkSync('air-eligible.json', join(place, 'soft.yaml'));
		linkSync(join(place, 'air-eligible.json'), join(place, 'hard.yaml'));
		symlinkSync('.', join(place, 'same'));
		writeFileSync(join(place, 'kouan.baseline.yaml'), head + entry);
		symlinkSync('kouan.baseline.yaml', join(place, 'known.yaml'));
		const before = readFileSync(join(place, 'air-eligible.json'), 'utf8');
		const refused = async (sentence: RegExp, ...args: readonly string[]) => {
			const { status, stdout, stderr } = await runIn(place, ['check', 'air-eligible.json', ...args]);
			expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(sentence) });
		};
		const named = ['--reason', 'x', '--until', '2026-12-31'];
		for (const target of ['soft.yaml', 'hard.yaml', 'same/air-eligible.json']) {
			await refused(/`(?:soft|hard|same).*` is an application to be checked/, '--write-baseline', target, ...named);
			await refused(/`(?:soft|hard|same).*` is an application to be checked/, '--baseline', target);
		}
		await refused(/`kouan\.baseline\.yaml` is read in this run/, '--baseline', 'known.yaml', '--output', 'kouan.baseline.yaml');
		await refused(/takes the report/, '--write-baseline', 'same/new.yaml', '--output', 'new.yaml', ...named);
		expect(readFileSync(join(place, 'air-eligible.json'), 'utf8')).toBe(before);
		expect(readFileSync(join(place, 'kouan.baseline.yaml'), 'utf8')).toBe(head + entry);
		expect(existsSync(join(place, 'new.yaml'))).toBe(false);
	});

	it.skipIf(process.platform === 'win32')('one file by two names is read once, and a link to it stays a link', async () => {
		const place = folder();
		writeFileSync(
			join(place, 'kouan.baseline.yaml'),
			(head + entry).replace('2026-12-31', '2026-01-01').replace('application: A', 'application: FULL-AIR-1'),
		);
		symlinkSync('kouan.baseline.yaml', join(place, 'known.yaml'));
		const args = ['--baseline', 'known.yaml', '--write-baseline', 'kouan.baseline.yaml', '--reason', 'x', '--until', '2026-12-31'];
		const { stdout } = await runIn(place, ['check', '.', ...args, '--format', 'json']);
		expect(JSON.parse(stdout).baseline.expired).toHaveLength(1);
		await runIn(place, ['check', '.', '--write-baseline', 'known.yaml', '--reason', 'x', '--until', '2026-12-31']);
		expect(lstatSync(join(place, 'known.yaml')).isSymbolicLink()).toBe(true);
	});

	it('a report that would take the place of a baseline is told as what it is: written to another file, whether the baseline is read or written', async () => {
		const place = folder();
		writeFileSync(join(place, 'B.yaml'), head + entry);
		const both = ['--write-baseline', 'B.yaml', '--reason', 'x', '--until', '2099-12-31'];
		const cases: readonly (readonly [sentence: string, ...args: readonly string[]])[] = [
			['`./B.yaml` is read in this run; write to another file', '--baseline', 'B.yaml', '--format', 'csv=./B.yaml'],
			['`B.yaml` takes the report; write the baseline to another file', ...both, '--format', 'csv=./B.yaml'],
			['`B.yaml` takes the report; write the baseline to another file', '--baseline', './B.yaml', ...both, '--output', './B.yaml'],
		];
		for (const [sentence, ...args] of cases) {
			const run = await kouan(['check', 'air-eligible.json', ...args], { cwd: place });
			expect(run).toEqual({ status: 2, signal: null, stdout: '', stderr: `error: ${sentence}\n` });
		}
		expect(readFileSync(join(place, 'B.yaml'), 'utf8')).toBe(head + entry);
	});

	it('an entry without a reason is refused before anything is checked', async () => {
		const place = folder();
		writeFileSync(join(place, 'kouan.baseline.yaml'), (head + entry).replace('    reason: known\n', ''));
		const { status, stdout, stderr } = await runIn(place, ['check', '.', ...use, '--lang', 'zh']);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/^kouan\.baseline\.yaml:3:5 错误：未写明认可理由/);
	});
});

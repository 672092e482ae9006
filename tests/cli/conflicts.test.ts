/** Conflicts between the applications of a batch: in every format, in both languages, and in the exit status. */

import { describe, expect, it, vi } from 'vitest';
import { conflictBatch, conflicting } from '../report/formats/conflicts.js';
import { readCsv } from '../report/formats/csv-reader.js';
import { goldenFile } from '../report/formats/golden-file.js';
import { languages } from '../report/samples.js';
import { told as toldInAll } from './all-formats.js';
import { formatNames } from './batches.js';
import { run } from './memory-world.js';

vi.mock('../../src/cli/builtin.js', async () => (await import('./memory-world.js')).builtinModule);

const told = {
	zh: [
		{ title: '申请编号重复', parties: ['batch.ndjson:1', 'batch.ndjson:2'] },
		{ title: '同一口岸有多件申请', parties: ['batch.ndjson:1', 'batch.ndjson:6'] },
		{ title: '同一地级市有多件水运口岸申请', parties: ['batch.ndjson:3', 'batch.ndjson:5'] },
	],
	en: [
		{ title: 'Several applications with the same id', parties: ['batch.ndjson:1', 'batch.ndjson:2'] },
		{ title: 'Several applications for the same port', parties: ['batch.ndjson:1', 'batch.ndjson:6'] },
		{ title: 'Several water ports for the same city', parties: ['batch.ndjson:3', 'batch.ndjson:5'] },
	],
} as const;

describe.each(languages)('in %s', (language) => {
	it('html tells of them', async () => {
		const files = { 'batch.ndjson': conflictBatch.join('\n') };
		const { stdout, status } = await run(['check', 'batch.ndjson', '--lang', language, '--format', 'html'], { files });
		expect(status).toBe(2);
		for (const { title, parties } of told[language]) {
			const at = stdout.indexOf(title);
			expect(at, title).not.toBe(-1);
			for (const party of parties) expect(stdout.slice(at, at + 1000), title).toContain(party);
		}
		expect(stdout).not.toContain('<b>%0A');
	});

	// The page of html is mostly style: it is not kept.
	it.each(formatNames.filter((name) => name !== 'html'))('%s tells of them', async (format) => {
		const files = { 'batch.ndjson': conflictBatch.join('\n') };
		const { stdout, status } = await run(['check', 'batch.ndjson', '--lang', language, '--format', format], { files });
		expect(status).toBe(2);
		await expect(stdout).toMatchFileSnapshot(goldenFile('conflicts', language, format));
	});
});

it('csv has their code and message in the columns of errors', async () => {
	const files = { 'a.ndjson': conflicting['same port'].join('\n') };
	const { stdout } = await run(['check', 'a.ndjson', '--format', 'csv'], { files });
	const [heads = [], ...rows] = readCsv(stdout);
	for (const row of rows) expect(row).toHaveLength(heads.length);
	const cells = rows.slice(2).map((row) => ['id', 'error', 'message'].map((head) => row[heads.indexOf(head)]));
	expect(cells).toEqual([
		['HB-1', 'batch.same-port', 'Several applications for the same port: HB-2 (a.ndjson:2)'],
		['HB-2', 'batch.same-port', 'Several applications for the same port: HB-1 (a.ndjson:1)'],
	]);
});

it('hundreds in one conflict are told each, whatever pieces it is written in', async () => {
	const count = 700;
	const lines = conflicting['same port'].slice(0, 1);
	const files = { 'a.ndjson': Array.from({ length: count }, () => lines[0]).join('\n') };
	const written = async (format: string) => (await run(['check', 'a.ndjson', '--format', format], { files })).stdout;
	const all = Array.from({ length: count }, (_, index) => index + 1);

	const rows = readCsv(await written('csv')).filter((row) => row.includes('application.duplicate-id'));
	expect(rows.map(([, line]) => Number(line))).toEqual(all);

	type Entry = { readonly check_name: string; readonly location: { readonly lines: { readonly begin: number } } };
	const entries: readonly Entry[] = JSON.parse(await written('gitlab'));
	const ofIds = entries.filter((entry) => entry.check_name === 'application.duplicate-id');
	expect(ofIds.map(({ location }) => location.lines.begin)).toEqual(all);

	const annotations = (await written('github')).split('\n').filter((line) => line.startsWith('::error'));
	expect(annotations.map((line) => Number(/,line=(\d+)/.exec(line)?.[1]))).toEqual(all);
});

it('no two entries of GitLab have one fingerprint', async () => {
	const files = { 'a.ndjson': [...conflictBatch, ...conflicting['duplicate id'].slice(0, 1)].join('\n') };
	const { stdout } = await run(['check', 'a.ndjson', '--format', 'gitlab'], { files });
	const fingerprints = JSON.parse(stdout).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
	expect(new Set(fingerprints).size).toBe(fingerprints.length);
});

describe('the exit status', () => {
	const cases = [
		['duplicate id', 2, 2, 2],
		['same port', 1, 0, 0],
		['same city', 1, 0, 0],
	] as const;

	it.each(cases)(
		'of applications that each may be opened, with %s: %i, with --fail-on ineligible %i, never %i',
		async (kind, plain, ineligible, never) => {
			const files = { 'a.ndjson': conflicting[kind].join('\n') };
			const statuses = await Promise.all(
				[[], ['--fail-on=ineligible'], ['--fail-on=never'], ['--fail-on=restricted'], ['--quiet']].map(async (options) => {
					return (await toldInAll('check', ['a.ndjson', ...options], { files })).status;
				}),
			);
			expect(statuses).toEqual([plain, ineligible, never, plain, plain]);
			const { stdout } = await run(['check', 'a.ndjson', '--format', 'json'], { files });
			const { results, summary, conflicts } = JSON.parse(stdout);
			expect(results.map(({ verdict, pass }: { verdict: string; pass: boolean }) => [verdict, pass])).toEqual([
				['eligible', true],
				['eligible', true],
			]);
			expect(summary).toMatchObject({ total: 2, eligible: 2, errors: 0, conflicts: 1 });
			expect(conflicts[0].parties.map(({ source, line }: { source: string; line: number }) => [source, line])).toEqual([
				['a.ndjson', 1],
				['a.ndjson', 2],
			]);
		},
	);

	it('an application that could not be read weighs more than a conflict', async () => {
		const files = { 'a.ndjson': [...conflicting['same city'], '{'].join('\n') };
		expect((await run(['check', 'a.ndjson', '--fail-on', 'never'], { files })).status).toBe(2);
	});

	it('and one that is not evaluated is in conflict with none', async () => {
		const [first, second] = conflicting['duplicate id'];
		const files = { 'a.ndjson': [first, second.replace('"schemaVersion":1', '"schemaVersion":1,"more":1')].join('\n') };
		const { stdout, status } = await run(['check', 'a.ndjson', '--format', 'json'], { files });
		expect(status).toBe(2);
		expect(JSON.parse(stdout)).toMatchObject({ conflicts: [], summary: { errors: 1, conflicts: 0 } });
	});
});

describe('where results go elsewhere', () => {
	it.each([
		['en', /^1 conflict between applications/m],
		['zh', /1 处相互矛盾/],
	])('standard error tells of them in %s', async (lang, sentence) => {
		const files = { 'a.ndjson': conflicting['same port'].join('\n') };
		const { stderr } = await run(['check', 'a.ndjson', '--format', 'csv', '--lang', lang], { files });
		expect(stderr).toMatch(sentence);
	});
});

describe('rules that applied to no application', () => {
	const two = { 'a.ndjson': conflicting['same city'].join('\n') };
	const idle = async (files: Record<string, string>, ...options: string[]) =>
		JSON.parse((await run(['check', 'a.ndjson', '--format', 'json', ...options], { files })).stdout).idleRules;

	it('are named of a batch', async () => {
		const found = await idle(two);
		expect(Object.keys(found)).toEqual(['cn-14fyp']);
		expect(found['cn-14fyp']).toEqual(expect.arrayContaining(['air.routes', 'border.agreement']));
		expect(found['cn-14fyp']).not.toContain('water.one-city-one-port');
		const { stdout } = await run(['check', 'a.ndjson'], { files: two });
		expect(stdout.replace(/\s+/g, ' ')).toMatch(/Rules of cn-14fyp that applied to no application of this batch: .*Fixed direct routes/);
	});

	it('are not, of one application, and with --quiet', async () => {
		expect(await idle({ 'a.ndjson': conflicting['same city'][0] })).toBeUndefined();
		expect(await idle({ 'a.ndjson': `${conflicting['same city'][0]}\n{` })).toBeUndefined();
		expect(await idle(two, '--quiet')).toBeUndefined();
		expect(await run(['check', 'a.ndjson', '--quiet'], { files: two })).toMatchObject({
			stderr: '',
			stdout: expect.not.stringContaining('Rules of cn-14fyp that'),
		});
	});

	it('are those of no port type, where every one is there', async () => {
		const [water] = conflicting['same city'];
		const [air, border] = conflicting['duplicate id'];
		expect(await idle({ 'a.ndjson': [water, air, border.replace('HB-1', 'HB-9')].join('\n') })).toEqual({ 'cn-14fyp': [] });
	});
});

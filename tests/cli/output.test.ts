/** `--output`: a file that is whole or not there, and what may stand in its place. */

import { spawn } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { basePack } from '../rules/base-pack.js';
import { emptyFolder, finished, kouan, program, quietEnv, root } from './run.js';

const fixture = join(root, 'fixtures/full/air-eligible.json');

it('holds what would have been printed, without colour, and nothing is left beside it', async () => {
	const folder = emptyFolder();
	const [printed, written] = await Promise.all([
		kouan(['check', fixture]),
		kouan(['check', fixture, '--output', 'report.txt'], { cwd: folder, env: { TERM: 'xterm' } }),
	]);
	expect(written).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
	expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe(printed.stdout);
	expect(readdirSync(folder)).toEqual(['report.txt']);
});

it('errors are counted on standard error, since the report is elsewhere', async () => {
	const folder = emptyFolder();
	const { status, stderr } = await kouan(['check', fixture, 'nowhere.json', '--output', 'report.txt'], { cwd: folder });
	expect({ status, stderr }).toEqual({ status: 2, stderr: '1 of 2 could not be checked; the report says why.\n' });
	expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('nowhere.json');
});

it('replaces an earlier report, keeps its permissions, and follows a link', async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'old.json'), 'old');
	chmodSync(join(folder, 'old.json'), 0o600);
	symlinkSync('old.json', join(folder, 'link.json'));
	expect(await kouan(['check', fixture, '--format', 'json', '--output', 'link.json'], { cwd: folder })).toMatchObject({ status: 0 });
	expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
	expect(JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8')).summary.total).toBe(1);
	expect(statSync(join(folder, 'old.json')).mode & 0o777).toBe(0o600);
});

it('makes what a link leads to where that is not there yet, and the link stays a link', async () => {
	const folder = emptyFolder();
	mkdirSync(join(folder, 'archive'));
	symlinkSync('archive', join(folder, 'way'));
	symlinkSync('way/new.json', join(folder, 'second.json'));
	symlinkSync('second.json', join(folder, 'first.json'));
	expect(await kouan(['check', fixture, '--format', 'json', '--output', 'first.json'], { cwd: folder })).toMatchObject({
		status: 0,
		stdout: '',
		stderr: '',
	});
	for (const link of ['first.json', 'second.json']) expect(lstatSync(join(folder, link)).isSymbolicLink()).toBe(true);
	expect(JSON.parse(readFileSync(join(folder, 'archive', 'new.json'), 'utf8')).summary.total).toBe(1);
	expect(readdirSync(join(folder, 'archive'))).toEqual(['new.json']);

	// Two names of one file that is not there yet.
	rmSync(join(folder, 'archive', 'new.json'));
	const twice = ['--format', 'json=first.json', '--format', 'csv=archive/new.json'];
	expect(await kouan(['check', fixture, ...twice], { cwd: folder })).toMatchObject({
		status: 2,
		stdout: '',
		stderr: expect.stringMatching(/two reports would go to `archive\/new\.json`/),
	});
	symlinkSync('loop.json', join(folder, 'loop.json'));
	symlinkSync('nowhere/x.json', join(folder, 'lost.json'));
	for (const [target, sentence] of [
		['loop.json', /cannot write to `loop\.json` \(ELOOP\)/],
		['lost.json', /cannot write to `lost\.json`: its folder does not exist/],
	] as const) {
		const { status, stderr } = await kouan(['check', fixture, '--format', `json=${target}`], { cwd: folder });
		expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(sentence) });
		expect(lstatSync(join(folder, target)).isSymbolicLink()).toBe(true);
	}
});

it('is not an application where it lies in a folder that is searched', async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'a.json'), readFileSync(fixture));
	for (let round = 0; round < 2; round += 1) {
		expect(await kouan(['check', '.', '--format', 'json', '--output', 'report.json'], { cwd: folder })).toMatchObject({
			status: 0,
			stderr: '',
		});
		expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.total).toBe(1);
	}
});

it('is refused where it would overwrite an application, is a folder, or has none to lie in', async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'a.json'), readFileSync(fixture));
	mkdirSync(join(folder, 'reports'));
	const cases: readonly (readonly [string, RegExp])[] = [
		['a.json', /`a\.json` is an application to be checked/],
		['./a.json', /is an application to be checked/],
		['reports', /which is a folder/],
		['nowhere/report.txt', /its folder does not exist/],
		['/dev/full', /the disk is full/],
	];
	for (const [output, sentence] of cases) {
		const { status, stdout, stderr } = await kouan(['check', 'a.json', '--output', output], { cwd: folder });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(sentence);
	}
	expect(readFileSync(join(folder, 'a.json'))).toEqual(readFileSync(fixture));
	expect(readdirSync(folder).sort()).toEqual(['a.json', 'reports']);
});

it('is refused where it would overwrite the settings or the rules of the run', async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'kouan.config.yaml'), 'lang: zh\n');
	writeFileSync(join(folder, 'rules.yaml'), basePack);
	symlinkSync('rules.yaml', join(folder, 'link.yaml'));
	mkdirSync(join(folder, 'pack', 'parts'), { recursive: true });
	writeFileSync(join(folder, 'pack', 'parts', 'rules.yaml'), basePack);
	const cases: readonly (readonly string[])[] = [
		['--output', 'kouan.config.yaml'],
		['--format', 'json=kouan.config.yaml'],
		['--rules', 'rules.yaml', '--output', 'rules.yaml'],
		['--rules', 'rules.yaml', '--output', 'link.yaml'],
		['--rules', 'pack', '--output', 'pack/parts/rules.yaml'],
		['--write-baseline', 'kouan.config.yaml', '--reason', 'x', '--until', '2099-12-31'],
	];
	for (const args of cases) {
		const { status, stdout, stderr } = await kouan(['check', fixture, ...args], { cwd: folder });
		expect({ status, stdout, stderr }).toEqual({
			status: 2,
			stdout: '',
			stderr: expect.stringMatching(/是本次运行要读取的文件，请写入其他文件\n$/),
		});
	}
	expect(readFileSync(join(folder, 'kouan.config.yaml'), 'utf8')).toBe('lang: zh\n');
	for (const path of ['rules.yaml', 'pack/parts/rules.yaml']) expect(readFileSync(join(folder, path), 'utf8')).toBe(basePack);
});

it('a broken rule pack leaves an earlier report as it was', async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'report.txt'), 'earlier');
	const rules = join(root, 'fixtures/bad/rules-misspelt-fact.yaml');
	expect(await kouan(['check', fixture, '--rules', rules, '--output', 'report.txt'], { cwd: folder })).toMatchObject({ status: 2 });
	expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('earlier');
});

it('printed into a file by a shell, it is what a pipe gets, behind what the file holds already', async () => {
	const folder = emptyFolder();
	const file = join(folder, 'report.csv');
	const args = ['check', fixture, 'nowhere.json', '--format', 'csv'];
	writeFileSync(file, 'earlier\n');
	const descriptor = openSync(file, 'a');
	const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: quietEnv(), stdio: ['ignore', descriptor, descriptor] });
	closeSync(descriptor);
	const [{ status }, printed] = await Promise.all([finished(child), kouan(args, { cwd: folder })]);
	expect(status).toBe(printed.status);
	// Standard error goes to the same file, and each stands where it was said.
	expect(readFileSync(file, 'utf8')).toBe(`earlier\n${printed.stdout}${printed.stderr}`);
	expect(printed.stderr).not.toBe('');
});

it('never takes the place of an application that a folder or a pattern holds, and of an earlier report it does, in every format', async () => {
	const folder = emptyFolder();
	mkdirSync(join(folder, 'apps'));
	const application = readFileSync(fixture, 'utf8');
	const broken = `${application.slice(0, 300)}\n`;
	const indented = ' '.repeat(5000) + application;
	writeFileSync(join(folder, 'apps', 'a.json'), application);
	writeFileSync(join(folder, 'apps', 'broken.json'), broken);
	writeFileSync(join(folder, 'apps', 'indented.json'), indented);
	symlinkSync('apps/broken.json', join(folder, 'link.json'));
	for (const paths of ['apps', 'apps/*.json']) {
		for (const target of ['apps/broken.json', 'link.json', 'apps/a.json', 'apps/indented.json']) {
			const { status, stderr } = await kouan(['check', paths, '--format', `json=${target}`], { cwd: folder });
			expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/is an application to be checked/) });
		}
	}
	expect(readFileSync(join(folder, 'apps', 'a.json'), 'utf8')).toBe(application);
	expect(readFileSync(join(folder, 'apps', 'broken.json'), 'utf8')).toBe(broken);

	expect(readFileSync(join(folder, 'apps', 'indented.json'), 'utf8')).toBe(indented);
	rmSync(join(folder, 'apps', 'indented.json'));

	writeFileSync(join(folder, 'apps', 'broken.json'), application.replace('FULL-AIR-1', 'FULL-AIR-2'));
	for (const format of ['json', 'ndjson', 'csv', 'junit', 'sarif', 'gitlab', 'tap', 'html']) {
		// The first run makes the report, the second finds it in the folder.
		for (const target of [`apps/new-${format}.json`, `apps/new-${format}.json`]) {
			const run = await kouan(['check', 'apps', '--format', `${format}=${target}`], { cwd: folder });
			expect(run, format).toMatchObject({ status: 1, stderr: expect.stringMatching(/^1 conflict/) });
		}
		rmSync(join(folder, 'apps', `new-${format}.json`));
	}
});

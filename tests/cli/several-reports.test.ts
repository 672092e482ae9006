/** Several reports of one run: each as it would be alone, all of them whole or none, and never in the place of an input. */

import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, finished, kouan, root } from './run.js';

const inputs = ['fixtures/full', 'fixtures/bad/misspelt-field.json'].map((path) => join(root, path));
/** What a report may take the place of. */
const old = 'source,line,id,name,type,old\n';
const fixture = readFileSync(join(root, 'fixtures/full/air-eligible.json'));

describe('several reports', () => {
	it('are each the bytes of a run of its own', async () => {
		const folder = emptyFolder();
		const { status, stdout, stderr } = await kouan(
			['check', ...inputs, '--format', 'pretty', '--format', 'junit=report.xml', '--format', 'sarif=out.sarif'],
			{ cwd: folder },
		);
		expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
		const alone = await Promise.all(
			['pretty', 'junit', 'sarif'].map((format) => kouan(['check', ...inputs, '--format', format], { cwd: folder })),
		);
		expect([stdout, readFileSync(join(folder, 'report.xml'), 'utf8'), readFileSync(join(folder, 'out.sarif'), 'utf8')]).toEqual(
			alone.map((each) => each.stdout),
		);
		expect(readdirSync(folder).sort()).toEqual(['out.sarif', 'report.xml']);
	});

	it('speak each its own language: people that of the system, machines English', async () => {
		const folder = emptyFolder();
		const env = { LC_ALL: 'zh_CN.UTF-8' };
		const { stdout } = await kouan(['check', ...inputs, '--format', 'pretty', '--format', 'junit=report.xml'], { cwd: folder, env });
		expect(stdout).toMatch(/共 14 件申请/);
		const xml = readFileSync(join(folder, 'report.xml'), 'utf8');
		expect(xml).toContain('not evaluated');
		expect(xml).not.toContain('未能审核');
	});

	it('may stand all in files, one of them where --output says', async () => {
		const folder = emptyFolder();
		expect(
			await kouan(['check', ...inputs, '--format', 'csv=a.csv', '--format', 'json', '--output', 'b.json'], { cwd: folder }),
		).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/1 of 14 could not be checked/) });
		expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.json']);
	});
});

it('`-` is standard output, wherever a file may be named', async () => {
	const cwd = emptyFolder();
	const json = await kouan(['check', ...inputs, '--format', 'json'], { cwd });
	expect(await kouan(['check', ...inputs, '--format', 'json=-', '--format', 'csv', '--output', 'a.csv'], { cwd })).toEqual(json);
	expect(await kouan(['check', ...inputs, '--format', 'json', '--output', '-'], { cwd })).toEqual(json);
	writeFileSync(join(cwd, 'kouan.config.yaml'), 'formats: { json: "-" }\n');
	expect(await kouan(['check', ...inputs], { cwd })).toEqual(json);
	writeFileSync(join(cwd, 'kouan.config.yaml'), 'formats: [json=-]\n');
	expect(await kouan(['check', ...inputs], { cwd })).toEqual(json);
	// A file of that name can still be named.
	expect(await kouan(['check', ...inputs, '--format', 'json=./-', '--no-config'], { cwd })).toMatchObject({ status: 2, stdout: '' });
	expect(readFileSync(join(cwd, '-'), 'utf8')).toBe(json.stdout);
	expect(readdirSync(cwd).sort()).toEqual(['-', 'a.csv', 'kouan.config.yaml']);
});

describe('refused, and nothing is written', () => {
	const folder = () => {
		const made = emptyFolder();
		writeFileSync(join(made, 'a.json'), fixture);
		writeFileSync(join(made, 'old.csv'), old);
		mkdirSync(join(made, 'sub'));
		symlinkSync('old.csv', join(made, 'link.csv'));
		symlinkSync('a.json', join(made, 'link.json'));
		symlinkSync('sub', join(made, 'way'));
		linkSync(join(made, 'a.json'), join(made, 'hard.json'));
		return made;
	};
	const cases: readonly (readonly [what: string, options: readonly string[], sentence: RegExp])[] = [
		['two without a file', ['--format=json', '--format=csv'], /`json` and `csv` cannot both go to standard output/],
		[
			'two on standard output, one of them by its name',
			['--format=json', '--format=csv=-'],
			/`json` and `csv` cannot both go to standard output/,
		],
		[
			'two on standard output by --output',
			['--format=json', '--format=csv=-', '--output=-'],
			/`json` and `csv` cannot both go to standard output/,
		],
		['one file twice', ['--format=json=x', '--format=csv=x'], /two reports would go to `x`/],
		['by another spelling', ['--format=json=x', '--format=csv=./sub/../x'], /two reports would go to/],
		['by a link', ['--format=json=old.csv', '--format=csv=link.csv'], /two reports would go to `link.csv`/],
		['by a folder that is a link', ['--format=json=sub/x', '--format=csv=way/x'], /two reports would go to `way\/x`/],
		['as --output is', ['--format=json', '--output=x', '--format=csv=./x'], /two reports would go to/],
		['an input', ['--format=json=a.json'], /`a.json` is an application/],
		['an input by a link', ['--format=csv', '--format=json=link.json'], /`link.json` is an application/],
		['an input by another name of the file', ['--format=csv', '--format=json=hard.json'], /`hard.json` is an application/],
		['one that cannot be written', ['--format=csv', '--format=json=old.csv', '--format=junit=none/x'], /its folder does not exist/],
		['one that is a folder', ['--format=csv', '--format=json=old.csv', '--format=junit=sub'], /which is a folder/],
		['no name', ['--format=json='], /json/],
		['--output with no report for it', ['--format=json=x', '--output=y'], /nothing to write to `--output`/],
	];
	it.each(cases)('%s', async (_, options, sentence) => {
		const cwd = folder();
		const before = readdirSync(cwd).sort();
		const { status, stdout, stderr } = await kouan(['check', 'a.json', ...options], { cwd });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(sentence);
		expect(readdirSync(cwd).sort()).toEqual(before);
		expect(readFileSync(join(cwd, 'old.csv'), 'utf8')).toBe(old);
		expect(readFileSync(join(cwd, 'a.json'))).toEqual(fixture);
	});

	it('an input that is itself a link to the report', async () => {
		const cwd = folder();
		const { status, stderr } = await kouan(['check', 'link.json', '--format=json=a.json'], { cwd });
		expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/`a.json` is an application/) });
		expect(readFileSync(join(cwd, 'a.json'))).toEqual(fixture);
	});

	it('a full disk is one clear error, and other files stay as they were', async () => {
		const cwd = folder();
		const argv = ['check', ...inputs, '--format=json=old.csv', '--format=csv=/dev/full'];
		const { status, stdout, stderr } = await kouan(argv, { cwd });
		expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'error: cannot write to `/dev/full`: the disk is full\n' });
		expect(readFileSync(join(cwd, 'old.csv'), 'utf8')).toBe(old);
		expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
	});
});

it('a temporary file that a killed run left behind is no hindrance', async () => {
	const cwd = emptyFolder();
	writeFileSync(join(cwd, 'report.json'), '[]');
	// Whatever number the next process has, such a file is there already.
	const bin = JSON.stringify(join(root, 'bin/kouan.js'));
	writeFileSync(join(cwd, 'seven.mjs'), `Object.defineProperty(process, 'pid', { value: 7 }); await import(${bin});`);
	writeFileSync(join(cwd, '.report.json.7.tmp'), 'torn');
	const child = spawn(process.execPath, ['seven.mjs', 'check', ...inputs, '--format', 'json=report.json'], { cwd });
	expect(await finished(child)).toMatchObject({ status: 2, stdout: '' });
	expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).summary.total).toBe(14);
	expect(readFileSync(join(cwd, '.report.json.7.tmp'), 'utf8')).toBe('torn');
	expect(existsSync(join(cwd, '.report.json.7-1.tmp'))).toBe(false);
});

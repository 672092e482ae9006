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
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { basePack } from '../rules/base-pack.js';
import { emptyFolder, finished, kouan, program, quietEnv, root } from './run.js';
import { runIn } from './world.js';

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
	writeFileSync(join(folder, 'old.json'), '[]\n');
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

it('may have any name that the system takes', async () => {
	const folder = emptyFolder();
	const [json, csv] = [`${'x'.repeat(250)}.json`, `${'报'.repeat(83)}.csv`];
	for (let round = 0; round < 2; round += 1) {
		const run = await kouan(['check', fixture, '--format', `json=${json}`, '--format', `csv=${csv}`], { cwd: folder });
		expect(run).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
		expect(JSON.parse(readFileSync(join(folder, json), 'utf8')).summary.total).toBe(1);
		expect(readFileSync(join(folder, csv), 'utf8')).toMatch(/^source,line,/);
	}
	const tooLong = await kouan(['check', fixture, '--output', `x${json}`], { cwd: folder });
	expect(tooLong).toMatchObject({
		status: 2,
		stdout: '',
		stderr: expect.stringMatching(/^error: cannot write to `x+\.json` \(ENAMETOOLONG\)\n$/),
	});
	expect(readdirSync(folder).sort()).toEqual([json, csv]);
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

describe('what is there already and is no earlier report', () => {
	const application = readFileSync(fixture, 'utf8');
	const yaml = '# 申请\nschemaVersion: 1\nid: Y-1\nport:\n  name: 示例\n';
	const english = (path: string) =>
		`error: \`${path}\` is there already and is no earlier report, so nothing was written over it: name another file, or delete this one first\n`;
	const apart = (folder: string) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => statSync(join(folder, name)).isFile())
			.sort()
			.map((name) => [name, readFileSync(join(folder, name), 'latin1')]);

	it('stays, although it is no input of the run', async () => {
		const folder = emptyFolder();
		for (const name of ['d/a.json', 'd/c.json', 'in/1.json', 'in/2.json']) {
			mkdirSync(join(folder, name, '..'), { recursive: true });
			writeFileSync(join(folder, name), application);
		}
		const before = apart(folder);
		const cases: readonly (readonly [path: string, ...args: readonly string[]])[] = [
			// What a shell makes of `--output in/*.json`.
			['in/1.json', 'check', '--output', 'in/1.json', 'in/2.json'],
			['d/c.json', 'check', '--output', 'd/c.json', 'd/a.json'],
			['d/a.json', 'check', '-', '--format', 'csv=d/a.json'],
			['d/a.json', 'check', '/dev/stdin', '--format', 'csv=d/a.json'],
			['d/c.json', 'check', 'd/a.json', '--format', 'json', '--format', 'html=d/c.json'],
			['d/c.json', 'check', 'd/a.json', '--shard', '1/2', '--format', 'json=d/c.json'],
			['d/c.json', 'merge', '1.out', '2.out', '--format', 'csv=d/c.json'],
			['d/c.json', 'merge', '1.out', '2.out', '--output', 'd/c.json'],
		];
		for (const [path, ...args] of cases) {
			const run = await kouan(args, { cwd: folder, input: application });
			expect(run, args.join(' ')).toEqual({ status: 2, signal: null, stdout: '', stderr: english(path) });
		}
		const { stderr } = await kouan(['check', 'd/a.json', '--output', 'd/c.json', '--lang', 'zh'], { cwd: folder });
		expect(stderr).toBe('错误：`d/c.json` 已有内容且不是以往的报告，不予覆盖；请将报告写入其他文件，确不再需要该文件的，请先删除\n');
		// Each is told.
		const both = await kouan(['check', 'd/a.json', '--format=json=in/1.json', '--format=csv=in/2.json'], { cwd: folder });
		expect(both).toMatchObject({ status: 2, stdout: '', stderr: english('in/1.json') + english('in/2.json') });
		expect(apart(folder)).toEqual(before);
	});

	const zip = Buffer.from('504b0304140000000800', 'hex');
	it.each([
		['an application without an ending', '申请', application],
		['one in YAML', 'a.txt', yaml],
		['one in YAML with a directive', 'a.txt', `%YAML 1.2\n---\n${yaml}`],
		['one in YAML that is indented', 'a.txt', yaml.replace(/^/gm, ' ').trimEnd()],
		['one in YAML with braces', 'a.txt', 'schemaVersion: 1\nport: {\n  name: a,\n}\n'],
		['one in YAML under a heading of ours', 'a.yaml', `## 口岸准入审核结果\n${yaml}`],
		['one in JSON that begins like a line of ours', 'a.json', '{"source":"门户","schemaVersion":1}'],
		['one in YAML under a long comment', 'a.txt', `${'# 说明\n'.repeat(1000)}${yaml}`],
		['one in YAML with indents of lines alone', 'a', `id: Y-1\r\nnotes:\r\n- a\r\n- b\r\n"port": {name: x}\r\n`],
		['lines of applications', 'a.log', `${JSON.stringify(JSON.parse(application))}\n`],
		['a list of applications', 'a.html', `[\n  ${application}]`],
		['one that begins late', 'a.txt', ' '.repeat(5000) + application],
		['one in UTF-16', 'a.txt', Buffer.from(`\ufeff${application}`, 'utf16le')],
		['one in GB18030', 'a.txt', Buffer.concat([Buffer.from('id: A\nname: '), Buffer.from('d5c5b3c9', 'hex'), Buffer.from('\n')])],
		['what is broken', 'a.json', application.slice(1)],
		['a text under the name of data', 'a.yaml', '待填写\n'],
		['settings', 'kouan.yaml', 'lang: zh\n'],
		['a table', 'ports.csv', '口岸,省\n示例,湖北\n'],
		['a text document', '报告.docx', zip],
		['a list of something else', 'todo.json', '[{"description":"buy milk","done":false}]'],
		['a table that begins like ours', 'data.csv', 'source,line,value\na,1,2\n'],
		["another program's SARIF", 'eslint.json', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ESLint"}}}]}'],
		['a package of that version', 'package.json', '{"version":"2.1.0","name":"my-package"}'],
		['data that begins like the end of a stream of ours', 'c.json', '{"conflicts":[{"mine":1}]}'],
		['other such data', 'd.json', '{"shard":{"mine":1}}'],
		['XML of another kind', 'map.yml', '<?xml version="1.0"?>\n<svg/>\n'],
	])('stays: %s', async (_, name, content) => {
		const folder = emptyFolder();
		writeFileSync(join(folder, name), content);
		const before = apart(folder);
		for (const format of ['pretty', 'html']) {
			const run = await kouan(['check', fixture, '--no-config', '--format', `${format}=${name}`], { cwd: folder });
			expect(run).toEqual({ status: 2, signal: null, stdout: '', stderr: english(name) });
		}
		expect(apart(folder)).toEqual(before);
	});

	it.each([
		['nothing', 'a.json', ''],
		['a blank line', 'a.json', '\n'],
		['a text', 'report.txt', 'an earlier report\n'],
		['a page', 'report.html', '<!DOCTYPE html>\n<title>x</title>\n'],
		['a log', 'run.log', 'INFO: a\nINFO: b\n[2024-06-30 10:00] {x}\n'],
		['a message', 'report.txt', 'error: no such file\n'],
		['a letter', 'note.md', '# Title\n\nTo: you\nFrom: me\n\nHello.\n'],
		['a text in GB18030', 'report.txt', Buffer.from('b1a8b8e60d0a', 'hex')],
	])('may be replaced: %s', async (_, name, content) => {
		const folder = emptyFolder();
		writeFileSync(join(folder, name), content);
		expect(await kouan(['check', fixture, '--format', `json=${name}`], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
		expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).summary.total).toBe(1);
	});

	it.each(Object.keys(formats))('is a report of ours, and so is replaced whatever it is called: %s', async (format) => {
		const folder = emptyFolder();
		const bad = join(root, 'fixtures/bad/misspelt-field.json');
		const all = join(root, 'fixtures/full');
		const runs: readonly (readonly [status: number, ...args: readonly string[]])[] = [
			[0, fixture],
			[2, bad, fixture],
			[0, fixture, '--lang=zh'],
			[2, bad, '--lang=zh', '--color'],
			[1, all, '--bom'],
			// A log of nothing is told from no other text.
			...(format === 'github' ? [] : [[0, fixture, join(all, 'air-coastal-eligible.json'), '--quiet'] as const]),
		];
		for (const [status, ...args] of runs) {
			for (const target of [`${format}=a.json`, `${format}=a.json`, 'json=a.json']) {
				expect((await runIn(folder, ['check', ...args, '--format', target])).status, `${target} ${args}`).toBe(status);
				expect(readdirSync(folder)).toEqual(['a.json']);
			}
			expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).schemaVersion).toBe(1);
		}
	});

	it('is a report of ours wherever the part of it that is looked at ends', async () => {
		const folder = emptyFolder();
		for (const length of [4060, 4076, 4078, 4080, 4090, 4096, 5000]) {
			const entry = `{"description":"${'x'.repeat(length)}","check_name":"air.distance","fingerprint":"0","severity":"info"}`;
			writeFileSync(join(folder, 'a.json'), `[\n${entry}\n]\n`);
			const { status } = await runIn(folder, ['check', fixture, '--format', 'gitlab=a.json']);
			expect(status, String(length)).toBe(0);
		}
	});

	it('is not read to its end', async () => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'big.txt'), '[{"id": 1},\n');
		truncateSync(join(folder, 'big.txt'), 2 ** 36);
		const run = await kouan(['check', fixture, '--output', 'big.txt'], { cwd: folder });
		expect(run).toEqual({ status: 2, signal: null, stdout: '', stderr: english('big.txt') });
		expect(statSync(join(folder, 'big.txt')).size).toBe(2 ** 36);
	});
});

describe('a name that stands for a format', () => {
	const note = (file: string, kind: string, option: string) =>
		`\`${file}\` holds plain text; for ${kind}, type \`--format ${option}\` instead of \`--output\`.\n`;

	it.each([
		['报告.html', 'a page', 'html=报告.html'],
		['a/x.HTM', 'a page', 'html=a/x.HTM'],
		['my report.docx', 'a page', '"html=my report.html"'],
		['x.pdf', 'a page', 'html=x.html'],
		['x.csv', 'a table', 'csv=x.csv'],
		['审核结果.xlsx', 'a table', 'csv=审核结果.csv'],
		['x.json', 'JSON', 'json=x.json'],
		['x.jsonl', 'NDJSON', 'ndjson=x.jsonl'],
		['x.md', 'Markdown', 'markdown=x.md'],
		['x.xml', 'JUnit XML', 'junit=x.xml'],
	])('is told not to hold it where no format was asked for: %s', async (name, kind, option) => {
		const folder = emptyFolder();
		mkdirSync(join(folder, 'a'));
		const [printed, run] = [await kouan(['check', fixture]), await kouan(['check', fixture, '--output', name], { cwd: folder })];
		expect(run).toEqual({ status: 0, signal: null, stdout: '', stderr: note(name, kind, option) });
		expect(readFileSync(join(folder, name), 'utf8')).toBe(printed.stdout);
		// What is to be typed makes what was meant, in the same place where it can.
		const again = await kouan(['check', fixture, '--format', option.replaceAll('"', '')], { cwd: folder });
		expect(again).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
		const [, made = ''] = option.replaceAll('"', '').split('=');
		expect(readFileSync(join(folder, made), 'utf8')).not.toBe(printed.stdout);
	});

	it('is told in Chinese, and changes no exit status', async () => {
		const folder = emptyFolder();
		const ineligible = join(root, 'fixtures/full/air-ineligible.json');
		expect(await kouan(['check', ineligible, '--output', '报告.html', '--lang', 'zh'], { cwd: folder })).toEqual({
			...{ status: 1, signal: null, stdout: '' },
			stderr: '`报告.html` 中写入的是纯文本；如需网页，请将 `--output` 改为 `--format html=报告.html`。\n',
		});
		expect(await kouan(['check', ineligible, '--output', '报告.json', '--lang', 'zh'], { cwd: folder })).toMatchObject({
			...{ status: 1, stderr: '`报告.json` 中写入的是纯文本；如需 JSON，请将 `--output` 改为 `--format json=报告.json`。\n' },
		});
	});

	it.each([
		['a text', '--output', 'report.txt'],
		['no ending', '--output', 'report'],
		['a name that is an ending', '--output', '.html'],
		['a format that was asked for', '--format', 'pretty', '--output', 'x.html'],
		['one of several', '--format', 'table=x.csv'],
	])('is not told: %s', async (_, ...args) => {
		expect(await kouan(['check', fixture, ...args], { cwd: emptyFolder() })).toEqual({ status: 0, signal: null, stdout: '', stderr: '' });
	});

	it('is told by merge, too', async () => {
		const folder = emptyFolder();
		for (const part of ['1/2', '2/2']) {
			await kouan(['check', join(root, 'fixtures/full'), '--shard', part, '--format', `json=${part[0]}.json`], { cwd: folder });
		}
		const { status, stdout, stderr } = await kouan(['merge', '1.json', '2.json', '--output', 'all.html'], { cwd: folder });
		expect({ status, stdout, stderr }).toEqual({
			status: 1,
			stdout: '',
			stderr: expect.stringContaining(note('all.html', 'a page', 'html=all.html')),
		});
	});
});

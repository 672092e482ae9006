/** Pipes: what comes in piece by piece, who stops reading, and Ctrl-C. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, createWriteStream, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, finished, kouan, program, quietEnv, root } from './run.js';

const eligible = readFileSync(join(root, 'fixtures/full/air-eligible.json'), 'utf8');
/** One line a port: no two of them are in conflict. */
const lineOf = (number: number) =>
	JSON.stringify({ ...JSON.parse(eligible), id: `A-${number}`, port: { ...JSON.parse(eligible).port, name: `机场${number}` } });
const line = lineOf(1);
const start = (args: readonly string[], cwd = root) => spawn(process.execPath, [program, ...args], { cwd, env: quietEnv() });

describe('standard input', () => {
	it.each([
		['JSON', eligible],
		['JSON in one line', `${line}\n`],
		['JSON with a byte order mark', `\ufeff${eligible}`],
	])('%s is seen for what it is', async (_, input) => {
		const { status, stdout } = await kouan(['check', '-', '--format', 'json'], { input });
		expect(status).toBe(0);
		expect(JSON.parse(stdout).results[0]).toMatchObject({ source: '-', verdict: 'eligible' });
	});

	it('YAML is seen for what it is', async () => {
		const input = 'schemaVersion: 1\nid: Y-1\nsubmittedOn: 2024-06-30\nport: { name: 示例, type: water, province: "370000" }\n';
		expect(await kouan(['check', '-'], { input })).toMatchObject({ status: 3 });
	});

	it('NDJSON is seen for what it is, and results have their lines', async () => {
		const { status, stdout } = await kouan(['check', '-', '--format', 'ndjson'], {
			input: `${line}\n\n${line.slice(0, 50)}\n${lineOf(2)}`,
		});
		expect(status).toBe(2);
		const results = stdout
			.trimEnd()
			.split('\n')
			.map((each) => JSON.parse(each));
		expect(results.map((each) => [each.line, each.verdict])).toEqual([
			[1, 'eligible'],
			[3, undefined],
			[4, 'eligible'],
		]);
		expect(results[1].error.issues[0]).toMatchObject({ code: 'json.syntax', line: 3 });
	});

	it('--input decides', async () => {
		const { stdout } = await kouan(['check', '-', '--input', 'ndjson', '--format', 'json'], { input: line });
		expect(JSON.parse(stdout).results[0].line).toBe(1);
	});

	it('an issue of a line is shown with the number of the line', async () => {
		const wrong = line.replace('"2024-06-30"', '"2024-06-31"');
		const { stdout } = await kouan(['check', '-'], { input: `${line}\n${wrong}\n` });
		expect(stdout).toMatch(/^ +2 \| /m);
		expect(stdout).toMatch(/line 2, column/);
	});

	it('a result is told before the next line has come', async () => {
		const child = start(['check', '-', '--input', 'ndjson', '--format', 'ndjson']);
		child.stdin.write(`${line}\n`);
		const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
		expect(JSON.parse(chunk.toString()).verdict).toBe('eligible');
		child.stdin.end(`${lineOf(2)}\n`);
		expect(await finished(child)).toMatchObject({ status: 0 });
	});
});

describe('whoever reads the report', () => {
	it('may stop reading: `| head -1` prints one line, and nothing is said', async () => {
		const big = join(emptyFolder(), 'big.ndjson');
		const file = createWriteStream(big);
		for (let index = 0; index < 5000; index += 1) file.write(`${line}\n`);
		file.end();
		await once(file, 'close');
		const shell = spawn(
			'bash',
			['-c', `"${process.execPath}" "${program}" check "${big}" --format ndjson | head -1; echo "\${PIPESTATUS[0]}" >&2`],
			{ env: quietEnv() },
		);
		const { stdout, stderr } = await finished(shell);
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
		expect(JSON.parse(stdout)).toMatchObject({ line: 1, verdict: 'eligible' });
		expect(stderr).toBe('141\n');
	});

	/** A command line of bash in which `kouan` is the program. */
	const inShell = (command: string, cwd: string) => {
		const kouan = `kouan() { "${process.execPath}" "${program}" "$@"; }`;
		return finished(spawn('bash', ['-c', `${kouan}; ${command}`], { cwd, env: quietEnv() }));
	};
	const one = join(root, 'fixtures/full/air-eligible.json');

	describe.skipIf(process.platform === 'win32')('by the name of what is open', () => {
		it.each([
			['/dev/stdout', '>> log'],
			['/dev/fd/1', '>> log'],
			['/dev/../dev/fd/1', '>> log'],
			['/dev/stderr', '2>> log'],
			['/dev/fd/2', '2>> log'],
			['/dev/fd/3', '3>> log'],
			['link', '>> log'],
		])('`%s` is added to with `%s`, not replaced', async (name, redirection) => {
			const folder = emptyFolder();
			writeFileSync(join(folder, 'log'), 'earlier\n');
			symlinkSync('/dev/stdout', join(folder, 'link'));
			const { stdout: report } = await kouan(['check', one, '--format', 'csv']);
			const inode = statSync(join(folder, 'log')).ino;
			for (const options of [`--format csv --output ${name}`, `--format csv=${name}`]) {
				expect(await inShell(`kouan check ${one} ${options} ${redirection}`, folder)).toMatchObject({ status: 0, stdout: '', stderr: '' });
			}
			expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(`earlier\n${report}${report}`);
			expect(statSync(join(folder, 'log')).ino).toBe(inode);
			expect(readdirSync(folder).sort()).toEqual(['link', 'log']);
		});

		it.each(['check in.ndjson', 'check - < in.ndjson', 'check in.ndjson --output /dev/stdout', 'merge in.ndjson'])(
			'an input that standard output is added to is refused: %s',
			async (command) => {
				const folder = emptyFolder();
				writeFileSync(join(folder, 'in.ndjson'), `${line}\n`);
				const { status, stderr } = await inShell(`kouan ${command} --format ndjson >> in.ndjson`, folder);
				expect(status).toBe(2);
				expect(stderr).toMatch(/^error: `(?:in\.ndjson|-)` is (?:an application to be checked|read)/);
				expect(readFileSync(join(folder, 'in.ndjson'), 'utf8')).toBe(`${line}\n`);
			},
		);

		it('a number that nobody has opened is refused, whatever Node uses it for', async () => {
			const folder = emptyFolder();
			for (let fd = 3; fd < 16; fd += 1) {
				const ran = await kouan(['check', one, '--output', `/dev/fd/${fd}`], { cwd: folder });
				expect(ran).toMatchObject({ status: 2, stdout: '', stderr: `error: cannot write to \`/dev/fd/${fd}\` (EBADF)\n` });
			}
		});

		it('a number of a pipe that is open under another one too is written to', async () => {
			const { status, stdout } = await inShell(`kouan check ${one} --format csv --output /dev/fd/5 5>&1 | cat`, emptyFolder());
			expect({ status, stdout }).toEqual({ status: 0, stdout: (await kouan(['check', one, '--format', 'csv'])).stdout });
		});

		it.each(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1', 'link'])(
			'`%s` is standard output where only one report may go there',
			async (name) => {
				const folder = emptyFolder();
				symlinkSync('/dev/stdout', join(folder, 'link'));
				const { status, stdout, stderr } = await kouan(['check', one, '--format', 'json', '--format', `csv=${name}`], { cwd: folder });
				expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
				expect(stderr).toMatch(/`json` and `csv` cannot both go to standard output/);
			},
		);

		it.each([
			['/dev/stdout', '| head -1', ''],
			['/dev/stderr', '2> >(head -1)', ''],
			['>(head -1)', '', 'wait $!;'],
			['>(true)', '', ''],
		])('`%s` may be read no longer: `%s`', async (name, rest, after) => {
			const folder = emptyFolder();
			const big = join(folder, 'big.ndjson');
			writeFileSync(big, `${line}\n`.repeat(5000));
			const run = `kouan check ${big} --format ndjson --format csv=new.csv --output ${name} ${rest}`;
			const ran = await inShell(`${run}; echo "\${PIPESTATUS[0]}" > status; ${after}`, folder);
			expect(readFileSync(join(folder, 'status'), 'utf8')).toBe('141\n');
			expect(ran.stderr).toBe('');
			expect(ran.stdout.trimEnd().split('\n').length).toBeLessThan(2);
			expect(readdirSync(folder).sort()).toEqual(['big.ndjson', 'status']);
		});

		it.each(['> log', '>> log'])('a file that standard output goes to (`%s`) is not replaced by another report', async (redirection) => {
			const folder = emptyFolder();
			writeFileSync(join(folder, 'log'), 'earlier\n');
			for (const options of ['--format json --format csv=log', '--format json=- --format csv=./log']) {
				const ran = await inShell(`kouan check ${one} ${options} ${redirection}`, folder);
				expect(ran).toMatchObject({
					status: 2,
					stdout: '',
					stderr: expect.stringMatching(/^error: two reports would go to `(?:\.\/)?log`/),
				});
				expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(redirection === '> log' ? '' : 'earlier\n');
			}
			// Two streams to one file are the affair of whoever sent them there.
			const ran = await inShell(`kouan check ${one} --format csv --format ndjson=/dev/stderr ${redirection} 2>> log`, folder);
			expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' });
		});

		it('what cannot be written to is told', async () => {
			const folder = emptyFolder();
			copyFileSync(one, join(folder, 'a.json'));
			const { status, stdout, stderr } = await inShell('kouan check - --output /dev/stdin --format json < a.json', folder);
			expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'error: cannot write to `/dev/stdin` (EBADF)\n' });
			expect(readFileSync(join(folder, 'a.json'))).toEqual(readFileSync(one));
		});
	});

	it('may be gone from the beginning', async () => {
		const shell = spawn(
			'bash',
			[
				'-c',
				`"${process.execPath}" "${program}" check fixtures/real 2>&1 >/dev/null | cat; "${process.execPath}" "${program}" --help | true`,
			],
			{
				cwd: root,
				env: quietEnv(),
			},
		);
		expect(await finished(shell)).toMatchObject({ stdout: '', stderr: '' });
	});

	it.each(['check fixtures/real', '--version', '--version --lang en', '--help', 'completion bash'])(
		'of `%s` may be a full disk, which is one clear error',
		async (args) => {
			const shell = spawn('bash', ['-c', `"${process.execPath}" "${program}" ${args} > /dev/full`], {
				cwd: root,
				env: quietEnv(),
			});
			const { status, stderr } = await finished(shell);
			expect(status).toBe(2);
			expect(stderr).toMatch(/^error: cannot write to `stdout`: the disk is full\n$/);
		},
	);
});

describe('Ctrl-C', () => {
	it('ends a command that waits for input with 130', async () => {
		const child = start(['check', '-', '--input', 'ndjson', '--format', 'ndjson']);
		child.stdin.write(`${line}\n`);
		await once(child.stdout, 'data');
		child.kill('SIGINT');
		expect(await finished(child)).toMatchObject({ status: 130, signal: null, stderr: '' });
	});

	it('in the middle leaves no file, whole or torn', async () => {
		const folder = emptyFolder();
		const child = start(['check', '-', '--input', 'ndjson', '--format', 'ndjson', '--output', 'report.txt'], folder);
		child.stdin.write(`${line}\n`);
		while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
		child.kill('SIGINT');
		expect(await finished(child)).toMatchObject({ status: 130, stdout: '', stderr: '' });
		expect(readdirSync(folder)).toEqual([]);
	});

	it('is heard while much is being done', async () => {
		const child = start(['check', '-', '--input', 'ndjson', '--format', 'ndjson']);
		child.stdin.on('error', () => {});
		child.stdout.resume();
		// By events: whoever waits for `drain` of a process that is gone already waits for ever.
		const more = (): void => {
			while (child.stdin.writable && child.stdin.write(`${line}\n`.repeat(100)));
		};
		child.stdin.on('drain', more);
		more();
		await once(child.stdout, 'data');
		child.kill('SIGINT');
		expect(await finished(child)).toMatchObject({ status: 130, stderr: '' });
	});
});

/** Ctrl-C, other signals, a kill and a closed pipe in the middle of a batch: what was printed can be read, and files are whole or as they were. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import { formats } from '../../src/report/formats.js';
import { junitFaults } from '../report/formats/junit-schema.js';
import { validateSarif } from '../report/formats/sarif-schema.js';
import { readXml } from '../report/formats/xml-reader.js';
import { emptyFolder, finished, kouan, listening, program, quietEnv } from './run.js';

const names = Object.keys(formats);
const block = Array.from({ length: 300 }, (_, index) => `${applicationText(index, { seed: 9 })}\n`).join('');

const start = (cwd: string, ...args: string[]) =>
	spawn(process.execPath, [program, 'check', '-', '--input', 'ndjson', ...args], { cwd, env: quietEnv() });

/** Feeds a run for ever, until it ends. */
function feed(child: ChildProcess): void {
	const { stdin } = child;
	if (stdin === null) return;
	stdin.on('error', () => {});
	const more = (): void => {
		while (stdin.writable && stdin.write(block));
	};
	stdin.on('drain', more);
	more();
}

const tail = (text: string) => text.slice(-2000);

/** What a report that was interrupted must be, by format. */
const readable: Readonly<Record<string, (text: string) => void>> = {
	json: (text) => expect(JSON.parse(text)).toMatchObject({ interrupted: true }),
	ndjson: (text) => {
		const lines = text
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(lines.at(-1)).toMatchObject({ interrupted: true });
	},
	csv: (text) => expect(text).toMatch(/\r\n$/),
	tap: (text) => expect(tail(text)).toMatch(/\nBail out! .*\n$/),
	junit: (text) => {
		const root = readXml(text);
		expect(junitFaults(root)).toEqual([]);
		expect(root.children.at(-1)?.children.at(-1)?.children[0]).toMatchObject({ name: 'error', attributes: { type: 'interrupted' } });
	},
	sarif: (text) => {
		const log = JSON.parse(text);
		expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
		expect(log.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] });
	},
	gitlab: (text) => expect(JSON.parse(text).at(-1)).toMatchObject({ check_name: 'interrupted', severity: 'blocker' }),
	github: (text) => expect(tail(text)).toContain('Interrupted: this report is not complete.'),
	markdown: (text) => expect(tail(text)).toContain('Interrupted: this report is not complete.'),
	html: (text) => {
		expect(text).toContain('Interrupted: this report is not complete.');
		expect(text).toMatch(/<\/html>\n$/);
	},
	pretty: (text) => expect(tail(text)).toContain('Interrupted: this report is not complete.'),
	table: (text) => expect(tail(text)).toContain('Interrupted: this report is not complete.'),
};

describe('Ctrl-C in a long run', () => {
	it.each(names.flatMap((format) => [1, 2].map((jobs) => [format, jobs] as const)))(
		'%s with --jobs %i can be read, and files stay as they were',
		async (format, jobs) => {
			const folder = emptyFolder();
			writeFileSync(join(folder, 'old.csv'), 'source,line,id,name,type,old');
			const child = start(folder, '--format', format, '--format', 'csv=old.csv', '--format', 'json=new.json', '--jobs', String(jobs));
			const ended = finished(child);
			feed(child);
			await once(child.stdout, 'data');
			await new Promise((resolve) => setTimeout(resolve, 300));
			child.kill('SIGINT');
			const { status, signal, stdout, stderr } = await ended;
			expect({ status, signal, stderr }).toEqual({ status: 130, signal: null, stderr: '' });
			expect(readdirSync(folder)).toEqual(['old.csv']);
			expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toBe('source,line,id,name,type,old');
			readable[format]?.(stdout);
		},
	);
});

describe('a run that is told to stop', () => {
	const signals = [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const;

	it.each(signals)('by %s ends its report with status %i, and leaves files as they were', async (signal, expected) => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'old.json'), '[]');
		const files = ['--output=old.json', '--format=csv=new.csv', '--write-baseline=new.yaml', '--reason=x', '--until=2099-12-31'];
		const child = start(folder, '--format=json', ...files);
		const ended = finished(child);
		feed(child);
		const torn = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
		while (child.exitCode === null && torn().length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
		expect(torn()).toHaveLength(3);
		child.kill(signal);
		const { stdout, ...rest } = await ended;
		expect({ stdout, ...rest }).toEqual({ status: expected, signal: null, stdout: '', stderr: '' });
		expect(readdirSync(folder)).toEqual(['old.json']);
		expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('[]');
	});

	it.each(signals)('by %s although nobody takes the report, ends soon with status %i', async (signal, expected) => {
		const folder = emptyFolder();
		const child = start(folder, '--format=ndjson', '--format=csv=new.csv');
		feed(child);
		await once(child.stdout, 'data');
		child.stdout.pause();
		await new Promise((resolve) => setTimeout(resolve, 300));
		const ended = once(child, 'exit');
		child.kill(signal);
		expect(await ended).toEqual([expected, null]);
		expect(readdirSync(folder)).toEqual([]);
	});

	it.each(signals)('by %s while shards are waited for, merges nothing', async (signal, expected) => {
		const folder = emptyFolder();
		const child = spawn(process.execPath, [program, 'merge', '-', '--output', 'all.txt'], { cwd: folder, env: quietEnv() });
		child.stdin.on('error', () => {});
		const ended = finished(child);
		await listening(child);
		child.kill(signal);
		expect(await ended).toEqual({ status: expected, signal: null, stdout: '', stderr: '' });
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('Ctrl-C while standard input is silent', () => {
	it.each(names)('%s: before anything was read, and after some', async (format) => {
		for (const input of ['', `${applicationText(1, { seed: 9 })}\n`]) {
			const folder = emptyFolder();
			const child = start(folder, '--format', format, '--format', 'csv=new.csv');
			child.stdin.on('error', () => {});
			if (input !== '') child.stdin.write(input);
			const ended = finished(child);
			await listening(child);
			child.kill('SIGINT');
			const { status, stdout, stderr } = await ended;
			expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
			readable[format]?.(stdout);
			expect(readdirSync(folder)).toEqual([]);
		}
	});
});

it('a second Ctrl-C ends at once, even where nobody takes the report', async () => {
	const folder = emptyFolder();
	const child = start(folder, '--format', 'ndjson', '--format', 'csv=new.csv', '--jobs', '2');
	feed(child);
	await once(child.stdout, 'data');
	child.stdout.pause();
	await new Promise((resolve) => setTimeout(resolve, 300));
	const ended = once(child, 'exit');
	child.kill('SIGINT');
	setTimeout(() => child.kill('SIGINT'), 100);
	expect(await ended).toEqual([130, null]);
	expect(readdirSync(folder)).toEqual([]);
});

it.each([1, 2])('a pipe that is closed ends a run with --jobs %i quietly', async (jobs) => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'a.ndjson'), block.repeat(20));
	const line = `"${process.execPath}" "${program}" check a.ndjson --format ndjson --format csv=new.csv --jobs ${jobs} | head -1; echo "\${PIPESTATUS[0]}" >&2`;
	const { stdout, stderr } = await finished(spawn('bash', ['-c', line], { cwd: folder, env: quietEnv() }));
	expect(JSON.parse(stdout)).toMatchObject({ line: 1 });
	expect(stderr).toBe('141\n');
	expect(readdirSync(folder)).toEqual(['a.ndjson']);
});

it('a kill leaves the earlier report as it was, and the next run is not hindered', async () => {
	const folder = emptyFolder();
	const earlier = '{"schemaVersion":1,"tool":{"name":"kouan"}}';
	writeFileSync(join(folder, 'report.json'), earlier);
	const child = start(folder, '--format', 'json', '--output', 'report.json', '--jobs', '2');
	feed(child);
	const torn = () => readdirSync(folder).find((name) => name.endsWith('.tmp'));
	while (torn() === undefined || readFileSync(join(folder, torn() ?? '')).length === 0)
		await new Promise((resolve) => setTimeout(resolve, 10));
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	expect(await ended).toEqual([null, 'SIGKILL']);
	expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(earlier);
	writeFileSync(join(folder, 'a.ndjson'), block);
	const next = await kouan(['check', '.', '--format', 'json', '--output', 'report.json'], { cwd: folder });
	expect([0, 1, 2, 3]).toContain(next.status);
	expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.total).toBe(300);
});

describe('a named pipe that nobody reads from', () => {
	const pipeIn = (folder: string): string => {
		const path = join(folder, 'pipe');
		execFileSync('mkfifo', [path]);
		return path;
	};

	it('does not keep Ctrl-C waiting, whether its reader is not there yet or has stopped reading', async () => {
		for (const isOpen of [false, true]) {
			const folder = emptyFolder();
			const path = pipeIn(folder);
			// Opened for both, so that to open it does not wait; nothing is read.
			const reader = isOpen ? openSync(path, 'r+') : undefined;
			const child = start(folder, '--format', 'json=report.json', '--format', 'csv=pipe');
			feed(child);
			const ended = finished(child);
			await new Promise((resolve) => setTimeout(resolve, 1000));
			child.kill('SIGINT');
			expect(await ended).toMatchObject({ status: 130, stderr: '' });
			// One that is ended by force leaves the other report half done.
			expect(readdirSync(folder)).toEqual(['pipe']);
			if (reader !== undefined) closeSync(reader);
		}
	});

	it('is waited for, and gets the whole report', async () => {
		const folder = emptyFolder();
		pipeIn(folder);
		const args = ['check', '-', '--input', 'ndjson', '--format', 'csv'];
		const run = kouan([...args, '--output', 'pipe'], { cwd: folder, input: block });
		await new Promise((resolve) => setTimeout(resolve, 300));
		const reader = spawn('cat', ['pipe'], { cwd: folder });
		const [written, read, printed] = await Promise.all([run, finished(reader), kouan(args, { cwd: folder, input: block })]);
		expect([written.status, read.stdout]).toEqual([printed.status, printed.stdout]);
	});

	it('tells that its reader has gone', async () => {
		const folder = emptyFolder();
		pipeIn(folder);
		const reader = finished(spawn('head', ['-n', '1', 'pipe'], { cwd: folder }));
		const run = await kouan(['check', '-', '--input', 'ndjson', '--format', 'ndjson', '--output', 'pipe'], { cwd: folder, input: block });
		await reader;
		expect(run).toMatchObject({ status: 2, stderr: 'error: cannot write to `pipe` (EPIPE)\n' });
	});
});

describe('a named pipe that is read from', () => {
	const start = (folder: string, ...args: string[]) => {
		execFileSync('mkfifo', [join(folder, 'p.json'), join(folder, 'p.ndjson')]);
		return spawn(process.execPath, [program, ...args, '--format', 'csv=report.csv'], { cwd: folder, env: quietEnv() });
	};

	const waiting: readonly (readonly [args: readonly string[], hasWriter: boolean, signal: NodeJS.Signals, expected: number])[] = [
		[['check', 'p.json'], false, 'SIGINT', 130],
		[['check', 'p.json'], true, 'SIGTERM', 143],
		[['check', 'p.ndjson'], false, 'SIGHUP', 129],
		[['check', 'p.ndjson'], true, 'SIGINT', 130],
		[['check', 'p.json', 'p.ndjson', '--jobs', '2'], false, 'SIGTERM', 143],
		[['merge', 'p.json'], false, 'SIGINT', 130],
		[['check', '--config', 'p.json', 'x.json'], false, 'SIGTERM', 143],
	];
	it.each(waiting)('%j, with a silent writer: %s, ends at once by %s with status %i', async (args, hasWriter, signal, expected) => {
		const folder = emptyFolder();
		const child = start(folder, ...args);
		const ended = finished(child);
		await listening(child);
		const writers = hasWriter ? ['p.json', 'p.ndjson'].map((name) => openSync(join(folder, name), 'r+')) : [];
		await new Promise((resolve) => setTimeout(resolve, 200));
		const since = Date.now();
		child.kill(signal);
		expect(await ended).toEqual({ status: expected, signal: null, stdout: '', stderr: '' });
		// A run that does not hear of it is ended by force later.
		expect(Date.now() - since).toBeLessThan(1500);
		expect(readdirSync(folder)).toEqual(['p.json', 'p.ndjson']);
		for (const writer of writers) closeSync(writer);
	});

	it('is waited for, and read to its end however slowly it is written', async () => {
		const folder = emptyFolder();
		const child = start(folder, 'check', 'p.ndjson');
		const ended = finished(child);
		await new Promise((resolve) => setTimeout(resolve, 300));
		const line = `${applicationText(1, { seed: 9 })}\n`;
		const writer = spawn('bash', ['-c', 'cat > p.ndjson'], { cwd: folder });
		for (const part of [line.slice(0, 100), line.slice(100), line]) {
			writer.stdin.write(part);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		writer.stdin.end();
		await ended;
		// The head, two lines, and what holds between them.
		expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toMatch(/^source,.*\r\np\.ndjson,1,.*\r\np\.ndjson,2,/);
	});

	it('may bring nothing', async () => {
		const folder = emptyFolder();
		const ended = finished(start(folder, 'check', 'p.json'));
		await new Promise((resolve) => setTimeout(resolve, 300));
		execFileSync('bash', ['-c', ': > p.json'], { cwd: folder });
		expect((await ended).status).toBe(2);
		expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toContain('the file is empty');
	});
});

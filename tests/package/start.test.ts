/** How the built program starts: what V8 made of it beforehand is used where it fits, and never where it does not. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const application = join(root, 'fixtures/full/air-eligible.json');
const call = promisify(execFile);
const { cacheName, twice } = createRequire(import.meta.url)(
	join(root, 'dist/cli/load.js'),
) as typeof import('../../src/cli/published/load.js');

let folder: string;
let cli: string;
let cache: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kouan-start-'));
	for (const name of ['bin', 'dist/cli', 'dist/packs', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
	cli = join(folder, 'dist', 'cli');
	cache = join(cli, cacheName);
	writeFileSync(join(folder, 'watch.cjs'), watch);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Tells on standard error whether V8 got a cache and took it, and which files were loaded. */
const watch = `
const vm = require('node:vm');
const { Script } = vm;
const seen = [];
vm.Script = class extends Script {
	constructor(source, options) {
		super(source, options);
		seen.push(options.cachedData === undefined ? 'none' : this.cachedDataRejected ? 'rejected' : 'taken');
	}
};
process.on('exit', () => {
	const files = Object.keys(require.cache).filter((each) => each !== __filename).map((each) => require('node:path').basename(each));
	const own = ['crypto', 'net', 'perf_hooks', 'stream', 'worker_threads', 'zlib'].filter((name) => process.moduleLoadList.includes('NativeModule ' + name));
	require('node:fs').writeSync(2, JSON.stringify({ cache: seen.join(), files, own }));
});
`;

/** Puts a file in the place of standard output. */
const toFile = `
const fs = require('node:fs');
fs.closeSync(1);
fs.openSync(require('node:path').join(__dirname, 'report'), 'w');
`;

interface Run {
	readonly stdout: string;
	/** Of each script: `none` was given, `taken` or `rejected` by V8. */
	readonly cache: string;
	readonly files: readonly string[];
	/** Those of Node's own modules that take the most time to load, where they were. */
	readonly own: readonly string[];
}

async function kouan(args: readonly string[], flags: readonly string[] = []): Promise<Run> {
	const command = [...flags, '--require', join(folder, 'watch.cjs'), join(folder, 'bin', 'kouan.js'), ...args];
	const { stdout, stderr } = await call(process.execPath, command, { cwd: folder });
	return { stdout, ...JSON.parse(stderr) };
}

const check = (...flags: string[]) => kouan(['check', application, '--lang', 'en', '--format', 'json'], flags);

/** What must be said, however the program starts. */
async function expectSame({ stdout }: Run): Promise<void> {
	expect(JSON.parse(stdout).summary).toMatchObject({ total: 1, eligible: 1 });
	const script = await call(process.execPath, [join(root, 'bin/kouan.js'), 'check', application, '--lang', 'en', '--format', 'json'], {
		cwd: folder,
	});
	expect(stdout).toBe(script.stdout);
}

/** Changes one byte of a file. */
function damage(path: string, at: (bytes: Buffer) => number, change: (byte: number) => number = (byte) => byte ^ 1): void {
	const bytes = readFileSync(path);
	const place = at(bytes);
	bytes[place] = change(bytes[place] ?? 0);
	writeFileSync(path, bytes);
}

describe('the compiled code beside the program', () => {
	it('is taken by V8', async () => {
		const run = await check();
		expect(run.cache).toBe('taken');
		await expectSame(run);
	});

	it('may be missing', async () => {
		rmSync(cache);
		const run = await check();
		expect(run.cache).toBe('none');
		await expectSame(run);
	});

	it.each([
		{ name: 'at its beginning', at: () => 0 },
		{ name: 'in what V8 looks at', at: () => 8 },
		{ name: 'in what V8 takes unseen', at: (bytes: Buffer) => bytes.length >> 1 },
		{ name: 'at its end', at: (bytes: Buffer) => bytes.length - 1 },
	])('is not used where it is damaged $name', async ({ at }) => {
		damage(cache, at);
		const run = await check();
		expect(run.cache).toBe('none');
		await expectSame(run);
	});

	it.each([0, 1, 4, 5000])('is not used where only %i bytes of it are left', async (length) => {
		writeFileSync(cache, readFileSync(cache).subarray(0, length));
		const run = await check();
		expect(run.cache).toBe('none');
		await expectSame(run);
	});

	it('belongs to one script by its name, which is that of the script: V8 would take that of another of the same length', () => {
		const name = readdirSync(cli).find((each) => /^program-.*\.js$/.test(each)) ?? '';
		const digest = createHash('sha256')
			.update(readFileSync(join(cli, name)))
			.digest('hex')
			.slice(0, 8);
		expect([name, cacheName.startsWith(`program-${digest}-`)]).toEqual([`program-${digest}.js`, true]);
	});

	it('is not used for another script, which has another name', async () => {
		const other = cacheName.replace(/^program-\w{8}/, 'program-00000000');
		renameSync(cache, join(cli, other));
		const run = await check();
		expect(run.cache).toBe('none');
		await expectSame(run);
	});

	it('is left to V8 to reject where V8 runs otherwise', async () => {
		const run = await check('--no-lazy');
		expect(run.cache).toBe('rejected');
		await expectSame(run);
	});

	it('is left to V8 to reject where another version made it', async () => {
		const kept = readFileSync(cache);
		const made = kept.subarray(0, kept.length / 2);
		// The second word of its head says the version.
		made[4] = (made[4] ?? 0) ^ 1;
		writeFileSync(cache, twice(made));
		const run = await check();
		expect(run.cache).toBe('rejected');
		await expectSame(run);
	});

	it('is not looked for by another version of Node or on another kind of machine', async () => {
		expect(cacheName.endsWith(`-${process.version}-${process.platform}-${process.arch}.cache`)).toBe(true);
		renameSync(cache, join(cli, cacheName.replace(process.version, 'v20.19.0')));
		const run = await check();
		expect(run.cache).toBe('none');
		await expectSame(run);
	});

	it('may be something that cannot be read', async () => {
		rmSync(cache);
		mkdirSync(cache);
		const run = await check();
		expect(run.cache).toBe('none');
		await expectSame(run);
	});
});

it('writes nothing into its own folder, which may be one that only others write to', async () => {
	rmSync(cache);
	const before = readdirSync(folder, { recursive: true });
	chmodSync(cli, 0o555);
	try {
		await expectSame(await check());
	} finally {
		chmodSync(cli, 0o755);
	}
	expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

describe('what a command loads', () => {
	it('for its version: nothing but two small files', async () => {
		for (const flag of ['--version', '-V']) {
			const { stdout, files, cache: script } = await kouan([flag]);
			expect(script).toBe('');
			expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
			expect(files).toEqual(['kouan.js', 'main.js']);
		}
	});

	it('for help and for a JSON application in order: none of the packages that stand apart', async () => {
		for (const args of [['--help'], ['check', application], ['check', application, '--lang', 'zh']]) {
			expect((await kouan(args)).files).toEqual(['kouan.js', 'main.js']);
		}
	});

	it('for a JSON application in order: nothing of Node that it does without', async () => {
		// What is written to a file needs no network, and a report that shows no digest nothing that makes one.
		writeFileSync(join(folder, 'to-file.cjs'), toFile);
		const loaded = async (...args: string[]) =>
			(await kouan(['check', application, ...args], ['--require', join(folder, 'to-file.cjs')])).own;
		expect(await loaded()).toEqual([]);
		expect(await loaded('--format', 'json')).toEqual(['crypto', 'stream']);
	});

	it('for YAML: what reads and checks it', async () => {
		writeFileSync(join(folder, 'a.yaml'), readFileSync(application));
		const { files } = await kouan(['check', 'a.yaml']);
		expect(files).toEqual(expect.arrayContaining(['yaml.js', 'zod.js']));
	});
});

it('shows where it broke when asked to, without a folder of the machine that built it', async () => {
	const { main, nodeIo } = (await import(
		String(new URL('../../dist/cli/main.js', import.meta.url))
	)) as typeof import('../../src/cli/main.js');
	let told = '';
	const stderr = {
		isTTY: false,
		columns: undefined,
		write: async (text: string | Uint8Array) => {
			told += text;
		},
	};
	const files = { ...nodeIo().files, stat: () => Promise.reject(new TypeError('broken')) };
	const io = { ...nodeIo(), stdout: stderr, stderr, files, env: { KOUAN_DEBUG: '1' } };
	expect(await main(['check', 'x.json'], io)).toBe(2);
	expect(told).toMatch(/TypeError: broken\n(?:.*\n)*? +at \w+ \(kouan\/dist\/cli\/program\.js:\d+:\d+\)/);
});

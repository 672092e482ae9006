/** What no real file system shows to every user: the program as it is built, in another world. */

import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import type { Channel } from '../../src/cli/output/channel.js';
import { type FileSystem, nodeFileSystem } from '../../src/read/file-system.js';
import { quietWorld } from './quiet-world.js';
import { root } from './run.js';

const built = String(new URL('../../dist/cli/main.js', import.meta.url));
const { main: run } = (await import(built)) as { main: (argv: readonly string[], io: Io) => Promise<number> };

function world(change: Partial<Omit<Io, 'files'>> & { files?: Partial<FileSystem> } = {}) {
	const { io, texts } = quietWorld(root);
	return { io: { ...io, ...change, files: { ...io.files, ...change.files } }, texts };
}

function refusal(code: string): Error {
	return Object.assign(new Error(`${code}: refused, open '/secret'`), { code });
}

describe('a file system that refuses', () => {
	const cases = [
		['EACCES', 'input.no-permission', /no permission/],
		['EIO', 'input.unreadable', /EIO/],
		['EMFILE', 'input.too-many-open-files', /too many/],
	] as const;

	it.each(cases)('%s is one clear error of that file, and the others are checked', async (errno, code, sentence) => {
		const files: Partial<FileSystem> = {
			read: (path) => {
				if (path.endsWith('air-eligible.json')) throw refusal(errno);
				return nodeFileSystem.read(path);
			},
		};
		const paths = ['fixtures/full/air-eligible.json', 'fixtures/full/water-eligible.json'] as const;
		const json = world({ files });
		expect(await run(['check', ...paths, '--format', 'json'], json.io)).toBe(2);
		const [refused, checked] = JSON.parse(json.texts.stdout).results;
		expect(refused.error.issues).toEqual([expect.objectContaining({ code, message: expect.stringMatching(sentence) })]);
		expect(checked.verdict).toBe('eligible');
		const pretty = world({ files });
		expect(await run(['check', paths[0]], pretty.io)).toBe(2);
		expect(pretty.texts.stdout.replace(/\s+/g, ' ')).toMatch(sentence);
		expect(pretty.texts.stdout).toContain(paths[0]);
		expect(pretty.texts.stdout + pretty.texts.stderr).not.toMatch(/\bat .*:\d+|secret/);
	});

	it('a rule pack that may not be read is told, and nothing is evaluated', async () => {
		const { io, texts } = world({
			files: {
				read: () => {
					throw refusal('EACCES');
				},
			},
		});
		expect(await run(['check', 'fixtures/full', '--rules', 'fixtures/bad/rules-misspelt-fact.yaml'], io)).toBe(2);
		expect(texts.stdout).toBe('');
		expect(texts.stderr).toMatch(/no permission/);
	});
});

describe('a fault of the program itself', () => {
	const files: Partial<FileSystem> = {
		stat: async () => {
			throw new TypeError('nobody thought of this');
		},
	};

	it('is one line that asks for a report, without a stack trace', async () => {
		const { io, texts } = world({ files });
		expect(await run(['check', 'fixtures/full'], io)).toBe(2);
		expect(texts.stdout).toBe('');
		expect(texts.stderr).toMatch(/^error: .*nobody thought of this.*please report.*\n$/);
	});

	it('shows its stack where that is asked for', async () => {
		const { io, texts } = world({ files, env: { KOUAN_DEBUG: '1' } });
		expect(await run(['check', 'fixtures/full'], io)).toBe(2);
		expect(texts.stderr).toMatch(/^\s+at /m);
	});
});

describe('Ctrl-C', () => {
	it('ends with 130 whatever is being waited for', async () => {
		const interrupt = new AbortController();
		const stdin = (async function* (): AsyncGenerator<Uint8Array> {
			await new Promise(() => {});
		})();
		const { io, texts } = world({ stdin, signal: interrupt.signal });
		const status = run(['check', '-'], io);
		setTimeout(() => interrupt.abort(), 50);
		expect(await status).toBe(130);
		expect(texts).toEqual({ stdout: expect.stringContaining('Interrupted: this report is not complete.'), stderr: '' });
	});
});

it('on a terminal the report is as wide as it, and in colour', async () => {
	const { io, texts } = world();
	const stdout: Channel = { ...io.stdout, isTTY: true, columns: 60 };
	expect(await run(['check', 'fixtures/full/air-eligible.json'], { ...io, stdout, env: { TERM: 'xterm' } })).toBe(0);
	expect(texts.stdout).toContain('\u001b[');
	const dumb = world();
	const plain: Channel = { ...dumb.io.stdout, isTTY: true, columns: 60 };
	await run(['check', 'fixtures/full/air-eligible.json'], { ...dumb.io, stdout: plain, env: { TERM: 'dumb' } });
	expect(dumb.texts.stdout).not.toContain('\u001b[');
});

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openInput, readBytes } from '../../src/read/bytes.js';
import type { Input } from '../../src/read/files.js';
import { memoryFileSystem, systemError } from './memory-files.js';

const file: Input = { kind: 'file', source: 'a.json', path: '/a.json' };
const stdin: Input = { kind: 'stdin', source: '-' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function* streamOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
	yield* chunks;
}

const contentOf = async (...args: Parameters<typeof readBytes>) => {
	const result = await readBytes(...args);
	return result.ok
		? Buffer.from(result.bytes).toString()
		: [result.issue.code, result.issue.file, ...Object.values(result.issue.args)].join(' ');
};

it('reads a file and standard input whole', async () => {
	const files = memoryFileSystem({ '/a.json': [bytesOf('{'), bytesOf('}')] });
	expect(await contentOf(file, { files, stdin: streamOf() })).toBe('{}');
	expect(await contentOf(stdin, { files, stdin: streamOf(bytesOf('['), bytesOf(']')) })).toBe('[]');
});

it('reads up to the limit', async () => {
	const files = memoryFileSystem({ '/a.json': bytesOf('1234') }, { sizes: { '/a.json': 4 } });
	expect(await contentOf(file, { files, stdin: streamOf() }, 4)).toBe('1234');
});

it('does not open a file above the limit', async () => {
	const files = memoryFileSystem({ '/a.json': bytesOf('1234') }, { sizes: { '/a.json': 2 ** 26 + 1 } });
	expect(await contentOf(file, { files, stdin: streamOf() })).toBe('input.too-large a.json 64');
	expect(files.opened).toEqual([]);
});

it('closes a stream that goes beyond the limit, after one chunk more', async () => {
	let taken = 0;
	let closed = false;
	async function* endless() {
		try {
			for (;;) {
				taken += 1;
				yield new Uint8Array(2 ** 20);
			}
		} finally {
			closed = true;
		}
	}
	expect(await contentOf(stdin, { stdin: endless() })).toBe('input.too-large - 64');
	expect([taken, closed]).toEqual([65, true]);
	// A file may grow, or be a pipe.
	const files = memoryFileSystem({ '/a.json': [bytesOf('123'), bytesOf('45')] });
	expect(await contentOf(file, { files, stdin: streamOf() }, 4)).toMatch(/^input\.too-large a\.json/);
});

it.each([
	['EACCES', 'input.no-permission a.json a.json'],
	['EPERM', 'input.no-permission a.json a.json'],
	['EISDIR', 'input.is-folder a.json a.json'],
	['ENOENT', 'input.not-found a.json a.json'],
	['ELOOP', 'input.link-loop a.json a.json'],
	['EMFILE', 'input.too-many-open-files a.json a.json'],
	['EIO', 'input.unreadable a.json a.json EIO'],
])('%s is an issue', async (error, expected) => {
	const files = memoryFileSystem({ '/a.json': { error } });
	expect(await contentOf(file, { files, stdin: streamOf() })).toBe(expected);
});

it('standard input that breaks is an issue', async () => {
	const broken = {
		async *[Symbol.asyncIterator]() {
			yield bytesOf('{');
			throw systemError('EIO');
		},
	};
	expect(await contentOf(stdin, { stdin: broken })).toBe('input.unreadable - - EIO');
});

it('refuses 65 MiB and reads what is smaller on the file system of the machine', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'kouan-'));
	try {
		const path = join(folder, 'big.json');
		writeFileSync(path, '{}');
		expect(await contentOf({ kind: 'file', source: 'big.json', path }, { stdin: streamOf() })).toBe('{}');
		truncateSync(path, 65 * 2 ** 20);
		expect(await contentOf({ kind: 'file', source: 'big.json', path }, { stdin: streamOf() })).toBe('input.too-large big.json 64');
		expect(await contentOf({ kind: 'file', source: 'folder', path: folder }, { stdin: streamOf() })).toBe('input.is-folder folder folder');
	} finally {
		rmSync(folder, { recursive: true });
	}
});

it('opens an input as a stream', async () => {
	const files = memoryFileSystem({ '/a.json': [bytesOf('{'), bytesOf('}')] });
	const read: Uint8Array[] = [];
	for await (const chunk of openInput(file, { files, stdin: streamOf() })) read.push(chunk);
	expect(read).toHaveLength(2);
});

/** Windows tells of every reparse point as if it were a link: of files that a server keeps without doubles, too. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../../src/read/file-system.js';

vi.mock('node:path', async (original) => ({ ...(await original<typeof import('node:path')>()), sep: '\\' }));
vi.mock('node:fs', async (original) => {
	const fs = await original<typeof import('node:fs')>();
	const readdirSync = (path: string) =>
		fs.readdirSync(path).map((name) => ({ name, isSymbolicLink: () => true, isFile: () => false, isDirectory: () => false }));
	return { ...fs, readdirSync };
});

const folder = mkdtempSync(join(tmpdir(), 'kouan-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('what is no link is listed as what it is', async () => {
	writeFileSync(join(folder, 'a.json'), '{}');
	mkdirSync(join(folder, 'b'));
	symlinkSync(join(folder, 'a.json'), join(folder, 'c.json'));
	expect(await nodeFileSystem.list(folder)).toEqual([
		{ name: 'a.json', kind: 'file' },
		{ name: 'b', kind: 'folder' },
		{ name: 'c.json', kind: 'other' },
	]);
});

/** A file system that gives its files no numbers, as some network drives do on Windows: every file has 0. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inputAmong, placeOf } from '../../src/cli/output/places.js';
import { emptyFolder } from './run.js';

vi.mock('node:fs', async (original) => {
	const fs = await original<typeof import('node:fs')>();
	const statSync = (...args: Parameters<typeof fs.statSync>) => Object.assign(fs.statSync(...args) ?? {}, { ino: 0n });
	return { ...fs, statSync };
});

it('two files are not one, and one is found by its path, in whatever case', async () => {
	const folder = emptyFolder();
	for (const name of ['a.json', 'b.json', 'A.json']) writeFileSync(join(folder, name), '{}');
	const place = await placeOf('a.json', folder);
	const lead = (name: string) => ({ input: { kind: 'file' as const, source: name, path: join(folder, name) } });
	expect(inputAmong([place], [lead('b.json')])).toBeUndefined();
	expect(inputAmong([place], [lead('A.json')])).toBe(place);
});

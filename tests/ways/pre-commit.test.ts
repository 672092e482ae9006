/** The hook for pre-commit: what it names is there, what it takes are applications, and its entry runs with the names of files. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder, kouan, root } from '../cli/run.js';
import { has } from '../cli/shell.js';

const path = join(root, '.pre-commit-hooks.yaml');
const [hook, ...others] = parse(readFileSync(path, 'utf8')) as readonly Readonly<Record<string, unknown>>[];
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly bin: Readonly<Record<string, string>> };

describe('the hook', () => {
	it('is one, with what pre-commit asks for', () => {
		expect(others).toEqual([]);
		expect(hook).toMatchObject({ id: 'kouan', language: 'node', pass_filenames: true, require_serial: true });
		expect(Object.keys(bin)).toContain(String(hook?.entry).split(' ')[0]);
	});

	it.skipIf(!has('pre-commit'))('is valid to pre-commit itself', () => {
		expect(spawnSync('pre-commit', ['validate-manifest', path], { encoding: 'utf8' }).status).toBe(0);
	});

	it.each([
		['applications/a.json', true],
		['applications/2024/襄阳 机场.yaml', true],
		['applications/all.ndjson', true],
		['package.json', false],
		['src/applications/a.json', false],
		['applications/notes.md', false],
		['applications/kouan.config.yaml', false],
		['applications/2024/kouan.baseline.yml', false],
		['applications/my-kouan.config.yaml', true],
	])('takes %j: %s', (file, taken) => {
		const { files, exclude } = hook ?? {};
		expect(new RegExp(String(files)).test(file) && !new RegExp(String(exclude)).test(file)).toBe(taken);
	});

	it('checks the files that it is given', async () => {
		const cwd = emptyFolder();
		mkdirSync(join(cwd, 'applications'));
		const given = ['applications/襄阳 机场.json', 'applications/b.json'];
		for (const [i, name] of ['air-eligible', 'air-ineligible'].entries()) {
			cpSync(join(root, `fixtures/full/${name}.json`), join(cwd, given[i] ?? ''));
		}
		const args = String(hook?.entry).split(' ').slice(1);
		const { status, stdout } = await kouan([...args, '--format', 'csv', ...given], { cwd });
		expect(status).toBe(1);
		for (const file of given) expect(stdout).toContain(file);
	});
});

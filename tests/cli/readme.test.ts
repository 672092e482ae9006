/** What the READMEs show and name is so. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, kouan, root } from './run.js';

const readmes = ['README.md', 'README.zh-CN.md'] as const;
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');

describe.each(readmes)('%s', (name) => {
	const text = textOf(name);
	const examples = [...text.matchAll(/<!-- example: kouan (.*?) -->\n```text\n([\s\S]*?)```\n<!-- \/example -->/g)];

	it('shows what the program prints', async () => {
		expect(examples.length).toBeGreaterThan(0);
		for (const [, args = '', shown] of examples) {
			const { stdout } = await kouan(args.split(' '), { env: { COLUMNS: '80' } });
			expect(shown).toBe(stdout);
		}
	});

	it('has a report made for the browser', async () => {
		const [, input = '', file = ''] = /^kouan check (\S+) --format html=(\S+)$/m.exec(text) ?? [];
		const folder = emptyFolder();
		const { status, stdout, stderr } = await kouan(['check', join(root, input), '--format', `html=${file}`], { cwd: folder });
		expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: '', stderr: '' });
		expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^<!doctype html>/i);
	});

	it('links to files that are there', () => {
		const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? '');
		expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
	});

	it('names every option of `kouan check`', async () => {
		const { stdout } = await kouan(['check', '--help', '--lang', 'en']);
		const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option ?? '');
		expect(options.length).toBeGreaterThan(10);
		expect(options.filter((option) => option !== '--help' && option !== '--version' && !text.includes(`\`${option}`))).toEqual([]);
	});
});

it('both READMEs have the same sections and tables', () => {
	const shape = (name: string) => textOf(name).match(/^(?:#+ |\| `?(?:--[\w-]+|\d+|\w+)`? ?)/gm);
	const [en, zh] = readmes.map((name) => shape(name)?.map((line) => line.trim()));
	expect(zh?.filter((line) => line.startsWith('#'))).toEqual(en?.filter((line) => line.startsWith('#')));
});

import { describe, expect, it } from 'vitest';
import { findLeads } from '../../src/cli/leads.js';
import { memoryFileSystem } from '../read/memory-files.js';

const files = memoryFileSystem({
	'/apps/a/z.yaml': new Uint8Array(2),
	'/apps/b.json': new Uint8Array(2),
	'/empty/readme.txt': new Uint8Array(2),
});

async function found(...paths: readonly string[]) {
	const leads = await findLeads(paths, { files, cwd: '/' }, []);
	return leads.map((lead) => ('issue' in lead ? `${lead.issue.code} ${lead.source}` : lead.input.source));
}

describe('findLeads', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		[
			'what is named twice is read once, at its first place',
			['apps/b.json', './apps/b.json', 'apps/a', 'apps/a/z.yaml', '-', '-'],
			['apps/b.json', 'apps/a/z.yaml', '-'],
		],
		['what several patterns find is read once', ['apps/*', 'apps/**/*.yaml', '/apps/b.json'], ['apps/a/z.yaml', 'apps/b.json']],
		[
			'what leads nowhere twice is told once',
			['no.json', './no.json', 'no.json', 'empty', '/empty'],
			['input.not-found no.json', 'input.nothing-found empty'],
		],
		[
			'arguments that lead nowhere keep their places',
			['no.json', 'apps/b.json', 'x*'],
			['input.not-found no.json', 'apps/b.json', 'input.no-match x*'],
		],
	])('%s', async (_what, paths, expected) => {
		expect(await found(...paths)).toEqual(expected);
	});

	it('one file by two names that differ in case is read once where case makes no difference, two files are two elsewhere', async () => {
		const entries = { '/apps/a.json': new Uint8Array(2), '/apps/A.json': new Uint8Array(2) };
		const named = async (files: ReturnType<typeof memoryFileSystem>) =>
			(await findLeads(['apps/a.json', 'apps/A.json'], { files, cwd: '/' }, [])).length;
		expect(await named(memoryFileSystem(entries, { ignoresCase: true }))).toBe(1);
		expect(await named(memoryFileSystem(entries))).toBe(2);
	});
});

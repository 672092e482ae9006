import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FindOptions, findInputs } from '../../src/read/files.js';
import { memoryFileSystem, systemError } from './memory-files.js';

const empty = new Uint8Array();

async function found(paths: readonly string[], options: FindOptions) {
	const all = [];
	for (const path of paths) all.push(await findInputs(path, options));
	const [inputs, issues] = [all.flatMap((each) => each.inputs), all.flatMap((each) => each.issues)];
	return {
		sources: inputs.map(({ source }) => source),
		issues: issues.map(({ code, file, suggestion }) => [code, file, ...(suggestion === undefined ? [] : [suggestion])].join(' ')),
	};
}

describe('on the file system of the machine', () => {
	let root = '';
	beforeAll(() => {
		root = mkdtempSync(join(tmpdir(), 'kouan-'));
		for (const path of [
			'apps/b.json',
			'apps/a.json',
			'apps/a/z.yaml',
			'apps/a.txt',
			'apps/deep/er/x.NDJSON',
			'apps/deep/y.jsonl',
			'apps/口岸.yml',
			'apps/.hidden/h.json',
			'apps/.dot.json',
			'apps/node_modules/n.json',
			'apps/kouan.config.yaml',
			'apps/kouan.baseline.json',
			'x.json/readme.txt',
			'y.json/z.json',
			'bare/readme.txt',
			'odd/a[1].json',
			'elsewhere/e.json',
		]) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), '{}');
		}
		symlinkSync(join(root, 'elsewhere'), join(root, 'apps/linked'));
		symlinkSync(join(root, 'elsewhere/e.json'), join(root, 'apps/linked.json'));
		symlinkSync(join(root, 'loop.json'), join(root, 'loop.json'));
		symlinkSync(join(root, 'gone.json'), join(root, 'apps/nowhere.json'));
		symlinkSync(join(root, 'apps'), join(root, 'apps/deep/up'));
	});
	afterAll(() => rmSync(root, { recursive: true }));

	const deep = ['apps/deep/er/x.NDJSON', 'apps/deep/y.jsonl'];
	const inApps = [
		'apps/.dot.json',
		'apps/a.json',
		'apps/a/z.yaml',
		'apps/b.json',
		'apps/deep/er/x.NDJSON',
		'apps/deep/y.jsonl',
		'apps/口岸.yml',
	];

	it.each<[string, readonly string[], readonly string[], (readonly string[])?]>([
		['a folder is searched to the bottom and sorted, without what is hidden, linked or our own', ['apps'], inApps],
		['a slash at the end is not doubled', ['apps/'], inApps],
		['a folder is named as it was', ['./apps/../apps/deep'], ['./apps/../apps/deep/er/x.NDJSON', './apps/../apps/deep/y.jsonl']],
		[
			'a file of any kind is read where it is named',
			['apps/a.txt', 'apps/kouan.config.yaml', 'apps/linked.json'],
			['apps/a.txt', 'apps/kouan.config.yaml', 'apps/linked.json'],
		],
		['a linked folder is searched where it is named', ['apps/linked'], ['apps/linked/e.json']],
		['arguments keep their order', ['apps/b.json', '-', 'apps/a.json'], ['apps/b.json', '-', 'apps/a.json']],
		[
			'a pattern finds documents, in folders too',
			['apps/*'],
			['apps/a.json', 'apps/a/z.yaml', 'apps/b.json', ...deep, 'apps/linked.json', 'apps/nowhere.json', 'apps/口岸.yml'],
		],
		['a pattern follows links', ['apps/l*.json', 'apps/linke?/*'], ['apps/linked.json', 'apps/linked/e.json']],
		['a pattern of folders finds what is in them', ['apps/d*'], deep],
		['such a pattern at any depth', ['*/deep'], deep],
		['a pattern finds a link that leads nowhere', ['apps/nowhere*'], ['apps/nowhere.json']],
		['a pattern of an extension finds that', ['apps/**/*.{txt,yaml}'], ['apps/a.txt', 'apps/a/z.yaml']],
		['a pattern for one letter', ['apps/?.json'], ['apps/a.json', 'apps/b.json']],
		[
			'a pattern goes to the bottom, without what is hidden or our own, and finds nothing twice',
			['apps/**'],
			[...inApps, 'apps/linked.json', 'apps/nowhere.json'].sort(),
		],
		['a file whose name looks like a pattern', ['odd/a[1].json'], ['odd/a[1].json']],
		['a folder whose name ends like a file', ['y.json'], ['y.json/z.json']],
		['such a folder without documents', ['x.json'], [], ['input.nothing-found x.json']],
		['a folder without documents', ['bare'], [], ['input.nothing-found bare']],
		['a pattern that matches nothing', ['apps/*.xml'], [], ['input.no-match apps/*.xml']],
		[
			'a file that is not there, with the name that was meant',
			['apps/nowhere2.json'],
			[],
			['input.not-found apps/nowhere2.json apps/nowhere.json'],
		],
		['a file where there is no folder', ['nowhere/at/all.json'], [], ['input.not-found nowhere/at/all.json']],
		['a file in a file', ['apps/a.json/b.json'], [], ['input.not-found apps/a.json/b.json']],
		['a link that leads nowhere, with no other name', ['apps/nowhere.json'], [], ['input.dead-link apps/nowhere.json']],
		['a link to itself', ['loop.json'], [], ['input.link-loop loop.json']],
		['a name that no file can have', ['a\0b', 'x'.repeat(5000)], [], ['input.not-found a\0b', `input.not-found ${'x'.repeat(5000)}`]],
		[
			'the rest is found all the same',
			['no.json', 'apps/a.json', 'bare'],
			['apps/a.json'],
			['input.not-found no.json', 'input.nothing-found bare'],
		],
	])('%s', async (_what, paths, sources, issues = []) => {
		const exclude = [join(root, 'apps/kouan.baseline.json')];
		expect(await found(paths, { cwd: root, exclude })).toEqual({ sources, issues });
	});

	it('absolute paths stay so', async () => {
		expect(await found([join(root, 'apps/deep'), join(root, 'apps/*.json')], { cwd: tmpdir() })).toMatchObject({
			sources: ['deep/er/x.NDJSON', 'deep/y.jsonl', 'a.json', 'b.json', 'kouan.baseline.json', 'linked.json', 'nowhere.json'].map((name) =>
				join(root, 'apps', name),
			),
		});
	});

	it('an excluded file is read where it is named', async () => {
		const path = join(root, 'apps/kouan.baseline.json');
		expect(await found([path], { cwd: root, exclude: [path] })).toEqual({ sources: [path], issues: [] });
	});

	it('tells the absolute path of a file beside its name', async () => {
		const { inputs } = await findInputs('apps/a.json', { cwd: root });
		expect(inputs).toEqual([{ kind: 'file', source: 'apps/a.json', path: join(root, 'apps/a.json') }]);
	});
});

describe('on a file system that refuses', () => {
	it.each([
		['EACCES', 'input.no-permission'],
		['EPERM', 'input.no-permission'],
		['ELOOP', 'input.link-loop'],
		['EMFILE', 'input.too-many-open-files'],
		['EIO', 'input.unreadable'],
	])('%s is %s', async (error, code) => {
		const files = memoryFileSystem({ '/a.json': { error: `stat:${error}` }, '/b.json': empty });
		expect(await found(['/a.json', '/b.json'], { files, cwd: '/' })).toEqual({ sources: ['/b.json'], issues: [`${code} /a.json`] });
	});

	it('a folder that cannot be listed is an issue, and no more', async () => {
		const files = memoryFileSystem({ '/apps/shut': { error: 'EACCES-folder' }, '/apps/shut/x.json': empty, '/apps/a.json': empty });
		expect(await found(['apps'], { files, cwd: '/' })).toEqual({ sources: ['apps/a.json'], issues: ['input.no-permission apps/shut'] });
		expect(await found(['apps/shut'], { files, cwd: '/' })).toEqual({ sources: [], issues: ['input.no-permission apps/shut'] });
	});

	const shut = { '/apps/a.json': empty, '/apps/shut': { error: 'EACCES-folder' }, '/apps/shut/b.json': empty };
	it.each([
		['apps/*', ['apps/a.json']],
		['apps/**', ['apps/a.json']],
		['apps/{a.json,shut}', ['apps/a.json']],
		['apps/**/*.json', ['apps/a.json']],
		['apps/s*', []],
		['apps/*/*.json', []],
		['apps/shut/*.json', []],
	])('a folder that the pattern %s cannot look into is an issue, once, and no more', async (pattern, sources) => {
		const files = {
			...memoryFileSystem(shut),
			stat: (path: string) => (path.startsWith('/apps/shut/') ? Promise.reject(systemError('EACCES')) : memoryFileSystem(shut).stat(path)),
		};
		expect(await found([pattern], { files, cwd: '/' })).toEqual({ sources, issues: ['input.no-permission apps/shut'] });
	});

	it('a folder is named where a pattern may not ask what is in it', async () => {
		const files = memoryFileSystem({ '/apps/shut/b.json': { error: 'stat:EACCES' }, '/apps/a/b.json': empty });
		expect(await found(['apps/*/b.json'], { files, cwd: '/' })).toEqual({
			sources: ['apps/a/b.json'],
			issues: ['input.no-permission apps/shut'],
		});
	});

	it('a link in a folder is passed by', async () => {
		const files = memoryFileSystem({ '/apps/a.json': 'link', '/apps/b.json': empty });
		expect(await found(['apps'], { files, cwd: '/' })).toEqual({ sources: ['apps/b.json'], issues: [] });
	});

	it('what is no answer of a file system is not taken for one', async () => {
		const files = { ...memoryFileSystem({}), stat: () => Promise.reject(new TypeError('a mistake')) };
		await expect(findInputs('a', { files, cwd: '/' })).rejects.toThrow('a mistake');
	});
});

it('sorts by code point, not by UTF-16 unit', async () => {
	const names = ['\u{20000}.json', '\uff21.json', 'b/a.json', 'b.json', 'B.json'];
	const files = memoryFileSystem(Object.fromEntries(names.map((name) => [`/apps/${name}`, empty])));
	expect((await found(['apps'], { files, cwd: '/' })).sources).toEqual(
		['B.json', 'b.json', 'b/a.json', '\uff21.json', '\u{20000}.json'].map((name) => `apps/${name}`),
	);
});

it('what a Mac keeps beside its files is none', async () => {
	const files = memoryFileSystem({
		'/d/a.json': empty,
		'/d/._a.json': empty,
		'/d/._alone.json': empty,
		'/d/__MACOSX/._a.json': empty,
		'/d/__MACOSX/b.json': empty,
	});
	expect((await found(['d'], { files, cwd: '/' })).sources).toEqual(['d/._alone.json', 'd/a.json']);
});

it('an ending that Windows does not show is found', async () => {
	const files = memoryFileSystem({ '/d/申请.json.txt': empty, '/d/申请表.json': empty });
	expect((await found(['d/申请.json'], { files, cwd: '/' })).issues).toEqual(['input.not-found d/申请.json d/申请.json.txt']);
});

it('a file of kouan’s own is none by whatever case its name is written in, where that makes no difference', async () => {
	const entries = { '/d/My.yaml': empty, '/d/a.json': empty };
	const options = { cwd: '/', exclude: ['/d/my.yaml'] };
	expect((await found(['d'], { files: memoryFileSystem(entries, { ignoresCase: true }), ...options })).sources).toEqual(['d/a.json']);
	expect((await found(['d/*'], { files: memoryFileSystem(entries, { ignoresCase: true }), ...options })).sources).toEqual(['d/a.json']);
	expect((await found(['d'], { files: memoryFileSystem(entries), ...options })).sources).toEqual(['d/My.yaml', 'd/a.json']);
});

describe('on Windows', () => {
	it('paths and patterns may be written with a backslash, and sources never are', async () => {
		const files = memoryFileSystem({ '/apps/a.json': empty, '/apps/b.json': empty }, { separator: '\\' });
		expect(await found(['apps\\*.json'], { files, cwd: '/' })).toEqual({ sources: ['apps/a.json', 'apps/b.json'], issues: [] });
		expect(await found(['apps\\none.json'], { files, cwd: '/' })).toEqual({ sources: [], issues: ['input.not-found apps/none.json'] });
	});

	it('patterns pass over no file for its case, elsewhere they do', async () => {
		const entries = { '/apps/a.json': empty, '/apps/B.JSON': empty };
		const windows = memoryFileSystem(entries, { separator: '\\' });
		expect((await found(['apps\\*.json'], { files: windows, cwd: '/' })).sources).toEqual(['apps/B.JSON', 'apps/a.json']);
		expect((await found(['apps/*.json'], { files: memoryFileSystem(entries), cwd: '/' })).sources).toEqual(['apps/a.json']);
	});

	it('a drive without a slash is the folder where one stands on it', async () => {
		const files = memoryFileSystem({ '/C:/a.json': empty }, { separator: '\\' });
		expect(await found(['C:'], { files, cwd: '/' })).toEqual({ sources: ['C:a.json'], issues: [] });
	});

	it('what was deleted and what is the system’s own is no application, elsewhere such a folder may hold some', async () => {
		const entries = { '/d/$RECYCLE.BIN/S-1/$R1.json': empty, '/d/System Volume Information/x.json': empty, '/d/a.json': empty };
		expect((await found(['d'], { files: memoryFileSystem(entries, { separator: '\\' }), cwd: '/' })).sources).toEqual(['d/a.json']);
		expect((await found(['d'], { files: memoryFileSystem(entries), cwd: '/' })).sources).toHaveLength(3);
	});

	it('elsewhere a backslash is part of a name', async () => {
		const files = memoryFileSystem({ '/a\\b.json': empty });
		expect(await found(['a\\b.json'], { files, cwd: '/' })).toEqual({ sources: ['a\\b.json'], issues: [] });
	});
});

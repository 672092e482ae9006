/** Patterns of paths, on trees that are small enough to say all that they match. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { expanded } from '../../src/read/braces.js';
import { findInputs } from '../../src/read/files.js';
import { namePattern } from '../../src/read/name-pattern.js';
import { matchesOf } from '../../src/read/pattern.js';
import { memoryFileSystem } from './memory-files.js';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A tree of files, and of links where `->` says to what. */
function tree(names: string): void {
	root = mkdtempSync(join(tmpdir(), 'kouan-'));
	for (const entry of names.split(' ')) {
		const [name = '', target] = entry.split('->');
		mkdirSync(dirname(join(root, name)), { recursive: true });
		if (target === undefined) writeFileSync(join(root, name), '{}');
		else symlinkSync(target, join(root, name));
	}
}

/** What a pattern finds from a folder of the tree, `ROOT` standing for the tree itself. */
async function found(pattern: string, cwd = ''): Promise<string> {
	const { inputs, issues } = await findInputs(pattern.replace('ROOT', root), { cwd: join(root, cwd) });
	return [...inputs.map(({ source }) => source), ...issues.map(({ code }) => code)].join(' ').replaceAll(root, 'ROOT');
}

describe('a pattern that leaves the working folder leaves nothing out', () => {
	const years = 'r/2023/ok.json r/2024/bad.json r/2024/sub/x.json r/2025/ok.json r/top.json';
	it.each([
		['../*/*.json', '../2023/ok.json ../2024/bad.json ../2025/ok.json'],
		['../2*', '../2023/ok.json ../2024/bad.json ../2024/sub/x.json ../2025/ok.json'],
		['../**/*.json', '../2023/ok.json ../2024/bad.json ../2024/sub/x.json ../2025/ok.json ../top.json'],
		['../*', '../2023/ok.json ../2024/bad.json ../2024/sub/x.json ../2025/ok.json ../top.json'],
		['../{2023,2024}', '../2023/ok.json ../2024/bad.json ../2024/sub/x.json'],
		['../20{23..25}/*.json', '../2023/ok.json ../2024/bad.json ../2025/ok.json'],
		['../2024/*', '../2024/bad.json ../2024/sub/x.json'],
		['../../*/*/*.json', '../../r/2023/ok.json ../../r/2024/bad.json ../../r/2025/ok.json'],
		['../../*', '../../r/2023/ok.json ../../r/2024/bad.json ../../r/2024/sub/x.json ../../r/2025/ok.json ../../r/top.json'],
		['{.,../2023}/*.json', '../2023/ok.json bad.json'],
		['./../2024/./*.json', '../2024/bad.json'],
		['./*', 'bad.json sub/x.json'],
		['./sub/../*.json', 'sub/../bad.json'],
		['sub/../../*/ok.json', 'sub/../../2023/ok.json sub/../../2025/ok.json'],
		['**', 'bad.json sub/x.json'],
		['ROOT/r/2*', 'ROOT/r/2023/ok.json ROOT/r/2024/bad.json ROOT/r/2024/sub/x.json ROOT/r/2025/ok.json'],
		['ROOT/r/20*/*.json', 'ROOT/r/2023/ok.json ROOT/r/2024/bad.json ROOT/r/2025/ok.json'],
		['ROOT/r/2024/**/*.json', 'ROOT/r/2024/bad.json ROOT/r/2024/sub/x.json'],
		['ROOT/**/*.json', 'ROOT/r/2023/ok.json ROOT/r/2024/bad.json ROOT/r/2024/sub/x.json ROOT/r/2025/ok.json ROOT/r/top.json'],
		['../*/none.json', 'input.no-match'],
		['../none/*.json', 'input.no-match'],
		['../top.json/*', 'input.no-match'],
	])('%s', async (pattern, expected) => {
		tree(years);
		expect(await found(pattern, 'r/2024')).toBe(expected);
	});
});

describe('links', () => {
	it.each([
		[
			'a folder that is linked is searched as one that is named',
			'l/2024/a.json far/b.json far/c/d.json l/2025->../far',
			{
				'l/*': 'l/2024/a.json l/2025/b.json l/2025/c/d.json',
				'l/{2024,2025}': 'l/2024/a.json l/2025/b.json l/2025/c/d.json',
				'l/20*': 'l/2024/a.json l/2025/b.json l/2025/c/d.json',
				'l/202[45]/*.json': 'l/2024/a.json l/2025/b.json',
				'l/*/c': 'l/2025/c/d.json',
				'l/**': 'l/2024/a.json l/2025/b.json l/2025/c/d.json',
				'*/**/*.json': 'far/b.json far/c/d.json l/2024/a.json',
			},
		],
		['one that lies in a folder that matches, too', 'a/b.json far/c.json a/l->../far', { '{a,a/l}': 'a/b.json a/l/c.json' }],
		[
			'a link beside what it leads to does not hide it',
			'a/b/x.json a/b/c/x.json far->a/b',
			{
				'*/*/x.json': 'a/b/x.json far/c/x.json',
				'**/x.json': 'a/b/c/x.json a/b/x.json',
			},
		],
		[
			'a link in a linked folder, whose names begin alike',
			'store/q1->../store-q1 store-q1/x.json l/2024->../store',
			{
				'l/*/*/x.json': 'l/2024/q1/x.json',
			},
		],
		[
			'one that leads nowhere is found, for it may have led to a folder',
			'a/x.json a/y.json->gone b/z.json l->gone',
			{
				'*/y.json': 'a/y.json l',
				'a/*': 'a/x.json a/y.json',
				'*/*.json': 'a/x.json a/y.json b/z.json l',
				'*': 'a/x.json b/z.json l',
				'l/*': 'l',
			},
		],
	] as const)('%s', async (_what, names, cases) => {
		tree(names);
		for (const [pattern, expected] of Object.entries(cases)) {
			expect(`${pattern}: ${await found(pattern)}`).toBe(`${pattern}: ${expected}`);
		}
	});

	it('one to itself is told where it may stand for a folder', async () => {
		tree('a/x.json l->l m.json->m.json');
		expect(await found('*/*.json')).toBe('a/x.json input.link-loop');
		expect(await found('{*,*/*.json}')).toBe('a/x.json m.json input.link-loop');
	});

	it.each([
		['**/*.json', 'a/x.json c/y.json'],
		['a/**', 'a/x.json c/y.json'],
		['a/*/*/x.json', 'a/x.json'],
		['*/*/*/*/*/*.json', 'a/x.json c/y.json'],
	])('in circles end, and lead %s to %s', async (pattern, expected) => {
		tree('a/x.json a/up->.. a/b/me->. a/b/over->../../c c/over->../a c/y.json');
		const { inputs } = await findInputs(pattern, { cwd: root });
		const led = inputs.map((input) => (input.kind === 'file' ? relative(root, realpathSync(input.path)) : ''));
		expect(led.sort().join(' ')).toBe(expected);
	});
});

describe('names', () => {
	it.each([
		['a/x.json a/.h/y.json .h/z.json', '*', 'a/x.json'],
		['a/x.json a/.h/y.json .h/z.json', '.*', '.h/z.json'],
		['a/x.json a/.h/y.json .h/z.json', '**/.h/*', '.h/z.json a/.h/y.json'],
		['a/x.json a/.h/y.json .h/z.json', '{a,a/.h}', 'a/.h/y.json a/x.json'],
		['a/x.json node_modules/y.json', '*/*.json', 'a/x.json'],
		['a/x.json node_modules/y.json', 'node_modules/*', 'node_modules/y.json'],
		['a[1]/x.json a1/y.json', 'a[1]/*.json', 'a1/y.json a[1]/x.json'],
		['a{1,2}/x.json a1/y.json', 'a{1,2}/*.json', 'a1/y.json a{1,2}/x.json'],
		['b(1)/x(2).json b1/x2.json', 'b(1)/*(2).json', 'input.no-match'],
		['b(1)/x(2).json b1/x2.json', 'b(1)/?(2).json', 'input.no-match'],
		['b(1)/x(2).json b1/x2.json', '*/x(2).json', 'b(1)/x(2).json'],
		['b(1)/x(2).json b1/x2.json', 'b(1)/x*', 'b(1)/x(2).json'],
		['b\\s/x.json b/s/y.json', 'b\\s/*.json', 'b\\s/x.json'],
		['a*/x.json ab/y.json', 'a\\*/*.json', 'a*/x.json'],
		['a/x.json', '!a/*.json', 'input.no-match'],
		['a/x.json b/x.json', '!(a)/*.json', 'b/x.json'],
		['a/x.json a/y.json', 'a/{x,z,..}.json', 'a/x.json'],
	])('in %s, %s finds %s', async (names, pattern, expected) => {
		tree(names);
		expect(await found(pattern)).toBe(expected);
	});

	it('of a working folder may have a backslash', async () => {
		tree('b\\s/x.json b/s/y.json');
		expect(await found('*.json', 'b\\s')).toBe('x.json');
	});

	it.each([
		['*', 'a .b', 'a'],
		['?', 'a ab 口 𠀀 .', 'a 口 𠀀'],
		['*.json', 'a.json .json a.jsonl', 'a.json'],
		['.*.json', '.a.json a.json', '.a.json'],
		['a**c', 'ac abc ab', 'ac abc'],
		['[a-c]x', 'ax cx dx -x', 'ax cx'],
		['[!a-c]x', 'ax dx .x', 'dx'],
		['[^a]x', 'ax ^x', '^x'],
		['[]a]', '] a b', '] a'],
		['[a-]', 'a - b', 'a -'],
		['[[:digit:]_]*', '1a _ a', '1a _'],
		['[\\]]', '] \\', ']'],
		['[\u6211-\u6213]', '我 戒', '我 戒'],
		['a[', 'a[ a', 'a['],
		['@(a|b*).c', 'a.c bx.c c.c', 'a.c bx.c'],
		['?(a)b', 'b ab aab', 'b ab'],
		['*(a|b)c', 'c abac dc', 'c abac'],
		['+(a)b', 'b ab aab', 'ab aab'],
		['!(a)', 'a b ab .h', 'b ab'],
		['!(a)b', 'ab b cb aab', 'b cb aab'],
		['!(*.txt|*.md)', 'a.txt a.md a.json', 'a.json'],
		['@(a', '@(a a', '@(a'],
		['a\\?', 'a? ab', 'a?'],
		['a\\b', 'a\\b ab', 'a\\b'],
	])('the pattern %s matches, of %s: %s', (pattern, names, expected) => {
		const { matches } = namePattern(pattern);
		expect(names.split(' ').filter(matches).join(' ')).toBe(expected);
	});
});

it.each([
	['*a*a*a*a*a*a*a*a*b.json', 'a'.repeat(60)],
	['+(+(a))b.json', 'a'.repeat(60)],
	['*(*(*(a)))b', 'a'.repeat(60)],
	['*(a|aa|aaa)b.json', 'a'.repeat(60)],
])('the pattern %s takes no time to fail', (pattern, name) => {
	expect(namePattern(pattern).matches(`${name}.json`)).toBe(false);
});

it.each(['*/*.json', '**/*.json', '{ok,2024.06}/*.json'])(
	'%s tells of a link that may have led to a folder, whatever its name',
	async (pattern) => {
		tree('ok/a.json 2024.06->nowhere');
		expect(await found(pattern)).toMatch(/2024\.06|input\.dead-link/);
	},
);

describe('braces', () => {
	it.each([
		['a{b,c}d', 'abd acd'],
		['{a,b}{1,2}', 'a1 a2 b1 b2'],
		['a{b,{c,d}e}', 'ab ace ade'],
		['{1..3}', '1 2 3'],
		['{08..11}', '08 09 10 11'],
		['{3..1}', '3 2 1'],
		['{0..10..5}', '0 5 10'],
		['{-1..1}', '-1 0 1'],
		['{a..c}', 'a b c'],
		['x{a}y', ''],
		['x{a', ''],
		['x{a{b,c}', 'x{ab x{ac'],
		['{a,b', ''],
		['x{}', ''],
		['a{,b}', 'a ab'],
		['\\{a,b}', ''],
		['{a\\,b,c}', 'a\\,b c'],
		['{1..99999}', ''],
		['{1..999}{1..999}', ''],
	])('%s stands for itself and for: %s', (pattern, expected) => {
		expect(expanded(pattern)).toEqual([pattern, ...expected.split(' ').filter((each) => each !== '')]);
	});
});

describe('on Windows', () => {
	const files = memoryFileSystem({}, { separator: '\\' });
	/** What is looked into first, and refused. */
	it.each([
		['C:/apps/*.json', 'C:/apps'],
		['C:/*.json', 'C:/'],
		['C:*.json', 'C:'],
		['//host/share/*.json', '//host/share'],
		['../*.json', '..'],
		['/*.json', '/'],
		['*.json', '.'],
	])('%s begins where it says', async (pattern, expected) => {
		const listed: string[] = [];
		const { refused } = await matchesOf(pattern, '/', {
			...files,
			list: async (path) => {
				listed.push(path);
				throw Object.assign(new Error(), { code: 'EACCES' });
			},
		});
		expect(refused.map(({ path }) => path)).toEqual([expected]);
		expect(listed).toHaveLength(1);
	});
});

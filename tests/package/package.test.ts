/** The package as it is published: it runs from an empty folder without a network, and its types need nothing else. */

import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const call = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'kouan-package-'));
const installed = join(folder, 'node_modules', 'kouan');

/** npm as a script, so that no shell is needed. */
function npm(args: readonly string[], cwd: string) {
	const script = process.env.npm_execpath;
	return script === undefined ? call('npm', [...args], { cwd }) : call(process.execPath, [script, ...args], { cwd });
}

beforeAll(async () => {
	await npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
	writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
	const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
	await npm(['install', '--offline', '--no-audit', '--no-fund', `./${archive}`], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(path: string): readonly string[] {
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

it('is not built of packs that are in force on the same day', async () => {
	const rules = join(folder, 'rules');
	cpSync(join(root, 'rules'), rules, { recursive: true });
	cpSync(join(rules, 'cn-14fyp'), join(rules, 'trial'), { recursive: true });
	const pack = join(rules, 'trial', 'pack.yaml');
	writeFileSync(pack, readFileSync(pack, 'utf8').replace('id: cn-14fyp', 'id: trial').replace("from: '2021-09-16'", "from: '2025-12-31'"));
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	const { writePacks } = await import(new URL('../../scripts/packs.js', import.meta.url).href);
	expect(await writePacks(rules, join(root, 'dist/library/index.js'), join(folder, 'packs'))).toBe(false);
	expect(told.mock.calls).toEqual([['rules/: cn-14fyp and trial are both in force on 2025-12-31: built-in packs may not overlap']]);
	told.mockRestore();
});

describe('the packed package', () => {
	it('brings no other package, and stays under 2 MB', () => {
		expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['kouan']);
		const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
		expect(statSync(join(folder, archive)).size).toBeLessThan(2_000_000);
		// Without what V8 keeps of the program: how large that is depends on the version of Node.
		const own = filesIn(installed).filter((path) => !path.endsWith('.cache'));
		expect(own.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(3_500_000);
	});

	it('holds the rules, the schemas, the licences, and nothing of the sources or the tests', () => {
		const names = readdirSync(installed);
		expect(names).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'rules', 'schemas']));
		expect(names).not.toEqual(expect.arrayContaining(['src']));
		expect(names).not.toEqual(expect.arrayContaining(['tests']));
		expect(readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')).toMatch(/^zod \d.*\(MIT\)$/m);
	});

	it('has the pages that its own lead to', () => {
		const pages = filesIn(installed).filter((path) => path.endsWith('.md'));
		const links = pages.flatMap((page) =>
			Array.from(readFileSync(page, 'utf8').matchAll(/\]\(((?:\.\.\/)*docs\/[^)#]+|(?!\.\.)[\w.-]+\.md)(?:#[^)]*)?\)/g), ([, link = '']) =>
				join(dirname(page), link),
			),
		);
		expect(links.length).toBeGreaterThan(20);
		expect(links.filter((path) => !existsSync(path))).toEqual([]);
	});

	it('names no folder of the machine that made it', () => {
		const telling = filesIn(installed).filter((path) => readFileSync(path, 'utf8').includes(root));
		expect(telling).toEqual([]);
	});

	it('runs as a command', async () => {
		const application = {
			schemaVersion: 1,
			id: 'P-1',
			submittedOn: '2024-06-30',
			port: { name: '示例', type: 'water', province: '370000', prefecture: '370600' },
			province: { plan13Items: [], ports: [] },
		};
		writeFileSync(join(folder, 'application.json'), JSON.stringify(application));
		const bin = join(folder, 'node_modules', '.bin', 'kouan');
		const { stdout } = await call(bin, ['check', 'application.json', '--format', 'json'], { cwd: folder });
		expect(JSON.parse(stdout).summary).toMatchObject({ total: 1, eligible: 1 });
	});

	it('takes its own rules as a folder, and YAML', async () => {
		writeFileSync(
			join(folder, 'application.yaml'),
			'schemaVersion: 1\nid: P-2\nsubmittedOn: 2024-06-30\nport: { name: 示例, type: water, province: "370000", prefecture: "370600" }\nprovince: { plan13Items: [], ports: [] }\n',
		);
		const rules = join(installed, 'rules', 'cn-14fyp');
		const { stdout } = await call(
			process.execPath,
			[join(installed, 'bin/kouan.js'), 'check', 'application.yaml', '--rules', rules, '--lang', 'zh'],
			{
				cwd: folder,
			},
		);
		expect(stdout).toMatch(/^符合准入标准/);
	});
});

describe('a project that uses the package', () => {
	it('compiles with all declarations checked, and without any other types', async () => {
		writeFileSync(join(folder, 'use.ts'), readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'use.ts')));
		const compilerOptions = {
			target: 'ES2022',
			lib: ['ES2022'],
			module: 'NodeNext',
			moduleResolution: 'NodeNext',
			types: [],
			strict: true,
			exactOptionalPropertyTypes: true,
			noUncheckedIndexedAccess: true,
			skipLibCheck: false,
			noEmit: false,
			outDir: 'out',
		};
		writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
		const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
		const result = await call(process.execPath, [tsc, '-p', folder]).catch((error: { stdout: string }) => error);
		expect(result.stdout).toBe('');
	});

	it('runs, and says what the command says', async () => {
		const { stdout } = await call(process.execPath, [join(folder, 'out', 'use.js')], { cwd: folder });
		const [verdict, report] = JSON.parse(stdout);
		expect(verdict).toBe('undetermined');
		expect(report).toMatch(/^尚不能判定/);
	});
});

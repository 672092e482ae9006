/** Builds what is published into `dist/`: the program, the library, and its types. Runs in `prepare`; needs no shell. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeTypes } from './types.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');

/** Some packages are CommonJS and ask for what belongs to Node with `require`. */
const banner = "import { createRequire as kouanRequire } from 'node:module'; const require = kouanRequire(import.meta.url);";

const { metafile, outputFiles } = await build({
	absWorkingDir: root,
	entryPoints: { 'cli/main': 'src/cli/main.ts', 'cli/worker': 'src/cli/worker.ts', 'library/index': 'src/index.ts' },
	outdir: out,
	// All files lie two folders deep: from each of them the packs are at `../packs/`.
	chunkNames: 'shared/[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	// Where a package has modules, those: the other form of jsonc-parser cannot be bundled.
	mainFields: ['module', 'main'],
	target: 'node20.19',
	charset: 'utf8',
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	banner: { js: banner },
	metafile: true,
	write: false,
	logLevel: 'warning',
});
// Only now: a build that fails leaves the earlier one in place.
await rm(out, { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, contents);
}
await writeLicences(Object.keys(metafile.inputs));

await compilePacks();

const types = join(out, 'types');
run(join(packageFolder('typescript'), 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', types);
await writeTypes(root, types);

/** The built-in packs as plain data, checked, and an index of them: what is in `rules/` need not be read when the program runs. */
async function compilePacks() {
	const { loadPack } = await import(pathToFileURL(join(out, 'library', 'index.js')).href);
	const packs = [];
	for (const folder of await packFolders()) {
		const names = (await readdir(join(root, 'rules', folder))).filter((name) => name.endsWith('.yaml')).sort();
		const texts = names.map(async (name) => ({
			name: `rules/${folder}/${name}`,
			text: await readFile(join(root, 'rules', folder, name), 'utf8'),
		}));
		const result = loadPack(await Promise.all(texts));
		if (!result.ok) {
			for (const { file, line, column, code, args, frame = '' } of result.issues) {
				console.error(`${file}:${line}:${column} ${code} ${JSON.stringify(args)}\n${frame}`);
			}
			process.exit(1);
		}
		packs.push(result.pack);
	}
	packs.sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
	await mkdir(join(out, 'packs'));
	for (const pack of packs) await writeFile(join(out, 'packs', `${pack.id}.json`), JSON.stringify(pack));
	await writeFile(join(out, 'packs', 'index.json'), JSON.stringify(packs.map(({ id, inForce }) => ({ id, inForce }))));
}

async function packFolders() {
	const entries = await readdir(join(root, 'rules'), { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory() && existsSync(join(root, 'rules', entry.name, 'pack.yaml'))).map(({ name }) => name);
}

/** The licences of the packages that the bundles contain stand beside them. */
async function writeLicences(inputs) {
	const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
	const texts = [];
	for (const folder of [...folders].sort()) {
		const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
		const text = await licenceText(join(root, folder));
		texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
	}
	await writeFile(join(out, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenceText(folder) {
	const names = (await readdir(folder)).filter((name) => /^licen[cs]e/i.test(name));
	if (names.length === 0) throw new Error(`no licence found in ${folder}`);
	const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
	return texts.join('\n');
}

function packageFolder(name) {
	return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
}

function run(...command) {
	const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exit(1);
}

/** Builds what is published into `dist/`: the library, its types, the packs, and the program. Runs in `prepare`; needs no shell. */

import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleLibrary, bundleProgram } from './bundles.js';
import { writeLicences } from './licences.js';
import { writePacks } from './packs.js';
import { writeTypes } from './types.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');

const bundles = [await bundleLibrary(root, out), ...(await bundleProgram(root, out))];
// Only now: a build that fails leaves the earlier one in place.
await rm(out, { recursive: true, force: true });
for (const { path, contents } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, contents);
}
// The package is one of modules, the program is not.
await writeFile(join(out, 'cli', 'package.json'), '{ "type": "commonjs" }\n');
await writeLicences(
	root,
	join(out, 'THIRD-PARTY-LICENSES.txt'),
	bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
);

// From each file of the library and the program, two folders deep, the packs are at `../packs/`.
if (!(await writePacks(join(root, 'rules'), join(out, 'library', 'index.js'), join(out, 'packs')))) process.exit(1);

const types = join(out, 'types');
run(join(packageFolder('typescript'), 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', types);
await writeTypes(root, types);

// In a process of its own, which has run nothing but the program.
run(join(root, 'scripts', 'code-cache.js'));

function packageFolder(name) {
	return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
}

function run(...command) {
	const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exit(1);
}

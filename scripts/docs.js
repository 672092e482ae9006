/** Fills the tables of the reference pages in docs/ from the code: `node scripts/docs.js`. A test fails where a page is out of date. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const entryPoints = ['scripts/docs-pages.ts'];
const bundle = await build({ absWorkingDir: root, entryPoints, bundle: true, write: false, format: 'esm', platform: 'node' });
const { pages } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);

for (const { file, fill } of pages(await packChecks())) {
	const page = new URL(`../docs/${file}`, import.meta.url);
	await writeFile(page, fill(await readFile(page, 'utf8')));
	console.log(`docs/${file}`);
}

/** What the built-in packs warn of. */
async function packChecks() {
	const folder = new URL('../rules/', import.meta.url);
	const files = (await readdir(folder, { recursive: true }))
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => /\/.*\.yaml$/.test(name));
	const checks = await Promise.all(
		files.map(async (name) => {
			const { checks = [] } = parse(await readFile(new URL(name, folder), 'utf8'));
			return checks.map(({ id, message }) => ({ pack: name.split('/')[0], id, message }));
		}),
	);
	return checks.flat();
}

/** Fills the generated parts of the pages in docs/ from the code and the rule packs: `node scripts/docs.js`. A test fails where a page is out of date. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { importSource } from './import-source.js';

const rules = new URL('../rules/', import.meta.url);
const { pages, loadPack } = await importSource('scripts/docs-pages.ts');

for (const { file, fill } of pages(await builtInPacks())) {
	const page = new URL(`../docs/${file}`, import.meta.url);
	await writeFile(page, fill(await readFile(page, 'utf8')));
	console.log(`docs/${file}`);
}

async function builtInPacks() {
	const folders = (await readdir(rules, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
	return Promise.all(folders.sort().map(builtInPack));
}

async function builtInPack(folder) {
	const names = (await readdir(new URL(`${folder}/`, rules))).filter((name) => name.endsWith('.yaml'));
	const texts = await Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(`${folder}/${name}`, rules), 'utf8') })));
	const result = loadPack(texts);
	if (!result.ok) throw new Error(`rules/${folder} is not sound: node scripts/build.js tells what is wrong with it`);
	return result.pack;
}

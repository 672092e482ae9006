/** Fills the generated parts of the pages in docs/ from the code and the rule packs: `node scripts/docs.js`. A test fails where a page is out of date. */

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.js';
import { packFolders, packTexts } from './packs.js';

const rules = fileURLToPath(new URL('../rules', import.meta.url));
const { pages, loadPack } = await importSource('scripts/docs-pages.ts');

for (const { file, fill } of pages(await builtInPacks())) {
	const page = new URL(`../docs/${file}`, import.meta.url);
	await writeFile(page, fill(await readFile(page, 'utf8')));
	console.log(`docs/${file}`);
}

async function builtInPacks() {
	return Promise.all((await packFolders(rules)).map(builtInPack));
}

async function builtInPack(folder) {
	const result = loadPack(await packTexts(rules, folder));
	if (!result.ok) throw new Error(`rules/${folder} is not sound: node scripts/build.js tells what is wrong with it`);
	return result.pack;
}

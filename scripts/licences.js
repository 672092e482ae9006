/** The licences of the packages that the bundles contain. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes them into one file.
 * @param {string} root
 * @param {string} path of the file
 * @param {readonly string[]} inputs files of the bundles, relative to `root`
 */
export async function writeLicences(root, path, inputs) {
	const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
	const texts = [];
	for (const folder of [...folders].sort()) {
		const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
		const text = await licenceText(join(root, folder));
		texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
	}
	await writeFile(path, texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenceText(folder) {
	const names = (await readdir(folder)).filter((name) => /^licen[cs]e/i.test(name));
	if (names.length === 0) throw new Error(`no licence found in ${folder}`);
	const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
	return texts.join('\n');
}

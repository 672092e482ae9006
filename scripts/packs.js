/** The built-in packs as plain data, checked, and an index of them: what is in `rules/` need not be read when the program runs. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Of each pack the cases stand apart: they are the greater part of it, and no application is held against them.
 * @param {string} rules the folder of all packs
 * @param {string} library the built one
 * @param {string} folder for the packs
 * @returns {Promise<boolean>} false where a pack is broken; what is wrong has been told then
 */
export async function writePacks(rules, library, folder) {
	const { loadPack } = await import(pathToFileURL(library).href);
	const packs = [];
	for (const name of await packFolders(rules)) {
		const result = loadPack(await packTexts(rules, name));
		if (!result.ok) {
			for (const { file, line, column, code, args, frame = '' } of result.issues) {
				console.error(`${file}:${line}:${column} ${code} ${JSON.stringify(args)}\n${frame}`);
			}
			return false;
		}
		packs.push(result.pack);
	}
	packs.sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
	if (overlap(packs)) return false;
	await mkdir(folder);
	const write = (name, value) => writeFile(join(folder, `${name}.json`), JSON.stringify(value));
	for (const pack of packs) {
		const without = (entries) => entries.map((entry) => ({ ...entry, cases: [] }));
		const casesOf = (entries) => entries.map(({ cases }) => cases);
		await write(pack.id, { ...pack, rules: without(pack.rules), checks: without(pack.checks) });
		await write(`${pack.id}.cases`, { rules: casesOf(pack.rules), checks: casesOf(pack.checks) });
	}
	await write(
		'index',
		packs.map(({ id, inForce }) => ({ id, inForce })),
	);
	return true;
}

/** Of two that are in force on the same day, none could say which of them an application of that day is held against. */
function overlap(packs) {
	const pairs = packs.slice(1).map((pack, index) => [packs[index], pack]);
	const [found] = pairs.filter(([before, pack]) => pack.inForce.from <= before.inForce.to);
	if (found === undefined) return false;
	console.error(
		`rules/: ${found.map(({ id }) => id).join(' and ')} are both in force on ${found[1].inForce.from}: built-in packs may not overlap`,
	);
	return true;
}

/** The packs in a folder by the names of their own folders, sorted. */
export async function packFolders(rules) {
	const entries = await readdir(rules, { withFileTypes: true });
	const folders = entries.filter((entry) => entry.isDirectory() && existsSync(join(rules, entry.name, 'pack.yaml')));
	return folders.map(({ name }) => name).sort();
}

/** What `loadPack` takes of a pack. */
export async function packTexts(rules, folder) {
	const names = (await readdir(join(rules, folder))).filter((name) => name.endsWith('.yaml')).sort();
	return Promise.all(
		names.map(async (name) => ({ name: `rules/${folder}/${name}`, text: await readFile(join(rules, folder, name), 'utf8') })),
	);
}

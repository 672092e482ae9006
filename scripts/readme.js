/** Fills the examples of both READMEs with the program's real output: `node scripts/readme.js --write`. A test fails where one is out of date. */

import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The text of a README with every example as the program prints it at 80 columns, without colour. */
export function filled(text) {
	return text.replace(/(<!-- example: kouan (.*?) -->\n```text\n)[\s\S]*?(```\n<!-- \/example -->)/g, (_, head, args, tail) => {
		const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };
		const { stdout } = spawnSync(process.execPath, ['bin/kouan.js', ...args.split(' ')], { cwd: root, env, encoding: 'utf8' });
		return `${head}${stdout}${tail}`;
	});
}

for (const name of process.argv[2] === '--write' ? ['README.md', 'README.zh-CN.md'] : []) {
	const place = new URL(`../${name}`, import.meta.url);
	await writeFile(place, filled(await readFile(place, 'utf8')));
	console.log(name);
}

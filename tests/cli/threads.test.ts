/** Real threads, in the program as it is built. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import { formatNames } from './batches.js';
import { emptyFolder, kouan, root } from './run.js';

it('one, two and three threads tell the same of two thousand lines and of files, in every format', async () => {
	const folder = emptyFolder();
	const line = (index: number) => {
		if (index % 97 === 0) return '';
		const text = applicationText(index % 1900, { seed: 4 });
		return index % 101 === 0 ? text.slice(0, 200) : text;
	};
	writeFileSync(join(folder, 'a.ndjson'), Array.from({ length: 1200 }, (_, index) => line(index)).join('\n'));
	mkdirSync(join(folder, 'files'));
	for (let index = 0; index < 50; index += 1) writeFileSync(join(folder, 'files', `${index}.json`), line(index + 3000));
	writeFileSync(join(folder, 'b.ndjson'), Array.from({ length: 800 }, (_, index) => line(index + 1200)).join('\r\n'));
	const paths = ['a.ndjson', 'files', join(root, 'fixtures/bad'), 'b.ndjson', 'none.json'];
	const runs = [];
	for (const jobs of [1, 2, 3]) {
		const argv = formatNames.map((name) => `--format=${name}=${jobs}.${name}`);
		const ran = await kouan(['check', ...paths, '--jobs', String(jobs), ...argv], { cwd: folder });
		runs.push({
			...ran,
			reports: formatNames.map((name) => readFileSync(join(folder, `${jobs}.${name}`)).equals(readFileSync(join(folder, `1.${name}`)))),
		});
	}
	const [first] = runs;
	expect(first).toMatchObject({ status: 2, stdout: '' });
	for (const each of runs) {
		expect(each).toEqual(first);
		expect(each.reports).toEqual(formatNames.map(() => true));
	}
	const { summary, conflicts } = JSON.parse(readFileSync(join(folder, '3.json'), 'utf8'));
	expect(summary.total).toBeGreaterThan(2000);
	expect(conflicts.length).toBeGreaterThan(50);
});

it('a pack of the user’s own goes to other threads, too', async () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'a.ndjson'), Array.from({ length: 200 }, (_, index) => applicationText(index, { seed: 4 })).join('\n'));
	const argv = ['check', 'a.ndjson', '--rules', join(root, 'rules/cn-14fyp'), '--format', 'json'];
	const [one, two] = [await kouan([...argv, '--jobs', '1'], { cwd: folder }), await kouan([...argv, '--jobs', '2'], { cwd: folder })];
	expect(two).toEqual(one);
	expect(JSON.parse(one.stdout).summary).toMatchObject({ total: 200, errors: 0 });
});

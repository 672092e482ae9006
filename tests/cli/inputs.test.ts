/** That no input is left out in silence: patterns, links, and what cannot be read, through the program as people run it. */

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/read/file-system.js';
import { emptyFolder, kouan, root } from './run.js';
import { runIn } from './world.js';

const eligible = JSON.parse(readFileSync(join(root, 'fixtures/full/air-eligible.json'), 'utf8'));

/** A folder with applications of these names, and links where `->` says to what. */
function folder(...names: readonly string[]): string {
	const place = emptyFolder();
	for (const entry of names) {
		const [name = '', target] = entry.split('->');
		mkdirSync(dirname(join(place, name)), { recursive: true });
		if (target !== undefined) symlinkSync(target, join(place, name));
		else writeFileSync(join(place, name), JSON.stringify({ ...eligible, id: name, port: { ...eligible.port, name } }));
	}
	return place;
}

/** The sources of a report in the format `ndjson`. */
function sourcesOf(stdout: string): readonly string[] {
	const lines = stdout.split('\n').filter((line) => line !== '');
	return lines.map((line) => JSON.parse(line).source).filter((source) => source !== undefined);
}

describe('a link that leads nowhere', () => {
	const cases: readonly (readonly [names: readonly string[], args: readonly string[], told: string])[] = [
		[['dang.json->gone.json', 'dang2.json'], ['dang.json'], '`dang.json` is a link to `gone.json`, which does not exist'],
		[['dang.json->no/gone.json'], ['*.json'], '`dang.json` is a link to `no/gone.json`, which does not exist'],
		[['l/2024/a.json', 'l/2025->../gone'], ['l/*'], '`l/2025` is a link to `../gone`, which does not exist'],
		[['l/2024/a.json', 'l/2025->../gone'], ['l/*/*.json'], '`l/2025` is a link to `../gone`, which does not exist'],
		[['a.json', 'kouan.config.yaml->mine.yaml'], ['a.json'], '`kouan.config.yaml` is a link to `mine.yaml`, which does not exist'],
		[['a.json', 'my.yaml->mine.yaml'], ['a.json', '--config', 'my.yaml'], '`my.yaml` is a link to `mine.yaml`, which does not exist'],
	];
	it.each(cases)('among %j, with %j, is told', async (names, args, told) => {
		const { status, stdout, stderr } = await kouan(['check', ...args], { cwd: folder(...names) });
		expect(status).toBe(2);
		expect((stdout + stderr).replace(/\s+/g, ' ')).toContain(told);
		expect(stdout + stderr).not.toContain('did you mean');
	});
});

describe('a pattern', () => {
	const cases: readonly (readonly [names: readonly string[], cwd: string, pattern: string, sources: readonly string[]])[] = [
		[['2023/a.json', '2024/b.json', '2025/c.json'], '2024', '../*/*.json', ['../2023/a.json', '../2024/b.json', '../2025/c.json']],
		[['2023/a.json', '2024/b.json', '2025/c.json'], '2024', '../{2023,2024}', ['../2023/a.json', '../2024/b.json']],
		[['2023/a.json', '2024/b.json', '2025/c.json'], '2024', 'ROOT/202[34]', ['ROOT/2023/a.json', 'ROOT/2024/b.json']],
		[['far/b.json', 'l/a.json', 'l/2025->../far'], '', 'l/*', ['l/2025/b.json', 'l/a.json']],
		[['b\\s/a.json', 'b/s/b.json'], 'b\\s', '*.json', ['a.json']],
	];
	it.each(cases)('of %j in `%s`: %s checks all that it matches', async (names, cwd, pattern, sources) => {
		const place = folder(...names);
		const { stdout } = await kouan(['check', pattern.replace('ROOT', place), '--format', 'ndjson'], { cwd: join(place, cwd) });
		expect(sourcesOf(stdout)).toEqual(sources.map((source) => source.replace('ROOT', place)));
	});

	it('tells of a folder that it may not look into, and checks the rest', async () => {
		const place = folder('ok/a.json', 'shut/b.json');
		const list = async (path: string) => {
			if (path === join(place, 'shut')) throw Object.assign(new Error('refused'), { code: 'EACCES' });
			return nodeFileSystem.list(path);
		};
		for (const pattern of ['*', '**', '*/*.json']) {
			const run = await runIn(place, ['check', pattern, '--format', 'ndjson'], { files: { ...nodeFileSystem, list } });
			expect([run.status, ...sourcesOf(run.stdout)]).toEqual([2, 'ok/a.json', 'shut']);
			expect(run.stdout).toContain('"code":"input.no-permission"');
		}
	});
});

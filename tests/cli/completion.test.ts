/** What bash, zsh and fish propose, with the scripts that kouan makes, in the shells themselves. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allNodes, completionTree, shells } from '../../src/cli/completion/tree.js';
import { failOnChoices } from '../../src/cli/exit-status.js';
import { programOf } from '../../src/cli/program.js';
import { formats } from '../../src/report/formats.js';
import { wordsOf } from '../../src/words/words-of.js';
import { builtIn, builtInIds } from '../packs/built-in.js';
import { kouan, quietEnv } from './run.js';
import { has, hasTerminal, type } from './shell.js';

const folder = mkdtempSync(join(tmpdir(), 'kouan-completion-'));
const cwd = join(folder, 'work');
const completion = (shell: string) => join(folder, `kouan.${shell}`);

beforeAll(async () => {
	for (const name of ['cn-mine', 'rules of ours']) mkdirSync(join(cwd, name), { recursive: true });
	for (const name of ['申请 一.json', 'plain.json']) writeFileSync(join(cwd, name), '{}');
	for (const shell of shells) {
		const { status, stdout } = await kouan(['completion', shell]);
		expect(status).toBe(0);
		writeFileSync(completion(shell), stdout);
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where one thing alone can follow: what is typed up to the tab, and the words that stand there after it. */
const unique: readonly (readonly [typed: string, words: readonly string[]])[] = [
	['kouan ch', ['check']],
	['kouan completion f', ['completion', 'fish']],
	['kouan help ch', ['help', 'check']],
	['kouan check --quie', ['check', '--quiet']],
	['kouan --lang en che', ['--lang', 'en', 'check']],
	['kouan check --lang z', ['check', '--lang', 'zh']],
	['kouan check --format ndj', ['check', '--format', 'ndjson']],
	['kouan check --format=ndj', ['check', '--format=ndjson']],
	['kouan check --format junit=pl', ['check', '--format', 'junit=plain.json']],
	['kouan check --format=junit=pl', ['check', '--format=junit=plain.json']],
	['kouan check --rules cn-14', ['check', '--rules', 'cn-14fyp']],
	['kouan check --rules=cn-14', ['check', '--rules=cn-14fyp']],
	['kouan check --rules ru', ['check', '--rules', 'rules of ours']],
	['kouan check --reading distance-basis=r', ['check', '--reading', 'distance-basis=road']],
	['kouan check 申', ['check', '申请 一.json']],
	['kouan check plain.json --output pl', ['check', 'plain.json', '--output', 'plain.json']],
	['kouan check --as-of 2024-01-01 --fail-on n', ['check', '--as-of', '2024-01-01', '--fail-on', 'never']],
	['kouan check -- pl', ['check', '--', 'plain.json']],
	// Nothing fits: nothing is put there, not even a file.
	['kouan check --lang pl', ['check', '--lang', 'pl']],
	['kouan completion pl', ['completion', 'pl']],
];

const tree = completionTree(
	programOf(wordsOf('en').cli, () => {}),
	[],
);
const optionsOf = (path: string) => allNodes(tree).find((node) => node.path === path)?.options ?? [];
const readings = builtInIds.flatMap((id) =>
	Object.entries(builtIn(id).readings).flatMap(([reading, { choices }]) => Object.keys(choices).map((choice) => `${reading}=${choice}`)),
);
const files = ['cn-mine', 'plain.json', 'rules of ours', '申请 一.json'];

/** Where several can follow: what is typed, and all that is proposed, in any order. */
const several: readonly (readonly [typed: string, names: readonly string[]])[] = [
	['kouan ', tree.commands.map(({ name }) => name)],
	['kouan check --for', ['--format']],
	[
		'kouan check --a',
		optionsOf('kouan check')
			.map(({ long }) => long)
			.filter((long) => long.startsWith('--a')),
	],
	['kouan check --format ', Object.keys(formats)],
	['kouan check --format=', Object.keys(formats)],
	['kouan check --fail-on ', failOnChoices],
	['kouan check --input ', ['json', 'yaml', 'ndjson']],
	['kouan check --rules ', [...builtInIds, ...files]],
	['kouan check --rules cn-', [...builtInIds, 'cn-mine']],
	['kouan check --reading ', [...new Set(readings)]],
	['kouan completion ', shells],
];

const sorted = (names: readonly string[]) => [...new Set(names)].sort();

describe('bash', () => {
	it.skipIf(!has('bash') || !hasTerminal())('writes what alone can follow', async () => {
		const typed = await type(
			'bash',
			{ folder, cwd, completion: completion('bash') },
			unique.map(([each]) => `${each}\t`),
		);
		expect(typed.map(({ words }) => words.map((each) => each.replace(/\/$/, '')))).toEqual(unique.map(([, words]) => words));
	});

	it.skipIf(!has('bash')).each(several)('proposes for %j', (typed, names) => {
		// Bash sets these before it calls the function; the first line is what it does with the words of a line.
		const script = `source '${completion('bash')}'
			COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=("\${@:2}") COMP_CWORD=$(($# - 2))
			compopt() { :; }
			_kouan
			printf '%s\\n' "\${COMPREPLY[@]}"`;
		const words = typed.split(/ |(=)/).filter((each) => each !== undefined && each !== '');
		if (/[ ]$/.test(typed)) words.push('');
		const { stdout } = spawnSync('bash', ['-c', script, 'bash', typed, ...words], { cwd, encoding: 'utf8' });
		expect(sorted(stdout.split('\n').filter((each) => each !== ''))).toEqual(sorted(names));
	});
});

describe('zsh', () => {
	const inZsh = it.skipIf(!has('zsh') || !hasTerminal());

	inZsh('writes what alone can follow', async () => {
		const typed = await type(
			'zsh',
			{ folder, cwd, completion: completion('zsh') },
			unique.map(([each]) => `${each}\t`),
		);
		expect(typed.map(({ words }) => words)).toEqual(unique.map(([, words]) => words));
	});

	inZsh('proposes what several can follow', async () => {
		const lists = several.filter(([, names]) => names.length > 1);
		const typed = await type(
			'zsh',
			{ folder, cwd, completion: completion('zsh') },
			lists.map(([each]) => `${each}\t`),
		);
		expect(typed).toHaveLength(lists.length);
		for (const [index, [each, names]] of lists.entries()) {
			const screen = typed[index]?.screen.replaceAll('\\', '') ?? '';
			for (const name of names) expect(screen, each).toContain(name);
			if (names === failOnChoices) expect(screen).not.toMatch(/plain\.json|-J|ndjson/);
		}
	});
});

describe('fish', () => {
	const propose = (line: string) => {
		const env = { ...quietEnv(), LC_ALL: 'C.UTF-8', HOME: folder };
		const command = `source ${completion('fish')}; complete -C $line`;
		const { stdout } = spawnSync('fish', ['--no-config', '-c', `set line '${line}'; ${command}`], { cwd, env, encoding: 'utf8' });
		return stdout.split('\n').flatMap((each) => each.split('\t')[0]?.replace(/\/$/, '') || []);
	};
	const inFish = it.skipIf(!has('fish'));

	inFish.each(unique)('proposes for %j only %j', (line, words) => {
		const proposed = propose(line);
		const last = words.at(-1) ?? '';
		expect(proposed).toEqual(line.endsWith(last) ? [] : [last]);
	});

	inFish.each(several)('proposes for %j', (line, names) => {
		const before = /--\w+=$/.exec(line)?.[0] ?? '';
		expect(sorted(propose(line))).toEqual(sorted(names.map((name) => before + name)));
	});
});

describe('the scripts', () => {
	it.each(shells.filter(has))('of %s are free of errors', (shell) => {
		const { status, stderr } = spawnSync(shell, ['-n', completion(shell)], { encoding: 'utf8' });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	});

	it('speak the language of the user', async () => {
		const { stdout } = await kouan(['completion', 'fish', '--lang', 'zh']);
		expect(stdout).toMatch(/-a 'check' -d '\p{Script=Han}+/u);
	});

	it.each([
		[['completion'], 2, /Usage: kouan completion/],
		[['completion', 'basg'], 2, /cannot be `basg`.*\n.*`bash`/],
		[['completion', 'bash', 'zsh'], 2, /too many arguments/],
	] as const)('%j ends with %d', async (args, expected, message) => {
		const { status, stdout, stderr } = await kouan(args);
		expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
		expect(stderr).toMatch(message);
	});
});

describe('the tree', () => {
	it('knows of every option with a value what it may be', () => {
		const free = ['--as-of', '--today', '--until', '--reason', '--jobs', '--shard'];
		const valued = allNodes(tree).flatMap(({ options }) => options.filter(({ value }) => value !== undefined));
		expect(valued.length).toBeGreaterThan(5);
		const unknown = valued.filter(({ value }) => value?.names.length === 0 && value.files === undefined).map(({ long }) => long);
		expect(unknown.filter((long) => !['--rules', '--reading', ...free].includes(long))).toEqual([]);
	});

	it('means the same by an option wherever it stands', () => {
		const seen = new Map<string, unknown>();
		for (const { long, value } of allNodes(tree).flatMap(({ options }) => options)) {
			expect(value, long).toEqual(seen.get(long) ?? value);
			seen.set(long, value);
		}
	});

	it('has no hidden command and no hidden option, at any depth', () => {
		const program = new Command('kouan').helpCommand(false).addOption(new Option('--secret <x>').hideHelp()).option('--open');
		program.command('seen').command('deep').argument('<files...>');
		program.command('unseen', { hidden: true });
		const made = completionTree(program, []);
		expect(made.options.map(({ long }) => long)).toEqual(['--open', '--help']);
		expect(made.commands.map(({ path }) => path)).toEqual(['kouan seen']);
		expect(made.commands[0]?.commands[0]).toMatchObject({ path: 'kouan seen deep', argument: { files: 'any' } });
	});
});

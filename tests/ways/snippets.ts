/** The fenced blocks of a page, and a place to run them in: a folder with applications, and kouan on the search path. */

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, program, quietEnv, root } from '../cli/run.js';

export interface Snippet {
	/** `sh`, `yaml`, `python` */
	readonly language: string;
	readonly text: string;
	/** What the comment before it says: `exits 1 needs parallel`. */
	readonly exits: number | undefined;
	readonly needs: readonly string[];
	readonly afterStream: boolean;
	/** Where it stands, for the name of a test. */
	readonly line: number;
}

export function snippetsOf(page: string): readonly Snippet[] {
	const text = readFileSync(join(root, 'docs', page), 'utf8');
	return [...text.matchAll(/(?:^<!-- (.*) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, said = '', language = '', code = ''], i) => ({
		language,
		text: code,
		exits: /exits (\d+)/.test(said) ? Number(/exits (\d+)/.exec(said)?.[1]) : undefined,
		needs: /needs ([\w ]+)/.exec(said)?.[1]?.split(' ') ?? [],
		afterStream: said.includes('after-stream'),
		line: i + 1,
	}));
}

export interface Workplace {
	readonly folder: string;
	/** Runs a program there. */
	readonly run: (
		command: readonly string[],
		env?: Readonly<Record<string, string>>,
	) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
}

/** `applications/` and the same as `all.ndjson`; eligible, ineligible, restricted and undetermined ones. */
export function workplace(): Workplace {
	const folder = emptyFolder();
	const bin = emptyFolder();
	mkdirSync(join(folder, 'applications'));
	const names = readdirSync(join(root, 'fixtures/full')).sort();
	for (const name of names) cpSync(join(root, 'fixtures/full', name), join(folder, 'applications', name));
	const lines = names.map((name) => JSON.stringify(JSON.parse(readFileSync(join(root, 'fixtures/full', name), 'utf8'))));
	writeFileSync(join(folder, 'all.ndjson'), `${lines.join('\n')}\n`);
	script(join(bin, 'kouan'), `exec '${process.execPath}' '${program}' "$@"`);
	script(join(bin, 'ssh'), ssh(emptyFolder()));
	const path = `${bin}:${process.env.PATH}`;
	return {
		folder,
		run: ([name = '', ...args], env = {}) => {
			const { status, stdout, stderr } = spawnSync(name, args, {
				cwd: folder,
				encoding: 'utf8',
				env: { ...quietEnv(), LC_ALL: 'C.UTF-8', HOME: bin, PATH: path, ...env },
			});
			return { status, stdout, stderr };
		},
	};
}

/** In place of ssh: every host is this machine, in a shell and a home folder of its own, which the environment names as sshd would. */
function ssh(homes: string): string {
	return [
		`while [ "\${1#-}" != "$1" ]; do case $1 in -l | -p | -o) shift ;; esac; shift; done`,
		'host=$1; shift; [ "$1" = -- ] && shift',
		`export HOME='${homes}'/"$host" SHELL=/bin/sh`,
		'mkdir -p "$HOME" && cd "$HOME" && exec sh -c "$*"',
	].join('\n');
}

/** As `shell: bash` of GitHub runs it, and GitLab much the same. */
export function bash(place: Workplace, text: string, env: Readonly<Record<string, string>> = {}) {
	return place.run(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', text], env);
}

function script(path: string, text: string): void {
	writeFileSync(path, `#!/bin/sh\n${text}\n`);
	chmodSync(path, 0o755);
}

/** Real shells, in which kouan is a function that shows the words it is given. */

import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { finished, quietEnv } from './run.js';

/** Whether a program is on this machine. */
export function has(program: string): boolean {
	return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
}

/** Whether there is `script` of util-linux, which gives a shell a terminal of its own. */
export function hasTerminal(): boolean {
	return spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
}

export interface Typed {
	/** The words that kouan was given in the end. */
	readonly words: readonly string[];
	/** What was on the screen before that, without control sequences: proposals, where there were several. */
	readonly screen: string;
}

const shown = `kouan() { local a; printf '\\n[['; for a in "$@"; do printf '<%s>' "$a"; done; printf ']]\\n'; }`;

const starts: Readonly<Record<'bash' | 'zsh', (folder: string, completion: string) => string>> = {
	bash: (folder, completion) => {
		const rc = [`source '${completion}'`, shown, "PS1='$ '", 'bind "set completion-query-items 1000"', 'bind "set page-completions off"'];
		writeFileSync(join(folder, '.bashrc'), rc.join('\n'));
		return `exec bash --noprofile --rcfile '${folder}/.bashrc' -i`;
	},
	zsh: (folder, completion) => {
		const rc = ['autoload -Uz compinit', 'compinit -u -D', `source '${completion}'`, shown, "PS1='$ '", 'LISTMAX=1000'];
		writeFileSync(join(folder, '.zshrc'), rc.join('\n'));
		return `stty cols 250; ZDOTDIR='${folder}' exec zsh -i`;
	},
};

/** Types each line, with its tabs, into an interactive shell in a folder. */
export async function type(
	shell: 'bash' | 'zsh',
	{ folder, cwd, completion }: { readonly folder: string; readonly cwd: string; readonly completion: string },
	lines: readonly string[],
): Promise<readonly Typed[]> {
	const env = { ...quietEnv(), LC_ALL: 'C.UTF-8', TERM: 'xterm', HOME: folder };
	const child = spawn('script', ['-qec', starts[shell](folder, completion), '/dev/null'], { cwd, env });
	// The first command only marks where the screen of the second begins.
	child.stdin.end(`${['kouan', ...lines, 'exit'].join('\n')}\n`);
	const { stdout } = await finished(child);
	const plain = stripVTControlCharacters(stdout).replaceAll('\r', '');
	const found = [...plain.matchAll(/([\s\S]*?)\n\[\[(.*)\]\]\n/g)].map(([, screen = '', words = '']) => ({
		screen,
		words: words === '' ? [] : words.slice(1, -1).split('><'),
	}));
	return found.slice(1);
}

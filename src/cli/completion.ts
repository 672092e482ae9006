/** `kouan completion`: writes what lets a shell complete the commands, options and values of kouan. */

import type { Command } from 'commander';
import type { Words } from '../words/words.js';
import { builtinPack, builtins } from './builtin.js';
import { bashCompletion } from './completion-bash.js';
import { fishCompletion } from './completion-fish.js';
import { type CompletionNode, completionTree, shells } from './completion-tree.js';
import { zshCompletion } from './completion-zsh.js';
import type { Io } from './io.js';
import { StopError, suggestionFor, usageIssue } from './stop.js';

const scripts: { readonly [S in (typeof shells)[number]]: (root: CompletionNode, title: string) => string } = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion,
};

/**
 * Resolves to the exit status.
 * @throws {StopError} for a shell that there is no script for.
 */
export async function completion(named: string, program: Command, words: Words, io: Io): Promise<number> {
	const shell = shells.find((each) => each === named);
	if (shell === undefined) {
		const args = { option: 'completion', written: named, allowed: shells };
		throw new StopError([usageIssue('usage.unknown-value', args, suggestionFor(named, shells))], 'kouan completion --help');
	}
	const tree = completionTree(
		program,
		builtins().map(({ id }) => builtinPack(id)),
	);
	await io.stdout.write(scripts[shell](tree, words.cli.help.completion.title(shell)));
	return 0;
}

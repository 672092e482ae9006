/** `kouan completion`: what lets a shell complete the commands, options and values of kouan. */

import type { Command } from 'commander';
import { suggestionFor } from '../../base/suggest.js';
import type { Words } from '../../words/words.js';
import { builtinPack, builtins } from '../builtin.js';
import { StopError, usageIssue } from '../stop.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { type CompletionNode, completionTree, shells } from './tree.js';
import { zshCompletion } from './zsh.js';

const scripts: { readonly [S in (typeof shells)[number]]: (root: CompletionNode, title: string) => string } = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion,
};

/** @throws {StopError} for a shell that there is no script for. */
export function completionScript(named: string, program: Command, words: Words): string {
	const shell = shells.find((each) => each === named);
	if (shell === undefined) {
		const args = { option: 'completion', written: named, allowed: shells };
		throw new StopError([usageIssue('usage.unknown-value', args, suggestionFor(named, shells))], 'kouan completion --help');
	}
	const tree = completionTree(
		program,
		builtins().map(({ id }) => builtinPack(id)),
	);
	return scripts[shell](tree, words.cli.help.completion.title(shell));
}

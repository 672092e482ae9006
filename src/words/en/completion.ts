/** Shell completion, in English. */

import type { CompletionWords } from '../completion.js';

export const completion: CompletionWords = {
	summary: 'completion for bash, zsh or fish',
	text: 'Writes a script that lets your shell complete commands, options, their values and file names. Make it anew after an update.',
	shell: 'bash, zsh or fish',
	examples: [
		['kouan completion bash > ~/.local/share/bash-completion/completions/kouan', 'bash with the package bash-completion'],
		['source <(kouan completion bash)', 'bash without it: a line for ~/.bashrc'],
		['kouan completion zsh > ~/.zfunc/_kouan', 'zsh, with fpath+=~/.zfunc before compinit in ~/.zshrc'],
		['kouan completion fish > ~/.config/fish/completions/kouan.fish', 'fish'],
	],
	title: (shell) => `Completion of kouan for ${shell}, made by \`kouan completion ${shell}\`.`,
};

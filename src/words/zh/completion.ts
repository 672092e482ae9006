/** 命令补全用语(中文)。Shell completion, in Chinese. */

import type { CompletionWords } from '../completion.js';

export const completion: CompletionWords = {
	summary: '输出 bash、zsh 或 fish 的命令补全脚本',
	text: '输出补全脚本，启用后可在终端中补全命令、选项、取值和文件名。更新 kouan 后请重新生成。',
	shell: 'bash、zsh 或 fish',
	examples: [
		['kouan completion bash > ~/.local/share/bash-completion/completions/kouan', 'bash（已安装 bash-completion）'],
		['source <(kouan completion bash)', 'bash（未安装时）：将此行写入 ~/.bashrc'],
		['kouan completion zsh > ~/.zfunc/_kouan', 'zsh：在 ~/.zshrc 的 compinit 之前加上 fpath+=~/.zfunc'],
		['kouan completion fish > ~/.config/fish/completions/kouan.fish', 'fish'],
	],
	title: (shell) => `kouan 的 ${shell} 补全脚本，由 \`kouan completion ${shell}\` 生成。`,
};

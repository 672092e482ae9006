/** A world in which nothing is said of language, colour and width: its channels remember, and its files are those of the machine. */

import type { Io } from '../../src/cli/io.js';
import type { Channel } from '../../src/cli/output/channel.js';
import { nodeFileSystem } from '../../src/read/file-system.js';

export interface QuietWorld {
	readonly io: Io;
	/** What was written so far. */
	readonly texts: { readonly stdout: string; readonly stderr: string };
}

/** The language is English, the day 30 June 2026, standard input empty. */
export function quietWorld(cwd: string): QuietWorld {
	const texts = { stdout: '', stderr: '' };
	const channel = (name: keyof typeof texts): Channel => {
		const decoder = new TextDecoder();
		return {
			isTTY: false,
			columns: undefined,
			write: async (text) => {
				texts[name] += typeof text === 'string' ? text : decoder.decode(text, { stream: true });
			},
		};
	};
	const io: Io = {
		stdin: (async function* () {})(),
		stdout: channel('stdout'),
		stderr: channel('stderr'),
		env: {},
		cwd,
		files: nodeFileSystem,
		locale: () => 'en',
		today: () => '2026-06-30',
		signal: new AbortController().signal,
		closeInput: () => {},
		cores: () => 1,
	};
	return { io, texts };
}

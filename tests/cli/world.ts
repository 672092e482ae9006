/** Another world for the program as it is built: channels that remember, and whatever else a test puts in its place. */

import type { Io } from '../../src/cli/io.js';
import type { Channel } from '../../src/cli/output/channel.js';
import { nodeFileSystem } from '../../src/read/file-system.js';

const built = String(new URL('../../dist/cli/main.js', import.meta.url));
const { main } = (await import(built)) as { main: (argv: readonly string[], io: Io) => Promise<number> };

export interface Told {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs one command line; the language is English, the day 30 June 2026, and the environment empty. */
export async function runIn(cwd: string, argv: readonly string[], change: Partial<Io> = {}): Promise<Told> {
	const texts = { stdout: '', stderr: '' };
	const channel = (name: keyof typeof texts): Channel => ({
		isTTY: false,
		columns: undefined,
		write: async (text) => {
			texts[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
		},
	});
	const status = await main(argv, {
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
		...change,
	});
	return { status, ...texts };
}

/** Another world for the program as it is built: quiet, save for what a test puts in its place. */

import type { Io } from '../../src/cli/io.js';
import { quietWorld } from './quiet-world.js';

const built = String(new URL('../../dist/cli/main.js', import.meta.url));
const { main } = (await import(built)) as { main: (argv: readonly string[], io: Io) => Promise<number> };

export interface Told {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs one command line. */
export async function runIn(cwd: string, argv: readonly string[], change: Partial<Io> = {}): Promise<Told> {
	const { io, texts } = quietWorld(cwd);
	const status = await main(argv, { ...io, ...change });
	return { status, ...texts };
}

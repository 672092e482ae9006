/**
 * What `bin/kouan.js` runs. The program, loaded as it was built, begins with the first use of `main` or `nodeIo`: its version is told
 * without.
 */

import { version } from '../../report/tool.js';
import type * as Main from '../main.js';
import { standardChannel } from '../output/channel.js';
import { asksForVersion } from '../version.js';
import { loadProgram } from './load.js';

interface Program {
	readonly main: () => typeof Main;
}

let loaded: typeof Main | undefined;

function program(): typeof Main {
	loaded ??= loadProgram<Program>(__dirname, require).main();
	return loaded;
}

export const main: typeof Main.main = (argv, io) => program().main(argv, io);

export const nodeIo: typeof Main.nodeIo = () => program().nodeIo();

/** Runs the process. */
export async function run(): Promise<void> {
	const argv = process.argv.slice(2);
	if (asksForVersion(argv) && (await isPrinted(`${version}\n`))) return;
	const status = await main(argv, nodeIo());
	// All that was written has been taken. Node would clear away everything that it holds first, for a millisecond or two.
	process.exit(status);
}

/** Where it is not, the program tells why. */
async function isPrinted(text: string): Promise<boolean> {
	try {
		await standardChannel(1).write(text);
		return true;
	} catch {
		return false;
	}
}

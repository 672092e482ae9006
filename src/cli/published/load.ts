/** Loads the published program: one script, and with it what V8 made of that script when it was built, where that still fits. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** A script that gives a function of what every CommonJS module is given. */
type ModuleFunction = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * What the files of the program are called, without their endings; the build puts the name here. It holds a digest of the script: V8
 * takes a cache for that of any script of the same length, and another build's would change what the program does.
 */
declare const kouanProgram: string;

const scriptName = `${kouanProgram}.js`;

/**
 * What V8 made of a script belongs to one version of Node on one kind of machine. V8 itself looks at its version only, not at the
 * machine: the name says both.
 */
export const cacheName = `${kouanProgram}-${process.version}-${process.platform}-${process.arch}.cache`;

/**
 * @param folder of the built program.
 * @param require as a module in that folder has it.
 * @returns what the program exports.
 */
export function loadProgram<Exports extends object>(folder: string, require: NodeJS.Require): Exports {
	return runScript(readScript(folder), folder, require);
}

/** Runs what {@link readScript} read. */
export function runScript<Exports extends object>(script: Script, folder: string, require: NodeJS.Require): Exports {
	const program = { exports: {} as Exports };
	const run = script.runInThisContext() as ModuleFunction;
	run(program.exports, require, program, join(folder, scriptName), folder);
	return program.exports;
}

/** The script of the program, not run yet. A cache that is not there, does not fit or is damaged is as none: the script says it all. */
export function readScript(folder: string): Script {
	const cachedData = readCache(folder);
	// The build writes nothing but ASCII. The name is the same on every machine: V8 keeps it with the rest.
	return new Script(readFileSync(join(folder, scriptName), 'latin1'), {
		filename: 'kouan/dist/cli/program.js',
		...(cachedData === undefined ? {} : { cachedData }),
	});
}

function readCache(folder: string): Buffer | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(join(folder, cacheName));
	} catch {
		return undefined;
	}
	const half = bytes.length / 2;
	const cache = bytes.subarray(0, half);
	return half > 0 && cache.equals(bytes.subarray(half)) ? cache : undefined;
}

/**
 * The file for a cache: it holds it twice, so that damage shows, which V8 does not look for. To compare the two takes a tenth of the
 * time that a sum would take, with what makes sums. Who wants to deceive could change the script itself, beside the cache.
 */
export function twice(cache: Uint8Array): Uint8Array {
	return Buffer.concat([cache, cache]);
}

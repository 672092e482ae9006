/** Loads the published program: one script, and with it what V8 made of that script when it was built, where the two still fit. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** A script that gives a function of what every CommonJS module is given. */
type ModuleFunction = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * What V8 made of a script belongs to one version of Node on one kind of machine. V8 itself looks at its version only, not at the
 * machine: the name says both.
 */
export const cacheName = `program-${process.version}-${process.platform}-${process.arch}.cache`;

const scriptName = 'program.js';

/** Of a CRC-32, before the cache. */
const sumLength = 4;

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
	const source = readFileSync(join(folder, scriptName));
	const cachedData = readCache(folder, source);
	// The build writes nothing but ASCII. The name is the same on every machine: V8 keeps it with the rest.
	return new Script(source.toString('latin1'), {
		filename: 'kouan/dist/cli/program.js',
		...(cachedData === undefined ? {} : { cachedData }),
	});
}

/**
 * V8 takes a cache for what it says it is, whichever script of that length it was made of and whatever happened to it since: a wrong
 * one would change what the program does. So both are held against a sum first.
 */
function readCache(folder: string, source: Uint8Array): Buffer | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(join(folder, cacheName));
	} catch {
		return undefined;
	}
	if (bytes.length <= sumLength) return undefined;
	const cache = bytes.subarray(sumLength);
	return sumOf(source, cache) === bytes.readUInt32LE(0) ? cache : undefined;
}

/** The file for a cache: what {@link readScript} takes. */
export function sealed(source: Uint8Array, cache: Uint8Array): Uint8Array {
	const sum = Buffer.alloc(sumLength);
	sum.writeUInt32LE(sumOf(source, cache));
	return Buffer.concat([sum, cache]);
}

/**
 * Tells damage and mistakes. Who wants to deceive could change the script itself, beside the cache: a digest would guard against
 * nothing more, and to load what makes one takes as long as all else here.
 */
function sumOf(source: Uint8Array, cache: Uint8Array): number {
	// Whoever only wants the version does without.
	const { crc32 } = process.getBuiltinModule('node:zlib');
	return crc32(cache, crc32(source));
}

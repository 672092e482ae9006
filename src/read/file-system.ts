/** What is asked of a file system: a small part of Node's, so that another can stand in for it. */

import { closeSync, constants, createReadStream, lstatSync, openSync, readdirSync, readlinkSync, readSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { realPath } from './real-path.js';
import { systemCodeOf } from './system-error.js';

export interface FileSystem {
	/** What stands between the names of a path. */
	readonly separator: '/' | '\\';
	/** What there is, symbolic links followed; `undefined`: nothing. Rejects as Node does, with a `code`. */
	readonly stat: (path: string) => Promise<Entry | undefined>;
	/** The entries of a folder, in any order; a symbolic link is `other`. */
	readonly list: (path: string) => Promise<readonly { readonly name: string; readonly kind: EntryKind }[]>;
	/** What a symbolic link says that it leads to, whether that is there or not; `undefined`: the path is no link. */
	readonly linkTarget: (path: string) => Promise<string | undefined>;
	/** A path without symbolic links, as far as it is there. */
	readonly realPath: (path: string) => Promise<string>;
	/** Each chunk is the reader's own, who may hand its memory on. */
	readonly read: (path: string) => AsyncIterable<Uint8Array>;
}

interface Entry {
	readonly kind: EntryKind;
	readonly size: number;
}

/** `other` are pipes, devices and links. */
export type EntryKind = 'file' | 'folder' | 'other';

/** So many bytes of a file are read at a time. To hand a chunk to another thread takes as long whatever its length. */
const chunkLength = 2 ** 19;
const leastLength = 2 ** 12;

/** The file system of the machine. */
export const nodeFileSystem: FileSystem = {
	separator: sep,
	stat: async (path) => {
		try {
			// Most of what is asked for is not there: an error for it would take longer than to look.
			const entry = statSync(path, { throwIfNoEntry: false });
			return entry && { kind: kindOf(entry), size: entry.size };
		} catch (error) {
			// Nothing is in what is no folder.
			if (systemCodeOf(error) === 'ENOTDIR') return undefined;
			throw error;
		}
	},
	list: async (path) => {
		const entries = readdirSync(path, { withFileTypes: true });
		return entries.map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? linkKind(join(path, entry.name)) : kindOf(entry) }));
	},
	linkTarget: async (path) => {
		try {
			return readlinkSync(path);
		} catch {
			return undefined;
		}
	},
	realPath,
	read: (path) => readFile(path),
};

/** The same where waiting for what a pipe brings can be ended. */
export function fileSystemUntil(signal: AbortSignal): FileSystem {
	return { ...nodeFileSystem, read: (path) => readFile(path, signal) };
}

async function* readFile(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
	const entry = statSync(path);
	// A pipe or a device may keep whoever reads it waiting: that must not be this thread.
	if (entry.isFile()) yield* readChunks(path, entry.size);
	else if (entry.isFIFO() || (entry.isCharacterDevice() && isTerminal(path))) yield* (await import('./pipe.js')).readPipe(path, signal);
	else yield* createReadStream(path, { highWaterMark: chunkLength });
}

/** On Windows none has a path. */
function isTerminal(path: string): boolean {
	if (sep === '\\') return false;
	const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	try {
		return process.getBuiltinModule('node:tty').isatty(file);
	} finally {
		closeSync(file);
	}
}

/** To have another thread read a chunk, as streams do, takes longer than to read it. Each chunk has memory of its own. */
function* readChunks(path: string, size: number): Generator<Uint8Array> {
	const file = openSync(path, 'r');
	// One byte more than it is said to have: the end is seen at once. Some files of a system say that they have none.
	const wanted = Math.min(Math.max(size + 1, leastLength), chunkLength);
	try {
		for (let isWhole = true; isWhole; ) {
			const chunk = Buffer.allocUnsafeSlow(wanted);
			const length = fill(chunk, file);
			if (length > 0) yield chunk.subarray(0, length);
			isWhole = length === wanted;
		}
	} finally {
		closeSync(file);
	}
}

/** Reads until a chunk is full or the file ends; how many bytes that were. */
function fill(chunk: Uint8Array, file: number): number {
	let length = 0;
	for (let read = -1; read !== 0 && length < chunk.length; length += read)
		read = readSync(file, chunk, length, chunk.length - length, null);
	return length;
}

/** Windows tells of every reparse point as if it were a link: files that a server keeps without doubles, or elsewhere, are none. */
function linkKind(path: string): EntryKind {
	try {
		return sep === '\\' ? kindOf(lstatSync(path)) : 'other';
	} catch {
		return 'other';
	}
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
	if (entry.isFile()) return 'file';
	return entry.isDirectory() ? 'folder' : 'other';
}

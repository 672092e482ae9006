/** What is asked of a file system: a small part of Node's, so that another can stand in for it. */

import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';

export interface FileSystem {
	/** What stands between the names of a path. */
	readonly separator: '/' | '\\';
	/** Follows symbolic links. Rejects as Node does, with a `code`. */
	readonly stat: (path: string) => Promise<{ readonly kind: EntryKind; readonly size: number }>;
	/** The entries of a folder, in any order; a symbolic link is `other`. */
	readonly list: (path: string) => Promise<readonly { readonly name: string; readonly kind: EntryKind }[]>;
	/** The files that a pattern matches, without symbolic links, relative to `cwd` unless the pattern is absolute. */
	readonly glob: (pattern: string, cwd: string) => Promise<readonly string[]>;
	readonly read: (path: string) => AsyncIterable<Uint8Array>;
}

/** `other` are pipes, devices and links. */
export type EntryKind = 'file' | 'folder' | 'other';

/** Up to this many bytes a file is read at once: to open a stream, in a thread of its own, takes longer than to read it. */
const smallFile = 2 ** 18;

/** The file system of the machine. */
export const nodeFileSystem: FileSystem = {
	separator: sep,
	stat: async (path) => {
		const entry = statSync(path);
		return { kind: kindOf(entry), size: entry.size };
	},
	list: async (path) => {
		const entries = readdirSync(path, { withFileTypes: true });
		return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
	},
	glob: async (pattern, cwd) => {
		// Few commands have a pattern.
		const { glob } = await import('tinyglobby');
		return glob(pattern, {
			cwd,
			absolute: pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern),
			expandDirectories: false,
			followSymbolicLinks: false,
		});
	},
	read: readFile,
};

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
	if (isSmall(path)) yield readFileSync(path);
	else yield* createReadStream(path, { highWaterMark: smallFile });
}

/** A pipe or a device may keep whoever reads it waiting: that must not be this thread. */
function isSmall(path: string): boolean {
	const entry = statSync(path);
	return entry.isFile() && entry.size <= smallFile;
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
	if (entry.isFile()) return 'file';
	return entry.isDirectory() ? 'folder' : 'other';
}

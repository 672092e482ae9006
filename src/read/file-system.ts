/** What is asked of a file system: a small part of Node's, so that another can stand in for it. */

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
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

/** The file system of the machine. */
export const nodeFileSystem: FileSystem = {
	separator: sep,
	stat: async (path) => {
		const entry = await stat(path);
		return { kind: kindOf(entry), size: entry.size };
	},
	list: async (path) => {
		const entries = await readdir(path, { withFileTypes: true });
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
	read: (path) => createReadStream(path, { highWaterMark: 2 ** 18 }),
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
	if (entry.isFile()) return 'file';
	return entry.isDirectory() ? 'folder' : 'other';
}

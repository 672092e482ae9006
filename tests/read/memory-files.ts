/** A file system in memory, that refuses what a test wants refused: tests may run as root, whom the real one refuses nothing. */

import type { EntryKind, FileSystem } from '../../src/read/file-system.js';

/** Content by absolute path, in chunks where it is a list; an error code in its place is thrown. `link` is a symbolic link. */
export type MemoryFiles = Readonly<Record<string, Uint8Array | readonly Uint8Array[] | { readonly error: string } | 'link'>>;

export interface MemoryFileSystem extends FileSystem {
	/** Paths whose content was asked for. */
	readonly opened: readonly string[];
}

export function memoryFileSystem(
	entries: MemoryFiles,
	options: {
		readonly separator?: '/' | '\\';
		readonly sizes?: Readonly<Record<string, number>>;
		/** Names that differ in case alone are of one file, as on Windows and macOS. */
		readonly ignoresCase?: true;
	} = {},
): MemoryFileSystem {
	const paths = Object.keys(entries);
	const opened: string[] = [];
	const kindOf = (path: string): EntryKind | undefined => {
		const entry = entries[path];
		if (entry === 'link') return 'other';
		if (entry !== undefined && !('error' in entry && entry.error === 'EACCES-folder')) return 'file';
		return entry !== undefined || paths.some((each) => each.startsWith(`${path}/`)) ? 'folder' : undefined;
	};
	return {
		separator: options.separator ?? '/',
		opened,
		stat: async (path) => {
			const entry = entries[path];
			if (typeof entry === 'object' && 'error' in entry && entry.error.startsWith('stat:')) throw systemError(entry.error.slice(5));
			const kind = kindOf(path);
			return kind && { kind, size: options.sizes?.[path] ?? 0 };
		},
		list: async (path) => {
			const entry = entries[path];
			if (typeof entry === 'object' && 'error' in entry) throw systemError('EACCES');
			const names = new Set(
				paths.filter((each) => each.startsWith(`${path}/`)).map((each) => each.slice(path.length + 1).split('/')[0] ?? ''),
			);
			if (names.size === 0) throw systemError('ENOENT');
			return [...names].reverse().map((name) => ({ name, kind: kindOf(`${path}/${name}`) ?? 'other' }));
		},
		linkTarget: async (path) => (entries[path] === 'link' ? 'elsewhere' : undefined),
		realPath: async (path) => (options.ignoresCase ? path.toLowerCase() : path),
		read: async function* (path) {
			opened.push(path);
			const entry = entries[path];
			if (entry === undefined || entry === 'link') throw systemError('ENOENT');
			if ('error' in entry) throw systemError(entry.error);
			// With memory of its own, as a file has: it may be handed on.
			for (const chunk of entry instanceof Uint8Array ? [entry] : entry) yield new Uint8Array(chunk);
		},
	};
}

export function systemError(code: string): Error {
	return Object.assign(new Error(`${code}: refused`), { code });
}

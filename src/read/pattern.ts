/** What a pattern of paths matches on the machine, with nothing passed over in silence. */

import { readdir, realpath, stat } from 'node:fs';
import { relative } from 'node:path';
import { glob } from 'tinyglobby';

export interface Matched {
	/** A folder may end in `/`. */
	readonly paths: readonly string[];
	/** Folders that may hold more, and why they could not be looked into. */
	readonly refused: readonly { readonly path: string; readonly error: Error }[];
}

/** The library leaves out what it cannot look at: a folder is told then, and a link that leads nowhere is taken for a file. */
export async function matchesOf(pattern: string, cwd: string): Promise<Matched> {
	const absolute = pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern);
	const refused: { readonly path: string; readonly error: Error }[] = [];
	const list = (folder: string, options: { withFileTypes: true }, take: (error: Error | null, entries: unknown) => void) =>
		readdir(folder, options, (error, entries) => {
			if (error !== null && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
				refused.push({ path: absolute ? folder : relative(cwd, folder) || '.', error });
			}
			take(error, entries);
		});
	const resolve = (path: string, take: (error: null, resolved: string) => void) =>
		realpath(path, (error, resolved) => take(null, error === null ? resolved : path));
	const look = (path: string, take: (error: null, found: { isDirectory: () => boolean }) => void) =>
		stat(path, (error, found) => take(null, error === null ? found : { isDirectory: () => false }));
	const paths = await glob(pattern, {
		...{ cwd, absolute, expandDirectories: false, onlyFiles: false },
		fs: { readdir: list as typeof readdir, realpath: resolve as typeof realpath, stat: look as typeof stat },
	});
	return { paths, refused };
}

/** Which files are known already: where case makes no difference to a file system, one file has many names. */

import type { FileSystem } from './file-system.js';

export interface KnownPaths {
	readonly add: (path: string) => void;
	/** By the same name, or by one that differs in case alone, if the system says that both are of one file. */
	readonly has: (path: string) => boolean | Promise<boolean>;
}

/** @param paths absolute, as all others are. */
export function knownPaths({ realPath }: Pick<FileSystem, 'realPath'>, paths: Iterable<string> = []): KnownPaths {
	const known = new Set<string>();
	const byLetters = new Map<string, string>();
	const add = (path: string): void => {
		const letters = path.toLowerCase();
		known.add(path);
		if (!byLetters.has(letters)) byLetters.set(letters, path);
	};
	for (const path of paths) add(path);
	return {
		add,
		has: (path) => {
			if (known.has(path)) return true;
			const other = byLetters.get(path.toLowerCase());
			return other !== undefined && areOne(path, other, realPath);
		},
	};
}

async function areOne(one: string, other: string, realPath: FileSystem['realPath']): Promise<boolean> {
	return (await realPath(one)) === (await realPath(other));
}

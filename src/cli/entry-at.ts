/** What there is at a path. */

import type { EntryKind } from '../read/file-system.js';
import type { Io } from './io.js';

/**
 * `undefined`: nothing.
 * @throws as the file system does, where it does not tell: what is passed over would change what is checked.
 */
export async function entryAt(path: string, files: Io['files']): Promise<EntryKind | undefined> {
	try {
		return (await files.stat(path)).kind;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		throw error;
	}
}

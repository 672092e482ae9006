/** What systems keep among people's files: never a document, whatever it is called. */

import type { FileSystem } from './file-system.js';

/** At the root of a drive: what was deleted, and what nobody may look into. */
const ofWindows = /^(?:\$RECYCLE\.BIN|System Volume Information)$/i;

/** Where a Mac puts what belongs to the files of an archive. */
const archived = '__MACOSX';
const inArchived = new RegExp(`(?:^|[/\\\\])${archived}(?:[/\\\\]|$)`);

/**
 * @param name of an entry.
 * @param folder that it lies in, absolute.
 * @param beside the names of all entries there.
 */
export function isOfSystem(
	name: string,
	folder: string,
	beside: ReadonlySet<string>,
	{ separator }: Pick<FileSystem, 'separator'>,
): boolean {
	if (name === archived || (separator === '\\' && ofWindows.test(name))) return true;
	// A Mac keeps it beside each file on a disk that is not its own.
	return name.startsWith('._') && (beside.has(name.slice(2)) || inArchived.test(folder));
}

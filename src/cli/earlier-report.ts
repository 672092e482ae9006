/** What a report may take the place of, although it stands where applications are searched for. */

import type { Io } from './io.js';
import type { Place } from './places.js';

/** So many bytes show what a file is. */
const fewBytes = 4096;

/** How reports begin, in every format that a program reads; an empty file may have been one. */
const beginning =
	/^\ufeff?\s*(?:$|\{\s*"schemaVersion":\s*1,\s*"(?:tool|lang)":|\{"source":"|\{"version":"2\.1\.0"|\[\s*(?:$|\]|\{"description":)|source,line,|<\?xml |<!doctype html>|TAP version )/;

/**
 * The paths of earlier reports that this run writes anew: a folder or a pattern passes them over. What is no report is an application,
 * or was meant to be one: it is found like any other, so that it is refused rather than written over.
 */
export async function earlierReports(places: readonly Place[], { files }: Pick<Io, 'files'>): Promise<readonly string[]> {
	const paths: string[] = [];
	for (const place of places) if (await isReport(place.paths[1], files)) paths.push(...place.paths);
	return paths;
}

async function isReport(path: string, files: Io['files']): Promise<boolean> {
	try {
		if ((await files.stat(path))?.kind !== 'file') return false;
		for await (const chunk of files.read(path)) {
			return beginning.test(Buffer.from(chunk.subarray(0, fewBytes)).toString());
		}
		return true;
	} catch {
		// Whoever writes to it tells.
		return false;
	}
}

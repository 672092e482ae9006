/** What a report may take the place of, although it stands where applications are searched for. */

import type { Io } from './io.js';
import type { Place } from './places.js';

/** So many bytes show what a file is. */
const fewBytes = 4096;

/** How reports begin, in every format that a program reads. */
const beginning =
	/^\ufeff?\s*(?:\{\s*"schemaVersion":\s*1,\s*"(?:tool|lang)":|\{"source":"|\{"version":"2\.1\.0"|\[\s*(?:\]|\{"description":)|source,line,|<\?xml |<!doctype html>|TAP version )/;

/** What a report of nothing is, or one that was broken off: of a whole file only, for any document may begin with white space. */
const nothing = /^\ufeff?\s*\[?\s*$/;

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
		let start = Buffer.alloc(0);
		for await (const chunk of files.read(path)) {
			start = Buffer.concat([start, chunk]);
			if (start.length > fewBytes) return beginning.test(start.subarray(0, fewBytes).toString());
		}
		const whole = start.toString();
		return beginning.test(whole) || nothing.test(whole);
	} catch {
		// Whoever writes to it tells.
		return false;
	}
}

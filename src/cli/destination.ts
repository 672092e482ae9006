/** Where what is written to a path ends up. */

import { promises } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { realPath } from '../read/real-path.js';

/** As many as systems follow. */
const mostLinks = 40;

/**
 * A path without symbolic links, as far as it is there: a link is followed even where nothing is yet in the place that it leads to.
 * @param path absolute.
 */
export async function destinationOf(path: string): Promise<string> {
	let at = path;
	for (let links = 0; links < mostLinks; links += 1) {
		const folder = await realPath(dirname(at));
		const target = await promises.readlink(at).catch(() => undefined);
		if (target === undefined) return join(folder, basename(at));
		at = resolve(folder, target);
	}
	// Links that lead round in a circle are told by whoever opens them.
	return path;
}

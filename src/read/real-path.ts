/** Where a path leads. */

import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A path without symbolic links, as far as it is there. */
export async function realPath(path: string): Promise<string> {
	const beside = async () => join(await promises.realpath(dirname(path)), basename(path));
	return promises
		.realpath(path)
		.catch(beside)
		.catch(() => path);
}

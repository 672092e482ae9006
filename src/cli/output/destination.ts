/** Where what is written to a path ends up. */

import { promises } from 'node:fs';
import { basename, dirname, join, resolve, sep, win32 } from 'node:path';
import { realPath } from '../../read/real-path.js';

export interface Destination {
	/** Without symbolic links, as far as it is there. */
	readonly path: string;
	/** The number of an open stream that the path is another name of, as `/dev/stdout` is: what it leads to is not to be opened anew. */
	readonly stream?: number;
}

/** As many as systems follow. */
const mostLinks = 40;

const standardStreams: ReadonlyMap<string, number> = new Map(['/dev/stdin', '/dev/stdout', '/dev/stderr'].map((name, fd) => [name, fd]));

/**
 * Follows links even where nothing is yet in the place that they lead to.
 * @param path absolute.
 */
export async function destinationOf(path: string): Promise<Destination> {
	let at = path;
	for (let links = 0; links < mostLinks; links += 1) {
		const folder = await realPath(dirname(at));
		const stream = streamOf(at) ?? streamOf(join(folder, basename(at)));
		if (stream !== undefined) return { path: await realPath(at), stream };
		const target = await promises.readlink(at).catch(() => undefined);
		if (target === undefined) return { path: join(folder, basename(at)) };
		at = resolve(folder, target);
	}
	// Links that lead round in a circle are told by whoever opens them.
	return { path };
}

/**
 * Whether a file may have the name. Node hands on absolute paths as `\\?\…`: Windows would make a file `nul` then, or one that ends in a
 * dot, which hardly any other program can open or delete, and take what follows a colon for a stream within a file.
 */
export function canBeNamed(path: string, separator: '/' | '\\' = sep): boolean {
	if (separator === '/' || path.startsWith('\\\\.\\')) return true;
	const name = win32.basename(path);
	return !/[<>:"|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\.|$)/iu.test(name);
}

/** Of an absolute path that names an open stream of this process; there are none such on Windows. */
export function streamOf(path: string): number | undefined {
	const { process: owner = 'self', fd } = /^\/(?:dev|proc\/(?<process>[^/]+))\/fd\/(?<fd>\d+)$/.exec(path)?.groups ?? {};
	if (fd === undefined) return standardStreams.get(path);
	return ['self', 'thread-self', String(process.pid)].includes(owner) ? Number(fd) : undefined;
}

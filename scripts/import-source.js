/** Imports a TypeScript module of this repository, as Node 20 by itself cannot. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a module exports, bundled with all it imports.
 * @param {string} path from the root of the repository, with `/`.
 */
export async function importSource(path) {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: [path],
		bundle: true,
		write: false,
		format: 'esm',
		platform: 'node',
		// Where a package has modules, those; where it has none, it asks for what belongs to Node with `require`.
		mainFields: ['module', 'main'],
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/');" },
	});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

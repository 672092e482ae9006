/** Compiles the TypeScript of the benchmark, and of kouan as it stands, so that Node can run it. */

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const folder = new URL('node_modules/.cache/kouan-bench/', root);

/**
 * Bundles one TypeScript file and gives the address of the result, to be imported or run.
 * @param {string} entry path from the root of the repository, such as `bench/handwritten.ts`
 * @returns {Promise<string>} a `file:` URL
 */
export async function compiled(entry) {
	const outfile = new URL(`${entry.replaceAll('/', '-').replace(/\.ts$/, '')}.js`, folder);
	mkdirSync(folder, { recursive: true });
	await build({
		entryPoints: [fileURLToPath(new URL(entry, root))],
		outfile: fileURLToPath(outfile),
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		logLevel: 'warning',
		mainFields: ['module', 'main'],
		// Some packages are CommonJS and ask for what belongs to Node with `require`.
		banner: { js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);" },
	});
	return outfile.href;
}

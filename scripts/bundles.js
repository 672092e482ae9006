/** Bundles the sources: the library as modules, the program as one script. Nothing is written here. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apart, leanPackages, packagesApart, quietTables } from './packages.js';

/** @returns {import('esbuild').BuildOptions} */
const common = (root) => ({
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	// Where a package has modules, those: the other form of jsonc-parser cannot be bundled.
	mainFields: ['module', 'main'],
	target: 'node20.19',
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	metafile: true,
	write: false,
	logLevel: 'warning',
});

const libraryBegin = [
	// Some packages are CommonJS and ask for what belongs to Node with `require`.
	"import { createRequire as kouanRequire } from 'node:module';const require=kouanRequire(import.meta.url);",
	"import { fileURLToPath as kouanPath } from 'node:url';const kouanFolder=kouanPath(import.meta.url).replace(/[^/\\\\]*$/,'');",
];

/** The library: modules, of which a project's own bundler can take what it needs. */
export function bundleLibrary(root, out) {
	return build({
		...common(root),
		entryPoints: { index: 'src/index.ts' },
		outdir: join(out, 'library'),
		chunkNames: '[name]-[hash]',
		splitting: true,
		format: 'esm',
		charset: 'utf8',
		plugins: [leanPackages(root), quietTables],
		// Whoever bundles it anew may know `import.meta.url` alone.
		define: { 'import.meta.dirname': 'kouanFolder' },
		banner: { js: libraryBegin.join('') },
	});
}

/** What the program is asked for: each is made ready then. */
const entries = `
	exports.main = () => require('./src/cli/main.ts');
	exports.worker = () => require('./src/cli/worker.ts');
`;

/**
 * The program, in CommonJS: it starts faster, and V8 can be given what it made of a script before. `program-….js` holds all of kouan
 * and is no module but a function of what modules are given; `main.js` and `worker.js` load it; what most runs do without stands beside.
 */
export async function bundleProgram(root, out) {
	const options = { ...common(root), outdir: join(out, 'cli'), format: 'cjs' };
	const program = await build({
		...options,
		stdin: { contents: entries, resolveDir: root },
		// In ASCII a text takes half the memory, and no time to decode.
		charset: 'ascii',
		plugins: [packagesApart, leanPackages(root), quietTables],
		supported: { 'dynamic-import': false },
		define: { 'import.meta.dirname': '__dirname' },
		banner: { js: '(function(exports,require,module,__filename,__dirname){' },
		footer: { js: '})' },
	});
	const contents = inAscii(program.outputFiles[0].text);
	const name = `program-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}`;
	const others = await Promise.all([
		build({
			...options,
			entryPoints: ['load', 'main', 'worker'].map((name) => `src/cli/published/${name}.ts`),
			define: { kouanProgram: JSON.stringify(name) },
		}),
		build({
			...options,
			entryPoints: apart,
			charset: 'utf8',
			plugins: [leanPackages(root)],
			// One of them makes a `require` of it, which takes a path as well.
			define: { 'import.meta.url': '__filename' },
		}),
	]);
	return [{ ...program, outputFiles: [{ path: join(out, 'cli', `${name}.js`), contents }] }, ...others];
}

/** What esbuild leaves as it is are regular expressions, in which an escape means the same. In a raw template it would not. */
function inAscii(text) {
	if (/\braw`[^`]*[^\0-\x7f]/.test(text)) throw new Error('a raw template may not be in the program');
	return text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

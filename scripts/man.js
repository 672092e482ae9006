/** Writes docs/man/kouan.1 from the program itself: `node scripts/man.js`. A test fails where it is out of date. */

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Commander is CommonJS and asks for what belongs to Node with `require`. */
const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/');" };
const options = {
	absWorkingDir: root,
	entryPoints: ['scripts/man-page.ts'],
	bundle: true,
	write: false,
	format: 'esm',
	platform: 'node',
	banner,
};
const bundle = await build(options);
const { manPage } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);

await mkdir(new URL('../docs/man/', import.meta.url), { recursive: true });
await writeFile(new URL('../docs/man/kouan.1', import.meta.url), manPage());
console.log('docs/man/kouan.1');

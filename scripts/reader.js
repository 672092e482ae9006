/** Writes src/domain/quick-reader.generated.ts from the zod schema: `node scripts/reader.js`. A test fails where it is out of date. */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const file = 'src/domain/quick-reader.generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const entryPoints = ['scripts/quick-reader.ts'];
const bundle = await build({ absWorkingDir: root, entryPoints, bundle: true, write: false, format: 'esm', platform: 'node' });
const { quickReaderSource } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);
await writeFile(new URL(`../${file}`, import.meta.url), quickReaderSource());
console.log(file);

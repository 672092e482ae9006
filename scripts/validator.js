/** Writes src/domain/quick-check.generated.ts from the zod schema: `node scripts/validator.js`. A test fails where it is out of date. */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const file = 'src/domain/quick-check.generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const entryPoints = ['scripts/quick-check.ts'];
const bundle = await build({ absWorkingDir: root, entryPoints, bundle: true, write: false, format: 'esm', platform: 'node' });
const { quickCheckSource } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);
await writeFile(new URL(`../${file}`, import.meta.url), quickCheckSource());
console.log(file);

/** Writes docs/man/kouan.1 from the program itself: `node scripts/man.js`. A test fails where it is out of date. */

import { mkdir, writeFile } from 'node:fs/promises';
import { importSource } from './import-source.js';

const { manPage } = await importSource('scripts/man-page.ts');

await mkdir(new URL('../docs/man/', import.meta.url), { recursive: true });
await writeFile(new URL('../docs/man/kouan.1', import.meta.url), manPage());
console.log('docs/man/kouan.1');

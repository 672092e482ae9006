/** Writes src/domain/quick-reader.generated.ts from the zod schema: `node scripts/reader.js`. A test fails where it is out of date. */

import { writeFile } from 'node:fs/promises';
import { importSource } from './import-source.js';

const file = 'src/domain/quick-reader.generated.ts';

const { quickReaderSource } = await importSource('scripts/quick-reader.ts');
await writeFile(new URL(`../${file}`, import.meta.url), quickReaderSource());
console.log(file);

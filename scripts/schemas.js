/** Writes the published JSON Schemas from the code: `node scripts/schemas.js`. A test fails where a committed file is out of date. */

import { mkdir, writeFile } from 'node:fs/promises';
import { importSource } from './import-source.js';

/** Each file with the module and the function that makes it. */
const schemas = [
	{ file: 'application.schema.json', module: 'src/domain/json-schema.ts', make: 'applicationJsonSchema' },
	{ file: 'config.schema.json', module: 'scripts/schema-own.ts', make: 'configJsonSchema' },
	{ file: 'baseline.schema.json', module: 'scripts/schema-own.ts', make: 'baselineJsonSchema' },
];

await mkdir(new URL('../schemas/', import.meta.url), { recursive: true });
for (const { file, module, make } of schemas) {
	const loaded = await importSource(module);
	await writeFile(new URL(`../schemas/${file}`, import.meta.url), `${JSON.stringify(loaded[make](), null, '\t')}\n`);
	console.log(`schemas/${file}`);
}

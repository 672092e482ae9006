/** Where the golden file of a report is kept: its name ends as such files do. */

import { fileURLToPath } from 'node:url';
import type { FormatName } from '../../../src/report/formats.js';
import type { Language } from '../../../src/words/words.js';

const endings: { readonly [F in FormatName]: string } = {
	pretty: 'pretty.txt',
	json: 'json',
	ndjson: 'ndjson',
	csv: 'csv',
	table: 'table.txt',
	tap: 'tap',
	junit: 'junit.xml',
	markdown: 'md',
	github: 'github.txt',
	gitlab: 'gitlab.json',
	sarif: 'sarif.json',
	html: 'html',
};

/** @param of what the report is of, such as `batch`. */
export function goldenFile(of: string, language: Language, format: FormatName): string {
	return fileURLToPath(new URL(`../golden/formats/${of}.${language}.${endings[format]}`, import.meta.url));
}

/** What each format looks like, and that the library and a stream write the same. */

import { expect, test } from 'vitest';
import { render } from '../../../src/report/render.js';
import { languages } from '../samples.js';
import { batchIn } from './batch.js';

const files = {
	csv: 'csv',
	table: 'table.txt',
	tap: 'tap',
	junit: 'junit.xml',
	markdown: 'md',
	github: 'github.txt',
	gitlab: 'gitlab.json',
	sarif: 'sarif.json',
	html: 'html',
} as const;

const cases = Object.entries(files).flatMap(([format, ending]) => languages.map((language) => [format, language, ending] as const));

test.each(cases)('%s in %s', async (format, language, ending) => {
	const text = await render(batchIn(language), format as keyof typeof files, { language, width: 100 });
	await expect(text).toMatchFileSnapshot(`../golden/formats/batch.${language}.${ending}`);
});

/** What each format looks like. */

import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../../src/report/formats.js';
import { render } from '../../../src/report/render.js';
import { languages } from '../samples.js';
import { batchIn } from './batch.js';
import { goldenFile } from './golden-file.js';

const formats: readonly FormatName[] = ['csv', 'table', 'tap', 'junit', 'markdown', 'github', 'gitlab', 'sarif', 'html'];

describe.each(languages)('in %s', (language) => {
	test.each(formats)('%s', async (format) => {
		const text = await render(batchIn(language), format, { language, width: 100 });
		await expect(text).toMatchFileSnapshot(goldenFile('batch', language, format));
	});
});

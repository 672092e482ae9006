/** The reference pages of docs/ that are made from the code, in part: what stands between the markers. */

import type { Pack } from '../src/rules/model.js';
import type { Language } from '../src/words/words.js';
import { applicationWarningsTable, codesTable, conflictsTable, refusalsTable } from './docs-codes.js';
import { fieldTables, limitsTable } from './docs-fields.js';
import { type Blocks, filled } from './docs-markdown.js';
import { readingSections } from './docs-readings.js';

export { loadPack } from '../src/rules/load.js';

interface Page {
	/** In docs/. */
	readonly file: string;
	/** The page with its generated blocks as they should be. */
	readonly fill: (text: string) => string;
}

/** `packs`: the built-in ones. */
export function pages(packs: readonly Pack[]): readonly Page[] {
	const page = (file: string, blocks: Blocks): Page => ({ file, fill: (text) => filled(text, blocks) });
	const checks = packs.flatMap((pack) => pack.checks.map(({ id, message }) => ({ pack: pack.id, id, message })));
	const keys = packs.flatMap((pack) => pack.unique.map(({ id, title }) => ({ pack: pack.id, id, title })));
	const application = (language: Language): Blocks => ({
		limits: limitsTable(language),
		fields: fieldTables(language),
		warnings: applicationWarningsTable(checks, language),
	});
	return [
		page('application.md', application('en')),
		page('application.zh-CN.md', application('zh')),
		page('readings.md', { readings: readingSections(packs, 'en') }),
		page('readings.zh-CN.md', { readings: readingSections(packs, 'zh') }),
		page('codes.md', { refusals: refusalsTable(), conflicts: conflictsTable(keys), codes: codesTable(checks) }),
	];
}

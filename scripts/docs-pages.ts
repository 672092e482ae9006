/** The reference pages of docs/ that are made from the code, in part: what stands between the markers. */

import { applicationWarningsTable, codesTable, type PackCheck, refusalsTable } from './docs-codes.js';
import { fieldTables, limitsTable } from './docs-fields.js';
import { type Blocks, filled } from './docs-markdown.js';

interface Page {
	/** In docs/. */
	readonly file: string;
	/** The page with its generated blocks as they should be. */
	readonly fill: (text: string) => string;
}

export function pages(checks: readonly PackCheck[]): readonly Page[] {
	const page = (file: string, blocks: Blocks): Page => ({ file, fill: (text) => filled(text, blocks) });
	return [
		page('application.md', { limits: limitsTable(), fields: fieldTables(), warnings: applicationWarningsTable(checks) }),
		page('codes.md', { refusals: refusalsTable(), codes: codesTable(checks) }),
	];
}

/** What is told of a batch as a whole, above its counts. */

import { closingLines } from '../closing-lines.js';
import type { Closing, RunInfo } from '../report.js';
import { type Page, paragraph, section } from './page.js';

/** Nothing, where there is nothing to tell; else each part after an empty line. */
export function batchLines(closing: Closing, run: RunInfo, page: Page): readonly string[] {
	const { paint, words } = page;
	const { interrupted, shard, conflicts, idleRules } = closingLines(closing, run, words);
	const listed = conflicts.flatMap((line) => paragraph(page, line, { indent: 2, hang: 2, paint: paint.yellow }));
	return [
		...section(page, words.batch.conflicts, listed),
		...idleRules.flatMap((line) => ['', ...paragraph(page, line, { paint: paint.dim })]),
		...shard.flatMap((line) => ['', ...paragraph(page, line, { paint: paint.yellow })]),
		...interrupted.flatMap((line) => ['', ...paragraph(page, line, { paint: paint.red })]),
	];
}

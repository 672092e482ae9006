/** A page for a browser and for paper: one file that needs no network and no script. */

import type { MakeFormat } from '../format.js';
import { applicationRow } from '../html/application.js';
import { conflictsSection, rulesSection, summarySection } from '../html/closing.js';
import { errorRow } from '../html/error.js';
import { pageEnd, pageStart } from '../html/page.js';
import { isError } from '../report.js';

/**
 * Each application is told as it comes; the counts, which are known last, stand at the end of the file, and the stylesheet moves them to
 * the top of the page.
 */
export const html: MakeFormat = ({ words, all }) => ({
	begin: (run) => pageStart(run, words).markup,
	result: (result, run) => (isError(result) ? errorRow(result, words) : applicationRow(result, run, words, all)).markup,
	end: (closing, run) =>
		pageEnd([summarySection(closing, run, words), conflictsSection(closing, words), rulesSection(closing, run, words)], words).markup,
});

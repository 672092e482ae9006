/** Words of the page that a browser shows. */

import type { Truth } from '../base/truth.js';

export interface HtmlWords {
	/** Leads to the counts, which stand at the end of the file and at the top of the page. */
	readonly toSummary: string;
	readonly summary: string;
	/** Above the verdicts by which the list can be narrowed. */
	readonly filter: string;
	readonly all: string;
	/** Said of a list that shows one verdict alone; on paper, too. */
	readonly only: (verdict: string) => string;
	/** In place of a list without an entry. */
	readonly nothingListed: string;
	/** Of applications that were checked and are not listed. */
	readonly notListed: (count: number) => string;
	readonly search: string;
	/** `{shown}` and `{total}` are filled in by the page. */
	readonly found: string;
	readonly openAll: string;
	readonly closeAll: string;
	/** Head of the list of applications. */
	readonly applications: string;
	/** Heads of the findings: those that count, and those beside them. */
	readonly counting: string;
	/** What a comparison came to. */
	readonly holds: { readonly [T in Truth]: string };
	readonly applicationDigest: string;
	readonly packDigest: string;
	readonly inForce: string;
	readonly period: (from: string, to: string) => string;
	readonly readings: string;
	/** Head of the packs and their documents. */
	readonly packs: string;
	readonly madeBy: (tool: string, version: string) => string;
	/** Around the number of a page and how many there are. */
	readonly page: readonly [before: string, between: string, after: string];
}

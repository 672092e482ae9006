/** Words of the formats beside the one for people at a terminal: heads of tables and pages. */

import type { Verdict } from '../engine/decision.js';

export interface FormatWords {
	/** A verdict in a narrow column; `error` is an input that was not evaluated. */
	readonly verdicts: { readonly [V in Verdict | 'error']: string };
	readonly columns: { readonly [C in 'verdict' | 'file' | 'id' | 'name' | 'why' | 'outcome' | 'rule' | 'reason' | 'facts']: string };
	/** How many facts are missing. */
	readonly missing: (count: number) => string;
	/** What is, and what would have to be. */
	readonly required: (actual: string, required: string) => string;
	/** In the place of the rest of a long list. */
	readonly more: (count: number) => string;
	/** `restricted`, where it means strict control and its pack says nothing else. */
	readonly strict: string;
	/** What the signs beside a verdict in a table mean. */
	readonly marks: { readonly lapsed: string; readonly choices: string; readonly notices: string };
	/** Title of a page of results. */
	readonly title: string;
	/** Head of the rules about which there is nothing to say. */
	readonly otherRules: string;
}

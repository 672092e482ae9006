/** What is said of findings that are known and accepted, and of the file that lists them. */

/** Codes of everything that can be wrong with a baseline, and what each sentence may name. */
export interface BaselineIssues {
	/** The first key says what the file is. */
	'baseline.header': { readonly expected: string };
	'baseline.no-reason': Readonly<Record<never, never>>;
	'baseline.no-end': Readonly<Record<never, never>>;
	'baseline.not-a-date': { readonly written: string };
	'baseline.not-a-pointer': { readonly written: string };
	/** Two entries about the same finding. */
	'baseline.duplicate': { readonly firstLine: number };
	/** Options that are of no use without another. */
	'usage.only-with': { readonly option: string; readonly needed: string };
	'usage.write-needs': { readonly option: string; readonly needed: string };
	/** `-`, which elsewhere is standard input or output. */
	'usage.only-a-file': { readonly option: string };
	'usage.until-over': { readonly until: string; readonly today: string };
	/** While the run was under way, by somebody else. */
	'baseline.changed': { readonly path: string };
	'baseline.is-input': { readonly path: string };
	/** Both would be written to it. */
	'baseline.is-output': { readonly path: string };
}

export interface BaselineOptions {
	readonly baseline: readonly [value: string, text: string];
	readonly 'write-baseline': readonly [value: string, text: string];
	readonly reason: readonly [value: string, text: string];
	readonly until: readonly [value: string, text: string];
	readonly today: readonly [value: string, text: string];
}

export interface BaselineWords {
	/** Head of the findings that are accepted. */
	readonly accepted: string;
	/** An outcome that is accepted, in a few words. */
	readonly acceptedOutcome: string;
	readonly acceptedCount: (count: number) => string;
	/** Until when a finding is accepted, and why. */
	readonly acceptance: (until: string, reason: string) => string;
	/** What a baseline came to. */
	readonly closing: (today: string, accepted: number, expired: number, unmatched: number) => string;
	readonly expired: string;
	readonly unmatched: string;
	/** The same of entries that an earlier version wrote, and what to do. */
	readonly earlier: string;
	readonly entry: (application: string, rule: string, until: string, reason: string) => string;
	/** Told on standard error after the file was written. */
	readonly written: (path: string, entries: number) => string;
	/** A comment on top of the file. */
	readonly fileComment: string;
}

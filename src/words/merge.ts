/** What can be wrong with the reports that are to be merged. */

/** What two shards of one batch must have in common, and these have not. */
export type Unlike = 'count' | 'input' | 'rules' | 'asOf' | 'tool' | 'language' | 'today';

export interface MergeIssues {
	'merge.no-reports': Readonly<Record<never, never>>;
	/** Neither JSON nor of the shape of kouan's JSON report; `pointer` is where it departs from it. */
	'merge.not-a-report': { readonly file: string; readonly pointer: string };
	/** Of another version of the format. */
	'merge.unknown-version': { readonly file: string; readonly version: string };
	/** A report of a whole batch, not of a part. */
	'merge.no-shard': { readonly file: string };
	'merge.interrupted': { readonly file: string };
	/** Parts of batches that were cut or looked at in different ways. */
	'merge.unlike': {
		readonly first: string;
		readonly second: string;
		readonly what: Unlike;
	};
	/** Shards that saw another number of documents. */
	'merge.total': { readonly first: string; readonly second: string; readonly one: number; readonly other: number };
	/** `first` was made with an option, `second` without. */
	'merge.option': { readonly first: string; readonly second: string; readonly option: string };
	'merge.shard-twice': { readonly first: string; readonly second: string; readonly index: number; readonly count: number };
	'merge.shards-missing': { readonly missing: readonly string[] };
	/** A place of the batch that stands in two reports, or in the wrong one. */
	'merge.position': { readonly file: string; readonly position: number };
	/** A place of a shard that has neither a result nor a blank line. */
	'merge.result-missing': { readonly file: string; readonly position: number };
}

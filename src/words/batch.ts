/** Words about a batch as a whole: what stands between its applications, and how far the work is. */

export interface BatchWords {
	/** What concerns no application alone. */
	readonly whole: string;
	/** Head of the conflicts between applications. */
	readonly conflicts: string;
	/** What a conflict is that needs no rule. */
	readonly duplicateId: string;
	/** Several applications that conflict, named one by one. */
	readonly parties: (parties: readonly string[]) => string;
	/** Rules of a pack that no application of the batch had to do with. */
	readonly idleRules: (pack: string, rules: readonly string[]) => string;
	/** Stands at the end of a report that is not whole. */
	readonly interrupted: string;
	/** Stands at the end of a report of a part of the batch. */
	readonly shard: (index: number, count: number) => string;
	/** `total` is not always known; `share` (0 to 1) may be known where it is not. Rate in applications a second, time left in seconds. */
	readonly progress: (progress: {
		readonly done: number;
		readonly total: number | undefined;
		readonly share: number | undefined;
		readonly rate: number;
		readonly left: number | undefined;
	}) => string;
	/** Told where no report goes to standard output. */
	readonly reportsWritten: (files: readonly string[]) => string;
}

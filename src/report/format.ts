/** What a format is: three pure functions, so that a report can be written while its results are still being made. */

import type { Words } from '../words/words.js';
import type { AnyResult, Closing, RunInfo } from './report.js';

/** The texts, one after the other, are the whole report; each ends its last line, or is empty. */
interface Format {
	readonly begin: (run: RunInfo) => string;
	/** @param index the place of the result among those that are told, from 0. */
	readonly result: (result: AnyResult, index: number, run: RunInfo) => string;
	readonly end: (closing: Closing, run: RunInfo) => string;
	/** Stands between the texts of two results where neither is empty: a result may have nothing to tell, and none knows its neighbours. */
	readonly separator?: string;
}

export interface FormatOptions {
	readonly words: Words;
	/** Columns of the terminal. */
	readonly width: number;
	/** As chalk counts: none, 16 colours, 256, all. */
	readonly color: 0 | 1 | 2 | 3;
	/** Show every comparison by itself, even where many are alike. */
	readonly all: boolean;
	/** Begin a CSV file with a byte order mark, for programs that would take it for another encoding. */
	readonly bom?: boolean;
}

/** `needsPlaces`: the format points at lines, and is better given results that `placed` has seen. Without, it names the file alone. */
export type MakeFormat = ((options: FormatOptions) => Format) & { readonly needsPlaces?: true };

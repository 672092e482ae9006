/** What a format is: three pure functions, so that a report can be written while its results are still being made. */

import type { Words } from '../words/words.js';
import type { AnyResult, Closing, RunInfo } from './report.js';

/** The texts, one after the other, are the whole report; each ends its last line, or is empty. */
export interface Format {
	readonly begin: (run: RunInfo) => string;
	/** @param index the place of the result among those that are told, from 0. */
	readonly result: (result: AnyResult, index: number, run: RunInfo) => string;
	readonly end: (closing: Closing, run: RunInfo) => string;
}

export interface FormatOptions {
	readonly words: Words;
	/** Columns of the terminal. */
	readonly width: number;
	/** As chalk counts: none, 16 colours, 256, all. */
	readonly color: 0 | 1 | 2 | 3;
	/** Show every comparison by itself, even where many are alike. */
	readonly all: boolean;
}

export type MakeFormat = (options: FormatOptions) => Format;

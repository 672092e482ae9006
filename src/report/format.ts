/** What a format is: a few pure functions, so that a report can be written while its results are still being made. */

import type { Bytes } from '../base/bytes.js';
import type { Words } from '../words/words.js';
import type { Conflict } from './conflicts/conflicts.js';
import type { AnyResult, Closing, RunInfo } from './report.js';

/** The texts, one after the other, are the whole report; each ends its last line, or is empty. None knows its neighbours. */
export interface Format {
	readonly begin: (run: RunInfo) => string;
	readonly result: (result: AnyResult, run: RunInfo) => string;
	/** Puts what `result` gives, for formats that are faster so; they have neither separators nor numbers. */
	readonly put?: (to: Bytes, result: AnyResult, run: RunInfo) => void;
	/** A conflict as entries beside the results; absent: `end` tells of conflicts. */
	readonly conflict?: (conflict: Conflict, run: RunInfo) => Iterable<string>;
	readonly end: (closing: Closing, run: RunInfo) => string;
	/** Stands between the texts of two entries where neither is empty. */
	readonly separator?: string;
	/** Puts the number of an entry, from 1, into its text. */
	readonly numbered?: (text: string, number: number) => string;
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

/**
 * `needsPlaces`: the format points at lines, and is better given results that `placed` has seen. Without, it names the file alone.
 * `detail`: where it is `codes`, the format reads no more of a result, and writes the same of a full one.
 * `digests`: where it is `false`, the format does not read the digest of an application, which may be empty then.
 */
export type MakeFormat = ((options: FormatOptions) => Format) & {
	readonly needsPlaces?: true;
	readonly detail?: 'codes';
	readonly digests?: false;
};

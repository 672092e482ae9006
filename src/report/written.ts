/** The texts of entries, one after the other, as a format wants them put together. */

import { noBytes, type Spare, takenFrom } from '../base/bytes.js';
import type { Format } from './format.js';
import type { AnyResult, RunInfo } from './report.js';

/** The texts of entries: as one that is put together already, or one by one where they are still to be numbered. */
export interface Written {
	readonly numbered: boolean;
	readonly texts: readonly (string | Uint8Array)[];
	/** How many entries they are in all. */
	readonly entries: number;
}

export interface Entries {
	/** What is to be written for the next entry. */
	readonly add: (text: string) => string;
	/** What is to be written before several entries that were put together already; numbers they have none. */
	readonly addAll: (entries: number) => string;
	/** How many entries there were. */
	readonly count: () => number;
}

/** Puts separators and numbers where a format has them; an empty text tells nothing and stands nowhere. */
export function entriesOf({ separator = '', numbered }: Pick<Format, 'separator' | 'numbered'>): Entries {
	let count = 0;
	return {
		add: (text) => {
			if (text === '') return '';
			count += 1;
			const shown = numbered === undefined ? text : numbered(text, count);
			return count === 1 ? shown : separator + shown;
		},
		addAll: (entries) => {
			const first = count === 0;
			count += entries;
			return first || entries === 0 ? '' : separator;
		},
		count: () => count,
	};
}

/**
 * The entries of a part of a report, as they are told: with their separators, unless numbers that only the whole report knows are to come
 * before them.
 * @param spare memory for what is told as bytes.
 */
export function writtenEntries(format: Format, spare?: Spare) {
	const numbered = format.numbered !== undefined;
	const entries = entriesOf(numbered ? {} : format);
	const texts: string[] = [];
	const bytes = format.put === undefined ? undefined : noBytes(spare);
	return {
		add: (result: AnyResult, run: RunInfo): void => {
			if (bytes === undefined || format.put === undefined) texts.push(entries.add(format.result(result, run)));
			else {
				format.put(bytes, result, run);
				entries.addAll(1);
			}
		},
		written: (): Written => ({
			numbered,
			texts: bytes === undefined ? (numbered ? texts.filter((text) => text !== '') : [texts.join('')]) : takenFrom(bytes),
			entries: entries.count(),
		}),
	};
}

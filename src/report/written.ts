/** The texts of entries, one after the other, as a format wants them put together. */

import type { Format } from './format.js';

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

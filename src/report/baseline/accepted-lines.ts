/** What formats for people say of accepted findings and of the baseline. */

import type { Words } from '../../words/words.js';
import type { ResultFinding } from '../result.js';
import type { BaselineClosing, BaselineEntry } from './baseline.js';

/** Entries of each kind that are told one by one. */
const shown = 20;

/** What the baseline came to on the first line; after it the entries that are of no effect. None without a baseline. */
export function baselineLines(closing: BaselineClosing | undefined, words: Words): readonly string[] {
	if (closing === undefined) return [];
	const { today, accepted, expired, unmatched } = closing;
	const { baseline } = words;
	const told = (head: string, entries: readonly BaselineEntry[]) => {
		const lines = entries
			.slice(0, shown)
			.map(({ application, rule, until, reason }) => words.pair(head, baseline.entry(application, rule, until, reason)));
		return entries.length <= shown ? lines : [...lines, words.pair(head, words.formats.more(entries.length - shown))];
	};
	return [
		baseline.closing(today, accepted, expired.length, unmatched.length),
		...told(baseline.expired, expired),
		...told(
			baseline.unmatched,
			unmatched.filter(({ rules }) => rules !== undefined),
		),
		...told(
			baseline.earlier,
			unmatched.filter(({ rules }) => rules === undefined),
		),
	];
}

/** Until when a finding is accepted, and why; nothing of one that is not. */
export function acceptanceLines({ accepted }: Pick<ResultFinding, 'accepted'>, words: Words): readonly string[] {
	return accepted === undefined ? [] : [words.baseline.acceptance(accepted.until, accepted.reason)];
}

/** The outcome in words; that it is accepted, first. */
export function findingOutcome({ effect, outcome, accepted }: ResultFinding, words: Words): string {
	const text = words.outcome(effect, outcome);
	return accepted === undefined ? text : words.labelled(words.baseline.acceptedOutcome, text);
}

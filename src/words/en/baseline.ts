/** What is said of accepted findings, in English. */

import type { BaselineIssues, BaselineOptions, BaselineWords } from '../baseline.js';
import type { Sentences } from '../words.js';
import { count } from './quantity.js';

export const baselineSentences: Sentences<BaselineIssues> = {
	'baseline.header': ({ expected }) => `not a baseline: it must begin with \`${expected}\``,
	'baseline.no-reason': () => 'without a reason: say in `reason` why this is accepted',
	'baseline.no-end': () => 'without an end: give in `until` the last day on which this is accepted',
	'baseline.not-a-date': ({ written }) => `\`${written}\` is no date that exists; write it as \`2026-12-31\``,
	'baseline.not-a-pointer': ({ written }) => `\`${written}\` is no place of a fact; it begins with \`/\`, as \`/airport/routes\``,
	'baseline.duplicate': ({ firstLine }) => `about the same finding as the entry in line ${firstLine}; keep one`,
	'usage.only-with': ({ option, needed }) => `\`${option}\` goes only with \`${needed}\``,
	'usage.write-needs': ({ option, needed }) => `\`${option}\` needs \`${needed}\``,
	'usage.only-a-file': ({ option }) => `\`${option}\` needs a file: it cannot be standard input or output, \`-\``,
	'usage.until-over': ({ until, today }) => `\`--until\` cannot be \`${until}\`, which is before ${today}`,
	'baseline.changed': ({ path }) =>
		`\`${path}\` was changed during this run, by another run or an editor, and was not written: run again, one run after the other`,
	'baseline.is-input': ({ path }) => `\`${path}\` is an application to be checked and cannot be the baseline`,
	'baseline.is-output': ({ path }) => `\`${path}\` takes the report; write the baseline to another file`,
};

export const baselineOptions: BaselineOptions = {
	baseline: ['file', 'findings that are known and accepted: shown apart, they change no verdict but do not count for the exit status'],
	'write-baseline': ['file', 'accept every finding there is, and write that down; needs --reason and --until'],
	reason: ['text', 'why they are accepted'],
	until: ['date', 'the last day on which they are, YYYY-MM-DD'],
	today: ['date', 'the day that ends of acceptance are held against (default: the day of the run)'],
};

export const baseline: BaselineWords = {
	accepted: 'Accepted findings (no effect on the exit status)',
	acceptedOutcome: 'accepted',
	acceptedCount: (number) => `${count(number, 'finding')} accepted`,
	acceptance: (until, reason) => `accepted until ${until}: ${reason}`,
	closing: (today, accepted, expired, unmatched) => {
		const rest = [
			...(expired > 0 ? [`${count(expired, 'entry', 'entries')} expired`] : []),
			...(unmatched > 0 ? [`${count(unmatched, 'entry', 'entries')} no longer matching`] : []),
		];
		return `Baseline as of ${today}: ${[`${count(accepted, 'finding')} accepted`, ...rest].join(', ')}.`;
	},
	expired: 'Expired, of no effect',
	unmatched: 'No longer matching, of no effect',
	earlier: 'Of no effect, since it names neither its rules nor what was required; write it anew with `--write-baseline`',
	entry: (application, rule, until, reason) => `${application} ${rule} (until ${until}): ${reason}`,
	written: (path, entries) => `Wrote the baseline \`${path}\`: ${count(entries, 'entry', 'entries')}.`,
	fileComment:
		'Findings that are known and accepted: no effect on the exit status. An entry is void once a fact or a requirement changes, or its last day is over.',
};

/** What a verdict rests on and what stands beside it, in a few words: for formats that have one line for an application. */

import type { Words } from '../words/words.js';
import { decidingFindings, standingOf } from './baseline/standing.js';
import { isLapse } from './lapse.js';
import type { Result } from './result.js';
import { isUnchecked } from './severity.js';

/** The titles of the deciding rules that no baseline accepts, and how many it does; where these are open, how much is missing, too. */
export function why(result: Result, words: Words): string {
	if (isUnchecked(result)) return words.report.nothingChecked;
	const deciding = decidingFindings(result);
	const titles = words.titles(deciding.map(({ title }) => title));
	const missing = new Set(deciding.flatMap((finding) => finding.missing));
	const text = standingOf(result) === 'undetermined' ? words.pair(words.formats.missing(missing.size), titles) : titles;
	if (result.accepted === undefined) return text;
	const accepted = words.baseline.acceptedCount(result.accepted.length);
	return titles === '' ? accepted : words.titles([accepted, text]);
}

/** The verdict in a word: strict control is told apart from what else a pack restricts for. */
export function verdictWord({ verdict, verdictText }: Result, { verdicts, formats }: Words): string {
	return verdictText === verdicts.restricted ? formats.strict : formats.verdicts[verdict];
}

/** The verdict, that its standard was not in force, the readings that are not at their default, and the notices that the reader must know. */
export function verdictLines(result: Result, words: Words): readonly string[] {
	const { verdictText, choiceTexts = {}, findings, notices, warnings } = result;
	const noticed = findings.filter((finding) => notices.includes(finding.rule));
	return [
		verdictText,
		...warnings.filter(isLapse).map(({ message }) => message),
		...Object.values(choiceTexts).map((text) => words.pair(words.report.otherReadings, text)),
		...noticed.map(({ title }) => words.pair(words.report.notices, title)),
	];
}

/** What a verdict rests on and what stands beside it, in a few words: for formats that have one line for an application. */

import type { Words } from '../words/words.js';
import type { Result, ResultFinding } from './result.js';
import { severityOf } from './severity.js';

/** The findings that made the verdict what it is; none where the application is eligible. */
function deciding({ verdict, findings }: Result): readonly ResultFinding[] {
	if (verdict === 'eligible') return [];
	const wanted = ({ ineligible: 'error', restricted: 'warning', undetermined: 'open' } as const)[verdict];
	return findings.filter((finding) => severityOf(finding) === wanted);
}

/** The titles of the deciding rules that no baseline accepts, and how many it does; of an undetermined application, how much is missing, too. */
export function why(result: Result, words: Words): string {
	const titles = words.titles(deciding(result).map(({ title }) => title));
	const text = result.verdict === 'undetermined' ? words.pair(words.formats.missing(result.missing.length), titles) : titles;
	if (result.accepted === undefined) return text;
	const accepted = words.baseline.acceptedCount(result.accepted.length);
	return titles === '' ? accepted : words.titles([accepted, text]);
}

/** The verdict, the readings that are not at their default, and the notices that the reader must know. */
export function verdictLines(result: Result, words: Words): readonly string[] {
	const { verdictText, choiceTexts = {}, findings, notices } = result;
	const noticed = findings.filter((finding) => notices.includes(finding.rule));
	return [
		verdictText,
		...Object.values(choiceTexts).map((text) => words.pair(words.report.otherReadings, text)),
		...noticed.map(({ title }) => words.pair(words.report.notices, title)),
	];
}

/** One issue of an input that was not evaluated, on one line: where, what, and what was meant. */

import type { Words } from '../words/words.js';
import type { ErrorIssue } from './error-result.js';

export function issueLine(issue: ErrorIssue, words: Words): string {
	const { line, column } = issue;
	const text = issueMessage(issue, words);
	if (line === undefined) return text;
	return words.pair(column === undefined ? words.report.line(line) : words.report.place(line, column), text);
}

/** Without the place. */
export function issueMessage({ message, suggestion }: ErrorIssue, words: Words): string {
	return suggestion === undefined ? message : words.labelled(message, words.report.didYouMean(suggestion));
}

/** What is told of an input that was not evaluated. */

import type { Issue } from '../base/issue.js';
import { suggestionOf } from '../words/meant.js';
import { issueText } from '../words/sentence.js';
import type { ErrorCode, Words } from '../words/words.js';
import type { Origin } from './origin.js';

export interface ErrorIssue {
	readonly pointer?: string;
	readonly line?: number;
	readonly column?: number;
	readonly code: string;
	readonly message: string;
	/** What was probably meant. */
	readonly suggestion?: string;
	/** The line at fault with carets below; formats for machines leave it out. */
	readonly frame?: string;
}

/** An input that could not be evaluated, and why. */
export interface ErrorResult extends Origin {
	/** Of a part of a batch: the place in the whole, from 1. */
	readonly position?: number;
	readonly error: { readonly code: ErrorCode; readonly message: string; readonly issues: readonly ErrorIssue[] };
}

/** `issues` are all of one stage: reading, checking the application, or asking the rule pack. */
export function errorResult(source: string, line: number | undefined, issues: readonly Issue[], words: Words): ErrorResult {
	const code = codeOf(issues);
	return {
		source,
		...(line === undefined ? {} : { line }),
		error: {
			code,
			message: words.report.errors[code](issues.length),
			issues: issues.map((issue) => {
				const { pointer, line: at, column, frame } = issue;
				const suggestion = suggestionOf(issue, words);
				return {
					...(pointer === undefined ? {} : { pointer }),
					...(at === undefined ? {} : { line: at }),
					...(column === undefined ? {} : { column }),
					code: issue.code,
					message: issueText(issue, words),
					...(suggestion === undefined ? {} : { suggestion }),
					...(frame === undefined ? {} : { frame }),
				};
			}),
		},
	};
}

function codeOf(issues: readonly Issue[]): ErrorCode {
	if (issues.some((issue) => /^(input|json|yaml)\./.test(issue.code))) return 'input.invalid';
	if (issues.some((issue) => issue.code === 'rules.not-in-force')) return 'rules.not-in-force';
	return issues.some((issue) => issue.code.startsWith('rules.')) ? 'rules.no-such-reading' : 'application.invalid';
}

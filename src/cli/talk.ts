/** What the program says beside its report: to standard error, in the user's language. */

import { harmless } from '../base/harmless.js';
import type { Issue, IssueArgs } from '../base/issue.js';
import { issueText as sentenceOfInput } from '../words/sentence.js';
import type { Words } from '../words/words.js';
import type { Channel } from './io.js';

/** An issue for a person: place, sentence, the line at fault, and what was probably meant. */
export function issueText(issue: Issue, words: Words): string {
	const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':');
	const sentence = `${words.cli.error}${sentenceOf(issue, words)}`;
	const meant = issue.suggestion === undefined ? [] : [words.report.didYouMean(issue.suggestion)];
	const lines = issue.frame === undefined ? [] : issue.frame.split('\n');
	return [place === '' ? sentence : `${place} ${sentence}`, ...[...lines, ...meant].map((line) => `  ${line}`)].join('\n');
}

/** Nobody hears it where standard error is closed: that is no reason to stop. */
export async function say(channel: Channel, text: string): Promise<void> {
	try {
		await channel.write(`${text}\n`);
	} catch {
		// There is nowhere else to tell it.
	}
}

function sentenceOf(issue: Issue, words: Words): string {
	const args = shown(issue.args);
	const own: Readonly<Record<string, unknown>> = words.cli.issues;
	if (!Object.hasOwn(own, issue.code)) return sentenceOfInput({ ...issue, args }, words);
	// Whoever makes an issue gives the arguments of its code: `usageIssue` holds the two together.
	return (own[issue.code] as (args: IssueArgs) => string)(args);
}

/** What the user typed, fit to be shown. */
function shown(args: IssueArgs): IssueArgs {
	return Object.fromEntries(
		Object.entries(args).map(([name, value]) => {
			if (typeof value === 'string') return [name, harmless(value)];
			return [name, Array.isArray(value) ? value.map(harmless) : value];
		}),
	);
}

/** What the program says beside its report: to standard error, in the user's language. */

import { harmless } from '../base/harmless.js';
import type { Issue, IssueArgs } from '../base/issue.js';
import { baselineLines } from '../report/baseline/accepted-lines.js';
import { idleLines } from '../report/closing-lines.js';
import type { RuleDescriptor } from '../report/descriptors.js';
import type { Closing } from '../report/report.js';
import { issueText } from '../words/sentence.js';
import type { Words } from '../words/words.js';
import type { Io } from './io.js';
import type { Channel } from './output/channel.js';
import { brokenPromise } from './output/promised-format.js';
import { type ReportRequest, tellsPeople } from './output/reports.js';

/** An issue for a person: place, sentence, the line at fault, and what was probably meant. */
export function complaintText(issue: Issue, words: Words): string {
	const file = issue.file === undefined ? undefined : harmless(issue.file);
	const place = [file, issue.line, issue.column].filter((part) => part !== undefined).join(':');
	const sentence = `${words.cli.error}${sentenceOf(issue, words)}`;
	const meant = issue.suggestion === undefined ? [] : [words.report.didYouMean(harmless(issue.suggestion))];
	const lines = issue.frame === undefined ? [] : issue.frame.split('\n');
	return [place === '' ? sentence : `${place} ${sentence}`, ...[...lines, ...meant].map((line) => `  ${line}`)].join('\n');
}

/**
 * Nobody hears it where standard error is closed: that is no reason to stop. A runner of GitHub takes `##[` for a command wherever it
 * stands, and what an application is called may hold it.
 */
export async function say(channel: Channel, text: string): Promise<void> {
	try {
		await channel.write(`${text.replaceAll('##[', '## [')}\n`);
	} catch {
		// There is nowhere else to tell it.
	}
}

/**
 * What must be known and does not stand on the screen, since the report there is not for people, or is in a file.
 * @param descriptors of the rules that were held against the applications; asked for where there may be one to name.
 */
export async function sayAfter(
	{ summary, conflicts, idleRules, baseline }: Closing,
	reports: readonly ReportRequest[],
	descriptors: () => readonly RuleDescriptor[],
	words: Words,
	io: Pick<Io, 'stderr'>,
): Promise<void> {
	const broken = brokenPromise(reports);
	const files = reports.flatMap(({ file }) => file ?? []);
	const lines: string[] = [];
	if (!tellsPeople(reports)) {
		if (summary.errors > 0) lines.push(words.cli.notChecked(summary.errors, summary.total));
		if (conflicts.length > 0) lines.push(words.cli.inConflict(conflicts.length));
		if (idleRules !== undefined) lines.push(...idleLines(idleRules, descriptors(), words));
		lines.push(...baselineLines(baseline, words).map(harmless));
	}
	if (broken !== undefined) lines.push(words.cli.plainText(harmless(broken.file), broken.format, harmless(broken.option)));
	// A person sees nothing else of it; a script knows by the exit status.
	if (files.length === reports.length && io.stderr.isTTY) lines.push(words.batch.reportsWritten(files.map(harmless)));
	if (lines.length > 0) await say(io.stderr, lines.join('\n'));
}

function sentenceOf(issue: Issue, words: Words): string {
	const args = shown(issue.args);
	const own: Readonly<Record<string, unknown>> = words.cli.issues;
	if (!Object.hasOwn(own, issue.code)) return issueText({ ...issue, args }, words);
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

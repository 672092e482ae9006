/** Markdown for a pull request or a job summary: every application folds open to what its verdict rests on. */

import type { Words } from '../../words/words.js';
import { acceptanceLines, baselineLines, findingOutcome } from '../baseline/accepted-lines.js';
import { basisLines } from '../basis.js';
import { closingLines } from '../closing-lines.js';
import type { ErrorResult } from '../error-result.js';
import { factLines } from '../fact-line.js';
import type { MakeFormat } from '../format.js';
import { issueLine } from '../issue-line.js';
import { isLapse } from '../lapse.js';
import { markdownText } from '../markdown.js';
import { missingByKnower } from '../missing.js';
import { type Origin, originText } from '../origin.js';
import { isError } from '../report.js';
import type { Result, ResultFinding } from '../result.js';
import { verdictLines } from '../why.js';

export const markdown: MakeFormat = ({ words }) => ({
	begin: () => `## ${words.formats.title}\n\n`,
	result: (result) => (isError(result) ? errorBlock(result, words) : resultBlock(result, words)),
	end: (closing, run) => {
		const { interrupted, shard, conflicts, idleRules } = closingLines(closing, run, words);
		const basis = [...idleRules, ...basisLines(closing, run)].map((text) => `\n${markdownText(text)}\n`);
		const listed = conflicts.map((line) => `- ${markdownText(line)}\n`);
		const between = listed.length === 0 ? '' : `### ${words.batch.conflicts}\n\n${listed.join('')}\n`;
		const counts = [...interrupted, ...shard, words.report.counts(closing.summary)].map((text) => `**${markdownText(text)}**\n`);
		const told = baselineLines(closing.baseline, words).map(
			(text, index) => `${index === 0 ? '\n' : '- '}${markdownText(text)}\n${index === 0 ? '\n' : ''}`,
		);
		return `${between}${counts.join('\n')}${told.join('')}${basis.join('')}`;
	},
});

function resultBlock(result: Result, words: Words): string {
	const { application, rules, asOf, findings, missing, warnings } = result;
	const { report, formats } = words;
	const [verdict = '', ...beside] = verdictLines(result, words);
	const accepted = findings.filter((finding) => finding.accepted !== undefined);
	const told = findings.filter(
		({ effect, outcome, accepted: by }) => by === undefined && (outcome === 'fail' || (outcome === 'unknown' && effect !== 'priority')),
	);
	const others = findings.filter((finding) => !told.includes(finding) && !accepted.includes(finding));
	const outcome = ({ effect, outcome: came, favour }: ResultFinding) => words.outcome(effect, came, favour);
	const points = [
		...beside,
		...accepted.map((finding) =>
			words.pair(findingOutcome(finding, words), words.labelled(finding.title, acceptanceLines(finding, words).join(' '))),
		),
		...warnings.filter((warning) => !isLapse(warning)).map(({ message }) => words.pair(report.warnings, message)),
		...(missing.length === 0 ? [] : [words.pair(report.missing, words.titles(missingTexts(result, words)))]),
		...(others.length === 0
			? []
			: [words.pair(formats.otherRules, words.titles(others.map((each) => words.labelled(each.title, outcome(each)))))]),
		words.items([`${report.pack} ${rules.id} ${rules.version}`, `${report.asOf} ${words.date(asOf)}`]),
	];
	const { columns } = formats;
	const rows = told.map((finding) => [outcome(finding), finding.title, finding.reason, factLines(finding, words)]);
	const table = [[columns.outcome, columns.rule, columns.reason, columns.facts], ['---', '---', '---', '---'], ...rows].map(
		(cells) =>
			`| ${cells.map((cell) => (typeof cell === 'string' ? markdownText(cell) : cell.map(markdownText).join('<br>'))).join(' | ')} |`,
	);
	const head = words.labelled(application.name, application.id);
	return details(verdict, head, result, [
		...(rows.length === 0 ? [] : [...table, '']),
		...points.map((point) => `- ${markdownText(point)}`),
	]);
}

/** What each missing fact is called, and where it would stand. */
function missingTexts(result: Result, words: Words): readonly string[] {
	return [...missingByKnower(result, words).values()].flat().map(({ text, places }) => words.labelled(text, places));
}

function errorBlock(result: ErrorResult, words: Words): string {
	const { message, issues } = result.error;
	const lines = issues.map((issue) => `- ${markdownText(issueLine(issue, words))}`);
	return details(words.pair(words.report.notEvaluated, message), '', result, lines);
}

function details(verdict: string, head: string, origin: Origin, body: readonly string[]): string {
	const summary = [`<b>${markdownText(verdict)}</b>`, ...(head === '' ? [] : [markdownText(head)]), markdownText(originText(origin))].join(
		' · ',
	);
	return `<details>\n<summary>${summary}</summary>\n\n${body.join('\n')}\n\n</details>\n\n`;
}

/** Workflow commands of GitHub Actions: one annotation a finding, and a plain line an application for the log. */

import { harmless } from '../../base/harmless.js';
import { acceptanceLines, baselineLines, findingOutcome } from '../baseline/accepted-lines.js';
import { toldFindings } from '../baseline/standing.js';
import { basisLines } from '../basis.js';
import { closingLines, othersText } from '../closing-lines.js';
import { duplicateId } from '../conflicts/conflicts.js';
import { factLines } from '../fact-line.js';
import type { FormatOptions, MakeFormat } from '../format.js';
import { issueMessage } from '../issue-line.js';
import { originText, repositoryPath } from '../origin.js';
import { isError } from '../report.js';
import type { Severity } from '../severity.js';
import { verdictLines } from '../why.js';

const commands = { error: 'error', warning: 'warning', open: 'warning', note: 'notice', accepted: 'notice' } as const satisfies {
	readonly [S in Severity]: string;
};

interface Annotation {
	readonly command: 'error' | 'warning' | 'notice';
	readonly file: string;
	readonly line: number | undefined;
	readonly col: number | undefined;
	readonly title: string;
	readonly message: readonly string[];
}

const make = ({ words }: FormatOptions): ReturnType<MakeFormat> => ({
	begin: () => '',
	result: (result) => {
		const file = repositoryPath(result);
		if (isError(result)) {
			const { message: title, issues } = result.error;
			const log = plainLine(words.pair(words.report.notEvaluated, words.pair(originText(result), title)));
			const lines = issues.map((issue) => {
				const { line = result.line, column: col } = issue;
				return annotation({ command: 'error', file, line, col, title, message: [issueMessage(issue, words)] });
			});
			return log + lines.join('');
		}
		const { application, warnings } = result;
		const name = words.labelled(application.name, application.id);
		const [verdict = '', ...beside] = verdictLines(result, words);
		const of = (finding: { readonly line?: number; readonly column?: number }) => ({
			file,
			line: finding.line ?? result.line,
			col: finding.column,
		});
		const findings = toldFindings(result).map(([finding, severity]) => {
			const facts = factLines(finding, words);
			const title = words.pair(findingOutcome(finding, words), finding.title);
			return annotation({
				command: commands[severity],
				...of(finding),
				title,
				message: [words.pair(name, finding.reason), ...acceptanceLines(finding, words), ...facts],
			});
		});
		const told = warnings.map((warning) =>
			annotation({ command: 'warning', ...of(warning), title: words.report.warnings, message: [words.pair(name, warning.message)] }),
		);
		return plainLine([`${verdict} · ${name} · ${originText(result)}`, ...beside].join(' · ')) + [...findings, ...told].join('');
	},
	*conflict({ code, message, parties }) {
		const command = code === duplicateId ? 'error' : 'warning';
		for (const [index, party] of parties.entries()) {
			const text = words.pair(words.labelled(message, party.id), othersText(parties, index, words));
			yield annotation({
				command,
				file: repositoryPath(party),
				line: party.line,
				col: undefined,
				title: words.batch.conflicts,
				message: [text],
			});
		}
	},
	end: (closing, run) => {
		const { interrupted, shard, idleRules } = closingLines(closing, run, words);
		return [
			...interrupted,
			...shard,
			...idleRules,
			words.report.counts(closing.summary),
			...baselineLines(closing.baseline, words),
			...basisLines(closing, run),
		]
			.map(plainLine)
			.join('');
	},
});

export const github: MakeFormat = Object.assign(make, { needsPlaces: true } as const);

function annotation({ command, message, ...properties }: Annotation): string {
	const given = Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(String(value))}`]));
	return `::${command} ${given.join(',')}::${message.map(data).join('%0A')}\n`;
}

/** Line breaks of an input have become spaces: those between the lines of a message are ours. */
function data(text: string): string {
	return harmless(text).replaceAll('%', '%25');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line of the log: no command begins it, and none of the old kind stands within it. */
function plainLine(text: string): string {
	return `${harmless(text)
		.replace(/^\s*::/, ': :')
		.replaceAll('##[', '## [')}\n`;
}

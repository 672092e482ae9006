/** Sets out the help of a command: aligned by display width, wrapped between Chinese characters too. */

import type { Command } from 'commander';
import { displayWidth, wrap } from '../base/width.js';
import type { CliWords } from '../words/cli.js';

/** Wider lines are hard to read. */
const maxWidth = 100;
const minWidth = 40;

/** `width` is that of the terminal, in columns. */
export function helpText(command: Command, { help }: CliWords, width: number): string {
	const columns = Math.min(maxWidth, Math.max(minWidth, width));
	const { headings } = help;
	const titles: Readonly<Record<string, string>> = {
		'Usage:': headings.usage,
		'Arguments:': headings.arguments,
		'Options:': headings.options,
		'Global Options:': headings.globalOptions,
		'Commands:': headings.commands,
	};
	const text = command
		.configureHelp({
			helpWidth: columns,
			showGlobalOptions: true,
			displayWidth,
			boxWrap: (text, lineWidth) => wrap(text, lineWidth).join('\n'),
			styleTitle: (title) => titles[title] ?? title,
			argumentTerm: (argument) => {
				const name = argument.name();
				return name === 'paths' || name === 'reports' ? help.usage[name] : name;
			},
			subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
		})
		.helpInformation();
	const examples = examplesOf(command, help);
	const status = ['help', 'completion'].includes(command.name()) ? [] : help.exitStatus;
	return [
		// After a Chinese colon there is no space.
		text.trimEnd().replace(/^(.*\uff1a) /, '$1'),
		...section(headings.examples, stacked(examples, columns)),
		...section(headings.exitStatus, aligned(status, columns)),
		'',
	].join('\n');
}

function examplesOf(command: Command, { examples, completion }: CliWords['help']) {
	const name = command.name();
	if (command.parent === null) return examples.program;
	if (name === 'completion') return completion.examples;
	return name === 'check' || name === 'merge' ? examples[name] : [];
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ['', title, ...lines];
}

/** Term and text side by side. */
function aligned(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
	const termWidth = Math.max(0, ...rows.map(([term]) => displayWidth(term)));
	const padding = (term: string) => ' '.repeat(termWidth - displayWidth(term));
	return rows.flatMap(([term, text]) =>
		wrap(text, width - termWidth - 4).map((line, index) => `  ${index === 0 ? term + padding(term) : padding('')}  ${line}`),
	);
}

/** An invocation, which may be long, and below it what it does. */
function stacked(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
	return rows.flatMap(([term, text]) => [`  ${term}`, ...wrap(text, width - 6).map((line) => `      ${line}`)]);
}

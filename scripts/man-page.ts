/** The manual page kouan(1), in English, made from the program's own commands, options and words. */

import type { Command } from 'commander';
import { allNodes, type CompletionNode, completionTree } from '../src/cli/completion/tree.js';
import { programOf } from '../src/cli/program.js';
import type { variables } from '../src/cli/settings/environment.js';
import { verdicts } from '../src/engine/decision.js';
import { version } from '../src/report/tool.js';
import { wordsOf } from '../src/words/words-of.js';

const words = wordsOf('en');
const { help } = words.cli;

/** What no other part of the program says. */
const prose = {
	summary: 'check applications to open a port of entry in China against the admission standard',
	description: [
		'A missing fact is never a pass: what is not known is unknown, and the verdict is then undetermined, with the facts that would settle it.',
		'Results go to standard output, all else to standard error. A verdict is a self-check and no decision of any authority.',
	],
	environment: {
		KOUAN_RULES: 'as --rules, where that is not given; so are the next six, each of its option',
		KOUAN_READINGS: 'as --reading: ID=CHOICE, several with commas between them',
		KOUAN_LANG: 'as --lang',
		KOUAN_FORMAT: 'as --format, several with commas between them',
		KOUAN_FAIL_ON: 'as --fail-on',
		KOUAN_CONFIG: 'as --config',
		KOUAN_BASELINE: 'as --baseline',
		KOUAN_DEBUG: 'any text: an error of kouan itself shows where it comes from',
		'NO_COLOR, FORCE_COLOR': 'no colour, or colour in a pipe too; --color and --no-color win',
		COLUMNS: 'the width of a report that does not go to a terminal',
	} satisfies Readonly<Record<(typeof variables)[number] | 'NO_COLOR, FORCE_COLOR' | 'COLUMNS', string>>,
	seeAlso:
		'The fields of an application, the formats, the codes of issues, the use in CI and the rule language are described in docs/ and rules/ of the source.',
} as const;

export function manPage(): string {
	const program = programOf(words.cli, () => {});
	const tree = completionTree(program, []);
	const commands = allNodes(tree).filter((node) => node.commands.length === 0);
	const of = (node: CompletionNode) => commandAt(program, node.path);
	const own = tree.options.map(({ long }) => long);
	const local = (node: CompletionNode) => node.options.filter(({ long }) => !own.includes(long));
	const lines = [
		'.\\" Made by scripts/man.js from the program itself: do not edit.',
		`.TH KOUAN 1 "" ${argument(`kouan ${version}`)} ${argument('kouan manual')}`,
		'.SH NAME',
		`kouan \\- ${text(prose.summary)}`,
		'.SH SYNOPSIS',
		...commands.flatMap((node, i) => [...(i === 0 ? [] : ['.br']), `${bold(node.path)} ${text(of(node).usage())}`]),
		'.SH DESCRIPTION',
		text(help.program),
		...prose.description.flatMap((each) => ['.PP', text(each)]),
		'.SH COMMANDS',
		...commands.flatMap((node) => [
			`.SS ${argument(`${node.path} ${of(node).usage()}`)}`,
			text(of(node).description()),
			...of(node).registeredArguments.flatMap((each) => (each.description === '' ? [] : entry(text(each.name()), each.description))),
			...local(node).flatMap((option) => entry(flags(option), option.text)),
		]),
		'.SH OPTIONS OF EVERY COMMAND',
		...tree.options.flatMap((option) => entry(flags(option), option.text)),
		'.SH VERDICTS',
		...verdicts.flatMap((verdict) => entry(bold(verdict), words.verdicts[verdict].replace(/^.*?: /, ''))),
		'.SH EXIT STATUS',
		...help.exitStatus.flatMap(([status, meaning]) => entry(bold(status), meaning)),
		'.PP',
		text('2 goes before 1, 1 before 3, whatever the format. --fail-on moves the line between success and failure; nothing turns 2 into 0.'),
		'.SH ENVIRONMENT',
		...Object.entries(prose.environment).flatMap(([name, meaning]) => entry(bold(name), meaning)),
		'.SH EXAMPLES',
		...[...help.examples.check, ...help.examples.merge, ...help.completion.examples].flatMap(([invocation, meaning]) =>
			entry(bold(invocation), meaning),
		),
		'.SH SEE ALSO',
		text(prose.seeAlso),
	];
	return `${lines.join('\n')}\n`;
}

/** The command that a path as it is typed leads to. */
function commandAt(program: Command, path: string): Command {
	return path
		.split(' ')
		.slice(1)
		.reduce((command, name) => command.commands.find((each) => each.name() === name) ?? command, program);
}

function flags({ long, short, value }: CompletionNode['options'][number]): string {
	const names = [short, long].filter((each) => each !== undefined).map(bold);
	return `${names.join(', ')}${value === undefined ? '' : ` \\fI${text(value.label)}\\fR`}`;
}

function entry(term: string, meaning: string): readonly string[] {
	return ['.TP', term, text(meaning)];
}

function bold(written: string): string {
	return `\\fB${text(written)}\\fR`;
}

/** An argument of a request: quoted, since it may hold blanks. */
function argument(written: string): string {
	return `"${text(written).replaceAll('"', '\\(dq')}"`;
}

/** ASCII in which nothing is a request or an escape, and what is typed can be copied. */
function text(written: string): string {
	const escaped = written
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll('~', '\\(ti')
		.replaceAll('`', '\\(ga')
		.replace(/[^\x20-\x7e]/gu, (character) => `\\[u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`);
	return escaped.replace(/^[.']/, '\\&$&');
}

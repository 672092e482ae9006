/** The commands and options, and what a command line asks for. */

import { Command, CommanderError, Option } from 'commander';
import { suggestionFor } from '../base/suggest.js';
import type { CliIssues, CliWords } from '../words/cli.js';
import { StopError, usageIssue } from './stop.js';

/** Options of `check` as they were written, not looked at yet. */
export interface RawOptions {
	readonly rules?: string;
	/** As often as it was written: it decides what is judged, and no day may silently give way to another. */
	readonly asOf?: readonly string[];
	readonly reading?: readonly string[];
	readonly allowLapsed?: true;
	/** Each `NAME` or `NAME=FILE`. */
	readonly format?: readonly string[];
	readonly input?: string;
	readonly output?: string;
	readonly failOn?: string;
	readonly all?: true;
	readonly quiet?: true;
	readonly lang?: string;
	readonly color?: boolean;
	readonly bom?: true;
	readonly jobs?: string;
	readonly shard?: string;
	readonly progress?: boolean;
	readonly baseline?: string;
	readonly writeBaseline?: string;
	readonly reason?: string;
	readonly until?: string;
	readonly today?: string;
}

/** Options of `merge` as they were written. */
export type RawMergeOptions = Pick<RawOptions, 'format' | 'output' | 'failOn' | 'quiet' | 'lang' | 'color' | 'bom'>;

export type Request =
	| { readonly kind: 'check'; readonly paths: readonly string[]; readonly options: RawOptions }
	| { readonly kind: 'merge'; readonly paths: readonly string[]; readonly options: RawMergeOptions }
	| { readonly kind: 'completion'; readonly shell: string; readonly program: Command }
	/** `asked` is false where help is all that can be said. */
	| { readonly kind: 'help'; readonly command: Command; readonly asked: boolean }
	| { readonly kind: 'version' };

/**
 * Reads the arguments of a command line, the program's own name not among them.
 * @throws {StopError} for what no command or option understands.
 */
export function readCommandLine(argv: readonly string[], words: CliWords): Request {
	let request: Request | undefined;
	let current = 'kouan';
	const program = programOf(words, (made) => {
		request = made;
	});
	program.hook('preSubcommand', (_, command) => {
		current = `kouan ${command.name()}`;
	});
	try {
		program.parse(argv, { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.code === 'commander.version') return { kind: 'version' };
		// What help was asked for, or shown for want of a command, has been noted.
		if (request === undefined || request.kind !== 'help') throw complaint(error, program, current);
	}
	if (request === undefined) throw new Error('the command line led to nothing');
	refuseNothing(request, `${current} --help`);
	return request;
}

const fileOptions = { rules: '--rules', output: '--output', baseline: '--baseline', writeBaseline: '--write-baseline' } as const;

/** A variable of a shell that is not set gives an empty text. It must not be taken for the working folder. */
function refuseNothing(request: Request, help: string): void {
	if (request.kind !== 'check' && request.kind !== 'merge') return;
	if (request.paths.includes('')) throw new StopError([usageIssue('usage.empty-path', {})], help);
	const { options }: { readonly options: RawOptions } = request;
	for (const [name, option] of Object.entries(fileOptions)) {
		if (options[name as keyof typeof fileOptions] === '') throw new StopError([usageIssue('usage.missing-value', { option })], help);
	}
}

/** The commands and options, in the language of `words`; `ask` takes what a command line asks for. */
export function programOf({ help }: CliWords, ask: (request: Request) => void): Command {
	const { options, usage } = help;
	const option = (flags: string, words: string | readonly [string, string]) =>
		typeof words === 'string' ? new Option(flags, words) : new Option(`${flags} <${words[0]}>`, words[1]);

	const program = new Command('kouan')
		.description(help.program)
		.usage(`${usage.options} ${usage.command}`)
		.exitOverride()
		.showSuggestionAfterError(false)
		// Nothing is printed from within: help is set out, and errors are told, in the user's language elsewhere.
		.configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} })
		.helpOption('-h, --help', options.help)
		.helpCommand(false)
		.version('', '-V, --version', options.version)
		.addOption(option('--lang', options.lang))
		.addOption(option('--config', options.config))
		.addOption(option('--no-config', options['no-config']))
		.addOption(option('--color', options.color))
		.addOption(option('--no-color', options['no-color']))
		.addHelpText('beforeAll', ({ command, error }) => {
			ask({ kind: 'help', command, asked: !error });
			return '';
		});

	program
		.command('check')
		.summary(help.check.summary)
		.description(help.check.text)
		.usage(`${usage.options} <${usage.paths}…>`)
		.argument('<paths...>', help.check.paths)
		.addOption(option('--rules', options.rules))
		.addOption(option('--as-of', options['as-of']).argParser(listed))
		.addOption(option('--reading', options.reading).argParser(listed))
		.addOption(option('--allow-lapsed', options['allow-lapsed']))
		.addOption(option('--format', options.format).argParser(listed))
		.addOption(option('--input', options.input))
		.addOption(option('--output', options.output))
		.addOption(option('--fail-on', options['fail-on']))
		.addOption(option('--all', options.all))
		.addOption(option('--quiet', options.quiet))
		.addOption(option('--bom', options.bom))
		.addOption(option('--jobs', options.jobs))
		.addOption(option('--shard', options.shard))
		.addOption(option('--no-progress', options['no-progress']))
		.addOption(option('--baseline', options.baseline))
		.addOption(option('--write-baseline', options['write-baseline']))
		.addOption(option('--reason', options.reason))
		.addOption(option('--until', options.until))
		.addOption(option('--today', options.today))
		.action((paths: readonly string[], _, command: Command) => {
			ask({ kind: 'check', paths, options: command.optsWithGlobals<RawOptions>() });
		});

	program
		.command('merge')
		.summary(help.merge.summary)
		.description(help.merge.text)
		.usage(`${usage.options} <${usage.reports}…>`)
		.argument('<reports...>', help.merge.reports)
		.addOption(option('--format', options.format).argParser(listed))
		.addOption(option('--output', options.output))
		.addOption(option('--fail-on', options['fail-on']))
		.addOption(option('--quiet', options.quiet))
		.addOption(option('--bom', options.bom))
		.action((paths: readonly string[], _, command: Command) => {
			ask({ kind: 'merge', paths, options: command.optsWithGlobals<RawMergeOptions>() });
		});

	program
		.command('completion')
		.summary(help.completion.summary)
		.description(help.completion.text)
		.usage('bash|zsh|fish')
		.argument('[shell]', help.completion.shell)
		.action((shell: string | undefined, _, command: Command) => {
			ask(shell === undefined ? { kind: 'help', command, asked: false } : { kind: 'completion', shell, program });
		});

	program
		.command('help')
		.summary(help.helpCommand)
		.description(help.helpCommand)
		.usage(`[${usage.command.replace(/[<>]/g, '')}]`)
		.argument('[command]')
		.action((name: string | undefined) => {
			const command = program.commands.find((each) => each.name() === name);
			if (command === undefined && name !== undefined) {
				throw new StopError([usageIssue('usage.unknown-command', { command: name }, suggestCommand(name, program))], 'kouan help');
			}
			ask({ kind: 'help', command: command ?? program, asked: true });
		});

	return program;
}

/** An option that can be given several times. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
	return [...before, value];
}

/** What commander found wrong, as an issue of our own. */
function complaint({ code, message }: CommanderError, program: Command, current: string): StopError {
	const named = /'(.*)'/s.exec(message)?.[1] ?? '';
	const help = `${current} --help`;
	const stop = <C extends keyof CliIssues>(made: C, args: Parameters<typeof usageIssue<C>>[1], where = {}) =>
		new StopError([usageIssue(made, args, where)], help);
	switch (code) {
		case 'commander.unknownOption':
			return (
				otherOption(named, program, current) ?? stop('usage.unknown-option', { option: named }, suggestOption(named, program, current))
			);
		case 'commander.optionMissingArgument':
			return stop('usage.missing-value', { option: /--[\w-]+/.exec(named)?.[0] ?? named });
		case 'commander.missingArgument':
			return current === 'kouan merge' ? stop('merge.no-reports', {}) : stop('usage.no-paths', {});
		case 'commander.excessArguments':
			return stop('usage.too-many-arguments', { command: current });
		case 'commander.unknownCommand':
			if (/[./\\*]/.test(named)) return stop('usage.path-as-command', { path: named });
			return stop('usage.unknown-command', { command: named }, suggestCommand(named, program));
		default:
			return stop('usage.wrong', { message: message.replace(/^error: /, '') });
	}
}

/** Where another command has the option. */
function otherOption(written: string, program: Command, current: string): StopError | undefined {
	const option = written.split('=')[0] ?? written;
	const other = program.commands.find((command) => command.options.some(({ long }) => long === option));
	if (other === undefined) return undefined;
	return new StopError(
		[usageIssue('usage.option-elsewhere', { option, command: current, other: `kouan ${other.name()}` })],
		`${current} --help`,
	);
}

function suggestCommand(name: string, program: Command): { readonly suggestion?: string } {
	return suggestionFor(
		name,
		program.commands.map((each) => each.name()),
	);
}

/** Among the options that the command at hand has. */
function suggestOption(written: string, program: Command, current: string): { readonly suggestion?: string } {
	const command = program.commands.find((each) => current === `kouan ${each.name()}`);
	const known = [...program.options, ...(command?.options ?? [])].flatMap((each) => each.long ?? []);
	return suggestionFor(written.split('=')[0] ?? written, [...known, '--help']);
}

/** What can be typed after `kouan`, taken from the program itself, so that the completion cannot disagree with it. */

import type { Argument, Command, Option } from 'commander';
import { formats } from '../../report/formats.js';
import type { Pack } from '../../rules/model.js';
import { languages } from '../../words/words.js';
import { failOnChoices } from '../exit-status.js';
import { inputFormats } from '../options.js';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What may stand where a value is expected. */
interface Values {
	/** The known ones; of a word that is safe in every shell. */
	readonly names: readonly string[];
	/** `any`: a file or folder will do, too; `after-name`: a file may follow a name, as in `NAME=FILE`. */
	readonly files?: 'any' | 'after-name';
}

interface LabelledValues extends Values {
	/** What the value is called in the help. */
	readonly label: string;
}

export interface CompletionOption {
	/** `--format` */
	readonly long: string;
	/** `-h` */
	readonly short: string | undefined;
	readonly text: string;
	/** Without it the option takes no value. */
	readonly value: LabelledValues | undefined;
}

/** Texts are in the language of the program. */
export interface CompletionNode {
	/** As it is typed, from the program on: `kouan`, `kouan check`. */
	readonly path: string;
	/** The last word of it. */
	readonly name: string;
	readonly text: string;
	/** Its own and those of every command. */
	readonly options: readonly CompletionOption[];
	/** What its arguments may be, where it takes any. */
	readonly argument: LabelledValues | undefined;
	readonly commands: readonly CompletionNode[];
}

/** The commands and options that help shows. `packs` are those that come with kouan. */
export function completionTree(program: Command, packs: readonly Pack[]): CompletionNode {
	const values = optionValues(packs);
	const names = program
		.createHelp()
		.visibleCommands(program)
		.map((each) => each.name());
	const node = (command: Command, path: string): CompletionNode => {
		const help = Object.assign(command.createHelp(), { showGlobalOptions: true });
		const [argument] = command.registeredArguments;
		return {
			path,
			name: command.name(),
			text: command.summary() || command.description(),
			options: [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].map((each) => optionOf(each, values)),
			argument: argument && { label: argument.name(), ...argumentValues(argument, names) },
			commands: help.visibleCommands(command).map((each) => node(each, `${path} ${each.name()}`)),
		};
	};
	return node(program, program.name());
}

/** Every node, the first one included. */
export function allNodes(node: CompletionNode): readonly CompletionNode[] {
	return [node, ...node.commands.flatMap(allNodes)];
}

const nothing: Values = { names: [] };
const anyFile: Values = { names: [], files: 'any' };

/** By the option's name; a test holds that none which takes a value is left out. */
function optionValues(packs: readonly Pack[]): Readonly<Record<string, Values>> {
	return {
		rules: { names: packs.map(({ id }) => id), files: 'any' },
		reading: { names: readingsOf(packs) },
		format: { names: Object.keys(formats), files: 'after-name' },
		input: { names: inputFormats },
		output: anyFile,
		config: anyFile,
		baseline: anyFile,
		'write-baseline': anyFile,
		'fail-on': { names: failOnChoices },
		lang: { names: languages },
	};
}

/** Every choice of every reading, as `--reading` takes it. */
function readingsOf(packs: readonly Pack[]): readonly string[] {
	const written = packs.flatMap(({ readings }) =>
		Object.entries(readings).flatMap(([id, { choices }]) => Object.keys(choices).map((choice) => `${id}=${choice}`)),
	);
	return [...new Set(written)];
}

function argumentValues(argument: Argument, commands: readonly string[]): Values {
	if (argument.name() === 'command') return { names: commands };
	if (argument.name() === 'shell') return { names: shells };
	return anyFile;
}

function optionOf(option: Option, values: Readonly<Record<string, Values>>): CompletionOption {
	const label = /<(.*)>$/.exec(option.flags)?.[1];
	return {
		long: option.long ?? option.flags,
		short: option.short,
		text: option.description,
		value: label === undefined ? undefined : { label, ...(values[option.name()] ?? nothing) },
	};
}

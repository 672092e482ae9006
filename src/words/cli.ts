/** What the command line says beside the reports: its help and its own errors. */

import type { BaselineIssues, BaselineOptions } from './baseline.js';
import type { CompletionWords } from './completion.js';
import type { ConfigIssues, ConfigOptions } from './config.js';
import type { MergeIssues } from './merge.js';

type None = Readonly<Record<never, never>>;

/** Codes of everything that can be wrong with a command itself, and what each sentence may name. Names are as the user wrote them. */
export interface CliIssues extends MergeIssues, ConfigIssues, BaselineIssues {
	'usage.unknown-command': { readonly command: string };
	/** A path where a command is expected. */
	'usage.path-as-command': { readonly path: string };
	'usage.unknown-option': { readonly option: string };
	/** An option that another command has. */
	'usage.option-elsewhere': { readonly option: string; readonly command: string; readonly other: string };
	/** An option that stands last, without its value. */
	'usage.missing-value': { readonly option: string };
	/** `option` may be an environment variable. */
	'usage.unknown-value': { readonly option: string; readonly written: string; readonly allowed: readonly string[] };
	'usage.not-a-date': { readonly option: string; readonly written: string };
	'usage.not-a-reading': { readonly written: string };
	/** Two values for what takes one. */
	'usage.given-twice': { readonly option: string };
	'usage.reading-twice': { readonly reading: string };
	/** Not `i/n` with i from 1 to n. */
	'usage.not-a-shard': { readonly written: string };
	'usage.not-jobs': { readonly written: string; readonly most: number };
	/** A report that leaves results out cannot be merged. */
	'usage.quiet-shard': None;
	/** Two formats that would both go to standard output. */
	'usage.formats-without-file': { readonly first: string; readonly second: string };
	/** `NAME=` with nothing behind it. */
	'usage.no-file-for-format': { readonly format: string };
	/** `--output`, and every format has a file of its own. */
	'usage.output-without-format': None;
	'usage.no-paths': None;
	'merge.too-large': { readonly file: string; readonly limit: number };
	'usage.empty-path': None;
	'usage.too-many-arguments': { readonly command: string };
	'usage.wrong': { readonly message: string };
	/** Neither the id of a built-in pack nor a file or folder. */
	'rules.unknown-pack': { readonly written: string; readonly packs: readonly string[] };
	/** A folder without rule files. */
	'rules.empty-folder': { readonly path: string };
	'output.is-folder': { readonly path: string };
	'output.no-folder': { readonly path: string };
	'output.is-input': { readonly path: string };
	/** A configuration, a rule pack, a baseline that is not written, or a report that is to be merged. */
	'output.is-read': { readonly path: string };
	/** A file that is there, and may be an application or other data. */
	'output.not-a-report': { readonly path: string };
	/** Two reports for one file. */
	'output.twice': { readonly path: string };
	'output.no-permission': { readonly path: string };
	/** On Windows: another program has it open. */
	'output.in-use': { readonly path: string };
	/** A name that no file can have on Windows, or that stands for a device there. */
	'output.bad-name': { readonly path: string };
	'output.disk-full': { readonly path: string };
	/** Another answer of the system, such as `EIO`. */
	'output.unwritable': { readonly path: string; readonly error: string };
	/** A fault of the program. */
	'internal.error': { readonly message: string };
}

/** Formats that the ending of a file's name may stand for. */
export type PromisedFormat = 'html' | 'csv' | 'json' | 'ndjson' | 'markdown' | 'junit' | 'sarif' | 'tap';

/** The options of all commands: each with the name of its value, if it has one, and what it does. */
interface OptionWords extends ConfigOptions, BaselineOptions {
	readonly rules: readonly [value: string, text: string];
	readonly 'as-of': readonly [value: string, text: string];
	readonly reading: readonly [value: string, text: string];
	readonly 'allow-lapsed': string;
	readonly format: readonly [value: string, text: string];
	readonly input: readonly [value: string, text: string];
	readonly output: readonly [value: string, text: string];
	readonly 'fail-on': readonly [value: string, text: string];
	readonly all: string;
	readonly quiet: string;
	readonly bom: string;
	readonly jobs: readonly [value: string, text: string];
	readonly shard: readonly [value: string, text: string];
	readonly 'no-progress': string;
	readonly lang: readonly [value: string, text: string];
	readonly color: string;
	readonly 'no-color': string;
	readonly help: string;
	readonly version: string;
}

/** An invocation and what it is good for. */
type Example = readonly [invocation: string, text: string];

export interface CliWords {
	readonly issues: { readonly [C in keyof CliIssues]: (args: CliIssues[C]) => string };
	/** Before the sentence of an error. */
	readonly error: string;
	/** Points to the help of a command, which is written as it is typed. */
	readonly seeHelp: (invocation: string) => string;
	/** Told when the report itself is not for people, or not on the screen. */
	readonly notChecked: (errors: number, total: number) => string;
	/** Told where no format was asked for and the name of the file stands for one; `option` is what to type. */
	readonly plainText: (file: string, format: PromisedFormat, option: string) => string;
	readonly inConflict: (conflicts: number) => string;
	readonly help: {
		readonly headings: Readonly<
			Record<'usage' | 'arguments' | 'options' | 'globalOptions' | 'commands' | 'examples' | 'exitStatus', string>
		>;
		/** What stands in a usage line for the options, the command and the paths. */
		readonly usage: Readonly<Record<'options' | 'command' | 'paths' | 'reports', string>>;
		readonly program: string;
		readonly check: { readonly summary: string; readonly text: string; readonly paths: string };
		readonly merge: { readonly summary: string; readonly text: string; readonly reports: string };
		readonly completion: CompletionWords;
		readonly helpCommand: string;
		readonly options: OptionWords;
		readonly examples: { readonly [C in 'program' | 'check' | 'merge']: readonly Example[] };
		readonly exitStatus: readonly (readonly [status: string, text: string])[];
	};
}

/** What the command line says, in English. */

import type { CliWords } from '../cli.js';

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

export const cli: CliWords = {
	issues: {
		'usage.unknown-command': ({ command }) => `unknown command \`${command}\``,
		'usage.path-as-command': ({ path }) => `\`${path}\` is no command; to check it, type \`kouan check ${path}\``,
		'usage.unknown-option': ({ option }) => `unknown option \`${option}\``,
		'usage.missing-value': ({ option }) => `\`${option}\` needs a value`,
		'usage.unknown-value': ({ option, written, allowed }) => `\`${option}\` cannot be \`${written}\`; use ${quoted(allowed)}`,
		'usage.not-a-date': ({ option, written }) => `\`${option}\` cannot be \`${written}\`; give a date that exists, as \`2024-06-30\``,
		'usage.not-a-reading': ({ written }) => `\`--reading\` cannot be \`${written}\`; write \`ID=CHOICE\`, as \`distance-basis=road\``,
		'usage.reading-twice': ({ reading }) => `two choices for the reading \`${reading}\`; keep one`,
		'usage.no-paths': () => 'nothing to check; name files, folders or patterns, or `-` for standard input',
		'usage.too-many-arguments': ({ command }) => `too many arguments for \`${command}\``,
		'usage.wrong': ({ message }) => message,
		'rules.unknown-pack': ({ written, packs }) =>
			`no rule pack \`${written}\`; give the id of a built-in one (${quoted(packs)}), a file or a folder`,
		'rules.empty-folder': ({ path }) => `no rule files in \`${path}\`; a pack is made of \`.yaml\` or \`.json\` files`,
		'output.is-folder': ({ path }) => `cannot write to \`${path}\`, which is a folder; name a file`,
		'output.no-folder': ({ path }) => `cannot write to \`${path}\`: its folder does not exist; create it first`,
		'output.is-input': ({ path }) => `\`${path}\` is an application to be checked; write the report to another file`,
		'output.no-permission': ({ path }) => `no permission to write to \`${path}\``,
		'output.disk-full': ({ path }) => `cannot write to \`${path}\`: the disk is full`,
		'output.unwritable': ({ path, error }) => `cannot write to \`${path}\` (${error})`,
		'internal.error': ({ message }) => `a fault in kouan itself: ${message}; please report it (\`KOUAN_DEBUG=1\` shows more)`,
	},
	error: 'error: ',
	seeHelp: (invocation) => `See \`${invocation}\`.`,
	notChecked: (errors, total) => `${errors} of ${total} could not be checked; the report says why.`,
	help: {
		headings: {
			usage: 'Usage:',
			arguments: 'Arguments:',
			options: 'Options:',
			globalOptions: 'Options of every command:',
			commands: 'Commands:',
			examples: 'Examples:',
			exitStatus: 'Exit status:',
		},
		usage: { options: '[options]', command: '<command>', paths: 'paths' },
		program: 'Tells whether an application to open a port of entry in China meets the admission standard, and why.',
		check: {
			summary: 'check applications against the standard',
			text: 'Checks applications against the standard and says, for each, whether it meets it, why, and what is not known yet.',
			paths: 'files, folders (searched for .json, .yaml, .yml, .ndjson, .jsonl), patterns, or - for standard input',
		},
		helpCommand: 'help on a command',
		options: {
			rules: [
				'pack',
				'the standard: the id of a built-in rule pack, a file or a folder (default: the built-in one in force on the as-of date)',
			],
			'as-of': ['date', 'judge by this day, YYYY-MM-DD (default: the day of filing)'],
			reading: ['id=choice', 'take a passage of the standard in another reading; may be repeated'],
			'allow-lapsed': 'check even where the standard is not in force, and say so',
			format: [
				'format',
				'for people: pretty (the default), table, markdown; for programs: json, ndjson, csv, junit, sarif, github, gitlab, tap',
			],
			input: ['format', 'read the input as json, yaml or ndjson, whatever its name'],
			output: ['file', 'write the report to this file, whole or not at all'],
			'fail-on': ['verdict', 'the mildest verdict that counts as failure: ineligible, restricted, undetermined (the default) or never'],
			all: 'show the rules that do not apply, too',
			bom: 'begin csv with a byte order mark, so that Excel reads Chinese',
			quiet: 'show only errors and what is not eligible',
			lang: ['language', 'zh or en (default: KOUAN_LANG, else the language of the system; for programs en)'],
			color: 'use colour, even in a pipe',
			'no-color': 'use no colour',
			help: 'show this help',
			version: 'show the version',
		},
		examples: {
			program: [
				['kouan check application.json', 'check one application'],
				['kouan help check', 'all that check can do'],
			],
			check: [
				['kouan check application.json', 'one application'],
				['kouan check submissions --quiet', 'a folder; show only what needs attention'],
				['kouan check a.yaml --reading distance-basis=road', 'with another reading'],
				['kouan check a.json --as-of 2024-12-31', 'as of another day'],
				['kouan check all.ndjson --format ndjson > results.ndjson', 'one result a line'],
				['cat a.json | kouan check - --lang zh', 'from standard input, report in Chinese'],
			],
		},
		exitStatus: [
			['0', 'every application is eligible'],
			['1', 'at least one is ineligible or restricted'],
			['2', 'not all work could be done: wrong usage, an invalid application, a broken rule pack, nothing found'],
			['3', 'none of these, but at least one is undetermined'],
			['130', 'stopped with Ctrl-C'],
		],
	},
};

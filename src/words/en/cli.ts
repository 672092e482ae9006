/** What the command line says, in English. */

import type { CliWords, PromisedFormat } from '../cli.js';
import { baselineOptions, baselineSentences } from './baseline.js';
import { completion } from './completion.js';
import { configOptions, configSentences } from './config.js';
import { quoted } from './quoted.js';

const unlike = {
	count: 'numbers of shards',
	input: 'inputs (other files, or other lines in them)',
	rules: 'rule packs or readings',
	asOf: 'as-of dates',
	tool: 'versions of the program',
	language: 'languages',
	today: 'baselines (or days that these are held against)',
} as const;

const kinds: { readonly [F in PromisedFormat]: string } = {
	html: 'a page',
	csv: 'a table',
	json: 'JSON',
	ndjson: 'NDJSON',
	markdown: 'Markdown',
	junit: 'JUnit XML',
	sarif: 'SARIF',
	tap: 'TAP',
};

export const cli: CliWords = {
	issues: {
		...configSentences,
		...baselineSentences,
		'usage.unknown-command': ({ command }) => `unknown command \`${command}\``,
		'usage.path-as-command': ({ path }) => `\`${path}\` is no command; to check it, type \`kouan check ${path}\``,
		'usage.unknown-option': ({ option }) => `unknown option \`${option}\``,
		'usage.option-elsewhere': ({ option, command, other }) =>
			command === 'kouan'
				? `\`${option}\` stands after the command, as in \`${other} … ${option}\``
				: `\`${option}\` is an option of \`${other}\`, not of \`${command}\``,
		'usage.missing-value': ({ option }) => `\`${option}\` needs a value`,
		'usage.unknown-value': ({ option, written, allowed }) => `\`${option}\` cannot be \`${written}\`; use ${quoted(allowed)}`,
		'usage.not-a-date': ({ option, written }) =>
			`\`${option}\` cannot be \`${written}\`; give a date that exists as year-month-day, such as \`2024-06-30\``,
		'usage.not-a-reading': ({ written }) => `\`--reading\` cannot be \`${written}\`; write \`ID=CHOICE\`, as \`distance-basis=road\``,
		'usage.given-twice': ({ option }) => `two values for \`${option}\`; keep one`,
		'usage.reading-twice': ({ reading }) => `two choices for the reading \`${reading}\`; keep one`,
		'usage.not-a-shard': ({ written }) =>
			`\`--shard\` cannot be \`${written}\`: write \`i/n\`, such as \`2/5\` for the second of five parts`,
		'usage.not-jobs': ({ written, most }) => `\`--jobs\` cannot be \`${written}\`: give a whole number from 1 to ${most}`,
		'usage.quiet-shard': () => 'the json report of a shard is there to be merged and cannot be `--quiet`: use `--quiet` with `kouan merge`',
		'usage.formats-without-file': ({ first, second }) =>
			`\`${first}\` and \`${second}\` cannot both go to standard output: give one of them a file, as in \`--format ${second}=FILE\``,
		'usage.no-file-for-format': ({ format }) => `\`--format ${format}=\` lacks the name of a file`,
		'usage.output-without-format': () => 'every format has a file of its own, so there is nothing to write to `--output`',
		'usage.no-paths': () => 'nothing to check; name files, folders or patterns, or `-` for standard input',
		'usage.empty-path': () => 'one of the paths is empty; is a variable not set?',
		'usage.too-many-arguments': ({ command }) => `too many arguments for \`${command}\``,
		'usage.wrong': ({ message }) => message,
		'merge.no-reports': () => 'no reports were named: list the json reports of all shards',
		'merge.not-a-report': ({ file, pointer }) => `\`${file}\` is no json report of kouan${pointer === '' ? '' : ` (see \`${pointer}\`)`}`,
		'merge.unknown-version': ({ file, version }) => `\`${file}\` is a report of version ${version}, which this program cannot read`,
		'merge.no-shard': ({ file }) => `\`${file}\` is no report of a shard: make one with \`kouan check --shard i/n --format json\``,
		'merge.interrupted': ({ file }) => `\`${file}\` was interrupted and is not complete: make it again`,
		'merge.unlike': ({ first, second, what }) => `\`${first}\` and \`${second}\` have different ${unlike[what]} and cannot be merged`,
		'merge.total': ({ first, second, one, other }) =>
			`\`${first}\` is of a batch of ${one}, \`${second}\` of one of ${other}: check the same files in all shards, and write the reports to another folder`,
		'merge.option': ({ first, second, option }) => `\`${first}\` was made with \`${option}\`, \`${second}\` without: make both again alike`,
		'merge.shard-twice': ({ first, second, index, count }) => `\`${first}\` and \`${second}\` are both shard ${index}/${count}`,
		'merge.shards-missing': ({ missing }) => `no report was given of shard ${missing.join(', ')}`,
		'merge.too-large': ({ file, limit }) => `\`${file}\` is larger than ${limit} MiB; cut the batch into more shards`,
		'merge.position': ({ file, position }) => `place ${position} in \`${file}\` is not of its shard, or stands twice`,
		'merge.result-missing': ({ file, position }) => `\`${file}\` has no result for place ${position} of the batch: make this report again`,
		'rules.unknown-pack': ({ written, packs }) =>
			`no rule pack \`${written}\`; give the id of a built-in one (${quoted(packs)}), a file or a folder`,
		'rules.empty-folder': ({ path }) => `no rule files in \`${path}\`; a pack is made of \`.yaml\` or \`.json\` files`,
		'output.is-folder': ({ path }) => `cannot write to \`${path}\`, which is a folder; name a file`,
		'output.no-folder': ({ path }) => `cannot write to \`${path}\`: its folder does not exist; create it first`,
		'output.is-input': ({ path }) => `\`${path}\` is an application to be checked; write the report to another file`,
		'output.is-read': ({ path }) => `\`${path}\` is read in this run; write to another file`,
		'output.not-a-report': ({ path }) =>
			`\`${path}\` is there already and is no earlier report, so nothing was written over it: name another file, or delete this one first`,
		'output.twice': ({ path }) => `two reports would go to \`${path}\`: give each a file of its own`,
		'output.no-permission': ({ path }) => `no permission to write to \`${path}\``,
		'output.in-use': ({ path }) => `cannot write to \`${path}\`: it is open in another program such as Excel; close it there first`,
		'output.bad-name': ({ path }) =>
			`cannot write to \`${path}\`: on Windows no file name may have < > : " | ? *, end in a dot or a space, or be that of a device such as nul or con`,
		'output.disk-full': ({ path }) => `cannot write to \`${path}\`: the disk is full`,
		'output.unwritable': ({ path, error }) => `cannot write to \`${path}\` (${error})`,
		'internal.error': ({ message }) => `a fault in kouan itself: ${message}; please report it (\`KOUAN_DEBUG=1\` shows more)`,
	},
	error: 'error: ',
	seeHelp: (invocation) => `See \`${invocation}\`.`,
	notChecked: (errors, total) => `${errors} of ${total} could not be checked; the report says why.`,
	plainText: (file, format, option) => `\`${file}\` holds plain text; for ${kinds[format]}, type \`${option}\` instead of \`--output\`.`,
	inConflict: (conflicts) => `${conflicts === 1 ? '1 conflict' : `${conflicts} conflicts`} between applications: see the report.`,
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
		usage: { options: '[options]', command: '<command>', paths: 'paths', reports: 'reports' },
		program: 'Tells whether an application to open a port of entry in China meets the admission standard, and why.',
		check: {
			summary: 'check applications against the standard',
			text: 'Checks applications against the standard and says, for each, whether it meets it, why, and what is not known yet.',
			paths: 'files, folders (searched for .json, .yaml, .yml, .ndjson, .jsonl), patterns, or - for standard input',
		},
		merge: {
			summary: 'join the reports of shards',
			text: 'Joins the json reports of all shards of a batch into one report in the order of the input, and looks for conflicts between applications of different shards. Shards that are missing, stand twice or were checked in different ways are refused.',
			reports: 'json reports of the shards',
		},
		completion,
		helpCommand: 'help on a command',
		options: {
			...configOptions,
			...baselineOptions,
			rules: [
				'pack',
				'the standard: the id of a built-in rule pack, a file or a folder (default: the built-in one in force on the as-of date)',
			],
			'as-of': ['date', 'judge by this day, YYYY-MM-DD (default: the day of filing)'],
			reading: ['id=choice', 'take a passage of the standard in another reading; may be repeated'],
			'allow-lapsed': 'check even where the standard is not in force, and say so',
			format: [
				'NAME[=FILE]',
				'for people: pretty (default; table above 10 applications), table, html, markdown; for machines: json, ndjson, csv, junit, sarif, github, gitlab, tap; can be given several times, each with a file of its own',
			],
			input: ['format', 'read the input as json, yaml or ndjson, whatever its name'],
			output: ['file', 'write the report to this file, whole or not at all; - is standard output'],
			'fail-on': ['verdict', 'the mildest verdict that counts as failure: ineligible, restricted, undetermined (the default) or never'],
			all: 'show the rules that do not apply, too',
			bom: 'begin csv with a byte order mark, so that Excel reads Chinese',
			quiet: 'show only errors, what is not eligible, and what rests on a standard that was not in force',
			jobs: ['N', 'threads to use (default: one for each core, and one for little work); the results are the same'],
			shard: ['i/n', 'check only part i of n, so that several machines can share a batch; join their json reports with kouan merge'],
			'no-progress': 'show no progress on the terminal',
			lang: ['language', 'zh or en (default: KOUAN_LANG, else that of the configuration file, else that of the system; for programs en)'],
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
				['kouan check submissions --format pretty --format junit=report.xml', 'several reports at once'],
				['kouan check submissions --shard 2/5 --format json=2.json', 'the second of five parts'],
			],
			merge: [
				['kouan merge 1.json 2.json', 'join the reports of two shards'],
				['kouan merge shards/*.json --format table --format json=all.json', 'and keep the joined report as json'],
			],
		},
		exitStatus: [
			['0', 'every application is eligible'],
			['1', 'at least one is ineligible or restricted, or applications conflict'],
			[
				'2',
				'not all work could be done: wrong usage, a file that cannot be read, an invalid application, an id that stands twice, a broken rule pack, nothing found',
			],
			['3', 'none of these, but at least one is undetermined'],
			['129', 'stopped because its terminal was closed'],
			['130', 'stopped with Ctrl-C'],
			['141', 'stopped because nobody reads its output any more, as after | head'],
			['143', 'told to stop by another program (SIGTERM)'],
		],
	},
};

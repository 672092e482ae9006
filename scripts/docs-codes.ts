/** The codes of all issues and warnings as tables, made from the words. */

import type { ApplicationIssues } from '../src/domain/issues.js';
import type { JsonProblem, YamlProblem } from '../src/read/issues.js';
import { duplicateId } from '../src/report/conflicts/conflicts.js';
import type { Bilingual } from '../src/rules/model.js';
import type { AllIssues, ErrorCode, Language, Words } from '../src/words/words.js';
import { wordsOf } from '../src/words/words-of.js';
import { table } from './docs-markdown.js';

/** A key of a built-in pack that no two applications of a batch may share. */
export interface PackKey {
	readonly pack: string;
	readonly id: string;
	readonly title: Bilingual;
}

/** A check of a built-in pack. */
export interface PackCheck {
	readonly pack: string;
	readonly id: string;
	readonly message: Bilingual;
}

type Code = keyof AllIssues;

const languages = [wordsOf('en'), wordsOf('zh')] as const;

/** Codes that do not stop an evaluation, of an application or of how it was read. */
const applicationWarnings: readonly (keyof ApplicationIssues)[] = [
	'application.hidden-character',
	'division.abolished',
	'routes.count-mismatch',
	'routes.alike',
	'ports.accepted-before-approved',
	'ports.accepted-without-approval',
	'date.after-as-of',
	'year.not-over',
];
const warnings: ReadonlySet<Code> = new Set<Code>([...applicationWarnings, 'input.gb18030', 'rules.lapsed']);

export function codesTable(checks: readonly PackCheck[]): string {
	const codes = Object.keys(languages[0].issues) as Code[];
	const rows = codes.map((code) => [`\`${code}\``, warnings.has(code) ? 'warning' : 'error', ...sentences(code)]);
	return table(['code', 'severity', 'meaning', '中文'], [...rows, ...checkRows(checks, ['warning'], ['en', 'zh'])]);
}

export function applicationWarningsTable(checks: readonly PackCheck[], language: Language): string {
	const rows = applicationWarnings.map((code) => [`\`${code}\``, allSentences(code, wordsOf(language))]);
	const head = language === 'en' ? ['warning', 'meaning'] : ['警告', '含义'];
	return table(head, [...rows, ...checkRows(checks, [], [language])]);
}

/** The `error.code` of a result. */
export function refusalsTable(): string {
	const codes: Readonly<Record<ErrorCode, string>> = {
		'input.invalid': '`input.*`, `json.*`, `yaml.*`',
		'application.invalid': '`application.*`, `division.*`',
		'rules.not-in-force': '`rules.not-in-force`',
		'rules.no-such-reading': '`rules.unknown-reading`, `rules.unknown-choice`',
	};
	const rows = Object.entries(codes).map(([code, issues]) => [
		`\`${code}\``,
		issues,
		...languages.map(({ report }) => report.errors[code as ErrorCode](1)),
	]);
	return table(['code', 'its issues', 'meaning', '中文'], rows);
}

/** The `code` of a conflict between applications of a batch. */
export function conflictsTable(keys: readonly PackKey[]): string {
	const [own, ofPacks] = ['as an error: 2', 'as restricted: 1'];
	const byId = new Map<string, PackKey[]>();
	for (const key of keys) byId.set(key.id, [...(byId.get(key.id) ?? []), key]);
	return table(
		['code', 'exit status', 'from', 'meaning', '中文'],
		[
			[`\`${duplicateId}\``, own, 'kouan', ...languages.map(({ batch }) => batch.duplicateId)],
			...[...byId].map(([id, alike]) => {
				const packs = alike.map(({ pack }) => `\`${pack}\``).join(', ');
				return [`\`${id}\``, ofPacks, packs, ...(['en', 'zh'] as const).map((language) => alike[0]?.title[language] ?? '')];
			}),
		],
	);
}

function checkRows(
	checks: readonly PackCheck[],
	severity: readonly string[],
	inLanguages: readonly Language[],
): readonly (readonly string[])[] {
	const told = (text: string) => text.replace(/\{[^{}]+\}/g, '…');
	const by = { en: (pack: string) => ` (check of \`${pack}\`)`, zh: (pack: string) => `（\`${pack}\` 的核对项）` };
	const rows = checks.map(({ pack, id, message }) => [
		`\`${id}\``,
		...severity,
		...inLanguages.map((language) => told(message[language]) + by[language](pack)),
	]);
	return rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

const jsonProblems: Readonly<Record<JsonProblem, true>> = {
	'expected-value': true,
	'missing-value': true,
	'expected-key': true,
	'expected-colon': true,
	'expected-comma-or-brace': true,
	'expected-comma-or-bracket': true,
	'expected-end': true,
	'trailing-comma': true,
	comment: true,
	'single-quotes': true,
	'full-width': true,
	'white-space': true,
	'unknown-word': true,
	'boolean-word': true,
	'number-with-unit': true,
	'full-width-digits': true,
	'thousands-separator': true,
	'bare-date': true,
	'leading-zero': true,
	number: true,
	semicolon: true,
	'quote-in-text': true,
	'unclosed-string': true,
	'control-character': true,
	escape: true,
	'byte-order-mark': true,
};

const yamlProblems: Readonly<Record<YamlProblem, true>> = {
	indentation: true,
	tab: true,
	'unclosed-quote': true,
	'unclosed-bracket': true,
	'missing-comma': true,
	'missing-colon': true,
	'full-width-colon': true,
	'full-width-comma': true,
	semicolon: true,
	'full-width-bracket': true,
	'missing-dash-space': true,
	'wide-space': true,
	'missing-space': true,
	'missing-key': true,
	'missing-character': true,
	escape: true,
	'plain-text-start': true,
	'nested-mapping': true,
	'key-on-several-lines': true,
	'long-key': true,
	'block-in-flow': true,
	unexpected: true,
};

/** Arguments on which a code says different things. */
const variants: { readonly [C in Code]?: readonly Partial<AllIssues[C]>[] } = {
	'json.syntax': (Object.keys(jsonProblems) as JsonProblem[]).map((problem) => ({ problem })),
	'yaml.syntax': (Object.keys(yamlProblems) as YamlProblem[]).map((problem) => ({ problem })),
	'application.not-whole': [{ unit: 'passenger' }],
	'application.not-a-date': [{ unknown: 'left-out' }, { unknown: 'null-or-left-out', field: 'approvedOn' }],
	'rules.shadowed-entry': [{ by: 'section' }, { by: 'entry' }],
};

/** In each language all that the code says. */
function sentences(code: Code): readonly string[] {
	return languages.map((words) => allSentences(code, words));
}

/** All that the code says, with `…` for what it names. */
function allSentences(code: Code, words: Words): string {
	return (variants[code] ?? [{}]).map((given) => sentence(code, given, words)).join('<br>');
}

/** Written as `…`, alone or as an entry of a list. A word that is looked up by it is not found. */
const blank = { toString: () => '…', map: () => ['…'] };
/** Dates are taken apart to be written, so that theirs must be one. */
const blankDate = '0000-00-00';
const dates: ReadonlySet<string | symbol> = new Set(['date', 'asOf', 'from', 'to', 'approvedOn', 'acceptedOn']);

function sentence(code: Code, given: object, words: Words): string {
	const args = new Proxy(given, { get: (known, name) => Reflect.get(known, name) ?? (dates.has(name) ? blankDate : blank) });
	const say = words.issues[code] as (args: object) => string;
	return [blankDate, words.date(blankDate), 'undefined'].reduce((text, each) => text.replaceAll(each, '…'), say(args));
}

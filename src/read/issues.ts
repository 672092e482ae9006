/** Codes of everything that can be wrong with an input before its content is looked at, and what each sentence may name. */

import { codePointName } from '../base/harmless.js';
import { type Issue, issue, maxIssues } from '../base/issue.js';
import type { SourceText, Span } from '../base/source.js';

type None = Readonly<Record<never, never>>;

/** What is wrong at one place of a JSON text; `found` is what stands there (`U+3000` for what cannot be seen), empty where the text ends. */
export type JsonProblem =
	| 'expected-value'
	/** Nothing after the colon of a field. */
	| 'missing-value'
	/** A key in double quotation marks, or the closing brace of an object that is still empty. */
	| 'expected-key'
	| 'expected-colon'
	| 'expected-comma-or-brace'
	| 'expected-comma-or-bracket'
	/** More text after the document. */
	| 'expected-end'
	| 'trailing-comma'
	| 'comment'
	| 'single-quotes'
	/** Punctuation of an input method for Chinese where JSON wants that of ASCII. */
	| 'full-width'
	/** White space that JSON does not know: an ideographic or a no-break space. */
	| 'white-space'
	/** `NaN`, `undefined`, a text without quotation marks. */
	| 'unknown-word'
	/** `是`, `True`, `no`. */
	| 'boolean-word'
	/** `160万`, `95 公里`, `12km`. */
	| 'number-with-unit'
	| 'full-width-digits'
	/** `1,600,000`. */
	| 'thousands-separator'
	/** `2024年6月30日`, `2024-06-30`. */
	| 'bare-date'
	| 'leading-zero'
	| 'number'
	/** In the place of a comma. */
	| 'semicolon'
	/** `"他说"好"的"`: a quotation mark within a text ends it. */
	| 'quote-in-text'
	/** The quotation mark at the place is not closed on its line. */
	| 'unclosed-string'
	/** Control characters stand escaped in strings. */
	| 'control-character'
	| 'escape'
	| 'byte-order-mark';

/** What is wrong at one place of a YAML text; `found` is what stands there, empty where a line or the text ends. */
export type YamlProblem =
	| 'indentation'
	| 'tab'
	| 'unclosed-quote'
	| 'unclosed-bracket'
	| 'missing-comma'
	/** A line that is neither a key with its colon nor part of a text. */
	| 'missing-colon'
	/** `type： border`. */
	| 'full-width-colon'
	/** `{ type: air，hub: regional }`, or another mark that stands for a comma, as `；` and `、` do. */
	| 'full-width-comma'
	/** The same with `;`. */
	| 'semicolon'
	/** `｛ type: air ｝`. */
	| 'full-width-bracket'
	/** `type:border`. */
	| 'missing-space'
	/** `-name: x`, or another dash, where an entry of a list begins. */
	| 'missing-dash-space'
	/** An ideographic or a no-break space, which is no white space in YAML; `found` is its code point. */
	| 'wide-space'
	/** A colon with nothing before it. */
	| 'missing-key'
	| 'missing-character'
	| 'escape'
	/** A text that begins with a character that has a meaning of its own. */
	| 'plain-text-start'
	/** `a: b: c`. */
	| 'nested-mapping'
	| 'key-on-several-lines'
	| 'long-key'
	| 'block-in-flow'
	| 'unexpected';

/** Paths are as the user named them. Sizes are in MiB. Texts out of an input are cut to an {@link excerptOf}. */
export interface ReadIssues {
	/** With a suggestion where a name in the same folder is near. */
	'input.not-found': { readonly path: string };
	'input.no-permission': { readonly path: string };
	'input.is-folder': { readonly path: string };
	/** A symbolic link that leads nowhere. */
	'input.dead-link': { readonly path: string; readonly target: string };
	/** Symbolic links that lead in a circle. */
	'input.link-loop': { readonly path: string };
	'input.too-many-open-files': { readonly path: string };
	/** Another answer of the system, such as `EIO`. */
	'input.unreadable': { readonly path: string; readonly error: string };
	'input.too-large': { readonly limit: number };
	'input.line-too-large': { readonly limit: number };
	/** No character but white space (in YAML: or comments). */
	'input.empty': None;
	/** The document of an office program, a PDF or an archive, which are no text. */
	'input.office-file': None;
	/** The bytes are no text in an encoding that is read. */
	'input.encoding': None;
	/** Most of the text is UTF-8, but not at this place. */
	'input.damaged-utf8': None;
	/** A warning. `name` is that of the port, as it was read. */
	'input.gb18030': { readonly name: string };
	/** A folder without documents. */
	'input.nothing-found': { readonly path: string };
	'input.no-match': { readonly pattern: string };
	'input.too-deep': { readonly limit: number };
	/** A number that only infinity is as large as. */
	'input.number-too-large': { readonly written: string };
	/** It has more digits than are kept, and would be read as another number. */
	'input.number-rounded': { readonly written: string };
	/** There are more issues than those listed. */
	'input.more-issues': { readonly listed: number };

	'json.syntax': { readonly problem: JsonProblem; readonly found: string };
	/** At the later key; `firstLine` is where the key stood before. */
	'json.duplicate-key': { readonly key: string; readonly firstLine: number };

	/** `above`: the number of the line above, which the indentation must fit. */
	'yaml.syntax': { readonly problem: YamlProblem; readonly found: string; readonly above?: number };
	'yaml.duplicate-key': { readonly key: string; readonly firstLine: number };
	/** A list or an object as a key. */
	'yaml.key-not-text': None;
	'yaml.merge-key': None;
	'yaml.alias': { readonly written: string };
	'yaml.anchor': { readonly written: string };
	'yaml.tag': { readonly written: string };
	/** A `%` line, other than that of YAML 1.2. */
	'yaml.directive': { readonly written: string };
	'yaml.several-documents': None;
	/** Words and signs, spaces and line breaks among them. */
	'yaml.too-many-tokens': { readonly limit: number };
	/** A whole number beyond 2^53 − 1, which would lose digits. */
	'yaml.integer-too-large': { readonly written: string };
	/** `.nan` and `.inf`. */
	'yaml.not-finite': { readonly written: string };
	/** `014`: 14 to YAML 1.2, 12 to YAML 1.1, and perhaps a code. */
	'yaml.leading-zero': { readonly written: string };
	/** `character` as `U+0007`. */
	'yaml.control-character': { readonly character: string };
}

export const readIssue = issue<ReadIssues>();

/** Problems of a character that nobody sees: it is named by its code point. */
const invisible: ReadonlySet<string> = new Set<JsonProblem | YamlProblem>([
	'byte-order-mark',
	'white-space',
	'control-character',
	'wide-space',
]);

/** What stands at the place of a problem, as its sentence names it. */
export function foundBy(problem: string, written: string): string {
	return invisible.has(problem) ? codePointName(written) : excerptOf(written);
}

/** An issue with its place in a text. */
export function issueAt<C extends keyof ReadIssues>(
	source: SourceText,
	code: C,
	args: Parameters<typeof readIssue<C>>[1],
	span: Span,
): Issue {
	return readIssue(code, args, source.place(span));
}

/** Collects the issues of one document up to the number that is listed; beyond it nothing is made any more. */
export function issueList(): { readonly issues: readonly Issue[]; readonly add: (make: () => Issue) => void } {
	const issues: Issue[] = [];
	return {
		issues,
		add: (make) => {
			if (issues.length < maxIssues) issues.push(make());
			else if (issues.length === maxIssues) issues.push(readIssue('input.more-issues', { listed: maxIssues }));
		},
	};
}

/** The start of what stands in a text, at most 30 code points of its first line. */
export function excerptOf(text: string): string {
	const line = /^[^\r\n]*/.exec(text.slice(0, 61))?.[0] ?? '';
	const points = [...line];
	return points.length > 30 ? `${points.slice(0, 30).join('')}…` : line;
}

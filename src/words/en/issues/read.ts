/** What is wrong with an input before its content is looked at, in English. */

import type { JsonProblem, ReadIssues, YamlProblem } from '../../../read/issues.js';
import type { Sentences } from '../../words.js';

/** `found` is empty where the text ends. */
const json: { readonly [P in JsonProblem]: (found: string) => string } = {
	'expected-value': (found) => `a value is missing before ${what(found)}: write one, or delete what is too much`,
	'missing-value': (found) =>
		found === ''
			? 'the text ends where the value of a field should stand: the file may be incomplete'
			: `no value before \`${found}\`: leave the field out if it is not known`,
	'expected-key': (found) => `expected a field name in double quotes, found ${what(found)}`,
	'expected-colon': (found) => `a colon is missing before ${what(found)}, after the field name`,
	'expected-comma-or-brace': (found) => `a comma or a closing brace is missing before ${what(found)}`,
	'expected-comma-or-bracket': (found) => `a comma or a closing bracket is missing before ${what(found)}`,
	'expected-end': (found) => `\`${found}\` after the end of the document: write one application a file`,
	'trailing-comma': () => 'comma after the last item: delete it',
	comment: () => 'JSON has no comments: delete it, or put the text into `notes`',
	'single-quotes': () => 'JSON wants double quotes',
	'full-width': (found) => {
		if (found.length > 1) return `\`${found}\` has Chinese punctuation marks: write plain ASCII ones`;
		return `\`${found}\` is a Chinese punctuation mark: write ${/[\uff1b\u3001]/.test(found) ? 'a plain comma' : 'the plain ASCII one'}`;
	},
	'white-space': (found) => `${found} is no white space in JSON: write a plain space`,
	'unknown-word': (found) =>
		`\`${found}\` is no JSON value: texts stand in double quotes, yes is true, no is false; leave out what is not known`,
	'boolean-word': (found) => `\`${found}\` is no JSON value: write true for yes and false for no, without quotes`,
	'number-with-unit': (found) =>
		/^\d{4}\u5e74/.test(found)
			? `\`${found}\` is no number: write the four digits of the year alone`
			: `\`${found}\` is no number: write the figure alone, in full, converted to the unit of the field`,
	'full-width-digits': (found) => `\`${found}\` has full-width digits: write them half-width`,
	'thousands-separator': (found) => `the number \`${found}\` has thousands separators: delete them`,
	'bare-date': (found) => `\`${found}\` is a date without quotes: write year-month-day in double quotes, such as "2024-06-30"`,
	'leading-zero': (found) => `\`${found}\` begins with a zero: put a code in double quotes, or drop the zero of a number`,
	number: (found) => `\`${found}\` is no number`,
	semicolon: () => 'semicolon for a comma: write a comma, or nothing after the last item',
	'quote-in-text': (found) => `the quotation mark before \`${found}\` ends the text: write \`\\"\` within it`,
	'unclosed-string': () => 'the text has no closing quotation mark on its line: add it',
	'control-character': (found) => `control character ${found} in a text: delete or escape it`,
	escape: (found) => `\`${found}\` is no escape that JSON knows: write \`\\\\\` for a backslash`,
	'byte-order-mark': () => 'byte order mark within the text: delete it',
};

const yaml: { readonly [P in YamlProblem]: (found: string, above?: number) => string } = {
	indentation: (found, above) =>
		`wrong indentation at ${what(found)}: what belongs together starts in the same column${above === undefined ? '' : `; compare line ${above} above`}`,
	tab: () => 'YAML is indented with spaces, not with tabs',
	'unclosed-quote': () => 'the quotation mark is not closed: add the one at the end of the text',
	'unclosed-bracket': () => 'the bracket is not closed: add the one after the last item',
	'missing-comma': (found) => `a comma is missing before ${what(found)}`,
	'missing-colon': (found) => `a colon and a space are missing after ${what(found)}: or does it belong to the text of the line above?`,
	'full-width-colon': (found) => `\`${found}\` has a Chinese colon: write a plain colon and a space`,
	'full-width-comma': (found) =>
		`\`${found}\` is a Chinese punctuation mark: write a plain comma and a space, or put the text that it belongs to in quotes`,
	semicolon: () => 'semicolon for a comma: write a comma and a space, or put the text that it belongs to in quotes',
	'full-width-bracket': (found) => `\`${found}\` is a Chinese bracket: write the plain ASCII one`,
	'missing-space': (found) => `\`${found}\` lacks a space after the colon`,
	'missing-dash-space': (found) => `\`${found}\` must begin with a plain hyphen and a space`,
	'wide-space': (found) => `${found} is no white space in YAML: write a plain space`,
	'missing-key': () => 'no field name before the colon',
	'missing-character': (found) => `a character is missing at ${what(found)}`,
	escape: (found) => `\`${found}\` is no escape that YAML knows: write \`\\\\\` for a backslash`,
	'plain-text-start': (found) => `a text cannot begin with \`${found}\`: put it in quotes`,
	'nested-mapping': () => 'two colons on one line: each field stands on a line of its own, and a text with a colon in quotes',
	'key-on-several-lines': () => 'a field name stands on one line',
	'long-key': () => 'the field name is too long',
	'block-in-flow': () => 'no indented block within brackets or braces',
	unexpected: (found) => `${what(found)} does not fit YAML here: check this line and the one above`,
};

function what(found: string): string {
	return found === '' ? 'the end' : `\`${found}\``;
}

export const readSentences: Sentences<ReadIssues> = {
	'input.not-found': ({ path }) => `\`${path}\` does not exist: check the path`,
	'input.no-permission': ({ path }) => `no permission to read \`${path}\``,
	'input.is-folder': ({ path }) => `\`${path}\` is a folder, not a file`,
	'input.dead-link': ({ path, target }) => `\`${path}\` is a link to \`${target}\`, which does not exist`,
	'input.link-loop': ({ path }) => `the symbolic links of \`${path}\` lead in a circle`,
	'input.too-many-open-files': ({ path }) => `too many open files on this system to read \`${path}\``,
	'input.unreadable': ({ path, error }) => `\`${path}\` cannot be read (${error})`,
	'input.too-large': ({ limit }) => `the file is larger than ${limit} MiB`,
	'input.line-too-large': ({ limit }) => `the line is larger than ${limit} MiB`,
	'input.empty': () => 'the file is empty',
	'input.office-file': () => 'a document of Word or Excel, a PDF or an archive is no text: write JSON or YAML instead',
	'input.encoding': () => 'the file is text in no encoding that kouan reads: save it as UTF-8',
	'input.damaged-utf8': () => 'damaged UTF-8 here: save the file as UTF-8 once more',
	'input.gb18030': ({ name }) => `read as GB18030, with the port's name as “${name}”: if that looks wrong, save the file as UTF-8`,
	'input.nothing-found': ({ path }) => `no applications in the folder \`${path}\` (.json, .yaml, .yml, .ndjson, .jsonl)`,
	'input.no-match': ({ pattern }) => `no file matches \`${pattern}\``,
	'input.too-deep': ({ limit }) => `nested more than ${limit} deep`,
	'input.number-rounded': ({ written }) => `the number \`${written}\` has more digits than can be kept exactly: write at most 15`,
	'input.number-too-large': ({ written }) => `the number \`${written}\` is too large`,
	'input.more-issues': ({ listed }) => `more issues than the ${listed} listed`,

	'json.syntax': ({ problem, found }) => json[problem](found),
	'json.duplicate-key': ({ key, firstLine }) => `\`${key}\` stands on line ${firstLine} already: keep one of the two`,

	'yaml.syntax': ({ problem, found, above }) => yaml[problem](found, above),
	'yaml.duplicate-key': ({ key, firstLine }) => `\`${key}\` stands on line ${firstLine} already: keep one of the two`,
	'yaml.key-not-text': () => 'a field name is a text, not a list or an object',
	'yaml.merge-key': () => 'merge keys (`<<`) are not read: write each field out',
	'yaml.alias': ({ written }) => `the alias \`${written}\` is not read: write its content out`,
	'yaml.anchor': ({ written }) => `the anchor \`${written}\` is not read: delete it`,
	'yaml.tag': ({ written }) => `the tag \`${written}\` is not read: delete it`,
	'yaml.directive': ({ written }) => `the directive \`${written}\` is not read: delete it`,
	'yaml.several-documents': () => 'a YAML file holds one document',
	'yaml.too-many-tokens': ({ limit }) => `more than ${limit} words and signs: use JSON or NDJSON for large data`,
	'yaml.integer-too-large': ({ written }) => `the whole number \`${written}\` is too large to be kept exactly`,
	'yaml.not-finite': ({ written }) => `\`${written}\` is no finite number: leave out what is not known`,
	'yaml.leading-zero': ({ written }) => `\`${written}\` begins with a zero: put a code in quotes, or drop the zero of a number`,
	'yaml.control-character': ({ character }) => `control character ${character}: delete it`,
};

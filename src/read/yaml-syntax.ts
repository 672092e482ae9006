/** What the YAML parser found wrong, in codes of our own: its messages are no part of what it promises. */

import type { YAMLParseError } from 'yaml';
import type { YamlProblem } from './issues.js';

/** `undefined` for what is found without the parser, and told better. */
export function problemOf({ code, message }: YAMLParseError): YamlProblem | 'key-not-text' | undefined {
	switch (code) {
		case 'NON_STRING_KEY':
			return 'key-not-text';
		case 'BAD_INDENT':
			return /end with/.test(message) ? 'unclosed-bracket' : 'indentation';
		case 'TAB_AS_INDENT':
			return 'tab';
		case 'BAD_DQ_ESCAPE':
			return 'escape';
		case 'BAD_SCALAR_START':
			return 'plain-text-start';
		case 'BLOCK_AS_IMPLICIT_KEY':
			return 'nested-mapping';
		case 'MULTILINE_IMPLICIT_KEY':
			return 'key-on-several-lines';
		case 'KEY_OVER_1024_CHARS':
			return 'long-key';
		case 'BLOCK_IN_FLOW':
			return 'block-in-flow';
		case 'MISSING_CHAR':
			return missing(message);
		case 'ALIAS_PROPS':
		case 'BAD_ALIAS':
		case 'BAD_DIRECTIVE':
		case 'BAD_PROP_ORDER':
		case 'MULTIPLE_ANCHORS':
		case 'MULTIPLE_TAGS':
		case 'TAG_RESOLVE_FAILED':
			return undefined;
		default:
			return 'unexpected';
	}
}

/** One code of the parser for all that can be missing: its message tells more, and where it changes one day, less is told. */
function missing(message: string): YamlProblem | undefined {
	if (/closing .quote/.test(message)) return undefined;
	if (/Implicit map keys/.test(message)) return 'missing-colon';
	if (/Missing , /.test(message)) return 'missing-comma';
	if (/Sequence item without/.test(message)) return 'indentation';
	return /end with/.test(message) ? 'unclosed-bracket' : 'missing-character';
}

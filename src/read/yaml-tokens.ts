/** YAML as tokens: what is refused is found here, in linear time, before anything is built from it. */

import { CST, Lexer, Parser } from 'yaml';
import { codePointName } from '../base/harmless.js';
import type { Issue } from '../base/issue.js';
import type { SourceText } from '../base/source.js';
import { excerptOf, issueAt } from './issues.js';
import { maxDepth, maxTokens } from './limits.js';

/** What YAML 1.2 does not count as printable (production 1), so far as it is no line break. */
const unprintable = /[^\P{Cc}\t\n\r\x85]|[\p{Cs}\ufffe\uffff]/u;

export interface Tokens {
	/** Of the first document. */
	readonly tokens: readonly CST.Token[];
	/** Aliases and the like. */
	readonly refused: readonly (() => Issue)[];
}

/** The tokens of a text; one issue where it cannot be read to its end. */
export function readTokens(source: SourceText): Tokens | Issue {
	const { text } = source;
	const at = text.search(unprintable);
	if (at !== -1) {
		return issueAt(source, 'yaml.control-character', { character: codePointName(text.slice(at, at + 2)) }, { start: at, end: at + 1 });
	}

	const tokens: CST.Token[] = [];
	const parser = new Parser();
	let count = 0;
	let documents = 0;
	for (const lexeme of new Lexer().lex(text)) {
		for (const token of parser.next(lexeme)) {
			if (token.type === 'document') documents += 1;
			tokens.push(token);
		}
		count += 1;
		const place = { start: parser.offset, end: parser.offset + 1 };
		if (count > maxTokens) return issueAt(source, 'yaml.too-many-tokens', { limit: maxTokens }, place);
		if (parser.stack.length > maxDepth) {
			const deepest = parser.stack.filter(CST.isCollection)[maxDepth];
			if (deepest !== undefined)
				return issueAt(source, 'input.too-deep', { limit: maxDepth }, { start: deepest.offset, end: deepest.offset + 1 });
		}
		const [open] = parser.stack;
		if (documents > 0 && open?.type === 'document') {
			const several = () => issueAt(source, 'yaml.several-documents', {}, { start: open.offset, end: open.offset + 3 });
			return { tokens, refused: [...findRefused(source, tokens), several] };
		}
	}
	tokens.push(...parser.end());
	return { tokens, refused: findRefused(source, tokens) };
}

/** Aliases, anchors, tags, directives and quotation marks that nothing closes, in the order of the text. Without recursion. */
function findRefused(source: SourceText, tokens: readonly CST.Token[]): (() => Issue)[] {
	const refused: { readonly start: number; readonly code?: string; readonly make: () => Issue }[] = [];
	const open: CST.Token[] = [...tokens];
	for (let token = open.pop(); token !== undefined; token = open.pop()) {
		const code = refusedAs(token);
		if (code !== undefined) {
			const { offset: start, source: written } = token as CST.SourceToken;
			refused.push({
				start,
				code,
				make: () => issueAt(source, code, { written: excerptOf(written) }, { start, end: start + written.length }),
			});
		} else if (isUnclosed(token)) {
			const { offset: start, source: written } = token as CST.FlowScalar;
			const args = { problem: 'unclosed-quote', found: excerptOf(written) } as const;
			refused.push({ start, make: () => issueAt(source, 'yaml.syntax', args, { start, end: start + 1 }) });
		}
		for (const part of partsOf(token)) open.push(part);
	}
	refused.sort((a, b) => a.start - b.start);
	// Anchors and their aliases are one device: told once, where it is first used.
	const first = refused.find(isShared);
	return refused.filter((each) => each === first || !isShared(each)).map(({ make }) => make);
}

function isShared({ code }: { readonly code?: string }): boolean {
	return code === 'yaml.alias' || code === 'yaml.anchor';
}

function* partsOf(token: CST.Token): Generator<CST.Token> {
	if ('start' in token && Array.isArray(token.start)) yield* token.start;
	if ('props' in token) yield* token.props;
	if ('value' in token && token.value !== undefined) yield token.value;
	if ('end' in token && token.end !== undefined) yield* token.end;
	if (!('items' in token)) return;
	for (const { start, key, sep, value } of token.items) {
		yield* start;
		if (key) yield key;
		if (sep) yield* sep;
		if (value) yield value;
	}
}

/** The parser itself would tell the end of the text as the place. */
function isUnclosed(token: CST.Token): boolean {
	if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false;
	const { source } = token;
	// The last quotation mark may be escaped, or one of a pair that stands for one.
	const mark = token.type === 'double-quoted-scalar' ? '\\' : "'";
	let escapes = 0;
	while (source.length - 2 - escapes > 0 && source[source.length - 2 - escapes] === mark) escapes += 1;
	return source.length === 1 || source.at(-1) !== source[0] || escapes % 2 === 1;
}

function refusedAs(token: CST.Token): 'yaml.alias' | 'yaml.anchor' | 'yaml.tag' | 'yaml.directive' | undefined {
	switch (token.type) {
		case 'alias':
			return 'yaml.alias';
		case 'anchor':
			return 'yaml.anchor';
		case 'tag':
			return 'yaml.tag';
		case 'directive':
			return /^%YAML[ \t]+1\.2\s*(?:#.*)?$/.test(token.source) ? undefined : 'yaml.directive';
		default:
			return undefined;
	}
}

/** What is wrong with a JSON text, and where: nothing here runs while texts are in order. */

import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Issue } from '../base/issue.js';
import { toPointer } from '../base/pointer.js';
import type { SourceText, Span } from '../base/source.js';
import { isRounded } from './digits.js';
import { excerptOf, foundBy, issueAt, issueList, type JsonProblem } from './issues.js';
import { type Fault, numberFault, unendedBy, wordAt, wordFault } from './json-word.js';
import { maxDepth } from './limits.js';

/** All issues of a text: that it is nested too deeply or the first error of syntax, else duplicate keys and numbers out of range. */
export function findJsonIssues(source: SourceText): readonly Issue[] {
	const tooDeep = deepOffset(source.text);
	const fault = findFault(source.text, tooDeep);
	if (fault !== undefined) {
		const written = source.text.slice(fault.span.start, fault.span.end);
		const issue = issueAt(source, 'json.syntax', { problem: fault.problem, found: foundBy(fault.problem, written) }, fault.span);
		return [fault.suggestion === undefined ? issue : { ...issue, suggestion: fault.suggestion }];
	}
	if (tooDeep !== undefined) return [issueAt(source, 'input.too-deep', { limit: maxDepth }, { start: tooDeep, end: tooDeep + 1 })];
	return findContentIssues(source);
}

/** Where nesting exceeds the limit. Found without recursion, before anything that recurses sees the text. */
function deepOffset(text: string): number | undefined {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (inString) {
			if (character === '\\') at += 1;
			else if (character === '"') inString = false;
		} else if (character === '"') inString = true;
		else if (character === ']' || character === '}') depth -= 1;
		else if (character === '[' || character === '{') {
			depth += 1;
			if (depth > maxDepth) return at;
		}
	}
	return undefined;
}

/** The first error of syntax before `end`, where the text may be cut. */
function findFault(text: string, end = text.length): Fault | undefined {
	const containers: ('object' | 'list')[] = [];
	let fault: Fault | undefined;
	const stop = new Error();
	try {
		visit(
			text.slice(0, end),
			{
				onObjectBegin: () => void containers.push('object'),
				onObjectEnd: () => void containers.pop(),
				onArrayBegin: () => void containers.push('list'),
				onArrayEnd: () => void containers.pop(),
				onError: (code, offset, length) => {
					if (end === text.length || offset < end) fault = describe(text, code, { start: offset, end: offset + length }, containers.at(-1));
					throw stop;
				},
			},
			{ disallowComments: true },
		);
	} catch (error) {
		if (error !== stop) throw error;
	}
	return fault;
}

function describe(text: string, code: ParseErrorCode, token: Span, container: 'object' | 'list' | undefined): Fault {
	const before = text.slice(Math.max(0, token.start - 100), token.start);
	const word = text[token.start] === '"' ? text.slice(token.start, token.end) : wordAt(text, token.start);
	const here = (problem: JsonProblem): Fault => ({ problem, span: { start: token.start, end: token.start + word.length } });

	const number = numberFault(text, token.start, printParseErrorCode(code) === 'PropertyNameExpected' && container === 'object');
	if (number !== undefined) return number;
	const end = endOf(text);
	if (token.start >= end) return { problem: expected(code, before, container), span: { start: end, end } };

	switch (printParseErrorCode(code)) {
		case 'InvalidCommentToken':
			return { problem: 'comment', span: { start: token.start, end: token.start + 2 } };
		case 'UnexpectedEndOfString':
			return { problem: 'unclosed-string', span: token };
		case 'InvalidUnicode':
		case 'InvalidEscapeCharacter':
		case 'InvalidCharacter':
			return stringFault(text, token);
		case 'UnexpectedEndOfNumber':
			return here('number');
		case 'InvalidSymbol': {
			const unended = unendedBy(text, token.start);
			if (unended !== undefined) return unended;
			if (/(?<=[^\\\s:,[{])"$/.test(before) && /^[\p{L}\p{N}]/u.test(word)) return here('quote-in-text');
			if (word.startsWith(';')) return { problem: 'semicolon', span: { start: token.start, end: token.start + 1 } };
			return wordFault(text, token.start);
		}
		case 'PropertyNameExpected':
		case 'ValueExpected': {
			const comma = /,\s*$/.exec(before);
			if (comma !== null && /^[\]}]/.test(word)) {
				const start = token.start - comma[0].length;
				return { problem: 'trailing-comma', span: { start, end: start + 1 } };
			}
			return here(expected(code, before, container));
		}
		default:
			return here(expected(code, before, container));
	}
}

/** What could have gone on at a place. */
function expected(code: ParseErrorCode, before: string, container: 'object' | 'list' | undefined): JsonProblem {
	switch (printParseErrorCode(code)) {
		case 'PropertyNameExpected':
			return 'expected-key';
		case 'ColonExpected':
			return 'expected-colon';
		case 'CommaExpected':
			return container === 'object' ? 'expected-comma-or-brace' : 'expected-comma-or-bracket';
		case 'CloseBraceExpected':
			return /\{\s*$/.test(before) ? 'expected-key' : 'expected-comma-or-brace';
		case 'CloseBracketExpected':
			return /\[\s*$/.test(before) ? 'expected-value' : 'expected-comma-or-bracket';
		case 'EndOfFileExpected':
			return 'expected-end';
		default:
			if (/\{\s*$/.test(before)) return 'expected-key';
			return container === 'object' && /:\s*$/.test(before) ? 'missing-value' : 'expected-value';
	}
}

/** Where a text ends but for JSON's white space: something that is missing is missing there. */
function endOf(text: string): number {
	let end = text.length;
	while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
	return end;
}

/** The first character of a string that JSON does not allow there. A string may be long: no pattern that would have to go back. */
function stringFault(text: string, token: Span): Fault {
	for (let at = token.start + 1; at < token.end; at++) {
		if (text.charCodeAt(at) < 0x20) return { problem: 'control-character', span: { start: at, end: at + 1 } };
		if (text[at] !== '\\') continue;
		const sequence = /^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.exec(text.slice(at, at + 6))?.[0];
		if (sequence === undefined) {
			const length = /^\\u[0-9A-Fa-f]{0,3}/.exec(text.slice(at, at + 6))?.[0].length ?? 2;
			return { problem: 'escape', span: { start: at, end: at + length } };
		}
		at += sequence.length - 1;
	}
	return { problem: 'escape', span: token };
}

/** Duplicate keys, and numbers that a double cannot hold, of a text without errors of syntax. */
function findContentIssues(source: SourceText): readonly Issue[] {
	const list = issueList();
	const objects: Map<string, number>[] = [];
	visit(source.text, {
		onObjectBegin: () => void objects.push(new Map()),
		onObjectEnd: () => void objects.pop(),
		onObjectProperty: (key, offset, length, _line, _character, path) => {
			const seen = objects.at(-1);
			const first = seen?.get(key);
			if (first === undefined) {
				seen?.set(key, offset);
				return;
			}
			list.add(() => ({
				...issueAt(
					source,
					'json.duplicate-key',
					{ key: excerptOf(key), firstLine: source.positionAt(first).line },
					{ start: offset, end: offset + length },
				),
				pointer: toPointer([...path(), key]),
			}));
		},
		onLiteralValue: (value: unknown, offset, length, _line, _character, path) => {
			if (typeof value !== 'number') return;
			const whole = source.text.slice(offset, offset + length);
			const rounded = isRounded(whole, value);
			if (Number.isFinite(value) && !rounded) return;
			const [code, written] = [rounded ? 'input.number-rounded' : 'input.number-too-large', excerptOf(whole)] as const;
			list.add(() => ({
				...issueAt(source, code, { written }, { start: offset, end: offset + length }),
				pointer: toPointer(path()),
			}));
		},
	});
	return list.issues;
}

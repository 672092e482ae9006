/** What is wrong with the syntax of a YAML text: each mistake once, without the errors that the parser draws from it. */

import type { YAMLParseError } from 'yaml';
import type { SourceText, Span } from '../base/source.js';
import type { YamlProblem } from './issues.js';
import { problemOf } from './yaml-syntax.js';

export interface YamlFault {
	readonly problem: YamlProblem | 'key-not-text';
	readonly span: Span;
	/** Of wrong indentation: the number of the line above, which it must fit. */
	readonly above?: number;
	/** As it must be written. */
	readonly suggestion?: string;
}

/** Mistakes that stand by themselves, whatever came before: one look at their line shows them. */
const certain: ReadonlySet<YamlFault['problem']> = new Set<YamlFault['problem']>([
	'tab',
	'full-width-colon',
	'full-width-comma',
	'missing-space',
	'missing-dash-space',
	'wide-space',
	'nested-mapping',
	'escape',
	'plain-text-start',
	'long-key',
	'key-not-text',
]);
/** Mistakes after which the parser still knows where it is. */
const harmless: ReadonlySet<YamlFault['problem']> = new Set<YamlFault['problem']>([
	'escape',
	'plain-text-start',
	'long-key',
	'key-not-text',
]);

export function faultsOf(source: SourceText, errors: readonly YAMLParseError[]): readonly YamlFault[] {
	const faults: YamlFault[] = [];
	/** What the parser may have lost its way by. */
	let lost: 'colon' | 'structure' | undefined;
	for (const [index, error] of errors.entries()) {
		if (lost === 'structure' && !mayBeCertain(error)) continue;
		for (const fault of translate(source, error, errors[index + 1])) {
			const { problem } = fault;
			const isFollowing = lost === 'structure' || (lost === 'colon' && problem !== 'missing-colon');
			if (isFollowing && !certain.has(problem)) continue;
			faults.push(fault);
			if (harmless.has(problem)) continue;
			const byColon = problem === 'missing-colon' || problem === 'full-width-colon' || problem === 'missing-space';
			if (lost === undefined || !byColon) lost = byColon ? 'colon' : 'structure';
		}
	}
	return faults;
}

/** What the parser finds where a line begins as none does, there or in the next line. */
const mayFollowFromLine: ReadonlySet<YamlFault['problem']> = new Set<YamlFault['problem']>([
	'indentation',
	'unexpected',
	'nested-mapping',
	'key-on-several-lines',
	'missing-colon',
]);

/** Without a look at the text, which takes long where there are thousands of errors. */
function mayBeCertain(error: YAMLParseError): boolean {
	const problem = problemOf(error);
	return (
		problem === 'missing-colon' ||
		problem === 'key-on-several-lines' ||
		mayBeFullWidthComma(problem) ||
		(problem !== undefined && certain.has(problem))
	);
}

/** What the parser finds wrong where the fields of a line have a Chinese comma between them. */
function mayBeFullWidthComma(problem: YamlFault['problem'] | undefined): boolean {
	return problem === 'nested-mapping' || problem === 'block-in-flow' || problem === 'unexpected';
}

function translate(source: SourceText, error: YAMLParseError, next: YAMLParseError | undefined): readonly YamlFault[] {
	const [start, end] = error.pos;
	const problem = problemOf(error);
	const { text } = source;
	if (problem !== undefined && mayFollowFromLine.has(problem)) {
		const lineStart = text.lastIndexOf('\n', start - 1) + 1;
		const above = lineStart === 0 || problem !== 'indentation' ? undefined : misbegunLine(text, lineStart - 1);
		const misbegun = misbegunLine(text, start) ?? above;
		if (misbegun !== undefined) return [misbegun];
	}
	if (mayBeFullWidthComma(problem)) {
		const comma = fullWidthCommaOn(text, start, problem === 'block-in-flow');
		if (comma !== undefined) return [comma];
	}
	switch (problem) {
		case undefined:
			return [];
		case 'missing-colon':
			return linesOf(text, start, end).map((line) => misbegunLine(text, line.start) ?? colonFault(line));
		case 'key-on-several-lines':
			if (/["']/.test(text.charAt(start))) break;
			return linesOf(text, start, end)
				.slice(0, -1)
				.map((line) => misbegunLine(text, line.start) ?? colonFault(line));
		case 'nested-mapping': {
			// A value that goes on in the next line, where there is a key: that line stands too far to the right.
			if (next?.code !== 'MULTILINE_IMPLICIT_KEY' || next.pos[0] !== start) break;
			return [indentationAt(source, text.lastIndexOf('\n', next.pos[1] - 1) + 1)];
		}
		case 'indentation':
			return [indentationAt(source, start)];
		case 'unexpected': {
			const lineStart = text.lastIndexOf('\n', start - 1) + 1;
			if (lineStart === start || text.slice(lineStart, start).trim() !== '' || !/^[^\s:]+:(?:\s|$)/.test(text.slice(start, start + 100)))
				break;
			return [indentationAt(source, lineStart)];
		}
	}
	return [{ problem, span: { start, end } }];
}

/** The first within brackets on the line of a place where a field seems to hold the next one, too: `{ type: air，hub: regional }`. */
function fullWidthCommaOn(text: string, at: number, inBrackets: boolean): YamlFault | undefined {
	const lineStart = text.lastIndexOf('\n', at - 1) + 1;
	const line = /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? '';
	let within = inBrackets;
	for (const { index, 0: token } of line.matchAll(commaTokens)) {
		if (token.startsWith('#')) break;
		within ||= token === '{' || token === '[';
		const start = lineStart + index;
		if (within && token === '\uff0c') return { problem: 'full-width-comma', span: { start, end: start + 1 } };
	}
	return undefined;
}

/** Texts in quotation marks, brackets that open, comments, and Chinese commas before a key. */
const commaTokens =
	/(?<=^|[\s[{,:\uff0c])(?:"(?:[^"\\]|\\.)*"|'[^']*')|[{[]|(?<=^|\s)#|\uff0c(?=\s*(?:[{[]|["']?[\p{L}\d_$-]+["']?\s*[:\uff1a]))/gu;

function indentationAt(source: SourceText, at: number): YamlFault {
	const start = at + (/^ */.exec(source.text.slice(at, at + 1000))?.[0].length ?? 0);
	const word = /^[^\s:]*/.exec(source.text.slice(start, start + 100))?.[0] ?? '';
	const before = source.text.slice(0, source.text.lastIndexOf('\n', start - 1) + 1).trimEnd();
	const above = before === '' ? {} : { above: source.positionAt(before.length).line };
	return { problem: 'indentation', span: { start, end: start + Math.max(1, word.length) }, ...above };
}

/** How an entry of a list begins with another dash than YAML's, or without the space after it. */
const dash = /^(?:-|[\uff0d\u2014\u2013\u00b7\u2022][ \u3000]*)(?<name>[\p{L}_$][\p{L}\d_$]*)/u;
const wideSpace = /^[\u3000\u00a0]/;

type Misbegun = Pick<YamlFault, 'suggestion'> & { readonly problem: 'missing-dash-space' | 'wide-space'; readonly length: number };

/** What is wrong with how a key begins, where that shows in the key alone; `length` is how much of it that is. */
export function misbegunKey(key: string): Misbegun | undefined {
	if (wideSpace.test(key)) return { problem: 'wide-space', length: 1 };
	const found = dash.exec(key);
	return found === null ? undefined : { problem: 'missing-dash-space', length: found[0].length, suggestion: `- ${found.groups?.name}` };
}

/** What is wrong with how the line of a place begins, where no line of YAML does so: with another dash, or another space before or after the colon. */
function misbegunLine(text: string, at: number): YamlFault | undefined {
	const lineStart = text.lastIndexOf('\n', at - 1) + 1;
	const line = /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? '';
	const before = /^ *(?:- +)*(?:[^\s"'#:]+:(?=[\u3000\u00a0]))?/.exec(line)?.[0] ?? '';
	const found = misbegunKey(line.slice(before.length));
	if (found === undefined || (found.problem === 'missing-dash-space' && !/[:\uff1a]/.test(line))) return undefined;
	// What stands in a text is none of it.
	if (isInBlockText(text, lineStart) || (line.match(/"/g)?.length ?? 0) % 2 === 1) return undefined;
	const { length, ...fault } = found;
	const start = lineStart + before.length;
	return { ...fault, span: { start, end: start + length } };
}

/** A text is looked for so many lines above at most: of a hostile document every line may be looked at. */
const mostLinesAbove = 100;

/** Whether a line belongs to a text that begins with `|` or `>` above it. */
function isInBlockText(text: string, lineStart: number): boolean {
	const indentOf = (at: number) => /^ */.exec(text.slice(at, at + 200))?.[0].length ?? 0;
	const indent = indentOf(lineStart);
	for (let start = lineStart, above = 0; start > 0 && above < mostLinesAbove; above += 1) {
		const end = start - 1;
		start = text.lastIndexOf('\n', end - 1) + 1;
		const line = text.slice(start, end);
		if (line.trim() !== '' && indentOf(start) < indent) return /[|>][-+\d]*\s*(?:#.*)?$/.test(line);
	}
	return false;
}

/** What the lines of a text that is no mapping lack, if they look like one: `type： border`, `type:border`. */
export function colonFaultsOf(text: string, start: number, end: number): readonly YamlFault[] {
	const faults = linesOf(text, start, end).map((line) => misbegunLine(text, line.start) ?? colonFault(line));
	return faults[0]?.problem === 'missing-colon' ? [] : faults;
}

interface Line {
	readonly start: number;
	readonly text: string;
}

/** The lines of a stretch that are not empty, without the white space around them. */
function linesOf(text: string, start: number, end: number): readonly Line[] {
	return [...text.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map(({ index, 0: line }) => ({
		start: start + index,
		text: line,
	}));
}

const key = /^(?<key>["']?[\p{L}\d_$-]+["']?)(?:\s*(?<wide>\uff1a)\s*|:(?!\/\/|\s))(?<value>.*)$/su;
/** In itself in order: it stands where it cannot. */
const pair = /^["']?[\p{L}\d_$-]+["']?:(?:\s|$)/u;

/** Of a key that holds its value: `{ driveHours： 1 }`. */
export function colonFaultOf(key: string, start: number): (YamlFault & { readonly problem: YamlProblem }) | undefined {
	const { problem, ...fault } = colonFault({ start, text: key });
	return problem === 'full-width-colon' ? { problem, ...fault } : undefined;
}

function colonFault({ start, text }: Line): YamlFault {
	const span = { start, end: start + text.length };
	const found = key.exec(text)?.groups;
	if (found === undefined) return { problem: pair.test(text) ? 'indentation' : 'missing-colon', span };
	const problem = found.wide === undefined ? 'missing-space' : 'full-width-colon';
	return { problem, span, ...(text.length <= 30 && { suggestion: `${found.key}: ${found.value}`.trimEnd() }) };
}

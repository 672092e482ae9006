/** Mistakes that show in a line of YAML, or in a key, by the look of it alone: slips of Chinese keyboards, and spaces that are lacking. */

import type { YamlFault } from './yaml-issue.js';

interface Line {
	readonly start: number;
	readonly text: string;
}

/** As much of a line as is looked at. */
const mostOfLine = 1000;

/** The line that a place lies on. */
function lineAt(text: string, at: number): Line {
	const start = startOfLine(text, at);
	return { start, text: /^[^\r\n]*/.exec(text.slice(start, start + mostOfLine))?.[0] ?? '' };
}

export function startOfLine(text: string, at: number): number {
	return text.lastIndexOf('\n', at - 1) + 1;
}

/** Other dashes than YAML's, dots and shapes that office software puts before an entry of a list, and numbers. */
const listMark =
	'(?:[\uff0d\u2014\u2013\u00b7\u2022\u25a0\u25a1\u25aa\u25c6\u25c7\u25cb\u25cf\u2460-\u2473]|\\d{1,2}[.)\u3001\uff0e\uff09]|[(\uff08]\\d{1,2}[)\uff09])';
/** How an entry of a list begins with such a mark, or without the space after its dash. */
const dash = new RegExp(`^(?:-|${listMark}[ \u3000]*)(?<name>[\\p{L}_$][\\p{L}\\d_$]*)`, 'u');
const wideSpace = /^[\u3000\u00a0]/;

/** Where a key or a line begins with another dash or another space than those of YAML. */
function misbegun(text: string, start: number): YamlFault | undefined {
	if (wideSpace.test(text)) return { problem: 'wide-space', span: { start, end: start + 1 } };
	const found = dash.exec(text);
	if (found === null) return undefined;
	return { problem: 'missing-dash-space', span: { start, end: start + found[0].length }, suggestion: `- ${found.groups?.name}` };
}

export function lacksDashSpace(key: string): boolean {
	return dash.test(key);
}

/** What is wrong with a key, to go by its own text; `isAlone`: it has no value, and stands within braces. */
export function keyFault(key: string, start: number, isAlone: boolean): YamlFault | undefined {
	const fault = misbegun(key, start);
	if (fault !== undefined || !isAlone) return fault;
	const colon = colonFault({ start, text: key });
	return colon.problem === 'full-width-colon' ? colon : undefined;
}

/** What is wrong with how the line of a place begins, where no line of YAML does so: with another dash, or another space before or after the colon. */
export function lineFault(text: string, at: number): YamlFault | undefined {
	const line = lineAt(text, at);
	const before = /^ *(?:- +)*(?:[^\s"'#:]+:(?=[\u3000\u00a0]))?/.exec(line.text)?.[0] ?? '';
	const fault = misbegun(line.text.slice(before.length), line.start + before.length);
	if (fault === undefined || (fault.problem === 'missing-dash-space' && !/[:\uff1a]/.test(line.text))) return undefined;
	// What stands in a text is none of it.
	return isInBlockText(text, line.start) || (line.text.match(/"/g)?.length ?? 0) % 2 === 1 ? undefined : fault;
}

/** A text is looked for so many lines above at most: of a hostile document every line may be looked at. */
const mostLinesAbove = 100;

/** Whether a line belongs to a text that begins with `|` or `>` above it. */
function isInBlockText(text: string, lineStart: number): boolean {
	const indentOf = (at: number) => /^ */.exec(text.slice(at, at + 200))?.[0].length ?? 0;
	const indent = indentOf(lineStart);
	for (let start = lineStart, above = 0; start > 0 && above < mostLinesAbove; above += 1) {
		const end = start - 1;
		start = startOfLine(text, end);
		const line = text.slice(start, end);
		if (line.trim() !== '' && indentOf(start) < indent) return /[|>][-+\d]*\s*(?:#.*)?$/.test(line);
	}
	return false;
}

/** Texts in quotation marks, brackets that open, comments, and before a key what people write for a comma. */
const commaTokens =
	/(?<=^|[\s[{,:\uff0c\uff1b\u3001;])(?:"(?:[^"\\]|\\.)*"|'[^']*')|[{[]|(?<=^|\s)#|[\uff0c\uff1b\u3001;](?=\s*(?:[{[]|["']?[\p{L}\d_$-]+["']?\s*[:\uff1a]))/gu;

/** The first within brackets on the line of a place, where a field seems to hold the next one, too: `{ type: air，hub: regional }`. */
export function commaFault(text: string, at: number, inBrackets: boolean): YamlFault | undefined {
	const line = lineAt(text, at);
	let within = inBrackets;
	for (const { index, 0: token } of line.text.matchAll(commaTokens)) {
		if (token === '#') break;
		const start = line.start + index;
		const span = { start, end: start + 1 };
		if (within && /^[\uff0c\uff1b\u3001;]/.test(token)) return { problem: token === ';' ? 'semicolon' : 'full-width-comma', span };
		within ||= token === '{' || token === '[';
	}
	return undefined;
}

/** Where the value of the field on the line of a place begins with a bracket of Chinese keyboards that nothing but the end of the value closes. */
export function bracketFault(text: string, at: number): YamlFault | undefined {
	const line = lineAt(text, at);
	const before = /^ *(?:- +)*[^\s"'#:]+: +(?=[\uff5b\uff3b](?:[^\uff5d\uff3d]*|.*[\]}\uff5d\uff3d])\s*(?:#.*)?$)/.exec(line.text)?.[0];
	return before === undefined ? undefined : fullWidthBracket(line.start + before.length);
}

/** Such a bracket at a place where a list or an object was to end, or at the end of what stands before it, if it belongs to no pair. */
export function closingFault(text: string, at: number): YamlFault | undefined {
	const start = Math.max(0, at - mostOfLine);
	const upTo = text.slice(start, at + 1);
	const index = upTo.search(/[\uff5d\uff3d](?=\s*\S?$)/);
	if (index === -1 || /[\uff5b\uff3b][^\uff5d\uff3d\n]*$/.test(upTo.slice(0, index))) return undefined;
	return fullWidthBracket(start + index);
}

function fullWidthBracket(start: number): YamlFault {
	return { problem: 'full-width-bracket', span: { start, end: start + 1 } };
}

/** What each line of a stretch lacks that is no field, if it looks like one: `type： border`, `type:border`. */
export function colonFaults(text: string, start: number, end: number): readonly YamlFault[] {
	return linesOf(text, start, end).map((line) => lineFault(text, line.start) ?? colonFault(line));
}

/** The lines of a stretch that are not empty, without the white space around them. */
function linesOf(text: string, start: number, end: number): readonly Line[] {
	return [...text.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map(({ index, 0: line }) => ({
		start: start + index,
		text: line,
	}));
}

const field = /^(?<key>["']?[\p{L}\d_$-]+["']?)(?:\s*(?<wide>\uff1a)\s*|:(?!\/\/|\s))(?<value>.*)$/su;
/** In itself in order: it stands where it cannot. */
const pair = /^["']?[\p{L}\d_$-]+["']?:(?:\s|$)/u;

function colonFault({ start, text }: Line): YamlFault {
	const span = { start, end: start + text.length };
	const found = field.exec(text)?.groups;
	if (found === undefined) return { problem: pair.test(text) ? 'indentation' : 'missing-colon', span };
	const problem = found.wide === undefined ? 'missing-space' : 'full-width-colon';
	return { problem, span, ...(text.length <= 30 && { suggestion: `${found.key}: ${found.value}`.trimEnd() }) };
}

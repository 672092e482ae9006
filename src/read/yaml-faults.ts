/** What is wrong with the syntax of a YAML text: each mistake once, without the errors that the parser draws from it. */

import type { YAMLParseError } from 'yaml';
import type { SourceText } from '../base/source.js';
import type { YamlFault } from './yaml-issue.js';
import { bracketFault, closingFault, colonFaults, commaFault, lineFault, startOfLine } from './yaml-lines.js';
import { problemOf } from './yaml-syntax.js';

/** Mistakes that stand by themselves, whatever came before: one look at their line shows them. */
const certain: ReadonlySet<YamlFault['problem']> = new Set<YamlFault['problem']>([
	'tab',
	'full-width-colon',
	'full-width-comma',
	'semicolon',
	'full-width-bracket',
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

/** Without a look at the text, which takes long where there are thousands of errors. */
function mayBeCertain(error: YAMLParseError): boolean {
	const problem = problemOf(error);
	return problem !== undefined && (ofLines.has(problem) || certain.has(problem));
}

type Found = YamlFault['problem'] | undefined;

/** What the parser finds wrong where more may be seen on the line itself. */
const ofLines: ReadonlySet<Found> = new Set<Found>([
	'missing-colon',
	'key-on-several-lines',
	'nested-mapping',
	'block-in-flow',
	'unexpected',
]);

/** The slip on the line of an error that the parser drew it from. */
function slipAt(text: string, at: number, problem: Found): YamlFault | undefined {
	switch (problem) {
		case 'indentation': {
			const start = startOfLine(text, at);
			return lineFault(text, at) ?? (start === 0 ? undefined : lineFault(text, start - 1));
		}
		case 'nested-mapping':
		case 'unexpected':
			return lineFault(text, at) ?? bracketFault(text, at) ?? commaFault(text, at, false);
		case 'block-in-flow':
			return commaFault(text, at, true);
		case 'missing-comma':
		case 'unclosed-bracket':
			return closingFault(text, at);
		default:
			return undefined;
	}
}

function translate(source: SourceText, error: YAMLParseError, next: YAMLParseError | undefined): readonly YamlFault[] {
	const [start, end] = error.pos;
	const problem = problemOf(error);
	const { text } = source;
	const slip = slipAt(text, start, problem);
	if (slip !== undefined) return [slip];
	switch (problem) {
		case undefined:
			return [];
		case 'missing-colon':
			return colonFaults(text, start, end);
		case 'key-on-several-lines':
			if (/["']/.test(text.charAt(start))) break;
			return colonFaults(text, start, end).slice(0, -1);
		case 'nested-mapping': {
			// A value that goes on in the next line, where there is a key: that line stands too far to the right.
			if (next?.code !== 'MULTILINE_IMPLICIT_KEY' || next.pos[0] !== start) break;
			return [indentationAt(source, startOfLine(text, next.pos[1]))];
		}
		case 'indentation':
			return [indentationAt(source, start)];
		case 'unexpected': {
			const lineStart = startOfLine(text, start);
			if (lineStart === start || text.slice(lineStart, start).trim() !== '' || !/^[^\s:]+:(?:\s|$)/.test(text.slice(start, start + 100)))
				break;
			return [indentationAt(source, lineStart)];
		}
	}
	return [{ problem, span: { start, end } }];
}

function indentationAt(source: SourceText, at: number): YamlFault {
	const start = at + (/^ */.exec(source.text.slice(at, at + 1000))?.[0].length ?? 0);
	const word = /^[^\s:]*/.exec(source.text.slice(start, start + 100))?.[0] ?? '';
	const before = source.text.slice(0, startOfLine(source.text, start)).trimEnd();
	const above = before === '' ? {} : { above: source.positionAt(before.length).line };
	return { problem: 'indentation', span: { start, end: start + Math.max(1, word.length) }, ...above };
}

/** What the lines of a document that is one text lack, if they look like fields. */
export function colonFaultsOf(text: string, start: number, end: number): readonly YamlFault[] {
	const faults = colonFaults(text, start, end);
	return faults[0]?.problem === 'missing-colon' ? [] : faults;
}

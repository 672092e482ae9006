/** YAML 1.2 (core schema) as plain data: no aliases, anchors, tags or merge keys, one document, keys that are text. */

import { Composer, isScalar, type ParsedNode } from 'yaml';
import type { Issue } from '../base/issue.js';
import { SourceText } from '../base/source.js';
import type { ReadResult } from './document.js';
import { issueList, readIssue } from './issues.js';
import { locateIn, type Place } from './place.js';
import { colonFaultsOf, faultsOf } from './yaml-faults.js';
import { syntaxIssue, type YamlFault } from './yaml-issue.js';
import { readTokens, type Tokens } from './yaml-tokens.js';
import { placeOfNode, toPlain } from './yaml-value.js';

/** Reads a YAML text and tells all its issues at once. */
export function parseYaml(text: string): ReadResult {
	const source = new SourceText(text);
	const tokens = readTokens(source);
	if ('code' in tokens) return { ok: false, issues: [tokens] };

	// Keys are compared below: the parser would compare each with all others. A key is text even where it looks like a number.
	const composer = new Composer({ version: '1.2', schema: 'core', strict: true, stringKeys: true, uniqueKeys: false });
	const [document] = composer.compose(tokens.tokens, true, source.text.length);
	const contents = document?.contents as ParsedNode | null | undefined;
	const syntaxIssues = findSyntaxIssues(source, tokens, faultsOf(source, document?.errors ?? []));
	if (syntaxIssues.length > 0) return { ok: false, issues: syntaxIssues };
	if (!contents || contents.range[0] === contents.range[1]) return { ok: false, issues: [readIssue('input.empty', {})] };

	if (isScalar(contents) && contents.type === 'PLAIN') {
		const noMapping = findSyntaxIssues(source, tokens, colonFaultsOf(source.text, contents.range[0], contents.range[1]));
		if (noMapping.length > 0) return { ok: false, issues: noMapping };
	}

	const list = issueList();
	const { value, emptyValues } = toPlain(source, contents, list.add);
	if (list.issues.length > 0) return { ok: false, issues: list.issues };
	let root: Place | undefined;
	return {
		ok: true,
		document: {
			format: 'yaml',
			source,
			value,
			emptyValues,
			locate: (path, part) => {
				root ??= placeOfNode(source.text, contents, undefined);
				return locateIn(root, path, part);
			},
		},
	};
}

/** Of a line only the first mistake is told. */
function findSyntaxIssues(source: SourceText, { refused }: Tokens, faults: readonly YamlFault[]): readonly Issue[] {
	const list = issueList();
	for (const make of refused) list.add(make);
	const lines = new Set(list.issues.map(({ line }) => line));
	for (const fault of faults) {
		const { line } = source.positionAt(fault.span.start);
		if (lines.has(line)) continue;
		lines.add(line);
		list.add(() => syntaxIssue(source, fault));
	}
	return list.issues.toSorted(byPlace);
}

function byPlace(a: Issue, b: Issue): number {
	const last = Number.MAX_SAFE_INTEGER;
	return (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last);
}

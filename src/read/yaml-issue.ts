/** One mistake in the syntax of a YAML text, and how it is told. */

import type { Issue } from '../base/issue.js';
import type { SourceText, Span } from '../base/source.js';
import { foundBy, issueAt, type YamlProblem } from './issues.js';

export interface YamlFault {
	readonly problem: YamlProblem | 'key-not-text';
	readonly span: Span;
	/** Of wrong indentation: the number of the line above, which it must fit. */
	readonly above?: number;
	/** As it must be written. */
	readonly suggestion?: string;
}

export function syntaxIssue(source: SourceText, { problem, span, above, suggestion }: YamlFault): Issue {
	if (problem === 'key-not-text') return issueAt(source, 'yaml.key-not-text', {}, span);
	const found = foundBy(problem, source.text.slice(span.start, span.end));
	const issue = issueAt(source, 'yaml.syntax', { problem, found, ...(above !== undefined && { above }) }, span);
	return suggestion === undefined ? issue : { ...issue, suggestion };
}

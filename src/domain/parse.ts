/** From a document that was read to an application, with the place of every issue in the text. */

import type { Issue } from '../base/issue.js';
import type { TextDocument } from '../read/document.js';
import { findProblems } from './check.js';
import { withoutDoubtfulPlaces } from './doubtful.js';
import { factOf } from './facts.js';
import { type Problem, problem } from './problem.js';
import { at } from './raw.js';
import type { CheckResult } from './result.js';
import type { Application } from './schema.js';

/** As `checkApplication`, and each issue has line, column and frame. */
export function parseApplication(document: TextDocument): CheckResult {
	const { errors, warnings } = findProblems(document.value, emptyDates(document));
	const place = (each: Problem) => placed(document, each);
	if (errors.length > 0) return { ok: false, issues: errors.map(place) };
	return { ok: true, application: withoutDoubtfulPlaces(document.value as Application), warnings: warnings.map(place) };
}

/** In YAML an empty value reads as `null`, and where that has a meaning of its own it must be written. */
function emptyDates(document: TextDocument): readonly Problem[] {
	return document.emptyValues
		.filter((path) => at(document.value, ...path) === null && factOf(path)?.nullable)
		.map((path) => problem('application.empty-value', { field: String(path.at(-1)) }, path, { part: 'key' }));
}

function placed(document: TextDocument, { issue, path, part }: Problem): Issue {
	const span = document.locate(path, part);
	const { code, args } = issue;
	// Of a text without its quotation marks the number is only how it was read: `1e3` is not 1000.
	const isBareText = code === 'application.wrong-type' && args.expected === 'text' && args.actual === 'number';
	const written = isBareText ? { suggestion: JSON.stringify(document.source.text.slice(span.start, span.end)) } : {};
	// A code that takes the place of a text without quotation marks would be a number without its own.
	const isBare = code.startsWith('division.') && !/["']/.test(document.source.text.charAt(span.start));
	const quoted = isBare && issue.suggestion !== undefined ? { suggestion: JSON.stringify(issue.suggestion) } : {};
	return { ...issue, ...written, ...quoted, ...document.source.place(span) };
}

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
	const written = document.source.text.slice(span.start, span.end);
	const suggestion = suggestionAt(issue, written);
	return { ...issue, ...(suggestion !== undefined && { suggestion }), ...document.source.place(span) };
}

/** What is suggested as it must be written in place of what is: in YAML a text may stand without its quotation marks. */
function suggestionAt({ code, args, suggestion }: Issue, written: string): string | undefined {
	// The number is only how it was read: `1e3` is not 1000.
	if (code === 'application.wrong-type' && args.expected === 'text' && args.actual === 'number') return JSON.stringify(written);
	// Bare, a code would be a number.
	const isBareCode = code.startsWith('division.') && !/^["']/.test(written);
	return isBareCode && suggestion !== undefined ? JSON.stringify(suggestion) : suggestion;
}

/** Is a value a valid application? Every issue at once, as data. */

import { maxIssues } from '../base/issue.js';
import { toPointer } from '../base/pointer.js';
import { crossCheck } from './cross.js';
import { withoutDoubtfulPlaces } from './doubtful.js';
import { type Problem, problem, sortByPlace } from './problem.js';
import type { CheckResult } from './result.js';
import type { Application } from './schema.js';
import { checkShape } from './shape.js';

/**
 * Checks a value that JSON could have made. The application of the result is that very value, not a copy, save where
 * {@link withoutDoubtfulPlaces} leaves something out. Issues have pointers
 * and stand in the document's order; a thousand at most are listed.
 */
export function checkApplication(value: unknown): CheckResult {
	const { errors, warnings } = findProblems(value);
	if (errors.length > 0) return { ok: false, issues: errors.map((each) => each.issue) };
	// No error: the value has the shape that the type describes.
	return { ok: true, application: withoutDoubtfulPlaces(value as Application), warnings: warnings.map((each) => each.issue) };
}

/** Errors and warnings with their paths; `more` are errors found elsewhere. */
export function findProblems(
	value: unknown,
	more: readonly Problem[] = [],
): { readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] } {
	const shape = checkShape(value);
	const cross = crossCheck(value);
	const errors = sortByPlace([...shape, ...withoutConsequences(cross.errors, shape), ...more], value);
	const listed =
		errors.length > maxIssues ? [...errors.slice(0, maxIssues), problem('application.more-issues', { listed: maxIssues }, [])] : errors;
	return { errors: listed, warnings: sortByPlace(cross.warnings, value) };
}

/** Evidence for a field leads to nothing where that field is misspelt: one cause, and one issue. */
function withoutConsequences(errors: readonly Problem[], shape: readonly Problem[]): readonly Problem[] {
	const meant = shape.flatMap(({ issue, path }) =>
		issue.code === 'application.unknown-field' && issue.suggestion !== undefined
			? [toPointer([...path.slice(0, -1), issue.suggestion])]
			: [],
	);
	return errors.filter(({ issue, path }) => {
		const pointer = String(path[1]);
		return issue.code !== 'application.evidence-pointer' || !meant.some((field) => pointer === field || pointer.startsWith(`${field}/`));
	});
}

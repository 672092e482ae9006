/** Results as machines read them. */

import { type AnyResult, isError } from '../report.js';

/** Without the excerpts that only a person needs. */
export function machineResult(result: AnyResult): AnyResult {
	if (!isError(result)) return result;
	const issues = result.error.issues.map(({ frame: _, ...issue }) => issue);
	return { ...result, error: { ...result.error, issues } };
}

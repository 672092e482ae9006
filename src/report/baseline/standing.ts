/** What counts of a result for the exit status: the verdict of the findings that no baseline accepts. */

import type { Verdict } from '../../engine/decision.js';
import { binds, verdictOf } from '../../engine/verdict.js';
import type { Result, ResultFinding } from '../result.js';
import { type Severity, severityOf } from '../severity.js';

/** The verdict that the findings would have that are not accepted; where none is, the verdict itself. */
export function standingOf({ verdict, findings, accepted = [] }: Result): Verdict {
	if (accepted.length === 0) return verdict;
	const left = findings.filter((finding) => finding.accepted === undefined && binds(finding) && finding.outcome !== 'not-applicable');
	// Where all that counts is accepted, something was checked, and nothing is left to do.
	if (left.length === 0) return 'eligible';
	return verdictOf(
		left,
		left.map(({ outcome }) => outcome),
	);
}

/** What there is to tell of an application, with its severity: what is open, only where it can still change what counts. */
export function toldFindings(result: Result): readonly (readonly [finding: ResultFinding, severity: Severity])[] {
	const standing = standingOf(result);
	return result.findings.flatMap((finding) => {
		const severity = severityOf(finding);
		if (severity === undefined) return [];
		const settled = standing === 'ineligible' || (standing === 'restricted' && finding.effect !== 'requirement');
		return severity === 'open' && settled ? [] : [[finding, severity] as const];
	});
}

/** The findings that made the standing what it is; none where it is eligible. */
export function decidingFindings(result: Result): readonly ResultFinding[] {
	const standing = standingOf(result);
	if (standing === 'eligible') return [];
	const wanted = ({ ineligible: 'error', restricted: 'warning', undetermined: 'open' } as const)[standing];
	return result.findings.filter((finding) => severityOf(finding) === wanted);
}

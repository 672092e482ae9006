/** How much a finding weighs, for formats that know errors and warnings: one mapping for all of them. */

import type { Result, ResultFinding } from './result.js';

/**
 * `error`: an admission standard is not met. `warning`: a ground for strict control. `open`: one of these two that cannot be told yet.
 * `note`: something the reader must know. `accepted`: one of the first three that a baseline accepts.
 */
export type Severity = 'error' | 'warning' | 'open' | 'note' | 'accepted';

/** `undefined` where there is nothing to tell: what is met or does not apply, and grounds for priority, which harm no application. */
export function severityOf(finding: Pick<ResultFinding, 'effect' | 'outcome' | 'accepted'>): Severity | undefined {
	return finding.accepted === undefined ? ownSeverity(finding) : 'accepted';
}

/** Whatever a baseline says. */
export function ownSeverity({ effect, outcome }: Pick<ResultFinding, 'effect' | 'outcome'>): Exclude<Severity, 'accepted'> | undefined {
	if (effect === 'priority' || (outcome !== 'fail' && outcome !== 'unknown')) return undefined;
	if (effect === 'notice') return outcome === 'fail' ? 'note' : undefined;
	if (outcome === 'unknown') return 'open';
	return effect === 'requirement' ? 'error' : 'warning';
}

/** What there is to tell of an application, with its severity: what is open, only where it can still change the verdict. */
export function toldFindings({ verdict, findings }: Result): readonly (readonly [finding: ResultFinding, severity: Severity])[] {
	return findings.flatMap((finding) => {
		const severity = severityOf(finding);
		if (severity === undefined) return [];
		const settled = verdict === 'ineligible' || (verdict === 'restricted' && finding.effect !== 'requirement');
		return severity === 'open' && settled ? [] : [[finding, severity] as const];
	});
}

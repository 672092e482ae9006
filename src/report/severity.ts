/** How much a finding weighs, for formats that know errors and warnings: one mapping for all of them. */

import { binds } from '../engine/verdict.js';
import type { ResultFinding } from './result.js';

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

/** Whether no requirement and no restriction applies: then nothing was checked, and that is no pass. */
export function isUnchecked({ findings }: { readonly findings: readonly Pick<ResultFinding, 'effect' | 'outcome'>[] }): boolean {
	return !findings.some((finding) => binds(finding) && finding.outcome !== 'not-applicable');
}

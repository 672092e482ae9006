/** From the findings to the verdict. */

import type { Effect } from '../rules/model.js';
import type { Finding, Missing, Verdict } from './decision.js';
import { union } from './node.js';

/** The first that holds: a requirement fails; a restriction fails; either is unknown; else all of them pass. */
export function verdictOf(findings: readonly Finding[]): Verdict {
	if (findings.some((finding) => finding.effect === 'requirement' && finding.outcome === 'fail')) return 'ineligible';
	if (findings.some((finding) => finding.effect === 'restriction' && finding.outcome === 'fail')) return 'restricted';
	return findings.some((finding) => binds(finding.effect) && finding.outcome === 'unknown') ? 'undetermined' : 'eligible';
}

/** Only `eligible` is a pass, and `undetermined` is neither. */
export function passOf(verdict: Verdict): boolean | null {
	return verdict === 'undetermined' ? null : verdict === 'eligible';
}

/** The facts that can still change a verdict: none can lift `ineligible`, and only a requirement can worsen `restricted`. */
export function missingForVerdict(verdict: Verdict, findings: readonly Finding[]): readonly Missing[] {
	if (verdict === 'ineligible') return [];
	const counts = (effect: Effect) => (verdict === 'restricted' ? effect === 'requirement' : binds(effect));
	return union(findings.filter((finding) => counts(finding.effect)).map((finding) => finding.missing));
}

function binds(effect: Effect): boolean {
	return effect === 'requirement' || effect === 'restriction';
}

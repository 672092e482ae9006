/** From the findings to the verdict. */

import type { Effect } from '../rules/model.js';
import type { Finding, Missing, Verdict } from './decision.js';
import { union } from './node.js';

/**
 * The first that holds: a requirement fails; a restriction fails; either is unknown; else all of them pass. Where neither of them
 * applies nothing was checked, and that is no pass.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
	if (findings.some((finding) => finding.effect === 'requirement' && finding.outcome === 'fail')) return 'ineligible';
	if (findings.some((finding) => finding.effect === 'restriction' && finding.outcome === 'fail')) return 'restricted';
	const binding = findings.filter((finding) => binds(finding.effect) && finding.outcome !== 'not-applicable');
	return binding.length > 0 && binding.every((finding) => finding.outcome === 'pass') ? 'eligible' : 'undetermined';
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

/** From the outcomes to the verdict. */

import type { Effect, Outcome } from '../rules/model.js';
import type { Finding, Missing, Verdict } from './decision.js';
import { union } from './node.js';

/**
 * The first that holds: a requirement fails; a restriction fails; either is unknown; else all of them pass. Where neither of them
 * applies nothing was checked, and that is no pass.
 * @param outcomes those of the rules, in their order.
 */
export function verdictOf(rules: readonly { readonly effect: Effect }[], outcomes: readonly Outcome[]): Verdict {
	let [passes, isOpen, isRestricted] = [false, false, false];
	for (let index = 0; index < rules.length; index += 1) {
		const outcome = outcomes[index];
		const rule = rules[index];
		if (outcome === 'not-applicable' || rule === undefined || !binds(rule)) continue;
		if (outcome === 'pass') passes = true;
		else if (outcome !== 'fail') isOpen = true;
		else if (rule.effect === 'requirement') return 'ineligible';
		else isRestricted = true;
	}
	if (isRestricted) return 'restricted';
	return passes && !isOpen ? 'eligible' : 'undetermined';
}

/** Only `eligible` is a pass, and `undetermined` is neither. */
export function passOf(verdict: Verdict): boolean | null {
	return verdict === 'undetermined' ? null : verdict === 'eligible';
}

/** The facts that can still change a verdict: none can lift `ineligible`, and only a requirement can worsen `restricted`. */
export function missingForVerdict(verdict: Verdict, findings: readonly Finding[]): readonly Missing[] {
	if (verdict === 'ineligible') return [];
	const counted: (readonly Missing[])[] = [];
	for (const finding of findings) {
		const { effect, missing } = finding;
		if (missing.length > 0 && (verdict === 'restricted' ? effect === 'requirement' : binds(finding))) counted.push(missing);
	}
	return counted.length === 0 ? [] : union(counted);
}

/** Whether a rule, or what was found of it, counts for the verdict. */
export function binds({ effect }: { readonly effect: Effect }): boolean {
	return effect === 'requirement' || effect === 'restriction';
}

/** Ids of the priorities that an application has. */
export function prioritiesOf(findings: readonly Pick<Finding, 'rule' | 'effect' | 'outcome'>[]): readonly string[] {
	const priorities: string[] = [];
	for (const { rule, effect, outcome } of findings) if (effect === 'priority' && outcome === 'pass') priorities.push(rule);
	return priorities;
}

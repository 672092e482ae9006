/** A second, plain and slow interpreter of rule packs, from the types alone: what the engine is held against. */

import type { Verdict } from '../../src/engine/decision.js';
import type { Choices, Effect, Outcome, Pack } from '../../src/rules/model.js';
import { truth } from './reference-meaning.js';
import { missing, type Pointers } from './reference-missing.js';
import { type At, chosen } from './reference-places.js';

/** As much of a decision as the reference says; pointers in any order, each once. */
export interface ReferenceDecision {
	readonly verdict: Verdict;
	readonly pass: boolean | null;
	readonly findings: readonly { readonly rule: string; readonly effect: Effect; readonly outcome: Outcome; readonly missing: Pointers }[];
	readonly missing: Pointers;
	readonly priorities: readonly string[];
	readonly warnings: readonly string[];
}

export function decide(pack: Pack, application: unknown, asOf: string, choices: Choices = {}): ReferenceDecision {
	const defaults = Object.entries(pack.readings).map(([id, reading]) => [id, reading.default]);
	const at: At = { asOf, readings: { ...Object.fromEntries(defaults), ...choices }, places: [{ pointer: '', value: application }] };
	const findings = pack.rules.map((rule) => ({
		rule: rule.id,
		effect: typeof rule.effect === 'string' ? rule.effect : chosen(rule.effect, at),
		...outcomeOf(rule, at),
	}));
	const verdict = verdictOf(findings);
	const still = stillOpen[verdict];
	return {
		verdict,
		pass: { eligible: true, ineligible: false, restricted: false, undetermined: null }[verdict],
		findings,
		missing: once(findings.flatMap((finding) => (still.includes(finding.effect) ? finding.missing : []))),
		priorities: findings.filter(({ effect, outcome }) => effect === 'priority' && outcome === 'pass').map(({ rule }) => rule),
		warnings: pack.checks.filter((check) => outcomeOf(check, at).outcome === 'fail').map((check) => check.id),
	};
}

type Clause = Pick<Pack['rules'][number], 'appliesTo' | 'condition'>;

/** What is asked of a rule: whether it applies, and if so whether it holds. */
function outcomeOf({ appliesTo, condition }: Clause, at: At): { readonly outcome: Outcome; readonly missing: Pointers } {
	const applies = truth(appliesTo, at);
	const holds = truth(condition, at);
	if (!applies.has(true)) return { outcome: 'not-applicable', missing: [] };
	if (applies.has(false) || holds.size > 1) {
		return { outcome: 'unknown', missing: once([...missing(appliesTo, at), ...missing(condition, at)]) };
	}
	return { outcome: holds.has(true) ? 'pass' : 'fail', missing: [] };
}

type Settled = readonly { readonly effect: Effect; readonly outcome: Outcome }[];

/**
 * The first line that holds. The one but last is stricter than the table of the policy, which has `eligible` for all that is left:
 * where no requirement and no restriction applies at all, nothing was checked.
 */
function verdictOf(findings: Settled): Verdict {
	const is = (effect: Effect, outcome: Outcome) => findings.some((finding) => finding.effect === effect && finding.outcome === outcome);
	if (is('requirement', 'fail')) return 'ineligible';
	if (is('restriction', 'fail')) return 'restricted';
	if (is('requirement', 'unknown') || is('restriction', 'unknown')) return 'undetermined';
	if (!is('requirement', 'pass') && !is('restriction', 'pass')) return 'undetermined';
	return 'eligible';
}

/** Under each verdict, the effects of the rules that can still change it. */
const stillOpen: Readonly<Record<Verdict, readonly Effect[]>> = {
	eligible: [],
	ineligible: [],
	restricted: ['requirement'],
	undetermined: ['requirement', 'restriction'],
};

/** Each pointer once, sorted; of entries to be added to one list, the years together. */
export function once(pointers: Pointers): Pointers {
	const years = new Map<string, string[]>();
	for (const pointer of pointers) {
		const [place = '', ...own] = pointer.split(' ');
		years.set(place, [...(years.get(place) ?? []), ...own]);
	}
	return [...years].map(([place, all]) => [place, ...new Set(all.sort())].join(' ')).sort();
}

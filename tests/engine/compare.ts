/** What the engine and the reference interpreter say of one situation, in one form. */

import type { Decision, Missing } from '../../src/engine/decision.js';
import type { EvaluateOptions, evaluate } from '../../src/engine/evaluate.js';
import type { Situation } from './arbitrary.js';
import { packOf } from './arbitrary-pack.js';
import { decide, once, type ReferenceDecision } from './reference.js';

/** The situation itself, and the same pack with every reading at its default: what is kept of a pack must not mix the two. */
function variants({ options }: Situation): readonly EvaluateOptions[] {
	return [options, options.asOf === undefined ? {} : { asOf: options.asOf }];
}

export function byReference(situation: Situation): readonly ReferenceDecision[] {
	const { contents, application } = situation;
	const pack = packOf(contents);
	return variants(situation).map(({ asOf, readings }) => decide(pack, application, asOf ?? application.submittedOn, readings));
}

export function byEngine(engine: typeof evaluate, situation: Situation): readonly ReferenceDecision[] {
	const { contents, application } = situation;
	const pack = packOf(contents);
	return variants(situation).map((options) => asReference(engine(pack, application, options)));
}

/** The decision as the reference would give it. */
export function asReference(decision: Decision): ReferenceDecision {
	return {
		verdict: decision.verdict,
		pass: decision.pass,
		findings: decision.findings.map(({ rule, effect, outcome, missing }) => ({ rule, effect, outcome, missing: pointersOf(missing) })),
		missing: pointersOf(decision.missing),
		priorities: decision.priorities,
		// A check that fails warns once for every list entry concerned.
		warnings: [...new Set(decision.warnings.map(({ code }) => code))],
	};
}

/** JSON Pointers, sorted; of an entry to be added to a yearly list with the years behind it. */
export function pointersOf(missing: readonly Missing[]): readonly string[] {
	return once(missing.map(({ pointer, years = [] }) => [pointer, ...years].join(' ')));
}

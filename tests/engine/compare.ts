/** What the engine and the reference interpreter say of one situation, in one form. */

import type { Decision, Missing } from '../../src/engine/decision.js';
import type { evaluate } from '../../src/engine/evaluate.js';
import type { Situation } from './arbitrary.js';
import { packOf } from './arbitrary-pack.js';
import { decide, once, type ReferenceDecision } from './reference.js';

/**
 * The situation itself; the same with every reading at its default; and an application of which hardly anything is known. What the
 * engine keeps of a pack must not mix them.
 */
function variants({ application, options: { asOf, readings = {} } }: Situation) {
	const { schemaVersion, id, submittedOn, port } = application;
	return [
		{ application, readings },
		{ application, readings: {} },
		{ application: { schemaVersion, id, submittedOn, port }, readings },
	].map((variant) => ({
		...variant,
		asOf: asOf ?? submittedOn,
		options: { readings: variant.readings, ...(asOf !== undefined && { asOf }) },
	}));
}

export function byReference(situation: Situation): readonly ReferenceDecision[] {
	const pack = packOf(situation.contents);
	return variants(situation).map(({ application, asOf, readings }) => decide(pack, application, asOf, readings));
}

export function byEngine(engine: typeof evaluate, situation: Situation): readonly ReferenceDecision[] {
	const pack = packOf(situation.contents);
	return variants(situation).map(({ application, options }) => asReference(engine(pack, application, options)));
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

/** What the engine and the reference interpreter say of one situation, in one form. */

import type { Decision, Missing } from '../../src/engine/decision.js';
import type { Judgement } from '../../src/engine/judge.js';
import type { Situation } from './arbitrary.js';
import { filingDays } from './arbitrary-application.js';
import { packOf } from './arbitrary-pack.js';
import type { Engine } from './mutant.js';
import { decide, once, type ReferenceDecision } from './reference.js';

/**
 * The situation itself; the same with every reading at its default; the same looked at in another year; and an application of which
 * hardly anything is known. What the engine keeps of a pack must not mix them.
 */
function variants({ application, options: { asOf, readings = {} } }: Situation) {
	const { schemaVersion, id, submittedOn, port } = application;
	const day = asOf ?? submittedOn;
	const inAnotherYear = filingDays.find((each) => each.slice(0, 4) !== day.slice(0, 4)) ?? day;
	return [
		{ application, readings, day },
		{ application, readings: {}, day },
		{ application, readings, day: inAnotherYear },
		{ application: { schemaVersion, id, submittedOn, port }, readings, day },
	].map((variant) => ({
		...variant,
		options: { readings: variant.readings, ...((asOf !== undefined || variant.day !== day) && { asOf: variant.day }) },
	}));
}

/** What is decided, and what is judged where nobody asks why. */
export interface Answered {
	readonly decision: ReferenceDecision;
	readonly judgement: Judgement;
}

export function byReference(situation: Situation): readonly Answered[] {
	const pack = packOf(situation.contents);
	return variants(situation).map(({ application, day, readings }) => {
		const decision = decide(pack, application, day, readings);
		return { decision, judgement: { verdict: decision.verdict, outcomes: decision.findings.map(({ outcome }) => outcome) } };
	});
}

export function byEngine({ evaluate, judge }: Engine, situation: Situation): readonly Answered[] {
	const pack = packOf(situation.contents);
	return variants(situation).map(({ application, options }) => ({
		decision: asReference(evaluate(pack, application, options)),
		judgement: judge(pack, application, options),
	}));
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

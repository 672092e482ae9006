/** From a pack and an application to the verdict and the outcomes alone: for batches in which nobody asks why. */

import type { Application } from '../domain/schema.js';
import type { Outcome, Pack } from '../rules/model.js';
import { admit, type JudgeOptions } from './admit.js';
import type { Verdict } from './decision.js';
import { verdictOf } from './verdict.js';

/** What {@link evaluate} says, without a reason. */
export interface Judgement {
	readonly verdict: Verdict;
	/** One of each rule, in the pack's order. */
	readonly outcomes: readonly Outcome[];
}

/**
 * Judges one application under one pack, as `evaluate` does, many times as fast.
 * @throws {RefusedError} where `evaluate` does.
 */
export function judge(pack: Pack, application: Application, options: JudgeOptions = {}): Judgement {
	const { ready, frame } = admit(pack, application, options);
	const outcomes = ready.rules.map((rule) => rule.outcome(frame));
	return { verdict: verdictOf(ready.rules, outcomes), outcomes };
}

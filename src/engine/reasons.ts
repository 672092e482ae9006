/** What made a condition what it is: for each operator, the branches that decided, asked for their own reasons in turn. */

import { not, type Truth } from '../base/truth.js';
import { negate } from './evidence.js';
import type { Frame, List } from './frame.js';
import type { Node, Reasons } from './node.js';

/** A comparison is a reason by itself; without evidence it speaks of no application. */
export function comparison(node: Omit<Node, 'reasons'>): Node {
	return { ...node, reasons: reasonsOfComparison(node.evidence, node.onEmptyList) };
}

export function reasonsOfComparison(evidenceOf: Node['evidence'], onEmptyList: Node['onEmptyList']): Reasons {
	return (frame, truth, why) => {
		const evidence = evidenceOf?.(frame, truth);
		if (evidence === undefined) return false;
		if (why.negated) negate(evidence);
		why.facts.push(evidence);
		return onEmptyList?.(frame) ?? false;
	};
}

/*
 * Each of those below tells whether the condition rests on a list without an entry to look at: where all branches were needed one such
 * is enough; where each of them would have done, all of them must be such.
 */

/** Of `all`: the members that are what the whole is. */
export const reasonsOfAll =
	(truths: readonly Node['truth'][], reasons: readonly Reasons[]): Reasons =>
	(frame, truth, why) => {
		const needed = truth === 'yes';
		let some = false;
		let every = true;
		let count = 0;
		for (let index = 0; index < reasons.length; index += 1) {
			if (!needed && truths[index]?.(frame) !== truth) continue;
			const rests = (reasons[index] as Reasons)(frame, truth, why);
			some ||= rests;
			every &&= rests;
			count += 1;
		}
		return count > 0 && (needed ? some : every);
	};

/** Of `any`: the members that hold, or else all of them. */
export const reasonsOfAny =
	(truths: readonly Node['truth'][], reasons: readonly Reasons[]): Reasons =>
	(frame, truth, why) => {
		let some = false;
		let every = true;
		let count = 0;
		for (let index = 0; index < reasons.length; index += 1) {
			const here = truth === 'no' ? truth : (truths[index] as Node['truth'])(frame);
			if (truth === 'yes' && here !== 'yes') continue;
			const rests = (reasons[index] as Reasons)(frame, here, why);
			some ||= rests;
			every &&= rests;
			count += 1;
		}
		return count > 0 && (truth === 'yes' ? every : some);
	};

/** Of `not`: what makes the opposite what it is. */
export const reasonsOfNot =
	(inner: Reasons): Reasons =>
	(frame, truth, why) => {
		why.negated = !why.negated;
		const rests = inner(frame, not(truth), why);
		why.negated = !why.negated;
		return rests;
	};

/** Of `firstGiven`: the source that settled it, or else all of them. */
export const reasonsOfFirst =
	(truths: readonly Node['truth'][], reasons: readonly Reasons[]): Reasons =>
	(frame, truth, why) => {
		let some = false;
		for (let index = 0; index < reasons.length; index += 1) {
			const here = truth === 'unknown' ? truth : (truths[index] as Node['truth'])(frame);
			if (truth !== 'unknown' && here === 'unknown') continue;
			const rests = (reasons[index] as Reasons)(frame, here, why);
			if (truth !== 'unknown') return rests;
			some ||= rests;
		}
		return some;
	};

/** Of a case, or an entry with a filter: where the guard does not hold, it is no reason for anything. */
export function reasonsUnder(guard: Node | undefined, holds: Node | undefined, isCase: boolean): Reasons {
	if (guard === undefined) return holds === undefined ? () => false : holds.reasons;
	return guarded(guard.truth, guard.reasons, holds?.truth, holds?.reasons, isCase);
}

const guarded =
	(guard: Node['truth'], ofGuard: Reasons, holds: Node['truth'] | undefined, ofHolds: Reasons | undefined, isCase: boolean): Reasons =>
	(frame, truth, why) => {
		const under = guard(frame);
		const open = under === 'unknown' && truth === 'unknown';
		let some = false;
		let every = true;
		let count = 0;
		if (open || (isCase && why.cases)) {
			const rests = ofGuard(frame, under, why);
			some ||= rests;
			every &&= rests;
			count += 1;
		}
		if (under !== 'no' && holds !== undefined && ofHolds !== undefined) {
			const here = under === 'yes' ? truth : holds(frame);
			// What holds in any case leaves the guard as the only thing that is open.
			if (!open || here !== 'yes') {
				const rests = ofHolds(frame, here, why);
				some ||= rests;
				every &&= rests;
				count += 1;
			}
		}
		return count > 0 && (isCase === (truth === 'yes') ? some : every);
	};

/** Of the entries of a list, where there are some to look at: as of members, of `all` where every one must, of `any` where one is enough. */
export const reasonsOfEntries =
	(
		list: Pick<List, 'read' | 'enter'>,
		nothing: (frame: Frame) => boolean,
		whole: Truth,
		entry: Node['truth'],
		ofEntry: Reasons,
		ofNone: Reasons,
	): Reasons =>
	(frame, truth, why) => {
		if (nothing(frame)) return ofNone(frame, truth, why);
		const entries = list.read(frame);
		if (entries === undefined) return false;
		let some = false;
		let every = true;
		let count = 0;
		for (let index = 0; index < entries.length; index += 1) {
			list.enter(frame, entries[index], index);
			// Where all are what the whole is, it need not be asked.
			const here = truth === whole ? truth : entry(frame);
			if (here !== truth && (whole === 'yes' || truth === 'yes')) continue;
			const rests = ofEntry(frame, here, why);
			some ||= rests;
			every &&= rests;
			count += 1;
		}
		return count > 0 && ((whole === 'yes') === (truth === 'yes') ? some : every);
	};

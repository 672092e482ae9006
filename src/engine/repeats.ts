/** Whether the evidence of a condition could say one thing twice; where it cannot, nobody need look for it. */

import type { Condition, FactRef, Quantity } from '../rules/model.js';
import type { Maker } from './meter.js';

/**
 * Whether two comparisons of a condition could hold one fact against one thing: two that are written so, or one that is looked at
 * again for every entry of a list that it is not about. It may say so where it never happens, but not the other way round.
 */
export function mayRepeat(condition: Condition, { chosen }: Pick<Maker, 'chosen'>): boolean {
	/** By the path of a fact, what it is held against. */
	const said = new Map<string, Set<string>>();
	return inCondition(condition, 0, 0);

	/** @param once the outermost slot whose fields are looked at once only. */
	function repeats({ path, scope }: FactRef, once: number, required: string): boolean {
		if (scope < once) return true;
		const before = said.get(path) ?? new Set();
		if (before.has(required) || before.has(anything) || (required === anything && before.size > 0)) return true;
		said.set(path, before.add(required));
		return false;
	}

	function inCondition(inner: Condition, depth: number, once: number): boolean {
		switch (inner.op) {
			case 'all':
			case 'any':
			case 'firstGiven':
				return inner.of.some((member) => inCondition(member, depth, once));
			case 'not':
			case 'named':
				return inCondition(inner.of, depth, once);
			case 'byReading':
				return inCondition(chosen(inner), depth, once);
			case 'case':
				return inCondition(inner.when, depth, once) || inCondition(inner.holds, depth, once);
			case 'forEvery':
			case 'atLeastOne':
				return (
					repeats(inner.list, once, 'null') ||
					(inner.where !== undefined && inCondition(inner.where, depth + 1, depth + 1)) ||
					inCondition(inner.holds, depth + 1, depth + 1)
				);
			case 'latest':
				// Only one entry is looked at.
				return inner.list.scope < once || inCondition(inner.holds, depth + 1, once);
			case 'isTrue':
				return repeats(inner.fact, once, anything);
			case 'oneOf':
			case 'includesAny':
				return repeats(inner.fact, once, String(inner.values));
			case 'sameAs':
				return repeats(inner.left, once, anything);
			case 'compareDates':
				return inner.left.op === 'dateFact' && repeats(inner.left.fact, once, anything);
			case 'compare': {
				const sides = [inner.left, inner.right];
				const mark = sides.find((side) => side.op === 'parameter');
				const sources = sides.filter((side) => side !== mark).flatMap(sourcesOf);
				return sources.some((ref) => repeats(ref, once, mark === undefined ? anything : String(mark.value)));
			}
		}
	}

	/** Where a number may come from. */
	function sourcesOf(quantity: Quantity): readonly FactRef[] {
		switch (quantity.op) {
			case 'parameter':
				return [ofThePack];
			case 'fact':
			case 'yearsBeforeAsOf':
				return [quantity.fact];
			case 'count':
			case 'largest':
			case 'largestOfYears':
				return [quantity.list];
			case 'firstGiven':
				return quantity.of.flatMap(sourcesOf);
			case 'named':
				return sourcesOf(quantity.of);
			case 'byReading':
				return sourcesOf(chosen(quantity));
		}
	}
}

/** A source of a number beside others that may be a mark of the pack: evidence says that it stands nowhere. */
const ofThePack: FactRef = { path: '', scope: 0, steps: [] };

/** What is known only when the application is at hand. */
const anything = '?';

/** The comparisons of a finding as people are shown them: alike ones as one, with the requirement and the margin in words. */

import { sideOf } from '../words/dates.js';
import { factOfPointer, requiredText, valueText } from '../words/value.js';
import type { Words } from '../words/words.js';
import type { Fact } from './result.js';

/** More comparisons than this that are alike are told as one. */
const shownAlike = 3;

/** A comparison, or several that came out alike: then `first` stands for `count` of them. */
export interface Comparison {
	readonly first: Fact;
	readonly count: number;
}

/** Each fact that fails is told by itself; of those that hold, or are not known, a long row says nothing. `all`: tell every one. */
export function comparisons(facts: readonly Fact[], all: boolean): readonly Comparison[] {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const alone = all || fact.holds === 'no';
		const key = alone ? fact.pointer : [fact.label, fact.operator, JSON.stringify(fact.required), fact.holds].join('\n');
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [fact]);
		else group.push(fact);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		return group.length > shownAlike ? [{ first, count: group.length }] : group.map((fact) => ({ first: fact, count: 1 }));
	});
}

/** By how many days a date is on the right side tells nothing, nor how long ago something happened. */
export function marginOf({ margin, unit, operator, holds, plusYears, required }: Fact, asOf: string, words: Words): string | undefined {
	if (margin === null || (sideOf(operator) !== undefined && (holds !== 'no' || (plusYears === undefined && required === asOf))))
		return undefined;
	return words.margin(margin, unit, operator);
}

/** What is; of a date after which years are counted, the date itself. */
export function actualText({ actual, pointer, plusYears, unit }: Fact, words: Words): string {
	return valueText(actual, factOfPointer(pointer), plusYears === undefined ? unit : undefined, words);
}

/** What is required, and what that is called where it is another fact. */
export function requirementOf(fact: Fact, words: Words): string {
	const text = requiredText(fact, factOfPointer(fact.pointer), words);
	return fact.requiredLabel === undefined ? text : words.labelled(text, fact.requiredLabel);
}

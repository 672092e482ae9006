/** The reference interpreter: what a condition answers and what range a quantity has. Plain and slow; shares no code with the engine. */

import type { Condition, DateTerm, FactRef, Quantity } from '../../src/rules/model.js';
import { type At, asOfYear, chosen, entriesOf, find, isGiven, latestEntry, series } from './reference-places.js';
import {
	type Answers,
	anniversaries,
	anyNumber,
	both,
	compareDays,
	compareNumbers,
	dayAfterYears,
	either,
	isSettled,
	type Numbers,
	nameKey,
	no,
	opposite,
	spanning,
	unknown,
	yes,
} from './reference-values.js';

export function truth(condition: Condition, at: At): Answers {
	switch (condition.op) {
		case 'all':
			return condition.of.map((member) => truth(member, at)).reduce(both, yes);
		case 'any':
			return condition.of.map((member) => truth(member, at)).reduce(either, no);
		case 'not':
			return opposite(truth(condition.of, at));
		case 'case':
			return both(truth(condition.when, at), truth(condition.holds, at));
		case 'forEvery':
			return (
				entriesOf(condition.list, at)
					?.map((entry) => truthOfEntry(condition, entry))
					.reduce(both, yes) ?? unknown
			);
		case 'atLeastOne':
			return (
				entriesOf(condition.list, at)
					?.map((entry) => truthOfEntry(condition, entry))
					.reduce(either, no) ?? unknown
			);
		case 'latest': {
			const entry = latestEntry(condition, entriesOf(condition.list, at) ?? [], at);
			return entry === undefined ? unknown : truth(condition.holds, entry);
		}
		case 'firstGiven':
			return condition.of.map((member) => truth(member, at)).find(isSettled) ?? unknown;
		case 'named':
			return truth(condition.of, at);
		case 'byReading':
			return truth(chosen(condition, at), at);
		case 'compare':
			return compareNumbers(numbers(condition.left, at), condition.relation, numbers(condition.right, at));
		case 'compareDates': {
			const [left, right] = [day(condition.left, at), day(condition.right, at)];
			if (left === 'none' || right === 'none') return no;
			return left === 'unknown' || right === 'unknown' ? unknown : compareDays(left, condition.relation, right);
		}
		case 'isTrue':
			return whereGiven([condition.fact], at, ([value]) => value === true);
		case 'oneOf':
			return whereGiven([condition.fact], at, ([value]) => condition.values.some((listed) => listed === value));
		case 'includesAny':
			return whereGiven([condition.fact], at, ([value]) =>
				condition.values.some((listed) => Array.isArray(value) && value.includes(listed)),
			);
		case 'sameAs':
			return whereGiven([condition.left, condition.right], at, ([left, right]) => left === right);
	}
}

/** `forEvery`: the entry is left out by its filter, or satisfies; `atLeastOne`: it is let in and satisfies. */
export function truthOfEntry(condition: Extract<Condition, { op: 'forEvery' | 'atLeastOne' }>, entry: At): Answers {
	const where = condition.where === undefined ? yes : truth(condition.where, entry);
	const holds = truth(condition.holds, entry);
	return condition.op === 'forEvery' ? either(opposite(where), holds) : both(where, holds);
}

/** None satisfies nothing; what is not known may be either. */
function whereGiven(facts: readonly FactRef[], at: At, holds: (values: readonly unknown[]) => boolean): Answers {
	const found = facts.map((fact) => find(fact, at));
	if (found.some((fact) => fact.is === 'none')) return no;
	const values = found.flatMap((fact) => (fact.is === 'given' ? [fact.value] : []));
	if (values.length < facts.length) return unknown;
	return holds(values) ? yes : no;
}

function day(term: DateTerm, at: At): number | 'none' | 'unknown' {
	if (term.op === 'asOf') return dayAfterYears(at.asOf, 0);
	if (term.op === 'dateParameter') return dayAfterYears(term.value, 0);
	const found = find(term.fact, at);
	return found.is === 'given' ? dayAfterYears(String(found.value), term.plusYears ?? 0) : found.is;
}

export function numbers(quantity: Quantity, at: At): Numbers {
	switch (quantity.op) {
		case 'parameter':
			return spanning([quantity.value]);
		case 'fact': {
			const found = find(quantity.fact, at);
			if (found.is === 'none') return 'none';
			return found.is === 'given' ? spanning([Number(found.value)]) : anyNumber;
		}
		case 'yearsBeforeAsOf': {
			const found = find(quantity.fact, at);
			if (found.is === 'none') return 'none';
			if (found.is === 'unknown') return anyNumber;
			if (quantity.of === 'year') return spanning([asOfYear(at) - Number(found.value)]);
			return spanning([anniversaries(String(found.value), at.asOf)]);
		}
		case 'count': {
			const entries = entriesOf(quantity.list, at);
			return entries === undefined ? anyNumber : spanning(countsPossible(quantity, entries));
		}
		case 'largest': {
			const entries = entriesOf(quantity.list, at);
			return entries === undefined ? anyNumber : largestOf(entries.map((entry) => contribution(quantity, entry)));
		}
		case 'largestOfYears': {
			const entries = entriesOf(quantity.list, at);
			if (entries === undefined) return anyNumber;
			const { listed, gaps } = series(quantity, entries, at);
			if (listed.length === 0) return anyNumber;
			const values = listed.map((entry) => numbers({ op: 'fact', fact: quantity.value }, entry));
			return largestOf([...values, ...gaps.map(() => anyNumber)]);
		}
		case 'firstGiven':
			for (const source of quantity.of) if (isGiven(source, at)) return numbers(source, at);
			return anyNumber;
		case 'named':
			return numbers(quantity.of, at);
		case 'byReading':
			return numbers(chosen(quantity, at), at);
	}
}

/** Every count that some answer to what is not known leads to. */
function countsPossible(quantity: Extract<Quantity, { op: 'count' }>, entries: readonly At[]): readonly number[] {
	const { distinctBy } = quantity;
	const answers = entries.map((entry) => filter(quantity, entry));
	const add = (counts: ReadonlySet<number>, isIn: Answers) => step(counts, (count) => [...isIn].map((is) => count + (is ? 1 : 0)));
	if (distinctBy === undefined) return [...answers.reduce(add, zero)];
	const keys = entries.map((entry) => keyOf(distinctBy, entry));
	const named = new Set(keys.filter((key) => key !== 'none' && key !== 'unknown'));
	let counts = [...named].map((key) => answers.filter((_, i) => keys[i] === key).reduce(either, no)).reduce(add, zero);
	// An entry whose key is not known adds one, or shares the key of another that counts.
	for (const isIn of answers.filter((_, i) => keys[i] === 'unknown')) {
		counts = step(counts, (count) => [...isIn].flatMap((is) => (is ? [count + 1, Math.max(count, 1)] : [count])));
	}
	return [...counts];
}

const zero: ReadonlySet<number> = new Set([0]);

function step(counts: ReadonlySet<number>, next: (count: number) => readonly number[]): ReadonlySet<number> {
	return new Set([...counts].flatMap(next));
}

/** The key that entries are told apart by, marked so that no key is taken for `none` or `unknown`. */
export function keyOf(key: FactRef, entry: At): string {
	const found = find(key, entry);
	return found.is === 'given' ? `=${nameKey(String(found.value))}` : found.is;
}

export function filter(quantity: { readonly where?: Condition }, entry: At): Answers {
	return quantity.where === undefined ? yes : truth(quantity.where, entry);
}

/** What an entry brings to the largest: its value where it is let in, else something below every number. */
export function contribution(quantity: Extract<Quantity, { op: 'largest' }>, entry: At): Numbers {
	const value = numbers({ op: 'fact', fact: quantity.value }, entry);
	const ends = [...filter(quantity, entry)].flatMap((is) => (is && value !== 'none' ? [value.least, value.greatest] : [nothing]));
	return spanning(ends);
}

const nothing = Number.NEGATIVE_INFINITY;

/** The largest of several numbers: no less than each of them, and one of them. */
export function largestOf(all: readonly Numbers[]): Numbers {
	const ranges = all.filter((range) => range !== 'none');
	return {
		least: Math.max(nothing, ...ranges.map((range) => range.least)),
		greatest: Math.max(nothing, ...ranges.map((range) => range.greatest)),
	};
}

/** The reference interpreter: what is missing where an answer is open, by the definition of the rule language, one operator after another. */

import type { Condition, DateTerm, FactRef, ListRef, Quantity } from '../../src/rules/model.js';
import { contribution, filter, keyOf, largestOf, numbers, truth, truthOfEntry } from './reference-meaning.js';
import { type At, asOfYear, chosen, entriesOf, find, isGiven, latestEntry, series, yearsLookedAt } from './reference-places.js';
import { isSettled, opposite } from './reference-values.js';

/** JSON Pointers; an entry to be added is `LIST/-`, followed by the years in question where it is a yearly list. */
export type Pointers = readonly string[];

export function missing(condition: Condition, at: At): Pointers {
	if (isSettled(truth(condition, at))) return [];
	switch (condition.op) {
		case 'all':
		case 'any':
		case 'firstGiven':
			return condition.of.flatMap((member) => missing(member, at));
		case 'not':
		case 'named':
			return missing(condition.of, at);
		case 'byReading':
			return missing(chosen(condition, at), at);
		case 'case':
			return [...missing(condition.when, at), ...missing(condition.holds, at)];
		case 'forEvery':
		case 'atLeastOne':
			return ofList(condition.list, at, (entries) =>
				entries
					.filter((entry) => !isSettled(truthOfEntry(condition, entry)))
					.flatMap((entry) => [...(condition.where ? missing(condition.where, entry) : []), ...missing(condition.holds, entry)]),
			);
		case 'latest':
			return ofList(condition.list, at, (entries) => {
				const entry = latestEntry(condition, entries, at);
				return entry === undefined ? [entryToAdd(condition.list, yearsLookedAt(condition, at), at)] : missing(condition.holds, entry);
			});
		case 'compare':
			return [...missingNumbers(condition.left, at), ...missingNumbers(condition.right, at)];
		case 'compareDates':
			return [...missingDay(condition.left, at), ...missingDay(condition.right, at)];
		case 'isTrue':
		case 'oneOf':
		case 'includesAny':
			return missingFact(condition.fact, at);
		case 'sameAs':
			return [...missingFact(condition.left, at), ...missingFact(condition.right, at)];
	}
}

function missingFact(fact: FactRef, at: At): Pointers {
	const found = find(fact, at);
	return found.is === 'unknown' ? [found.pointer] : [];
}

function missingDay(term: DateTerm, at: At): Pointers {
	return term.op === 'dateFact' ? missingFact(term.fact, at) : [];
}

function ofList(list: ListRef, at: At, among: (entries: readonly At[]) => Pointers): Pointers {
	const entries = entriesOf(list, at);
	return entries === undefined ? [find(list, at).pointer] : among(entries);
}

function entryToAdd(list: ListRef, years: readonly number[], at: At): string {
	return `${find(list, at).pointer}/- ${years.toSorted((a, b) => a - b).join(' ')}`;
}

/** What keeps a quantity from being a single number. */
function missingNumbers(quantity: Quantity, at: At): Pointers {
	switch (quantity.op) {
		case 'parameter':
			return [];
		case 'fact':
		case 'yearsBeforeAsOf':
			return missingFact(quantity.fact, at);
		case 'named':
			return missingNumbers(quantity.of, at);
		case 'byReading':
			return missingNumbers(chosen(quantity, at), at);
		case 'firstGiven': {
			const given = quantity.of.find((source) => isGiven(source, at));
			return given === undefined ? quantity.of.flatMap((source) => missingNumbers(source, at)) : missingNumbers(given, at);
		}
		case 'count':
			return ofList(quantity.list, at, (entries) => entries.flatMap((entry) => missingOfCounted(quantity, entry, entries)));
		case 'largest':
			return ofList(quantity.list, at, (entries) => missingOfLargest(quantity, entries, at));
		case 'largestOfYears':
			return ofList(quantity.list, at, (entries) => {
				const { listed, gaps } = series(quantity, entries, at);
				const years = listed.length + gaps.length === 0 ? [asOfYear(at) - 1] : gaps;
				const toAdd = years.length > 0 ? [entryToAdd(quantity.list, years, at)] : [];
				return [...toAdd, ...listed.flatMap((entry) => missingFact(quantity.value, entry))];
			});
	}
}

/** An entry matters until it is left out or surely counted: by itself, or through another one with its key. */
function missingOfCounted(quantity: Extract<Quantity, { op: 'count' }>, entry: At, entries: readonly At[]): Pointers {
	const { where, distinctBy } = quantity;
	const open = where === undefined ? [] : missing(where, entry);
	if (distinctBy === undefined) return open;
	const isIn = filter(quantity, entry);
	if (!isIn.has(true)) return [];
	const key = keyOf(distinctBy, entry);
	const counted = entries.some((other) => keyOf(distinctBy, other) === key && !opposite(filter(quantity, other)).has(true));
	if (key === 'none' || (key !== 'unknown' && counted)) return [];
	return [...open, ...missingFact(distinctBy, entry)];
}

/** An entry matters as long as it may be above what the largest is at least. */
function missingOfLargest(quantity: Extract<Quantity, { op: 'largest' }>, entries: readonly At[], at: At): Pointers {
	const all = numbers(quantity, at);
	return entries.flatMap((entry) => {
		const own = largestOf([contribution(quantity, entry)]);
		if (own === 'none' || all === 'none' || own.greatest <= all.least) return [];
		return [...(quantity.where ? missing(quantity.where, entry) : []), ...missingFact(quantity.value, entry)];
	});
}

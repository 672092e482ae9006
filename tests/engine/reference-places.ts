/** The reference interpreter: where facts, list entries and years are found. */

import type { Condition, FactRef, ListRef, Quantity } from '../../src/rules/model.js';

/** Where a condition is looked at. */
export interface At {
	readonly asOf: string;
	/** The choice taken of every reading. */
	readonly readings: Readonly<Record<string, string>>;
	/** The application, then the entry of each enclosing list. */
	readonly places: readonly Place[];
}

interface Place {
	readonly pointer: string;
	readonly value: unknown;
}

/** A fact as found: given with a value, known to be none, or not known. */
export interface Found {
	readonly pointer: string;
	readonly is: 'given' | 'none' | 'unknown';
	readonly value?: unknown;
}

export function find(fact: FactRef, at: At): Found {
	let { pointer, value } = at.places[fact.scope] ?? { pointer: '', value: undefined };
	let none = false;
	for (const { key, closed, nullable } of fact.steps) {
		pointer += `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
		value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
		none ||= (closed === true && (value === undefined || value === null)) || (nullable === true && value === null);
	}
	if (none) return { pointer, is: 'none' };
	return value === undefined || value === null ? { pointer, is: 'unknown' } : { pointer, is: 'given', value };
}

/** The entries of a list, each as the place where conditions on it are looked at; `undefined` where the list is not given. */
export function entriesOf(list: ListRef, at: At): readonly At[] | undefined {
	const found = find(list, at);
	if (found.is !== 'given' || !Array.isArray(found.value)) return undefined;
	return found.value.map((value: unknown, i) => ({ ...at, places: [...at.places, { pointer: `${found.pointer}/${i}`, value }] }));
}

function yearOf(year: FactRef, entry: At): number {
	const found = find(year, entry);
	return found.is === 'given' ? Number(found.value) : Number.NaN;
}

/** The calendar years before the as-of date's that `latest` looks at, latest first. */
export function yearsLookedAt(condition: { readonly last: number; readonly except: readonly number[] }, at: At): readonly number[] {
	const years: number[] = [];
	for (let year = asOfYear(at) - 1; years.length < condition.last; year -= 1) if (!condition.except.includes(year)) years.push(year);
	return years;
}

/** The entry that `latest` speaks of. */
export function latestEntry(condition: Extract<Condition, { op: 'latest' }>, entries: readonly At[], at: At): At | undefined {
	for (const year of yearsLookedAt(condition, at)) {
		const listed = entries.find((entry) => yearOf(condition.year, entry) === year);
		if (listed !== undefined) return listed;
	}
	return undefined;
}

/** The years that `largestOfYears` looks at, and those of them that are listed. */
export function series(quantity: Extract<Quantity, { op: 'largestOfYears' }>, entries: readonly At[], at: At) {
	const earlier = entries.filter((entry) => yearOf(quantity.year, entry) < asOfYear(at));
	const earliest = Math.min(...earlier.map((entry) => yearOf(quantity.year, entry)));
	const from = quantity.window === undefined ? earliest : Math.max(earliest, asOfYear(at) - quantity.window);
	const listed = earlier.filter((entry) => yearOf(quantity.year, entry) >= from);
	const gaps: number[] = [];
	for (let year = from; year < asOfYear(at); year += 1) if (!listed.some((entry) => yearOf(quantity.year, entry) === year)) gaps.push(year);
	return { listed, gaps };
}

export function asOfYear(at: At): number {
	return Number(at.asOf.slice(0, 4));
}

/** The choice taken of a reading. */
export function chosen<T>(byReading: { readonly reading: string; readonly choices: Readonly<Record<string, T>> }, at: At): T {
	const choice = byReading.choices[at.readings[byReading.reading] ?? ''];
	if (choice === undefined) throw new Error(`no choice for the reading ${byReading.reading}`);
	return choice;
}

/** Whether a source of a number is there at all, be its figures known or not. */
export function isGiven(source: Quantity, at: At): boolean {
	switch (source.op) {
		case 'parameter':
			return true;
		case 'fact':
		case 'yearsBeforeAsOf':
			return find(source.fact, at).is !== 'unknown';
		case 'count':
		case 'largest':
		case 'largestOfYears':
			return entriesOf(source.list, at) !== undefined;
		case 'firstGiven':
			return source.of.some((inner) => isGiven(inner, at));
		case 'named':
			return isGiven(source.of, at);
		case 'byReading':
			return isGiven(chosen(source, at), at);
	}
}

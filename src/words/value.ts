/** Values of facts in words: what a fact is, and what was required of it. */

import { isDate } from '../base/date.js';
import type { Unit } from '../base/unit.js';
import { divisionName } from '../domain/divisions.js';
import type { FactPath } from '../domain/facts.js';
import type { Evidence } from '../engine/decision.js';
import type { Words } from './words.js';

/**
 * What a fact is.
 * @param path of the fact in the schema: the same key may mean different things in different fields.
 */
export function valueText(value: Evidence['actual'], path: string, unit: Unit | undefined, words: Words, join = words.list): string {
	if (value === null) return words.notKnown;
	if (typeof value === 'boolean') return words.yesNo(value);
	// A year is a name, not an amount: no commas.
	if (typeof value === 'number') return path.endsWith('.year') ? String(value) : words.quantity(value, unit);
	if (typeof value === 'string') return textOf(value, path, words);
	if ('min' in value) return words.range(value.min, value.max, unit);
	return value.length === 0 ? words.none : join(value.map((each) => (typeof each === 'number' ? String(each) : textOf(each, path, words))));
}

/** What a fact is held against. `required` stands beside `operator`, as evidence has them. */
export function requiredText(
	{ operator, required, unit, plusYears }: Pick<Evidence, 'operator' | 'required' | 'unit' | 'plusYears'>,
	path: string,
	words: Words,
): string {
	const value = valueText(required, path, unit, words, words.alternatives);
	return plusYears === undefined ? words.required[operator](value) : words.yearsLater(plusYears, operator, value);
}

/** A choice, code, date or plain text; `none` is also how evidence says that there is none. */
function textOf(text: string, path: string, words: Words): string {
	const labels: Readonly<Record<string, string>> | undefined = (
		words.choices as Readonly<Record<string, Readonly<Record<string, string>>>>
	)[path];
	if (labels !== undefined && Object.hasOwn(labels, text)) return labels[text] ?? text;
	if (text === 'none') return Object.hasOwn(words.noneOf, path) ? (words.noneOf[path as FactPath] ?? '') : words.none;
	if (isDate(text)) return words.date(text);
	return /\.(province|prefecture|county)$/.test(path) ? divisionName(text) : text;
}

/** What a fact is called: by its path in the schema. */
export function factLabel(path: string, words: Words): string {
	return Object.hasOwn(words.facts, path) ? words.facts[path as FactPath] : path;
}

/** The path in the schema of what a JSON Pointer leads to: indexes, and `-` for an entry to be added, name no field. */
export function factOfPointer(pointer: string): string {
	return pointer
		.split('/')
		.filter((step) => !/^(\d+|-|)$/.test(step))
		.join('.');
}

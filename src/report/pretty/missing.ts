/** What is missing, by who would know it. */

import type { Knower } from '../../domain/fields.js';
import { factLabel, factOfPointer } from '../../words/value.js';
import type { Result } from '../result.js';
import { knowerOf } from './knowers.js';
import { type Cell, fits, type Page, table } from './page.js';

type Missing = Pick<Result, 'missing' | 'missingYears' | 'missingEntries'>;

/** The same fact of several entries. */
interface Group {
	readonly path: string;
	readonly pointers: string[];
	readonly entries: string[];
	readonly years: number[];
}

/** The facts of each knower, in the order in which they were first missed; beside each its place in the application. */
export function missingLines(missing: Missing, page: Page): readonly string[] {
	const groups = grouped(missing);
	const fitting = fits(
		page,
		groups.map((group) => row(group, page)),
	);
	const byKnower = new Map<Knower, Group[]>();
	for (const group of groups) {
		const knower = knowerOf(group.path);
		byKnower.set(knower, [...(byKnower.get(knower) ?? []), group]);
	}
	const rows = [...byKnower].flatMap(([knower, known]) => [
		[{ text: page.words.knowers[knower], indent: 2, paint: page.paint.underline }],
		...known.flatMap((group) =>
			fitting ? [row(group, page)] : row(group, page).map((cell, index) => [{ ...cell, indent: 4 + 2 * index }]),
		),
	]);
	return rows.length === 0 ? [] : table(page, rows);
}

function grouped({ missing, missingYears = {}, missingEntries = {} }: Missing): readonly Group[] {
	const groups = new Map<string, Group>();
	for (const pointer of missing) {
		const path = factOfPointer(pointer);
		// An entry to be added is no missing value of an entry that is there.
		const key = pointer.endsWith('/-') ? pointer : path;
		const group = groups.get(key) ?? { path, pointers: [], entries: [], years: [] };
		groups.set(key, group);
		group.pointers.push(pointer);
		const entry = missingEntries[pointer];
		if (entry !== undefined) group.entries.push(entry);
		group.years.push(...(missingYears[pointer] ?? []));
	}
	return [...groups.values()];
}

function row({ path, pointers, entries, years }: Group, { words, paint }: Page): readonly Cell[] {
	const which = [...entries, ...(years.length === 0 ? [] : [words.report.years(years)])];
	const label = factLabel(path, words);
	return [
		{ text: which.length === 0 ? label : words.pair(label, words.items(which)), indent: 4 },
		{ text: merged(pointers), paint: paint.dim },
	];
}

/** Pointers that differ in one step as one: `/province/ports/{0,2}/region`. */
function merged(pointers: readonly string[]): string {
	const [first = [], ...rest] = pointers.map((pointer) => pointer.split('/'));
	const differing = first.flatMap((step, index) => (rest.every((steps) => steps[index] === step) ? [] : [index]));
	const [only] = differing;
	if (differing.length !== 1 || only === undefined) return pointers.join(' ');
	const steps = [first, ...rest].map((each) => each[only]);
	return first.map((step, index) => (index === only ? `{${steps.join(',')}}` : step)).join('/');
}

/** What is missing, put together by who would know it. */

import type { Knower } from '../domain/fields.js';
import { binds } from '../engine/verdict.js';
import { factLabel, factOfPointer } from '../words/value.js';
import type { Words } from '../words/words.js';
import { knowerOf } from './knowers.js';
import type { Result } from './result.js';

export type Missing = Pick<Result, 'missing' | 'missingYears' | 'missingEntries'>;

/** The same fact of several entries. */
export interface MissingGroup {
	/** What is missing, of which entries and years. */
	readonly text: string;
	/** JSON Pointers; those that differ in one step as one: `/province/ports/{0,2}/region`. */
	readonly places: string;
}

interface Group {
	readonly path: string;
	readonly pointers: string[];
	readonly entries: string[];
	readonly years: number[];
}

/** The facts of each knower, in the order in which they were first missed. */
export function missingByKnower(missing: Missing, words: Words): ReadonlyMap<Knower, readonly MissingGroup[]> {
	const byKnower = new Map<Knower, MissingGroup[]>();
	for (const { path, pointers, entries, years } of grouped(missing)) {
		const which = [...entries, ...(years.length === 0 ? [] : [words.report.years(years)])];
		const label = factLabel(path, words);
		const text = which.length === 0 ? label : words.pair(label, words.items(which));
		const knower = knowerOf(path);
		byKnower.set(knower, [...(byKnower.get(knower) ?? []), { text, places: merged(pointers) }]);
	}
	return byKnower;
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

function merged(pointers: readonly string[]): string {
	const [first = [], ...rest] = pointers.map((pointer) => pointer.split('/'));
	const differing = first.flatMap((step, index) => (rest.every((steps) => steps[index] === step) ? [] : [index]));
	const [only] = differing;
	if (differing.length !== 1 || only === undefined) return pointers.join(' ');
	const steps = [first, ...rest].map((each) => each[only]);
	return first.map((step, index) => (index === only ? `{${steps.join(',')}}` : step)).join('/');
}

/** What priorities and notices lack, and the verdict does not. */
export function missingBeside({ missing, findings }: Result): Missing {
	const open = findings.filter((finding) => !binds(finding) || finding.outcome === 'unknown');
	const counted = new Set(missing);
	const pointers = [...new Set(open.flatMap((finding) => finding.missing))].filter((pointer) => !counted.has(pointer));
	return {
		missing: pointers,
		missingYears: Object.assign({}, ...open.map((finding) => finding.missingYears ?? {})),
		missingEntries: Object.assign({}, ...open.map((finding) => finding.missingEntries ?? {})),
	};
}

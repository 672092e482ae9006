/** Situations that no generator makes, each as small as it can be; their facts need not be those of an application. */

import type { Application } from '../../src/domain/schema.js';
import type { Condition, DateTerm, FactRef, ListRef, Quantity } from '../../src/rules/model.js';
import type { Situation } from './arbitrary.js';

/** By what is said in them. */
export const byHand = {
	/** In the schema, no more than two lists stand within one another. */
	'three lists': situation(
		inEach('forEvery', list('a'), inEach('forEvery', list('a.b', 1), inEach('forEvery', list('a.b.c', 2), isTrue(fact('a.b.c.is', 3))))),
		{
			a: [
				{ name: 'one', b: [{ name: 'first', c: [{ name: 'x', is: true }] }] },
				{ name: 'two', b: [{ name: 'third', c: [{ is: true }] }] },
			],
		},
	),
	'two parameters': situation({ op: 'compare', left: mark(1), relation: 'atMost', right: mark(2) }),
	/** In a pack that is loaded, a fact stands on the left. */
	'a date of the pack on the left': situation({
		op: 'compareDates',
		left: { op: 'asOf' },
		relation: 'before',
		right: { op: 'dateParameter', name: 'end', value: '2030-01-01' },
	}),
	'there is no such date': situation(
		{
			op: 'any',
			of: [
				{ op: 'compareDates', left: date('a.never'), relation: 'before', right: date('a.day') },
				{ op: 'compareDates', left: date('a.day'), relation: 'before', right: { ...date('a.never'), plusYears: 1 } },
			],
		},
		{ a: { never: null, day: '2024-02-29' } },
	),
	/** Decided all the same: on the other side, it is known that there is no such number. */
	'no source is given': situation(
		inEach('atLeastOne', list('a'), holdsAgainstNever({ op: 'fact', fact: fact('a.one', 1) }, { op: 'fact', fact: fact('a.other', 1) })),
		{ a: [{ never: null }] },
	),
	'an empty yearly series comes first': situation(
		inEach(
			'atLeastOne',
			list('a'),
			holdsAgainstNever(
				{ op: 'largestOfYears', list: list('a.years', 1), year: fact('a.years.year', 2), value: fact('a.years.value', 2) },
				{ op: 'fact', fact: fact('a.one', 1) },
			),
		),
		{ a: [{ years: [], one: 1, never: null }] },
	),
} as const satisfies Record<string, Situation>;

function situation(condition: Condition, facts: object = {}): Situation {
	const application: Application = {
		schemaVersion: 1,
		id: 'by-hand',
		submittedOn: '2024-06-30',
		port: { name: 'Osaka', type: 'water', province: '420000' },
		...facts,
	};
	return {
		contents: { rules: [{ effect: 'requirement', appliesTo: { op: 'all', of: [] }, condition }], checks: [] },
		application,
		options: {},
	};
}

/** Of an entry only the last key leads to it. */
function fact(path: string, scope: number): FactRef {
	const keys = path.split('.').slice(scope === 0 ? 0 : -1);
	return { path, scope, steps: keys.map((key) => ({ key, nullable: true })) };
}

function date(path: string): Extract<DateTerm, { op: 'dateFact' }> {
	return { op: 'dateFact', fact: fact(path, 0) };
}

function list(path: string, scope = 0): ListRef {
	return { ...fact(path, scope), entryName: 'name', unit: 'item' };
}

function inEach(op: 'forEvery' | 'atLeastOne', ref: ListRef, holds: Condition): Condition {
	return { op, list: ref, holds };
}

function isTrue(ref: FactRef): Condition {
	return { op: 'isTrue', fact: ref };
}

function mark(value: number): Quantity {
	return { op: 'parameter', name: 'mark', value };
}

/** The first of several numbers against one that is `null`. */
function holdsAgainstNever(...of: readonly Quantity[]): Condition {
	return {
		op: 'compare',
		left: { op: 'firstGiven', of },
		relation: 'atLeast',
		right: { op: 'yearsBeforeAsOf', fact: fact('a.never', 1), of: 'date' },
	};
}

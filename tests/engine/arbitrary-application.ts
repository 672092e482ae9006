/** Applications at random whose values meet one another and every mark: few values, many gaps. Made from the table of facts. */

import fc from 'fast-check';
import { type FactType, facts } from '../../src/domain/facts.js';

/** Days of filing around which anniversaries, leap days and turns of the year lie. */
export const filingDays = ['2023-02-28', '2023-03-01', '2024-01-01', '2024-02-29', '2024-12-31'] as const;

/** Every number of a random application, and near what random marks are. */
export const smallNumbers = [0, 1, 1.5, 2, 3] as const;

/** Some are spellings of one name; `iı` and `ß` fold to none of the others. */
export const names = ['Osaka', ' osaka\u3000', 'ＯＳＡＫＡ', 'O\u0304saka', 'Ōsaka', '首尔', '首尔 ', 'straße', 'STRASSE'] as const;

export const codes = ['420100', '420600', '420102', '420602', '420000'] as const;

/** The calendar years that a random series may list, before and after every filing day. */
const listedYears = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** A valid application; of its optional facts about as many in ten are given as `present` says, the others are absent or `null`. */
export function applications(present: fc.Arbitrary<number> = fc.constantFrom(3, 6, 7, 8, 9, 10)): fc.Arbitrary<Record<string, unknown>> {
	return fc.tuple(present, fc.constantFrom('air', 'air', 'border', 'water')).chain(([given, type]) =>
		object('', given, type === 'air' ? ['border', 'water'] : ['airport', type === 'border' ? 'water' : 'border']).map((application) => {
			const port = { ...(application.port as object), type };
			return inPlaces({ schemaVersion: 1, ...application, port }) as Record<string, unknown>;
		}),
	);
}

/** What may stand at a path of the schema; with `present` 10 nothing within is left out. */
export function valueAt(path: string, present: number): fc.Arbitrary<unknown> {
	const fact = facts.get(path);
	if (fact === undefined) throw new Error(`no such fact: ${path}`);
	switch (fact.kind) {
		case 'object':
			return object(`${path}.`, present, []);
		case 'list':
			return fc.uniqueArray(object(`${path}.`, present, []), { maxLength: 4, selector: (entry) => entry.year ?? entry });
		case 'choices':
			return fc.subarray([...(fact.choices ?? [])]);
		case 'choice':
			return fc.constantFrom(...(fact.choices ?? []));
		case 'boolean':
			return fc.boolean();
		case 'number':
			if (fact.unit === 'degree') return fc.constant(path.endsWith('latitude') ? 30 : 110);
			return fc.constantFrom(...smallNumbers.filter((number) => !fact.integer || Number.isInteger(number)));
		case 'year':
			return fc.constantFrom(...listedYears);
		case 'date':
			return path === 'submittedOn' ? fc.constantFrom(...filingDays) : dates();
		case 'code':
			return code(path);
		case 'text':
			return /iata$/.test(path) ? fc.constantFrom('WUH', 'OSA') : fc.constantFrom(...names);
	}
}

/** An entry of the list at a path, with nothing left out. */
export function entryOf(path: string): fc.Arbitrary<Record<string, unknown>> {
	return object(`${path}.`, 10, []);
}

/** Before, on and after the days three years around a filing day. */
function dates(): fc.Arbitrary<string> {
	const days = fc.tuple(fc.constantFrom(...filingDays), fc.integer({ min: -4, max: 1 }), fc.constantFrom(-1, 0, 0, 1));
	return fc.oneof(
		{ weight: 4, arbitrary: days.map(([day, years, shift]) => daysAfter(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`, shift)) },
		{ weight: 1, arbitrary: fc.constant('2020-02-29') },
	);
}

function daysAfter(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function code(path: string): fc.Arbitrary<string> {
	if (path.endsWith('province')) return fc.constant('420000');
	return path.endsWith('county') ? fc.constantFrom('420102', '420602') : fc.constantFrom('420100', '420600');
}

/** The fields directly below a path, `leftOut` never given. */
function object(prefix: string, present: number, leftOut: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
	const fields = [...facts.values()].filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'));
	const members = fields
		.filter(({ path }) => !leftOut.includes(path))
		.map((fact) => [fact.path.slice(prefix.length), member(fact, present)] as const);
	return fc
		.record(Object.fromEntries(members))
		.map((value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)));
}

function member(fact: FactType, present: number): fc.Arbitrary<unknown> {
	const value = valueAt(fact.path, present);
	if (fact.required || (present >= 10 && !fact.nullable)) return value;
	return fc.oneof(
		{ weight: present, arbitrary: value },
		{ weight: Math.max(0, 9 - present), arbitrary: fc.constant(undefined) },
		{ weight: fact.nullable ? 4 : 1, arbitrary: fc.constant(null) },
	);
}

/** Puts every county into its prefecture; the county of the application needs one. */
function inPlaces(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inPlaces);
	if (typeof value !== 'object' || value === null) return value;
	const placed: Record<string, unknown> = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, inPlaces(field)]));
	const { prefecture, county, province } = placed;
	if (typeof prefecture === 'string' && typeof county === 'string') placed.county = `${prefecture.slice(0, 4)}02`;
	else if (typeof county === 'string' && province !== undefined) delete placed.county;
	return placed;
}

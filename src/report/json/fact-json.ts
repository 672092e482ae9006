/** A fact as JSON. What stands around its figures is the same for many facts that go by one name, and is made once. */

import { type Bytes, encoded, put } from '../../base/bytes.js';
import type { Fact } from '../result.js';
import { formsOf, member, putJson, putNumber, putText, putValue } from './json-bytes.js';

/** What many facts have in common, piece by piece. */
interface Form {
	readonly of: Fact;
	/** After the pointer, up to the entry or the actual value. */
	readonly label: string;
	/** The same with the pointer before it, by the pointer: applications name the same places again and again. */
	readonly beginnings: Map<string, Uint8Array>;
	/** After the actual value, from it where it {@link isSettled}: up to the required one if that {@link varies}, else as `unit`. */
	readonly operator: Uint8Array;
	/** Up to the margin; where there is none, to the end. */
	readonly unit: Uint8Array;
	/** After the margin. */
	readonly holds: Uint8Array;
}

const formOf = formsOf<Fact, Form>(
	({ label }) => label,
	(one, other) =>
		one.operator === other.operator &&
		(one.required === other.required || (varies(one) && varies(other))) &&
		(one.actual === other.actual || !isSettled(one)) &&
		one.holds === other.holds &&
		(one.margin === null) === (other.margin === null) &&
		(one.entry === undefined) === (other.entry === undefined) &&
		one.unit === other.unit &&
		one.plusYears === other.plusYears &&
		one.requiredLabel === other.requiredLabel,
	(fact) => {
		const { label, entry, actual, operator, required, requiredLabel, plusYears, unit, margin, holds } = fact;
		const settled = isSettled(fact) ? `${entry === undefined ? '' : ',"actual":'}${JSON.stringify(actual)}` : '';
		const end = `${member('holds', holds)}}`;
		const units = `${member('requiredLabel', requiredLabel)}${member('plusYears', plusYears)}${member('unit', unit)}`;
		const after = `${units},"margin":${margin === null ? `null${end}` : ''}`;
		return {
			of: fact,
			label: `${member('label', label)}${entry === undefined ? ',"actual":' : ',"entry":'}`,
			beginnings: new Map(),
			operator: encoded(`${settled}${member('operator', operator)},"required":${varies(fact) ? '' : JSON.stringify(required) + after}`),
			unit: encoded(after),
			holds: encoded(end),
		};
	},
);

/** What is required is another value each time: a date, another fact. Else it is a mark of the pack, one and the same. */
function varies({ required, requiredLabel }: Fact): boolean {
	return requiredLabel !== undefined || typeof required === 'string';
}

/** Of what is held against yes or no there are so few values that each has forms of its own. */
function isSettled({ required }: Fact): boolean {
	return typeof required === 'boolean';
}

/** So many pointers are kept with a form. */
const manyPointers = 500;

function beginningOf({ label, beginnings }: Form, pointer: string): Uint8Array {
	let beginning = beginnings.get(pointer);
	if (beginning === undefined) {
		beginning = encoded(`{"pointer":${JSON.stringify(pointer)}${label}`);
		if (beginnings.size < manyPointers) beginnings.set(pointer, beginning);
	}
	return beginning;
}

const actualName = encoded(',"actual":');

export function putFact(to: Bytes, fact: Fact): void {
	// Few have a place.
	if (fact.line === undefined && fact.column === undefined) putCommon(to, fact);
	else putJson(to, fact);
}

function putCommon(to: Bytes, fact: Fact): void {
	const { entry, required, margin } = fact;
	const form = formOf(fact);
	const settled = isSettled(fact);
	put(to, beginningOf(form, fact.pointer));
	if (entry !== undefined) {
		putText(to, entry);
		if (!settled) put(to, actualName);
	}
	if (!settled) putValue(to, fact.actual);
	put(to, form.operator);
	if (varies(fact)) {
		putValue(to, required);
		put(to, form.unit);
	}
	if (margin !== null) {
		putNumber(to, margin);
		put(to, form.holds);
	}
}

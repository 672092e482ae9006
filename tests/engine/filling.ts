/** Supplying facts to an application: what is not known in it, and the application with some of that filled in at random. */

import fc from 'fast-check';
import { type FactType, facts } from '../../src/domain/facts.js';
import type { Application } from '../../src/domain/schema.js';
import { entryOf, valueAt } from './arbitrary-application.js';

/** A fact that is not known. */
export interface Gap {
	/** JSON Pointer; `LIST/-` is an entry to be added. */
	readonly pointer: string;
	/** Of an entry to be added to a yearly list: for which years. */
	readonly years?: readonly number[];
}

/** Every fact that is not known in an application, entries that a list lacks aside. */
export function gapsIn(application: Application): readonly Gap[] {
	return [...gapsBelow(application, '', '')];
}

function* gapsBelow(object: unknown, prefix: string, at: string): Generator<Gap> {
	for (const fact of facts.values()) {
		const key = fact.path.slice(prefix.length);
		if (!fact.path.startsWith(prefix) || key.includes('.')) continue;
		const value: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
		const pointer = `${at}/${key}`;
		if (fact.kind === 'list' && Array.isArray(value)) {
			for (const [i, entry] of value.entries()) yield* gapsBelow(entry, `${fact.path}.`, `${pointer}/${i}`);
		} else if (fact.kind === 'object') {
			if (isGiven(value) || !fact.closed) yield* gapsBelow(value, `${fact.path}.`, pointer);
		} else if (!isKnown(fact, value)) yield { pointer };
	}
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null;
}

/** A closed fact is known where it is absent, a date that has not come to be where it is `null`. */
function isKnown(fact: FactType, value: unknown): boolean {
	return isGiven(value) || fact.closed || (fact.nullable && value === null);
}

/** The application with every gap filled: whole lists with nothing left out, and one entry for every year that is missing. */
export function filled(application: Application, gaps: readonly Gap[]): fc.Arbitrary<Application> {
	const additions = gaps.flatMap(({ pointer, years = [] }) =>
		pointer.endsWith('/-') ? years.map((year) => ({ pointer, year })) : [{ pointer }],
	);
	return fc.tuple(...additions.map(({ pointer }) => valueFor(pointer))).map((values) => {
		const copy = structuredClone(application);
		for (const [i, addition] of additions.entries()) {
			const value = values[i];
			put(copy, addition.pointer, 'year' in addition ? { ...(value as object), year: addition.year } : value);
		}
		return copy;
	});
}

function valueFor(pointer: string): fc.Arbitrary<unknown> {
	const path = pointer
		.replace(/\/-$/, '')
		.split('/')
		.slice(1)
		.filter((step) => !/^\d+$/.test(step));
	return pointer.endsWith('/-') ? entryOf(path.join('.')) : valueAt(path.join('.'), 10);
}

/** Sets the value at a pointer; objects on the way that are not there are made, `-` is behind the last entry. */
function put(application: object, pointer: string, value: unknown): void {
	const steps = pointer.split('/').slice(1);
	let holder: object = application;
	for (const step of steps.slice(0, -1)) {
		const next: unknown = Reflect.get(holder, step);
		const made: object = typeof next === 'object' && next !== null ? next : {};
		Reflect.set(holder, step, made);
		holder = made;
	}
	const last = steps.at(-1) ?? '';
	if (Array.isArray(holder) && last === '-') holder.push(value);
	else Reflect.set(holder, last, value);
}

/** Some of the gaps. */
export function someOf(gaps: readonly Gap[]): fc.Arbitrary<readonly Gap[]> {
	return fc.subarray([...gaps]);
}

/** Where the engine stands while it evaluates: the application, the entries of the enclosing lists, and the as-of date. */

import { dayNumber, yearOf } from '../base/date.js';
import { toPointer } from '../base/pointer.js';
import type { FactRef, ListRef } from '../rules/model.js';
import type { Missing } from './decision.js';

/**
 * One frame serves one evaluation and is written to as lists are walked: slot 0 holds the application, slot n the entry at hand of
 * the n-th enclosing list.
 */
export interface Frame {
	readonly asOf: string;
	/** `asOf` as a day number. */
	readonly day: number;
	/** The calendar year of `asOf`. */
	readonly year: number;
	readonly values: unknown[];
	/** Where in their lists the entries stand; kept only by {@link List.enter}. */
	readonly indexes: number[];
	/** The lists that the entries come from; as `indexes`. */
	readonly lists: (List | undefined)[];
	/** Answers that {@link remembered} keeps, by their number. */
	readonly answers: unknown[];
}

/** @param answers how many answers will be kept, or about as many. */
export function frameOf(application: unknown, asOf: string, answers: number): Frame {
	return {
		asOf,
		day: dayNumber(asOf),
		year: yearOf(asOf),
		values: [application, undefined, undefined],
		indexes: [0, 0, 0],
		lists: [undefined, undefined, undefined],
		answers: new Array(answers),
	};
}

/**
 * Keeps an answer with the frame, under a number of its own: outside of every list nothing moves within a frame, and a verdict, its
 * reasons and what is missing all ask the same.
 */
export function remembered<T extends object | string | null>(number: number, answer: (frame: Frame) => T): (frame: Frame) => T {
	return (frame) => {
		const before = frame.answers[number] as T | undefined;
		if (before !== undefined) return before;
		const now = answer(frame);
		frame.answers[number] = now;
		return now;
	};
}

/** A fact, ready to be read: `undefined` is not known, `null` is known not to be. */
export interface Fact {
	readonly ref: FactRef;
	/** Its steps as a JSON Pointer. */
	readonly within: string;
	read(frame: Frame): unknown;
}

/** A list, ready to be walked. */
export interface List extends Fact {
	readonly ref: ListRef;
	/** The slot of its entries. */
	readonly depth: number;
	/** `undefined`: the list is not given. A closed list that is absent is empty. */
	read(frame: Frame): readonly unknown[] | undefined;
	/** What people call an entry of it. */
	nameOf(entry: unknown): unknown;
	/** Makes an entry the one at hand. */
	enter(frame: Frame, entry: unknown, index: number): void;
}

/** Makes a fact ready to be read. */
export function factOf(ref: FactRef): Fact {
	const { scope, steps } = ref;
	let read: Fact['read'] = (frame) => frame.values[scope];
	for (const [index, { key, nullable }] of steps.entries()) {
		// A closed field is "none" whenever it is absent, also because the object around it is.
		const ifAbsent = steps.slice(index).some((step) => step.closed) ? null : undefined;
		const ifNull = nullable ? null : ifAbsent;
		read = index === 0 ? readEntry(scope, key, ifAbsent, ifNull) : readWithin(read, key, ifAbsent, ifNull);
	}
	return { ref, within: toPointer(steps.map(({ key }) => key)), read };
}

type Nothing = null | undefined;
type Fields = Readonly<Record<string, unknown>>;

/** Reads a field of what stands in a slot: what most facts are, above all those of list entries. */
const readEntry =
	(scope: number, key: string, ifAbsent: Nothing, ifNull: Nothing): Fact['read'] =>
	(frame) => {
		const value = (frame.values[scope] as Fields)[key];
		if (value !== undefined && value !== null) return value;
		return value === null ? ifNull : ifAbsent;
	};

/** Reads a field of an object that is a field itself; where there is no such object, there is no such field. */
const readWithin =
	(around: Fact['read'], key: string, ifAbsent: Nothing, ifNull: Nothing): Fact['read'] =>
	(frame) => {
		const object = around(frame);
		if (object === undefined || object === null) return object;
		const value = (object as Fields)[key];
		if (value !== undefined && value !== null) return value;
		return value === null ? ifNull : ifAbsent;
	};

/** Makes a list ready to be walked; its entries take the slot below those of the `depth - 1` lists around it. */
export function listOf(ref: ListRef, depth: number): List {
	const fact = factOf(ref);
	const list: List = {
		...fact,
		ref,
		depth,
		read: readList(fact.read),
		nameOf: (entry) => (entry as Fields)[ref.entryName],
		enter(frame, entry, index) {
			frame.values[depth] = entry;
			frame.indexes[depth] = index;
			frame.lists[depth] = list;
		},
	};
	return list;
}

const readList =
	(read: Fact['read']): List['read'] =>
	(frame) => {
		const value = read(frame);
		return value === null ? [] : (value as readonly unknown[] | undefined);
	};

/** The JSON Pointer of a fact, whether it is given or not. */
export function pointerOf({ ref: { scope }, within }: Fact, frame: Frame): string {
	return entryPointer(frame, scope) + within;
}

/** The JSON Pointer of the list entry at hand in a slot. */
export function entryPointer(frame: Frame, depth: number): string {
	const list = frame.lists[depth];
	return list === undefined ? '' : `${pointerOf(list, frame)}/${frame.indexes[depth]}`;
}

/** How people call the list entries around a slot: an entry that only has a year is known by the entry around it. */
export function entryName(frame: Frame, depth: number): string | undefined {
	let name: string | undefined;
	for (let slot = 1; slot <= depth; slot += 1) name = nameWithin(name, frame.lists[slot]?.nameOf(frame.values[slot]));
	return name;
}

/** How people call an entry, of which the name is as the application has it, within another. */
export function nameWithin(outer: string | undefined, name: unknown): string | undefined {
	if (name === undefined || name === null) return outer;
	return outer === undefined ? String(name) : outer + between + name;
}

/** What stands between the name of an entry and that of one within it. */
const between = ' · ';

/** The name of the outermost entry around a fact, of those that its pointer leads through; as {@link entryName} made it. */
export function outermostName(name: string, pointer: string): string {
	if (!name.includes(between)) return name;
	const depth = pointer.match(/\/\d+(?=\/|$)/g)?.length ?? 0;
	if (depth < 2) return name;
	const names = name.split(between);
	return names.slice(0, 1 - depth).join(between);
}

/** Where a fact stands and what people call it. */
export interface Place {
	readonly pointer: string;
	readonly fact: string;
	readonly entry?: string | undefined;
}

export function placeOf(fact: Fact, frame: Frame): Place {
	return { pointer: pointerOf(fact, frame), fact: fact.ref.path, entry: entryName(frame, fact.ref.scope) };
}

/** An entry that a yearly list lacks. */
export function missingYears(list: List, years: readonly number[], frame: Frame): Missing {
	const place = placeOf(list, frame);
	return { ...place, pointer: `${place.pointer}/-`, years };
}

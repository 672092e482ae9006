/** Where the engine stands while it evaluates: the application, the entries of the enclosing lists, and the as-of date. */

import { yearOf } from '../base/date.js';
import { escapeStep } from '../base/pointer.js';
import type { FactRef, ListRef } from '../rules/model.js';
import type { Missing } from './decision.js';

/**
 * One frame serves one evaluation and is written to as lists are walked: slot 0 holds the application, slot n the entry at hand of
 * the n-th enclosing list.
 */
export interface Frame {
	readonly asOf: string;
	/** The calendar year of `asOf`. */
	readonly year: number;
	readonly values: unknown[];
	readonly indexes: number[];
	/** The lists that the entries come from; filled as they are entered. */
	readonly lists: (List | undefined)[];
}

/**
 * Remembers the answer for the frame that was asked about last: outside of every list nothing moves within a frame, and a verdict, its
 * reasons and what is missing all ask the same.
 */
export function once<T>(answer: (frame: Frame) => T): (frame: Frame) => T {
	let last: { readonly frame: Frame; readonly answer: T } | undefined;
	return (frame) => {
		if (last?.frame !== frame) last = { frame, answer: answer(frame) };
		return last.answer;
	};
}

/** A fact, ready to be read: `undefined` is not known, `null` is known not to be. */
export interface Fact {
	readonly ref: FactRef;
	read(frame: Frame): unknown;
}

/** A list, ready to be walked. */
export interface List extends Fact {
	readonly ref: ListRef;
	/** The slot of its entries. */
	readonly depth: number;
	/** `undefined`: the list is not given. A closed list that is absent is empty. */
	read(frame: Frame): readonly unknown[] | undefined;
	/** Makes an entry the one at hand. */
	enter(frame: Frame, entry: unknown, index: number): void;
}

export function frameOf(application: unknown, asOf: string): Frame {
	return { asOf, year: yearOf(asOf), values: [application], indexes: [], lists: [] };
}

/** Makes a fact ready to be read. */
export function factOf(ref: FactRef): Fact {
	const { scope } = ref;
	// A closed field is "none" whenever it is absent, also because the object around it is.
	const steps = ref.steps.map(({ key, nullable }, index) => ({
		key,
		ifAbsent: ref.steps.slice(index).some((step) => step.closed) ? null : undefined,
		ifNull: nullable ? null : undefined,
	}));
	const [first, second] = steps;
	// Facts of list entries are read most often, and nearly all of them stand one step below their entry.
	if (first !== undefined && second === undefined) return { ref, read: (frame) => take(frame.values[scope], first) };
	return {
		ref,
		read(frame) {
			let value = frame.values[scope];
			for (const step of steps) {
				value = take(value, step);
				if (value === undefined || value === null) return value;
			}
			return value;
		},
	};
}

interface ReadyStep {
	readonly key: string;
	readonly ifAbsent: null | undefined;
	readonly ifNull: null | undefined;
}

function take(from: unknown, { key, ifAbsent, ifNull }: ReadyStep): unknown {
	const value = (from as Readonly<Record<string, unknown>>)[key];
	if (value !== undefined && value !== null) return value;
	return value === null && ifNull === null ? null : ifAbsent;
}

/** Makes a list ready to be walked; its entries take the slot below those of the `depth - 1` lists around it. */
export function listOf(ref: ListRef, depth: number): List {
	const fact = factOf(ref);
	const list: List = {
		ref,
		depth,
		read(frame) {
			const value = fact.read(frame);
			return value === null ? [] : (value as readonly unknown[] | undefined);
		},
		enter(frame, entry, index) {
			frame.values[depth] = entry;
			frame.indexes[depth] = index;
			frame.lists[depth] = list;
		},
	};
	return list;
}

/** The JSON Pointer of a fact, whether it is given or not. */
export function pointerOf({ scope, steps }: FactRef, frame: Frame): string {
	let pointer = scope === 0 ? '' : entryPointer(frame, scope);
	for (const step of steps) pointer += `/${escapeStep(step.key)}`;
	return pointer;
}

/** The JSON Pointer of the list entry at hand in a slot. */
export function entryPointer(frame: Frame, depth: number): string {
	const list = frame.lists[depth];
	return list === undefined ? '' : `${pointerOf(list.ref, frame)}/${frame.indexes[depth]}`;
}

/** How people call the list entries around a slot: an entry that only has a year is known by the entry around it. */
export function entryName(frame: Frame, depth: number): string | undefined {
	const names: string[] = [];
	for (let slot = 1; slot <= depth; slot += 1) {
		const key = frame.lists[slot]?.ref.entryName;
		const name = key === undefined ? undefined : (frame.values[slot] as Readonly<Record<string, unknown>>)[key];
		if (name !== undefined && name !== null) names.push(String(name));
	}
	return names.length === 0 ? undefined : names.join(' · ');
}

/** Where a fact stands and what people call it. */
export interface Place {
	readonly pointer: string;
	readonly fact: string;
	readonly entry?: string;
}

export function placeOf(ref: FactRef, frame: Frame): Place {
	const entry = entryName(frame, ref.scope);
	const place = { pointer: pointerOf(ref, frame), fact: ref.path };
	return entry === undefined ? place : { ...place, entry };
}

/** An entry that a yearly list lacks. */
export function missingYears(ref: ListRef, years: readonly number[], frame: Frame): Missing {
	const place = placeOf(ref, frame);
	return { ...place, pointer: `${place.pointer}/-`, years };
}

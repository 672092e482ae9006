/** Program text that makes evidence: where a fact stands, what people call it, and what a comparison shows. */

import { toPointer } from '../../base/pointer.js';
import type { FactRef, ListRef, Quantity } from '../../rules/model.js';
import type { Evidence, Operator } from '../decision.js';
import { type Draft, negate } from '../evidence.js';
import { nameWithin } from '../frame.js';
import { writeFact, writeField, writeList } from './fact.js';
import type { Scope, Writer } from './writer.js';

/** A list that is being walked: the variables that hold the entry at hand and its index. */
interface Walked {
	readonly list: ListRef;
	readonly entry: string;
	readonly index: string;
}

/** What the text looks for, and where it stands. */
export interface Search {
	/** What a condition has to be to be a reason. */
	readonly holds: boolean;
	/** Whether it is known to be that; else the text finds out. */
	readonly sure: boolean;
	/** What is shown is the reason for the opposite. */
	readonly negated: boolean;
	readonly scopes: Scope;
	/** The enclosing lists, from the outermost. */
	readonly lists: readonly Walked[];
}

/** Members of an evidence as expressions. */
type Written<Member extends keyof Evidence> = { readonly [M in Member]: string };

export type Origin = Written<'pointer' | 'fact' | 'measure' | 'entry'>;

/** Writes what adds an evidence to the facts; it gets all its members, in the order that all evidence has. */
export function writeEvidence(
	{ pointer, fact, measure, entry }: Origin,
	shown: { readonly operator: Operator } & Written<'actual' | 'required'> & Partial<Written<Rare>>,
	{ holds, negated }: Search,
	writer: Writer,
): void {
	const { actual, operator, required, parameter, requiredFact, plusYears, unit, margin = 'null' } = shown;
	const [as, truth] = [`'${operator}'`, holds ? "'yes'" : "'no'"];
	const before = `pointer: ${pointer}, fact: ${fact}, measure: ${measure}, entry: ${entry}`;
	const compared = `actual: ${actual}, operator: ${as}, required: ${required}, parameter: ${parameter}, requiredFact: ${requiredFact}`;
	const behind = `plusYears: ${plusYears}, unit: ${unit}, margin: ${margin}, holds: ${truth}`;
	const evidence = `{ ${before}, ${compared}, ${behind} }`;
	writer.write(`facts.push(${negated ? `${writer.value(negatedOf)}(${evidence})` : evidence});`);
}

/** Members that not all evidence needs. */
type Rare = 'parameter' | 'requiredFact' | 'plusYears' | 'unit' | 'margin';

function negatedOf(evidence: Draft): Draft {
	negate(evidence);
	return evidence;
}

/** Writes what finds where a number comes from. */
export function writeOrigin(quantity: Quantity, search: Search, writer: Writer): Origin {
	switch (quantity.op) {
		case 'fact':
		case 'yearsBeforeAsOf':
			return placeOf(quantity.fact, search, writer);
		case 'count':
		case 'largest':
		case 'largestOfYears':
			return placeOf(quantity.list, search, writer);
		case 'named': {
			const origin = writeOrigin(quantity.of, search, writer);
			return parameterOf(quantity.of, writer) === undefined ? { ...origin, measure: writer.value(quantity.name) } : origin;
		}
		case 'byReading':
			return writeOrigin(writer.chosen(quantity), search, writer);
		case 'firstGiven':
			return writeFirstOrigin(quantity.of, search, writer);
		case 'parameter':
			return { pointer: "''", fact: "''", measure: 'undefined', entry: 'undefined' };
	}
}

/** The origin of the first source that is given; where none is, of the first one. */
function writeFirstOrigin(sources: readonly Quantity[], search: Search, writer: Writer): Origin {
	const names = ['pointer', 'fact', 'measure', 'entry'] as const;
	const [pointer, fact, measure, entry] = names.map(writer.name) as [string, string, string, string];
	const taken: Origin = { pointer, fact, measure, entry };
	const take = (source: Quantity): void => {
		const origin = writeOrigin(source, search, writer);
		writer.write(names.map((name) => `${taken[name]} = ${origin[name]};`).join(' '));
	};
	writer.write(`let ${Object.values(taken).join(', ')};`);
	for (const source of sources) {
		writer.write(`if (${writeIsGiven(source, search.scopes, writer)}) {`);
		take(source);
		writer.write('} else {');
	}
	const [first] = sources;
	if (first !== undefined) take(first);
	writer.write('}'.repeat(sources.length));
	return taken;
}

/** Whether a source says anything at all. */
function writeIsGiven(source: Quantity, scopes: Scope, writer: Writer): string {
	switch (source.op) {
		case 'fact':
		case 'yearsBeforeAsOf':
			return `${writeFact(source.fact, scopes, writer)} !== undefined`;
		case 'count':
		case 'largest':
		case 'largestOfYears':
			return `${writeList(source.list, scopes, writer)} !== undefined`;
		case 'named':
			return writeIsGiven(source.of, scopes, writer);
		case 'byReading':
			return writeIsGiven(writer.chosen(source), scopes, writer);
		case 'firstGiven':
			return source.of.map((each) => writeIsGiven(each, scopes, writer)).join(' || ') || 'false';
		case 'parameter':
			return 'true';
	}
}

/** The pack's parameter that a quantity is, where it is one. */
export function parameterOf(quantity: Quantity, writer: Pick<Writer, 'chosen'>): string | undefined {
	if (quantity.op === 'parameter') return quantity.name;
	if (quantity.op === 'named') return parameterOf(quantity.of, writer);
	return quantity.op === 'byReading' ? parameterOf(writer.chosen(quantity), writer) : undefined;
}

/** Where a fact stands and what people call it. */
export function placeOf({ path, scope, steps }: FactRef, { lists }: Search, writer: Writer): Origin {
	const parts = [within(steps)];
	const indexes: string[] = [];
	for (let slot = scope; slot > 0; ) {
		const { list, index } = lists[slot - 1] as Walked;
		parts.unshift(within(list.steps));
		indexes.unshift(index);
		slot = list.scope;
	}
	return {
		pointer: pointerOf(parts, indexes, writer),
		fact: writer.value(path),
		measure: 'undefined',
		entry: nameOf(lists.slice(0, scope), writer),
	};
}

function within(steps: FactRef['steps']): string {
	return toPointer(steps.map(({ key }) => key));
}

/** A pointer with indexes between its parts. */
function pointerOf(parts: readonly string[], indexes: readonly string[], writer: Writer): string {
	const [first = '', ...others] = parts.map((part) => writer.value(part));
	if (indexes.length === 0) return first;
	if (indexes.length <= 2) return `${writer.value(pointersOf(parts))}(${indexes.join(', ')})`;
	return `${first}${others.map((part, turn) => ` + '/' + ${indexes[turn]} + ${part}`).join('')}`;
}

/** Pointers are kept for so many entries of a list: most lists are shorter, and a batch names the same places again and again. */
const manyEntries = 64;

/** Pointers that go through one list, or two, by the indexes of the entries. */
function pointersOf([first, second, third]: readonly string[]): (outer: number, inner?: number) => string {
	const kept: string[][] = [];
	return (outer, inner = 0) => {
		const before = kept[outer]?.[inner];
		if (before !== undefined) return before;
		const pointer = third === undefined ? `${first}/${outer}${second}` : `${first}/${outer}${second}/${inner}${third}`;
		if (outer < manyEntries && inner < manyEntries) {
			kept[outer] ??= [];
			(kept[outer] as string[])[inner] = pointer;
		}
		return pointer;
	};
}

/** How people call the entry of the innermost of some lists. */
function nameOf(lists: readonly Walked[], writer: Writer): string {
	return lists.reduce(
		(outer, { list, entry }) => `${writer.value(nameWithin)}(${outer}, ${entry}${writeField(list.entryName, writer)})`,
		'undefined',
	);
}

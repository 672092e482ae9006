/** What a random condition may speak of: the facts and lists in scope, and the readings. */

import fc from 'fast-check';
import { type FactType, facts } from '../../src/domain/facts.js';
import type { Condition, FactRef, ListRef, Quantity, Step } from '../../src/rules/model.js';

/** Operators that a generator leaves out, where a property does not hold of them. */
export type Without = ReadonlySet<Condition['op'] | Quantity['op']>;

/** Paths of the enclosing lists, outermost first. */
export type Scope = readonly string[];

export interface Known {
	readonly ref: FactRef;
	readonly type: FactType;
}

/** Makes a condition in a scope, so many levels deep. */
export type Deeper = (scope: Scope, left: number) => fc.Arbitrary<Condition>;

/** The readings of every random pack. */
export const readings: Readonly<Record<string, readonly string[]>> = { width: ['narrow', 'wide'], manner: ['first', 'second', 'third'] };

export function byReading<T>(value: fc.Arbitrary<T>) {
	return fc
		.constantFrom(...Object.entries(readings))
		.chain(([reading, each]) =>
			fc
				.record(Object.fromEntries(each.map((choice) => [choice, value])))
				.map((chosen) => ({ op: 'byReading' as const, reading, choices: chosen })),
		);
}

/** Makes what it makes once for each scope and depth: there are many, within one another. */
export function onceEach<Args extends readonly unknown[], T>(make: (...args: Args) => T): (...args: Args) => T {
	const made = new Map<string, T>();
	return (...args) => {
		const key = JSON.stringify(args);
		const value = made.get(key) ?? make(...args);
		made.set(key, value);
		return value;
	};
}

/** The same definition has the same name wherever it is used, as in a pack that was loaded. */
export function nameOf(definition: Condition | Quantity): string {
	return `definition-${JSON.stringify(definition)}`;
}

const listsAround = new Map(
	[...facts.keys()].map((path) => {
		const keys = path.split('.');
		const around = keys.map((_, length) => keys.slice(0, length).join('.'));
		return [path, around.findLast((prefix) => facts.get(prefix)?.kind === 'list')] as const;
	}),
);

/** Facts of these kinds, from the application and from the entries at hand. */
export function factsOf(scope: Scope, ...kinds: readonly FactType['kind'][]): readonly Known[] {
	return ['', ...scope].flatMap((list, level) =>
		[...facts.values()]
			.filter((type) => kinds.includes(type.kind) && listAround(type.path) === list)
			.map((type) => ({ type, ref: refTo(type.path, list, level) })),
	);
}

/** One of them, oftener from the innermost entry. */
export function oneFact(scope: Scope, known: readonly Known[]): fc.Arbitrary<Known> {
	const own = known.filter(({ ref }) => ref.scope === scope.length);
	const outer = known.filter(({ ref }) => ref.scope < scope.length);
	const groups = [
		{ weight: 3, of: own },
		{ weight: 1, of: outer },
	].filter(({ of }) => of.length > 0);
	return fc.oneof(...groups.map(({ weight, of }) => ({ weight, arbitrary: fc.constantFrom(...of) })));
}

/** A list in scope; with `holding`, one whose entries have a field of that kind. */
export function lists(scope: Scope, holding?: FactType['kind']): fc.Arbitrary<ListRef> {
	const known = factsOf(scope, 'list').filter(
		({ ref }) => holding === undefined || [...facts.values()].some((type) => type.kind === holding && listAround(type.path) === ref.path),
	);
	return oneFact(scope, known).map(listOf);
}

export function listOf({ ref, type }: Known): ListRef {
	return { ...ref, entryName: type.entryName ?? 'name', unit: type.unit ?? 'item' };
}

/** A field of the entries of a list that is looked at from a scope. */
export function ofEntry(scope: Scope, list: ListRef, key: string): FactRef {
	return refTo(`${list.path}.${key}`, list.path, scope.length + 1);
}

/** A number of the entries of a list. */
export function numberOf(scope: Scope, list: ListRef): fc.Arbitrary<FactRef> {
	const entry = [...scope, list.path];
	return fc.constantFrom(...factsOf(entry, 'number').filter(({ ref }) => ref.scope === entry.length)).map(({ ref }) => ref);
}

function refTo(path: string, list: string, scope: number): FactRef {
	const start = list === '' ? 0 : list.split('.').length;
	const keys = path.split('.');
	const steps = keys.slice(start).map((key, i): Step => {
		const type = facts.get(keys.slice(0, start + i + 1).join('.'));
		return { key, ...(type?.closed && { closed: true as const }), ...(type?.nullable && { nullable: true as const }) };
	});
	return { path, scope, steps };
}

/** The path of the innermost list that a fact stands in, or nothing. */
function listAround(path: string): string {
	return listsAround.get(path) ?? '';
}

/** One fault, where it is put into the base pack, and what the loader must say of it. */

import { basePack } from './base-pack.js';

interface Expected {
	readonly code: string;
	readonly line: number;
	readonly column: number;
	readonly suggestion?: string;
}

export interface Fault {
	readonly name: string;
	readonly text: string;
	readonly issues: readonly Expected[];
}

/** The code, the words at whose beginning (or so many characters after it) the issue stands, and the suggestion. */
type Told = readonly [code: string, at: string | RegExp, suggestion?: string | undefined, shift?: number];

type Replacement = readonly [from: string | RegExp, to: string];

export function fault(name: string, replacement: Replacement, told: readonly Told[]): Fault;
export function fault(
	name: string,
	replacement: Replacement,
	code: string,
	at: string | RegExp,
	suggestion?: string,
	shift?: number,
): Fault;
export function fault(name: string, [from, to]: Replacement, told: readonly Told[] | string, ...rest: readonly unknown[]): Fault {
	const [start, length] = only(name, basePack, from);
	const text = basePack.slice(0, start) + to + basePack.slice(start + length);
	const all = typeof told === 'string' ? [[told, ...rest] as unknown as Told] : told;
	return {
		name,
		text,
		issues: all.map(([code, at, suggestion, shift = 0]) => ({ code, ...place(name, text, at, shift), ...(suggestion && { suggestion }) })),
	};
}

/** Line and column of the only place where words stand. */
export function place(name: string, text: string, at: string | RegExp, shift = 0): { readonly line: number; readonly column: number } {
	const before = text.slice(0, only(name, text, at)[0] + shift).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function only(name: string, text: string, words: string | RegExp): readonly [start: number, length: number] {
	const pattern =
		typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g') : new RegExp(words, `${words.flags}g`);
	const [found, ...others] = [...text.matchAll(pattern)];
	if (found === undefined || others.length > 0) throw new Error(`${name}: ${words} stands ${found ? others.length + 1 : 0} times`);
	return [found.index, found[0].length];
}

/** What one generated application is made with, and how its JSON is put together: texts, since objects would take twice the time. */

import type { Prefecture, Province } from './places.js';
import type { Random } from './random.js';

export interface Setting {
	readonly random: Random;
	readonly province: Province;
	readonly prefecture: Prefecture;
	readonly submittedOn: string;
	/** The year of filing. */
	readonly year: number;
	/** How probable it is that a fact is not known. */
	readonly lacking: number;
}

/**
 * One member of an object with the comma before it, or nothing where the fact is not known.
 * @param json the value as JSON; names and codes here need no escapes, so that {@link quoted} is enough for them.
 */
export function given({ random, lacking }: Setting, key: string, json: string | number | boolean | null): string {
	return lacking > 0 && random.chance(lacking) ? '' : `,"${key}":${json}`;
}

/** An object of members that each bring their comma; short ones first, since to cut the comma off a text is to copy it. */
export function objectOf(...members: readonly string[]): string {
	let object = '';
	for (const member of members) object += object === '' ? member.slice(1) : member;
	return `{${object}}`;
}

/** A list of `length` entries. */
export function listOf(length: number, entry: (index: number) => string): string {
	let list = '[';
	for (let index = 0; index < length; index += 1) list += index === 0 ? entry(index) : `,${entry(index)}`;
	return `${list}]`;
}

export function quoted(text: string): string {
	return `"${text}"`;
}

export function dateOf(year: number, month: number, day: number): string {
	return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** A day of the years given; some fall on the third anniversary before the filing, which the rules ask about. */
export function dayBetween({ random, year, submittedOn }: Setting, from: number, to: number): string {
	if (random.chance(0.02)) return `${year - 3}${submittedOn.slice(4)}`.replace('-02-29', '-02-28');
	return dateOf(random.int(from, to), random.int(1, 12), random.int(1, 28));
}

/** Small numbers more often than large ones. */
export function fewBetween(random: Random, min: number, max: number): number {
	return Math.min(random.int(min, max), random.int(min, max), random.int(min, max));
}

/** Looks ahead in a run, as far as is needed to know how its reports begin. */

import { linesIn } from '../../read/slabs.js';
import type { Portion } from './portions.js';
import { isOfPart, type Part } from './shard.js';

export interface Ahead {
	/** Every portion, those that were looked at included. To be read once. */
	readonly portions: AsyncGenerator<Portion>;
	readonly first: Portion | undefined;
	/** There are more documents than were asked about. */
	readonly many: boolean;
}

/** @param few how many documents are not many yet; nothing is read ahead beyond the first portion where it does not matter. */
export async function lookAhead(portions: AsyncGenerator<Portion>, part: Part | undefined, few: number | undefined): Promise<Ahead> {
	const held: Portion[] = [];
	let documents = 0;
	while (held.length === 0 || (few !== undefined && documents <= few)) {
		const next = await portions.next();
		if (next.done) break;
		held.push(next.value);
		if (few !== undefined) documents += documentsOf(next.value, part, few + 1);
	}
	return { portions: replay(held, portions), first: held[0], many: few !== undefined && documents > few };
}

/** Of a run that was stopped before there was anything to see. */
export function nothingAhead(): Ahead {
	return { portions: nothingMore(), first: undefined, many: false };
}

async function* nothingMore(): AsyncGenerator<Portion> {}

/** How many documents of a part there are in a portion, up to `enough`: a blank line takes a place, and is none. */
function documentsOf(portion: Portion, part: Part | undefined, enough: number): number {
	const { position, items, slab } = portion;
	const places = items === undefined ? placesIn(slab, position) : items.map((_, index) => position + index);
	let count = 0;
	for (const place of places) {
		if (count === enough) break;
		if (isOfPart(place, part)) count += 1;
	}
	return count;
}

function* placesIn(slab: NonNullable<Portion['slab']>, position: number): Generator<number> {
	for (const { line } of linesIn(slab)) yield position + line - slab.line;
}

async function* replay(held: Portion[], rest: AsyncGenerator<Portion>): AsyncGenerator<Portion> {
	try {
		for (let portion = held.shift(); portion !== undefined; portion = held.shift()) yield portion;
		yield* rest;
	} finally {
		await rest.return(undefined);
	}
}

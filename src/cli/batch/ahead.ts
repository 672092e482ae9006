/** Looks ahead in a run, as far as is needed to know how its reports begin. */

import { lengthOf, type Portion } from './portions.js';
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
		documents += documentsOf(next.value, part);
	}
	return { portions: replay(held, portions), first: held[0], many: few !== undefined && documents > few };
}

function documentsOf(portion: Portion, part: Part | undefined): number {
	let count = 0;
	const length = lengthOf(portion);
	for (let index = 0; index < length; index += 1) if (isOfPart(portion.position + index, part)) count += 1;
	return count;
}

async function* replay(held: Portion[], rest: AsyncGenerator<Portion>): AsyncGenerator<Portion> {
	try {
		for (let portion = held.shift(); portion !== undefined; portion = held.shift()) yield portion;
		yield* rest;
	} finally {
		await rest.return(undefined);
	}
}

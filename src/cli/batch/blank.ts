/** The places of a part of a batch that have no result: blank lines of NDJSON. A result that was lost must not pass for one. */

import { linesIn } from '../../read/slabs.js';
import type { BlankPlaces } from '../../report/report.js';
import type { Portion } from './portions.js';
import { isOfPart, type Part } from './shard.js';

/** The blank places of a part in one portion, in ascending order. */
export function blankIn({ position, slab }: Portion, part: Part): readonly BlankPlaces[] {
	if (slab === undefined) return [];
	const { index, count } = part;
	const found: BlankPlaces[] = [];
	let next = position + ((((index - position) % count) + count) % count);
	for (const { line } of linesIn(slab)) {
		const place = position + line - slab.line;
		if (!isOfPart(place, part)) continue;
		if (next < place) found.push([next, place - count]);
		next = place + count;
	}
	const rest = position + slab.lines - 1 - next;
	if (rest >= 0) found.push([next, next + rest - (rest % count)]);
	return found;
}

/** Puts together what portions say one after the other: however long a file of blank lines is, it is told in a line. */
export function addBlank(known: BlankPlaces[], more: readonly BlankPlaces[], { count }: Part): void {
	for (const [from, to] of more) {
		const last = known.at(-1);
		if (last === undefined || last[1] + count < from) known.push([from, to]);
		else known[known.length - 1] = [last[0], to];
	}
}

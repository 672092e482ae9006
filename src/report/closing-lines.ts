/** What there is to say of a batch after its last result: one line each, for formats that people read. */

import type { Words } from '../words/words.js';
import type { Conflict, Party } from './conflicts/conflicts.js';
import type { RuleDescriptor } from './descriptors.js';
import { originText } from './origin.js';
import type { Closing, RunInfo } from './report.js';

export interface ClosingLines {
	/** What the run did not come to. */
	readonly interrupted: readonly string[];
	/** That it is a part of a batch. */
	readonly shard: readonly string[];
	readonly conflicts: readonly string[];
	readonly idleRules: readonly string[];
}

export function closingLines({ conflicts, idleRules = {}, interrupted, shard }: Closing, run: RunInfo, words: Words): ClosingLines {
	return {
		interrupted: interrupted ? [words.batch.interrupted] : [],
		shard: shardLines(shard, words),
		conflicts: conflicts.map((conflict) => conflictLine(conflict, words)),
		idleRules: idleLines(idleRules, run.descriptors ?? [], words),
	};
}

/** Nothing of a whole batch. */
export function shardLines(shard: Closing['shard'], words: Words): readonly string[] {
	return shard === undefined ? [] : [words.batch.shard(shard.index, shard.count)];
}

/** The rules of each pack that had to do with no application, by their titles as far as these are known. */
export function idleLines(
	idleRules: NonNullable<Closing['idleRules']>,
	descriptors: readonly RuleDescriptor[],
	words: Words,
): readonly string[] {
	const title = (pack: string, rule: string) => descriptors.find((each) => each.pack === pack && each.rule === rule)?.title ?? rule;
	return Object.entries(idleRules)
		.filter(([, rules]) => rules.length > 0)
		.map(([pack, rules]) => {
			const titles = rules.map((rule) => title(pack, rule));
			return words.batch.idleRules(pack, titles);
		});
}

/** What is wrong between which applications. */
export function conflictLine({ message, parties }: Conflict, words: Words): string {
	return words.pair(message, partiesText(parties, parties.length, words));
}

/** The applications that one of them, by its place among them, is in conflict with. */
export function othersText(parties: readonly Party[], index: number, words: Words): string {
	const first = parties.slice(0, named + 1);
	const others = index < first.length ? first.toSpliced(index, 1) : first.slice(0, named);
	return partiesText(others, parties.length - 1, words);
}

/** So many applications are named; each of a thousand in one conflict would else name all the others. */
const named = 10;

/** @param count how many there are in all. */
function partiesText(parties: readonly Party[], count: number, words: Words): string {
	const texts = parties.slice(0, named).map((party) => partyText(party, words));
	return words.batch.parties(count > named ? [...texts, words.formats.more(count - named)] : texts);
}

export function partyText(party: Party, words: Words): string {
	return words.labelled(party.id, originText(party));
}

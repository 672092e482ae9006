/** What is known of a batch as a whole: how many of each, which rules had to do with it, which applications conflict. */

import { conflictsOf } from '../../report/conflicts/conflicts.js';
import { makeRegistry } from '../../report/conflicts/registry.js';
import { added, type BlankPlaces, type Closing, nothing, type RunInfo, type Summary } from '../../report/report.js';
import type { Words } from '../../words/words.js';
import type { BaselineRun } from '../baseline/baseline.js';
import { addBlank } from './blank.js';
import type { BatchContext } from './context.js';
import { deflate } from './deflate.js';
import { forEachEntrant } from './entrants.js';
import { inputDigest } from './input-digest.js';
import { lengthOf, type Portion } from './portions.js';
import type { PortionResult } from './process-portion.js';

export interface Batch {
	/** Called with every portion before it is processed, in the order of the input: its memory may be gone then. */
	readonly see: (portion: Portion) => void;
	/** In the order of the input. */
	readonly take: (portion: Portion, result: PortionResult) => void;
	/** What is to be said after the last result of a report, in its words. */
	readonly closing: (run: RunInfo, words: Words, interrupted?: boolean) => Closing;
	/** How many applications count as what: what a baseline accepts does not. */
	readonly standings: () => Summary;
}

/** @param baseline is told what comes of it. */
export function batchOf(
	{ chooser, quiet, part, all, allowLapsed }: BatchContext,
	baseline: Pick<BaselineRun, 'note' | 'closing' | 'digest'> | undefined,
): Batch {
	let [summary, standings] = [nothing, nothing];
	let places = 0;
	const blank: BlankPlaces[] = [];
	const registry = makeRegistry({ compression: deflate });
	const accepting = part === undefined ? undefined : baseline?.digest();
	/** What all parts of a batch must have in common. */
	const alike = {
		...(accepting === undefined ? {} : { baseline: accepting }),
		...(all && { all }),
		...(allowLapsed && { allowLapsed }),
	};
	const cut = part && { part, input: inputDigest() };
	const shard = ({ language: lang }: Words): Pick<Closing, 'shard'> => {
		if (cut === undefined) return {};
		const whole = { total: places, input: cut.input.digest() };
		return { shard: { ...cut.part, ...whole, ...(blank.length > 0 && { blank }), lang, ...alike } };
	};
	const applied = new Map<string, Set<string>>();
	const idleRules = (): NonNullable<Closing['idleRules']> => {
		const packs = chooser.candidates(undefined, true);
		const entries = [...applied].sort(([a], [b]) => (a < b ? -1 : 1));
		return Object.fromEntries(
			entries.map(([id, rules]) => {
				const pack = packs.find((each) => each.id === id);
				return [id, pack?.rules.flatMap((rule) => (rules.has(rule.id) ? [] : [rule.id])) ?? []];
			}),
		);
	};
	return {
		see: (portion) => cut?.input.add(portion),
		take: (portion, result) => {
			places += lengthOf(portion);
			if (part !== undefined && result.blank !== undefined) addBlank(blank, result.blank, part);
			summary = added(summary, result.summary);
			standings = added(standings, result.standings);
			if (result.noted !== undefined) baseline?.note(result.noted);
			forEachEntrant(result.entrants, registry.add);
			for (const [pack, rules] of Object.entries(result.applied)) {
				const known = applied.get(pack) ?? new Set();
				applied.set(pack, known);
				for (const rule of rules) known.add(rule);
			}
		},
		standings: () => standings,
		closing: ({ rules }, words, interrupted = false) => {
			const conflicts = conflictsOf(registry.shared(), rules, words);
			// Of a single application most rules are idle, and nobody need hear of it.
			const isBatch = part !== undefined || summary.total - summary.errors > 1;
			return {
				summary: { ...summary, conflicts: conflicts.length },
				conflicts,
				judgedBy: [...applied.keys()],
				...(baseline === undefined ? {} : { baseline: baseline.closing() }),
				...(isBatch && !quiet ? { idleRules: idleRules() } : {}),
				...(interrupted ? { interrupted } : {}),
				...shard(words),
			};
		},
	};
}

/** kouan itself, as its sources stand, in the shape in which contestants are measured. */

import { readdirSync, readFileSync } from 'node:fs';
import { loadPack } from '../src/rules/load.js';
import type { Outcome, Pack } from '../src/rules/model.js';
import { type Judgement, ruleIds } from './handwritten.js';

export { evaluate } from '../src/engine/evaluate.js';

/**
 * Loads the pack `cn-14fyp`.
 * @param root address of the repository.
 * @throws where the pack is broken.
 */
export function loadRules(root: URL): Pack {
	const folder = new URL('rules/cn-14fyp/', root);
	const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
	const loaded = loadPack(names.sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })));
	if (!loaded.ok) throw new Error(`the pack is broken: ${loaded.issues.map((issue) => issue.code).join(', ')}`);
	return loaded.pack;
}

/** What is read of an answer: a decision has findings; the answer of outcomes alone has them in the pack's order. */
interface Answer {
	readonly verdict: Judgement['verdict'];
	readonly findings?: readonly { readonly rule: string; readonly outcome: Outcome }[];
	readonly outcomes?: readonly Outcome[];
}

/** An answer of kouan as the function by hand would give it. */
export function judgementOf(pack: Pack, { verdict, findings, outcomes }: Answer): Judgement {
	const byRule = new Map(pack.rules.map(({ id }, index) => [id, outcomes?.[index]]));
	for (const finding of findings ?? []) byRule.set(finding.rule, finding.outcome);
	return {
		verdict,
		outcomes: ruleIds.map((id) => {
			const outcome = byRule.get(id);
			if (outcome === undefined || byRule.size !== ruleIds.length) throw new Error(`the pack has other rules than the benchmark: ${id}`);
			return outcome;
		}),
	};
}

/** What the answers of a run rest on: the packs that gave one, and what they are worth. */

import type { Closing, RulesInfo, RunInfo } from './report.js';
import type { Result } from './result.js';

/** The pack that a result rests on; `undefined` where the run does not name it. */
export function rulesOf({ rules }: Result, run: RunInfo): RulesInfo | undefined {
	return run.rules.find(({ id, digest }) => id === rules.id && digest === rules.digest);
}

/** The packs that a result rests on; where that is not known, those that one may rest on. */
export function packsUsed({ judgedBy }: Closing, { rules }: RunInfo): readonly RulesInfo[] {
	return judgedBy === undefined ? rules : rules.filter(({ id }) => judgedBy.includes(id));
}

/** What their answers are worth, each sentence once. */
export function basisLines(closing: Closing, run: RunInfo): readonly string[] {
	return [...new Set(packsUsed(closing, run).map(({ basis }) => basis))];
}

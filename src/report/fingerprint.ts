/** What a finding, an issue or a conflict is known by from run to run. */

import { createHash } from 'node:crypto';
import type { Conflict } from './conflicts/conflicts.js';
import { repositoryPath } from './origin.js';
import { type AnyResult, isError } from './report.js';

/** The same wherever it stands in its file, and in every language: SHA-256, in hexadecimal. */
export function fingerprint(result: AnyResult, ...what: readonly (string | undefined)[]): string {
	const about = isError(result) ? (result.line ?? null) : result.application.id;
	return digest([repositoryPath(result), about, ...what.map((each) => each ?? null)]);
}

/** Of a conflict, as each of the applications has it; those of one id in one source are told apart by their order. */
export function partyFingerprints({ code, parties }: Pick<Conflict, 'code' | 'parties'>): readonly string[] {
	const before = new Map<string, number>();
	return parties.map((party) => {
		const [path, { id }] = [repositoryPath(party), party];
		const name = JSON.stringify([path, id]);
		const turn = before.get(name) ?? 0;
		before.set(name, turn + 1);
		return digest([path, id, code, ...(turn === 0 ? [] : [turn])]);
	});
}

function digest(what: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}

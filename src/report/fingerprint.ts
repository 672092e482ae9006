/** What a finding, an issue or a conflict is known by from run to run. */

import { createHash } from 'node:crypto';
import type { Party } from './conflicts.js';
import { type AnyResult, isError } from './report.js';

/** The same wherever it stands in its file, and in every language: SHA-256, in hexadecimal. */
export function fingerprint(result: AnyResult, ...what: readonly (string | undefined)[]): string {
	const about = isError(result) ? (result.line ?? null) : result.application.id;
	return digest([result.source, about, ...what.map((each) => each ?? null)]);
}

/** Of a conflict, as one of the applications has it. */
export function partyFingerprint({ source, id }: Party, code: string): string {
	return digest([source, id, code]);
}

function digest(what: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}

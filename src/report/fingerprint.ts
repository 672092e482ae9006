/** What a finding or issue is known by from run to run. */

import { createHash } from 'node:crypto';
import { type AnyResult, isError } from './report.js';

/** The same wherever it stands in its file, and in every language: SHA-256, in hexadecimal. */
export function fingerprint(result: AnyResult, ...what: readonly (string | undefined)[]): string {
	const about = isError(result) ? (result.line ?? null) : result.application.id;
	return createHash('sha256')
		.update(JSON.stringify([result.source, about, ...what.map((each) => each ?? null)]))
		.digest('hex');
}

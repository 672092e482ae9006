/** The digest of a pack: the same for the same policy, however it is laid out in files. */

import { createHash } from 'node:crypto';
import { canonicalJson } from '../base/canonical.js';
import { at, entriesAt } from '../domain/raw.js';
import { merged } from './cases.js';
import { isMap } from './place.js';

/**
 * `sha256:` and the digest of the canonical JSON of everything that the files say, the header first. What a file says for all of
 * its rules stands in each of them, and nothing tells which file that was; comments and the order of keys do not count.
 */
export function digestOf(files: readonly unknown[]): string {
	const [header] = files;
	const { files: _, appliesTo: __, caseBase: ___, ...about } = isMap(header) ? header : {};
	const policy = {
		...about,
		...Object.fromEntries(maps.map((key) => [key, Object.fromEntries(files.flatMap((file) => entriesOf(at(file, key))))])),
		...Object.fromEntries(plain.map((key) => [key, files.flatMap((file) => entriesAt(file, key))])),
		...Object.fromEntries(
			clauses.map((key) => [key, files.flatMap((file) => entriesAt(file, key).map((clause) => complete(clause, file)))]),
		),
	};
	return `sha256:${createHash('sha256').update(canonicalJson(policy)).digest('hex')}`;
}

const maps = ['sources', 'readings', 'parameters', 'definitions'] as const;
const plain = ['conventions', 'unchecked'] as const;
const clauses = ['rules', 'checks', 'unique'] as const;

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
	return isMap(value) ? Object.entries(value) : [];
}

function complete(clause: unknown, file: unknown): unknown {
	if (!isMap(clause)) return clause;
	const cases = entriesAt(clause, 'cases').map((each) =>
		isMap(each) ? { ...each, given: merged(at(file, 'caseBase'), each.given) } : each,
	);
	return { ...clause, appliesTo: clause.appliesTo ?? at(file, 'appliesTo'), cases };
}

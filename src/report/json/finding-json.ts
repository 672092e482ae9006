/** A finding as JSON. What its rule says is the same in every result, and is made once. */

import { type Bytes, encoded, put } from '../../base/bytes.js';
import type { Result, ResultFinding } from '../result.js';
import { putFact } from './fact-json.js';
import { formsOf, member, putJson, putList, putMember, putText } from './json-bytes.js';

/** What many findings of a rule have in common, piece by piece. */
interface Form {
	readonly of: ResultFinding;
	/** Up to the reason. */
	readonly rule: Uint8Array;
	/** The reason of that one, which most rules have for each outcome, and as `facts`. */
	readonly reason: Uint8Array;
	/** After the reason, up to the facts. */
	readonly facts: Uint8Array;
	/** After what is missing. */
	readonly source: Uint8Array;
	/** Where nothing is missing, that too. */
	readonly end: Uint8Array;
}

const formOf = formsOf<ResultFinding, Form>(
	({ title }) => title,
	(one, other) =>
		one.outcome === other.outcome &&
		one.rule === other.rule &&
		one.effect === other.effect &&
		one.favour === other.favour &&
		(one.source === other.source ||
			(one.source.id === other.source.id && one.source.place === other.source.place && one.source.url === other.source.url)),
	(finding) => {
		const { rule, effect, outcome, title, reason, favour, source } = finding;
		const { id, place, url } = source;
		const facts = `${member('favour', favour)},"facts":`;
		const cited = `${member('source', { id, place, url })}}`;
		return {
			of: finding,
			rule: encoded(`${JSON.stringify({ rule, effect, outcome, title }).slice(0, -1)},"reason":`),
			reason: encoded(JSON.stringify(reason) + facts),
			facts: encoded(facts),
			source: encoded(cited),
			end: encoded(`,"missing":[]${cited}`),
		};
	},
);

export function putFinding(to: Bytes, finding: ResultFinding): void {
	// Few have a place, and few are accepted.
	if (finding.line === undefined && finding.column === undefined && finding.accepted === undefined) putCommon(to, finding);
	else putJson(to, finding);
}

function putCommon(to: Bytes, finding: ResultFinding): void {
	const { reason, missing } = finding;
	const form = formOf(finding);
	put(to, form.rule);
	if (reason === form.of.reason) put(to, form.reason);
	else {
		putText(to, reason);
		put(to, form.facts);
	}
	putList(to, finding.facts, putFact);
	if (missing.length === 0) put(to, form.end);
	else {
		putMissing(to, finding);
		put(to, form.source);
	}
}

const missingName = encoded(',"missing":');

/** What is missing, of a finding or of a whole result: members that stand after others. */
export function putMissing(to: Bytes, told: Pick<Result, 'missing' | 'missingYears' | 'missingEntries'>): void {
	put(to, missingName);
	putList(to, told.missing, putText);
	putMember(to, 'missingYears', told.missingYears);
	putMember(to, 'missingEntries', told.missingEntries);
}

/**
 * A result as JSON, byte for byte as `JSON.stringify` writes it. Most of it is the same in every result of a batch; put together of
 * pieces that are made once, it takes half the time.
 */

import { type Bytes, encoded, put } from '../../base/bytes.js';
import { type AnyResult, isError } from '../report.js';
import type { Result } from '../result.js';
import { putFinding, putMissing } from './finding-json.js';
import { formsOf, putJson, putList, putMember, putNumber, putText } from './json-bytes.js';
import { machineResult } from './machine.js';

export function putResult(to: Bytes, result: AnyResult): void {
	if (isError(result)) putJson(to, machineResult(result));
	else putEvaluated(to, result);
}

/** What many results have in common, piece by piece. */
interface Form {
	readonly of: Result;
	/** Up to the source. */
	readonly lang: Uint8Array;
	/** From the pack to the as-of date. */
	readonly rules: Uint8Array;
	/** From the verdict to the notices. */
	readonly verdict: Uint8Array;
}

const formOf = formsOf<Result, Form>(
	({ verdictText }) => verdictText,
	(one, other) =>
		one.verdict === other.verdict &&
		one.pass === other.pass &&
		one.lang === other.lang &&
		one.rules.digest === other.rules.digest &&
		one.rules.id === other.rules.id &&
		one.rules.version === other.rules.version &&
		one.choices === other.choices &&
		one.choiceTexts === other.choiceTexts,
	(result) => {
		const { lang, rules, choices, choiceTexts, verdict, verdictText, pass } = result;
		const { id, version, digest } = rules;
		const verdicts = JSON.stringify({ verdict, verdictText, pass }).slice(1, -1);
		return {
			of: result,
			lang: encoded(`{"schemaVersion":1,"lang":"${lang}","source":`),
			rules: encoded(`,${JSON.stringify({ rules: { id, version, digest }, choices, choiceTexts }).slice(1, -1)},"asOf":`),
			verdict: encoded(`,${verdicts},"notices":`),
		};
	},
);

const names = {
	line: encoded(',"line":'),
	application: encoded(',"application":{"id":'),
	findings: encoded(',"findings":'),
	priorities: encoded(',"priorities":'),
	warnings: encoded(',"warnings":'),
	end: encoded('}'),
};

function putEvaluated(to: Bytes, result: Result): void {
	const { line, unique, accepted, position } = result;
	const form = formOf(result);
	put(to, form.lang);
	putText(to, result.source);
	if (line !== undefined) {
		put(to, names.line);
		putNumber(to, line);
	}
	put(to, names.application);
	putApplication(to, result.application);
	put(to, form.rules);
	putText(to, result.asOf);
	put(to, form.verdict);
	putList(to, result.notices, putText);
	put(to, names.findings);
	putList(to, result.findings, putFinding);
	putMissing(to, result);
	put(to, names.priorities);
	putList(to, result.priorities, putText);
	put(to, names.warnings);
	putList(to, result.warnings, putJson);
	putMember(to, 'unique', unique);
	putMember(to, 'accepted', accepted);
	putMember(to, 'position', position);
	put(to, names.end);
}

const inApplication = {
	name: encoded(',"name":'),
	type: encoded(',"type":'),
	province: encoded(',"province":'),
	prefecture: encoded(',"prefecture":'),
	digest: encoded(',"digest":'),
	end: encoded('}'),
};

/** After the name of the first member. */
function putApplication(to: Bytes, { id, name, type, province, prefecture, digest }: Result['application']): void {
	putText(to, id);
	put(to, inApplication.name);
	putText(to, name);
	put(to, inApplication.type);
	putText(to, type);
	put(to, inApplication.province);
	putText(to, province);
	if (prefecture !== undefined) {
		put(to, inApplication.prefecture);
		putText(to, prefecture);
	}
	put(to, inApplication.digest);
	putText(to, digest);
	put(to, inApplication.end);
}

/** The file of a baseline: read with every fault told at its place, and written so that it reads as the same again. */

import { dateMeant, isDate } from '../../base/date.js';
import type { Issue } from '../../base/issue.js';
import { isJsonName } from '../../read/format.js';
import { type Baseline, type BaselineEntry, findingKey } from '../../report/baseline/baseline.js';
import { elements, isMap, type Located, lineOf, members } from '../../rules/place.js';
import type { Io } from '../io.js';
import { type Complaints, complaints, readOwnFile } from '../settings/own-file.js';

/** The first key of the file says what it is, and in which version. */
export const baselineMark = 'baseline/1';
export const entryKeys = ['application', 'rules', 'readings', 'rule', 'outcome', 'facts', 'reason', 'until'] as const;
/** Only what is not met can be accepted. */
export const acceptable = ['fail', 'unknown'] as const;

type ReadBaseline = { readonly ok: true; readonly baseline: Baseline } | { readonly ok: false; readonly issues: readonly Issue[] };

/** An entry without a reason or an end is refused, and with it the file. */
export async function readBaseline(path: string, io: Pick<Io, 'cwd' | 'files' | 'stdin'>): Promise<ReadBaseline> {
	const file = await readOwnFile(path, io);
	if (!file.ok) return file;
	const log = complaints();
	const entries = entriesIn(file.top, log);
	const issues = log.sorted();
	return issues.length > 0 ? { ok: false, issues } : { ok: true, baseline: { entries } };
}

function entriesIn(top: Located, log: Complaints): readonly BaselineEntry[] {
	const part = log.members(top, ['kouan', 'accepted']);
	if (part === undefined) return [];
	if (part.kouan?.value !== baselineMark) log.add('baseline.header', { expected: `kouan: ${baselineMark}` }, part.kouan ?? top);
	if (part.accepted === undefined) {
		log.add('config.missing-key', { key: 'accepted' }, top);
		return [];
	}
	if (!Array.isArray(part.accepted.value)) {
		log.wrongType(part.accepted, 'list');
		return [];
	}
	const known = new Map<string, Located>();
	return elements(part.accepted).flatMap((node) => {
		const entry = entryIn(node, log);
		if (entry === undefined) return [];
		const first = known.get(findingKey(entry));
		if (first === undefined) known.set(findingKey(entry), node);
		else log.add('baseline.duplicate', { firstLine: lineOf(first) }, node);
		return [entry];
	});
}

function entryIn(node: Located, log: Complaints): BaselineEntry | undefined {
	const part = log.members(node, entryKeys);
	if (part === undefined) return undefined;
	for (const key of ['application', 'rule', 'outcome', 'facts'] as const) {
		if (part[key] === undefined) log.add('config.missing-key', { key }, node);
	}
	const application = part.application && log.text(part.application);
	const rules = part.rules && log.text(part.rules);
	const readings = part.readings && log.texts(part.readings);
	const rule = part.rule && log.text(part.rule);
	const outcome = part.outcome && log.choice(part.outcome, acceptable);
	const facts = part.facts && factsIn(part.facts, log);
	const reason = isBlank(part.reason) ? log.add('baseline.no-reason', {}, part.reason ?? node) : part.reason && log.text(part.reason);
	const until = isBlank(part.until) ? log.add('baseline.no-end', {}, part.until ?? node) : part.until && dateIn(part.until, log);
	if (application === undefined || rule === undefined || outcome === undefined || facts === undefined) return undefined;
	if (reason === undefined || until === undefined) return undefined;
	const under = { ...(rules === undefined ? {} : { rules }), ...(readings === undefined ? {} : { readings }) };
	return { application, ...under, rule, outcome, facts, reason, until };
}

function isBlank(node: Located | undefined): boolean {
	const { value } = node ?? {};
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function dateIn(node: Located, log: Complaints): string | undefined {
	const text = log.text(node);
	if (text === undefined || isDate(text)) return text;
	return log.add('baseline.not-a-date', { written: text }, node, { suggestion: dateMeant(text) });
}

function factsIn(node: Located, log: Complaints): BaselineEntry['facts'] | undefined {
	if (!isMap(node.value)) return log.wrongType(node, 'object');
	for (const [pointer, fact] of members(node)) {
		if (!pointer.startsWith('/')) log.add('baseline.not-a-pointer', { written: pointer }, fact, { part: 'key' });
	}
	return node.value;
}

/** The text of a baseline: JSON for a file that is named so, else YAML with a comment on top. */
export function baselineText({ entries }: Baseline, path: string, comment: string): string {
	if (isJsonName(path)) return `${JSON.stringify({ kouan: baselineMark, accepted: entries }, null, 2)}\n`;
	const lines = entries.flatMap(({ application, rules, readings, rule, outcome, facts, reason, until }) => {
		const members = Object.entries(facts).map(([pointer, value]) => `      ${written(pointer)}: ${written(value)}`);
		return [
			`  - application: ${written(application)}`,
			...(rules === undefined ? [] : [`    rules: ${written(rules)}`]),
			...(readings === undefined ? [] : [`    readings: ${written(readings)}`]),
			`    rule: ${written(rule)}`,
			`    outcome: ${outcome}`,
			...(members.length === 0 ? ['    facts: {}'] : ['    facts:', ...members]),
			`    reason: ${written(reason)}`,
			`    until: ${written(until)}`,
		];
	});
	return [`# ${comment}`, `kouan: ${baselineMark}`, lines.length === 0 ? 'accepted: []' : 'accepted:', ...lines, ''].join('\n');
}

/** JSON is YAML; what is not seen is escaped, so that the file shows all that is in it. */
function written(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
	if (isMap(value)) return `{${Object.entries(value).map(([key, each]) => `${written(key)}:${written(each)}`)}}`;
	// A whole number of so many digits is refused when YAML is read.
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) return Number(value).toExponential();
	return JSON.stringify(value).replace(/[\p{C}\p{Zl}\p{Zp}\u00a0]/gu, (found) =>
		Array.from({ length: found.length }, (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
	);
}

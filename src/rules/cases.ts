/** Cases of rules and checks: the whole application of each, and whether it is a valid one. */

import { issue } from '../base/issue.js';
import { fromPointer, type Path } from '../base/pointer.js';
import { nearest } from '../base/suggest.js';
import { checkApplication } from '../domain/check.js';
import { factOf } from '../domain/facts.js';
import type { ApplicationIssues } from '../domain/issues.js';
import { at } from '../domain/raw.js';
import { valueKind } from '../domain/value-kind.js';
import type { IssueLog } from './log.js';
import type { Case } from './model.js';
import { type Declared, tellDuplicates } from './names.js';
import { child, elements, isMap, type Located, lineOf, members } from './place.js';
import type { CaseData } from './schema.js';

/** The cases of one rule or check; `data` is absent where the file's shape is wrong. */
export function readCases(
	clause: Located,
	kind: 'rule' | 'check',
	base: Located,
	data: readonly CaseData[] | undefined,
	declared: Declared,
	log: IssueLog,
): readonly Case[] {
	const nodes = elements(child(clause, 'cases'));
	const names = nodes.map((node) => child(node, 'name')).filter((name) => typeof name.value === 'string');
	tellDuplicates(
		names.map((node) => ({ kind: 'case', id: String(node.value), node, part: 'value' })),
		log,
	);
	return nodes.flatMap((node, index) => readCase(node, kind, base, data?.[index], declared, log) ?? []);
}

function readCase(
	node: Located,
	kind: 'rule' | 'check',
	base: Located,
	data: CaseData | undefined,
	declared: Declared,
	log: IssueLog,
): Case | undefined {
	const given = child(node, 'given');
	if (given.value !== undefined && !isMap(given.value)) {
		log.add('rules.wrong-type', { expected: 'object', actual: valueKind(given.value) }, given);
		return undefined;
	}
	const application = merged(base.value, given.value);
	checkMerged(application, node, base, log);
	checkReadings(child(node, 'readings'), declared, log);
	if (data === undefined) return undefined;
	const { name, asOf, expect, missing = [] } = data;
	// Of a check nothing is told but the warning.
	if (kind === 'rule' && expect === 'unknown' && missing.length === 0) log.add('rules.unknown-without-missing', {}, child(node, 'expect'));
	if (expect !== 'unknown' && missing.length > 0)
		log.add('rules.settled-with-missing', { expect }, child(node, 'missing'), { part: 'key' });
	return {
		name,
		application,
		...(asOf !== undefined && { asOf }),
		readings: data.readings ?? {},
		outcome: expect,
		missing: missing.toSorted(),
		file: node.file.name,
		line: lineOf(node),
	};
}

/** Objects merge key by key; a list or a single value replaces what lies below. */
export function merged(base: unknown, over: unknown): unknown {
	if (over === undefined) return base;
	if (!isMap(base) || !isMap(over)) return over;
	const keys = [...new Set([...Object.keys(base), ...Object.keys(over)])];
	return Object.fromEntries(keys.map((key) => [key, merged(at(base, key), at(over, key))]));
}

/** What is wrong with the application is told where it is written: in the case, or in the file's `caseBase`. */
function checkMerged(application: unknown, node: Located, base: Located, log: IssueLog): void {
	const given = child(node, 'given');
	const sources = [given, base].filter((source) => source.value !== undefined);
	for (const source of sources) checkEmptyDates(source, log);
	const result = checkApplication(application ?? {});
	if (result.ok) return;
	for (const found of result.issues) {
		const steps = fromPointer(found.pointer ?? '') ?? [];
		const places = sources.map((source) => placeIn(source, steps));
		const place = places.reduce((best, each) => (each.depth > best.depth ? each : best), { node, depth: 0 });
		log.adopt(found, place.node, { part: place.depth === steps.length && keyIsWrong.has(found.code) ? 'key' : 'value' });
	}
}

const keyIsWrong: ReadonlySet<string> = new Set<keyof ApplicationIssues>(['application.unknown-field', 'application.wrong-section']);

/** The place that steps lead to, as far as they lead. */
function placeIn(source: Located, steps: readonly string[]): { readonly node: Located; readonly depth: number } {
	let node = source;
	for (const [depth, step] of steps.entries()) {
		const next = child(node, Array.isArray(node.value) ? Number(step) : step);
		if (next.value === undefined) return { node, depth };
		node = next;
	}
	return { node, depth: steps.length };
}

/** In YAML an empty value reads as `null`, and where that has a meaning of its own it must be written. */
function checkEmptyDates(source: Located, log: IssueLog): void {
	for (const path of source.file.document.emptyValues) {
		if (!source.path.every((step, index) => path[index] === step)) continue;
		const below: Path = path.slice(source.path.length);
		if (!factOf(below)?.nullable) continue;
		log.adopt(issue<ApplicationIssues>()('application.empty-value', { field: String(below.at(-1)) }), child(source, ...below), {
			part: 'key',
		});
	}
}

function checkReadings(node: Located, declared: Declared, log: IssueLog): void {
	for (const [id, choice] of members(node)) {
		const reading = declared.readings.get(id);
		if (reading === undefined) {
			log.add('rules.unknown-reading', { written: id }, choice, { part: 'key', suggestion: nearest(id, declared.readings.keys()) });
			continue;
		}
		const choices = members(child(reading, 'choices')).map(([name]) => name);
		const written = String(choice.value);
		if (!choices.includes(written)) {
			log.add('rules.unknown-choice', { written, reading: id }, choice, { suggestion: nearest(written, choices) });
		}
	}
}

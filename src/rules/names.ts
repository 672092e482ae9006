/** The names that a pack declares, over all of its files. */

import { nearest } from '../base/suggest.js';
import type { Named } from './issues.js';
import type { IssueLog } from './log.js';
import { child, elements, type Located, lineOf, members, type PackFile, whole } from './place.js';

export type Names = ReadonlyMap<string, Located>;

export interface Declared {
	readonly sources: Names;
	readonly parameters: Names;
	readonly definitions: Names;
	readonly readings: Names;
	readonly rules: readonly Located[];
	readonly checks: readonly Located[];
	readonly unique: readonly Located[];
}

/** Names that stand twice are told at the later place; the earlier one keeps the name. */
export function declaredNames(files: readonly PackFile[], log: IssueLog): Declared {
	const maps = (key: string) => files.flatMap((file) => members(child(whole(file), key)));
	const lists = (key: string) => files.flatMap((file) => elements(child(whole(file), key)));
	const [parameters, definitions] = [maps('parameters'), maps('definitions')];
	const [rules, checks, keys] = [lists('rules'), lists('checks'), lists('unique')];
	// Texts and comparisons name parameters and definitions alike; findings, warnings and conflicts are all known by their id.
	tellDuplicates([...tagged('parameter', parameters, 'key'), ...tagged('definition', definitions, 'key')], log);
	tellDuplicates(
		[...tagged('rule', byId(rules), 'value'), ...tagged('check', byId(checks), 'value'), ...tagged('unique', byId(keys), 'value')],
		log,
	);
	const others = { source: maps('sources'), reading: maps('readings') };
	for (const [kind, names] of Object.entries(others)) tellDuplicates(tagged(kind as Named, names, 'key'), log);
	tellDuplicates(tagged('unchecked', byId(lists('unchecked')), 'value'), log);
	return {
		sources: firstOfEach(others.source),
		parameters: firstOfEach(parameters),
		definitions: firstOfEach(definitions),
		readings: firstOfEach(others.reading),
		rules,
		checks,
		unique: keys,
	};
}

function firstOfEach(names: readonly (readonly [string, Located])[]): Names {
	const first = new Map<string, Located>();
	for (const [name, node] of names) if (!first.has(name)) first.set(name, node);
	return first;
}

/** A name that someone uses: what it stands for, or `undefined` and an issue. */
export function lookUp(
	node: Located,
	names: Names,
	code: 'rules.unknown-parameter' | 'rules.unknown-definition' | 'rules.unknown-reading' | 'rules.unknown-source',
	log: IssueLog,
): Located | undefined {
	const written = String(node.value);
	return names.get(written) ?? log.add(code, { written }, node, { suggestion: nearest(written, names.keys()) });
}

interface Declaration {
	readonly kind: Named;
	readonly id: string;
	readonly node: Located;
	readonly part: 'key' | 'value';
}

function tagged(kind: Named, names: readonly (readonly [string, Located])[], part: 'key' | 'value'): readonly Declaration[] {
	return names.map(([id, node]) => ({ kind, id, node, part }));
}

function byId(entries: readonly Located[]): readonly (readonly [string, Located])[] {
	return entries.map((entry) => child(entry, 'id')).flatMap((id) => (typeof id.value === 'string' ? [[id.value, id] as const] : []));
}

/** Tells the names that stand twice, each at the later place. */
export function tellDuplicates(declarations: readonly Declaration[], log: IssueLog): void {
	const first = new Map<string, Declaration>();
	const inOrder = declarations.toSorted((a, b) => a.node.file.order - b.node.file.order || start(a) - start(b));
	for (const each of inOrder) {
		const before = first.get(each.id);
		if (before === undefined) {
			first.set(each.id, each);
			continue;
		}
		const args = { kind: each.kind, id: each.id, firstFile: before.node.file.name, firstLine: lineOf(before.node, before.part) };
		log.add('rules.duplicate-id', args, each.node, { part: each.part });
	}
}

function start({ node, part }: Declaration): number {
	return node.file.document.locate(node.path, part).start;
}

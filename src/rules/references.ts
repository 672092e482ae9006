/** What conditions and texts name, found by the look of the text alone: it works where they are broken too. */

import type { Named } from './issues.js';
import type { IssueLog } from './log.js';
import type { Declared, Names } from './names.js';
import { child, elements, isMap, type Located, members, type PackFile, whole } from './place.js';

const namingKeys: ReadonlyMap<string, Named> = new Map([
	['parameter', 'parameter'],
	['definition', 'definition'],
	['byReading', 'reading'],
]);

/** `kind name` of everything that is named anywhere within a value. */
export function namedIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
	if (Array.isArray(value)) for (const each of value) namedIn(each, found);
	else if (isMap(value)) {
		for (const [key, member] of Object.entries(value)) {
			const kind = namingKeys.get(key);
			if (kind !== undefined && typeof member === 'string') found.add(`${kind} ${member}`);
			else namedIn(member, found);
		}
	}
	return found;
}

/** What is named, directly or by way of definitions. */
export function reachable(from: Iterable<string>, definitions: Names): ReadonlySet<string> {
	const reached = new Set(from);
	// A set is walked in the order in which it grows.
	for (const each of reached) {
		const [kind, name = ''] = each.split(' ');
		if (kind === 'definition') for (const named of namedIn(definitions.get(name)?.value)) reached.add(named);
	}
	return reached;
}

/** The names in braces, in the order of the text. */
export function placeholdersIn(text: string): readonly string[] {
	return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
}

/** The first brace that makes no placeholder, with the letters after it; those of Chinese keyboards make none. */
export function strayBraceIn(text: string): string | undefined {
	return /[{}\uff5b\uff5d][\w-]*/.exec(text.replace(/\{[^{}]*\}/g, ''))?.[0];
}

const declaring: ReadonlySet<string> = new Set(['sources', 'parameters', 'readings', 'definitions', 'caseBase']);

/** Parameters, definitions, readings and sources that no rule and no check uses: dead policy. */
export function checkUnused(files: readonly PackFile[], declared: Declared, log: IssueLog): void {
	const roots = new Set<string>();
	// Whatever does not declare names uses them, under a misspelt key too.
	for (const file of files) for (const [key, member] of members(whole(file))) if (!declaring.has(key)) namedIn(member.value, roots);
	for (const text of [...declared.rules, ...declared.checks].flatMap(textsOf)) {
		for (const name of placeholdersIn(String(text.value))) roots.add(`parameter ${name}`).add(`definition ${name}`);
	}
	const used = reachable(roots, declared.definitions);
	const cited = new Set(citations(files, declared).map((citation) => `source ${child(citation, 'id').value}`));
	const tell = (kind: Named, names: Names) => {
		for (const [name, node] of names) {
			if (!used.has(`${kind} ${name}`) && !cited.has(`${kind} ${name}`)) log.add('rules.unused', { kind, name }, node, { part: 'key' });
		}
	};
	tell('parameter', declared.parameters);
	tell('definition', declared.definitions);
	tell('reading', declared.readings);
	tell('source', declared.sources);
}

/** Everything in a pack that says where in which source it stands. */
export function citations(files: readonly PackFile[], declared: Declared): readonly Located[] {
	const entries = (key: string) => files.flatMap((file) => elements(child(whole(file), key)));
	const named = [...files.flatMap((file) => ['parameters', 'readings'].flatMap((key) => members(child(whole(file), key))))];
	return [
		...named.map(([, node]) => node),
		...entries('conventions'),
		...entries('unchecked'),
		...declared.rules,
		...declared.checks,
		...declared.unique,
	]
		.map((node) => child(node, 'source'))
		.filter((node) => isMap(node.value));
}

/** The texts of a rule or a check that may have placeholders. */
export function textsOf(clause: Located): readonly Located[] {
	const reasons = members(child(clause, 'reasons')).map(([, reason]) => reason);
	return [...reasons, child(clause, 'message')].flatMap((text) => members(text).map(([, language]) => language));
}

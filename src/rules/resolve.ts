/** From the path of a fact, as a rule names it, to the fact in the application's schema. */

import { nearest } from '../base/suggest.js';
import { type FactType, facts } from '../domain/facts.js';
import type { FactKind } from '../domain/fields.js';
import { applicationSchema } from '../domain/schema.js';
import { quoted, valueKind } from '../domain/value-kind.js';
import type { FactRef, ListRef, Step } from './model.js';
import type { Located } from './place.js';
import type { Scope } from './scope.js';

export interface ResolvedFact {
	readonly ref: FactRef;
	readonly type: FactType;
}

/** The names that entries of lists cannot have: the sections and fields of the application. */
export const reservedNames: ReadonlySet<string> = new Set(Object.keys(applicationSchema.shape));

/** The fact that a path leads to, from the application or from a list entry at hand. */
export function resolveFact(node: Located, scope: Scope): ResolvedFact | undefined {
	const { log } = scope;
	const written = textOf(node, scope);
	if (written === undefined) return undefined;
	const [head = '', ...rest] = written.split('.');
	const depth = scope.entries.findLastIndex((entry) => entry.name === head) + 1;
	const list = scope.entries[depth - 1]?.list;
	// Which list was meant is not known, and that is told already.
	if (depth > 0 && list === undefined) return undefined;
	const base = list ?? '';
	const keys = depth > 0 ? rest : [head, ...rest];
	const path = join(base, keys.join('.'));
	const type = facts.get(path);
	if (type === undefined || keys.length === 0) {
		return log.add('rules.unknown-fact', { written }, node, { suggestion: meantFact(written, base, keys, scope) });
	}
	const prefixes = keys.map((_, index) => join(base, keys.slice(0, index + 1).join('.')));
	const walked = prefixes.slice(0, -1).findLast((prefix) => facts.get(prefix)?.kind === 'list');
	if (walked !== undefined) {
		const entry = scope.entries.find((each) => each.list === walked);
		const suggestion = entry && `${entry.name}${path.slice(walked.length)}`;
		return log.add('rules.fact-in-list', { written, list: walked }, node, { suggestion });
	}
	return { ref: { path, scope: depth, steps: keys.map((key, index) => stepOf(key, prefixes[index] ?? '')) }, type };
}

/**
 * The same where it is of a kind that can stand there; another is told.
 * @param operator what asks for it.
 */
export function resolveKind<K extends FactKind>(
	node: Located,
	scope: Scope,
	operator: string,
	expected: readonly K[],
): (ResolvedFact & { readonly type: { readonly kind: K } }) | undefined {
	const fact = resolveFact(node, scope);
	if (fact === undefined) return undefined;
	const { kind } = fact.type;
	if (expected.some((each) => each === kind)) return fact as ResolvedFact & { readonly type: { readonly kind: K } };
	return scope.log.add('rules.wrong-kind', { fact: String(node.value), kind, operator, expected }, node);
}

/** The list that a path leads to; its entries are looked at one by one. */
export function resolveList(node: Located, scope: Scope, operator: string): ListRef | undefined {
	const fact = resolveFact(node, scope);
	if (fact === undefined) return undefined;
	const { kind, entryName, unit } = fact.type;
	if (kind === 'list' && entryName !== undefined && unit !== undefined) return { ...fact.ref, entryName, unit };
	return scope.log.add('rules.wrong-kind', { fact: String(node.value), kind, operator, expected: ['list'] }, node);
}

/** A text, such as a name; anything else is told. */
export function textOf(node: Located, { log }: Scope): string | undefined {
	const { value } = node;
	if (typeof value === 'string') return value;
	return log.add('rules.wrong-type', { expected: 'string', actual: valueKind(value) }, node, { suggestion: quoted('string', value) });
}

function stepOf(key: string, path: string): Step {
	const type = facts.get(path);
	return { key, ...(type?.closed && { closed: true }), ...(type?.nullable && { nullable: true }) };
}

function join(base: string, rest: string): string {
	return base === '' || rest === '' ? base + rest : `${base}.${rest}`;
}

/** The nearest fact: only the first step that leads nowhere is replaced, and the rest is kept where it leads somewhere then. */
function meantFact(written: string, base: string, keys: readonly string[], scope: Scope): string | undefined {
	const entry = written.slice(0, written.length - keys.join('.').length);
	const wrong = keys.findIndex((_, index) => !facts.has(join(base, keys.slice(0, index + 1).join('.'))));
	const kept = keys.slice(0, wrong).join('.');
	const parent = join(base, kept);
	const siblings = [...facts.keys()].filter((path) => path.slice(0, Math.max(0, path.lastIndexOf('.'))) === parent);
	const names = siblings.map((path) => path.slice(parent === '' ? 0 : parent.length + 1));
	const entries = wrong === 0 && base === '' ? scope.entries.map((each) => each.name) : [];
	const name = nearest(keys[wrong] ?? '', [...names, ...entries]);
	if (name === undefined) return undefined;
	const list = scope.entries.find((each) => entries.includes(name) && each.name === name)?.list;
	const rest = keys.slice(wrong + 1);
	const head = join(kept, name);
	const whole = join(head, rest.join('.'));
	const path = list === undefined ? join(base, whole) : join(list, rest.join('.'));
	return entry + (facts.has(path) ? whole : head);
}

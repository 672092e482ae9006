/** Definitions: conditions and quantities with a name, read once and fitted to every place that names them. */

import { facts } from '../domain/facts.js';
import type { IssueLog } from './log.js';
import { type Declared, lookUp } from './names.js';
import { deepest, nestingOf } from './nesting.js';
import { entriesOf } from './operands.js';
import { child, type Located } from './place.js';
import { textOf } from './resolve.js';
import type { Definition, Entry, Parser, Scope } from './scope.js';
import { missing } from './structure.js';

/** Definitions that name definitions multiply; this much written-out JSON (in code units) is more than any standard needs. */
const maxSize = 1_000_000;

export interface Definitions {
	/** By name, those that are sound. */
	readonly sound: ReadonlyMap<string, Definition>;
	/** The scope outside of every list, in which all of them can be named. */
	readonly scope: Scope;
}

/** Reads all definitions of a pack, used or not. */
export function readDefinitions(declared: Declared, log: IssueLog, parser: Parser): Definitions {
	const read = new Map<string, Definition | undefined>();
	const open: string[] = [];
	let depth = 0;
	const scope: Scope = { log, declared, definition, entries: [] };

	function readOnce(name: string, node: Located): Definition | undefined {
		if (!read.has(name)) {
			open.push(name);
			read.set(name, readDefinition(name, node, scope, parser));
			open.pop();
		}
		return read.get(name);
	}

	function definition(use: Located, at: Scope): Definition | undefined {
		const name = textOf(use, at);
		const node = name === undefined ? undefined : lookUp(use, declared.definitions, 'rules.unknown-definition', log);
		if (name === undefined || node === undefined) return undefined;
		if (open.includes(name)) return log.add('rules.definition-cycle', { names: [...open.slice(open.indexOf(name)), name] }, use);
		// How deep the names stand within one another: that is told before the stack is full.
		if (depth + use.path.length > deepest) return log.add('rules.definition-too-large', { definition: name }, use);
		depth += use.path.length;
		const found = readOnce(name, node);
		depth -= use.path.length;
		return found && fitted(found, name, use, at);
	}

	const sound = [...declared.definitions].map(([name, node]) => [name, readOnce(name, node)] as const);
	return { sound: new Map(sound.flatMap(([name, found]) => (found === undefined ? [] : [[name, found]]))), scope };
}

function readDefinition(name: string, node: Located, outside: Scope, parser: Parser): Definition | undefined {
	const { log } = outside;
	const [condition, quantity, title] = [child(node, 'condition'), child(node, 'quantity'), child(node, 'title')];
	const entry = entryOf(node, outside);
	const scope = entry === undefined ? outside : { ...outside, entries: [entry] };
	const definition = ((): Definition | undefined => {
		if (condition.value !== undefined && quantity.value !== undefined) {
			return log.add('rules.several-operators', { first: 'condition', second: 'quantity' }, quantity, { part: 'key' });
		}
		if (quantity.value !== undefined) {
			if (title.value === undefined) missing('title', title, node, log);
			const measure = parser.quantity(quantity, scope);
			return measure && { entry, kind: 'quantity', measure };
		}
		if (condition.value === undefined) return missing('condition', condition, node, log);
		const read = parser.condition(condition, scope);
		return read && { entry, kind: 'condition', condition: read };
	})();
	if (definition === undefined || (nestingOf(definition) <= deepest && JSON.stringify(definition).length <= maxSize)) return definition;
	return log.add('rules.definition-too-large', { definition: name }, node, { part: 'key' });
}

/** The list entry that a definition speaks of. */
function entryOf(node: Located, outside: Scope): Entry | undefined {
	const [each, list] = [child(node, 'each'), child(node, 'in')];
	if (each.value === undefined && list.value === undefined) return undefined;
	if (each.value === undefined) missing('each', each, node, outside.log);
	if (list.value === undefined) missing('in', list, node, outside.log);
	if (each.value === undefined || list.value === undefined) return { name: String(each.value ?? ''), list: undefined };
	// A list within another list is named by its whole path: the entry is at hand wherever the definition is used.
	const nested = typeof list.value === 'string' && facts.get(list.value)?.kind === 'list';
	const { inside } = entriesOf(nested ? { each } : { each, in: list }, 'in', outside);
	const entry = inside?.entries.at(-1);
	return entry && (nested ? { ...entry, list: String(list.value) } : entry);
}

/** A definition as it reads where it is used: its entry is the one at hand there, and its own lists lie within those around. */
function fitted(definition: Definition, name: string, use: Located, { entries, log }: Scope): Definition | undefined {
	const { entry } = definition;
	const own = entry === undefined ? 0 : 1;
	const at = entry === undefined ? 0 : entries.findLastIndex((each) => each.name === entry.name && each.list === entry.list) + 1;
	if (entry !== undefined && at === 0) {
		// Which list was meant, here or there, is not known, and that is told already.
		if (entry.list === undefined || entries.some((each) => each.name === entry.name && each.list === undefined)) return undefined;
		return log.add('rules.definition-scope', { definition: name, entry: entry.name, list: entry.list }, use);
	}
	if (at === own && entries.length === own) return definition;
	return moved(definition, (scope) => (scope <= own ? scope * at : entries.length + scope - own));
}

/** The same data with the scope of every fact replaced. */
function moved<T>(data: T, move: (scope: number) => number): T {
	if (typeof data !== 'object' || data === null) return data;
	if (Array.isArray(data)) return data.map((each) => moved(each, move)) as T;
	const copy = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, moved(value, move)]));
	// A fact is the only thing in the model that has steps.
	return ('steps' in copy && typeof copy.scope === 'number' ? { ...copy, scope: move(copy.scope) } : copy) as T;
}

/** What operators take: maps of operands, lists, named parameters, choices of a reading, entries of a list. */

import { nearest } from '../base/suggest.js';
import { valueKind } from '../domain/value-kind.js';
import type { ParameterKind } from './issues.js';
import type { ByReading, Condition, ListRef } from './model.js';
import { lookUp } from './names.js';
import { type ParameterValue, parameterValue } from './parameters.js';
import { child, elements, isMap, type Located, members } from './place.js';
import { reservedNames, resolveList, textOf } from './resolve.js';
import { entryName, nameForms } from './schema.js';
import type { Measure, Scope } from './scope.js';
import { missing } from './structure.js';

/** Reads a value where it stands; `undefined` where something is wrong with it. */
export type Read<T> = (node: Located, scope: Scope) => T | undefined;

/** The operands in a map, by key: the required ones and, where they are given, the optional ones. */
export function operandsIn<R extends string, O extends string = never>(
	node: Located,
	required: readonly R[],
	optional: readonly O[],
	{ log }: Scope,
): { readonly [K in R | O]?: Located } {
	if (!isMap(node.value)) {
		log.add('rules.wrong-type', { expected: 'object', actual: valueKind(node.value) }, node);
		return {};
	}
	const allowed: readonly string[] = [...required, ...optional];
	for (const [key, member] of members(node)) {
		if (!allowed.includes(key)) log.add('rules.unknown-key', { key, allowed }, member, { part: 'key', suggestion: nearest(key, allowed) });
	}
	for (const key of required) if (isAbsent(child(node, key))) missing(key, child(node, key), node, log);
	for (const key of optional) if (child(node, key).value === null) log.add('rules.empty-key', { key }, child(node, key), { part: 'key' });
	const given = [...required, ...optional].map((key) => [key, child(node, key)] as const).filter(([, member]) => !isAbsent(member));
	return Object.fromEntries(given) as { readonly [K in R | O]?: Located };
}

/** The single operand of a map that may have one of several: `{ parameter: name }`. */
export function oneOperandIn<K extends string>(
	node: Located,
	keys: readonly K[],
	scope: Scope,
): { readonly key: K; readonly value: Located } | undefined {
	const operands = operandsIn(node, [], keys, scope);
	const [first, second] = keys.filter((key) => operands[key] !== undefined);
	const value = first && operands[first];
	if (first === undefined || value === undefined) {
		// A key that is misspelt, or has nothing after its colon, is told already.
		const empty = isMap(node.value) && members(node).length === 0;
		return empty ? missing(keys[0] ?? '', child(node, keys[0] ?? ''), node, scope.log) : undefined;
	}
	if (second === undefined) return { key: first, value };
	return scope.log.add('rules.several-operators', { first, second }, child(node, second), { part: 'key' });
}

/** Every entry of a list that must not be empty; `undefined` where one of them is wrong. */
export function listOf<T>(node: Located, scope: Scope, read: Read<T>): readonly T[] | undefined {
	if (!Array.isArray(node.value)) return scope.log.add('rules.wrong-type', { expected: 'list', actual: valueKind(node.value) }, node);
	if (node.value.length === 0) return scope.log.add('rules.empty-list', {}, node, { part: 'key' });
	return allOf(elements(node).map((element) => read(element, scope)));
}

/** `undefined` where one of the values is. */
export function allOf<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
	return values.every((value) => value !== undefined) ? (values as readonly T[]) : undefined;
}

/** One value for each choice of a reading: `{ byReading: id, choices: { … } }`. */
export function byReading<T>(node: Located, scope: Scope, read: Read<T>): ByReading<T> | undefined {
	const { log, declared } = scope;
	const [id, choices] = [child(node, 'byReading'), child(node, 'choices')];
	const name = textOf(id, scope);
	const reading = name === undefined ? undefined : lookUp(id, declared.readings, 'rules.unknown-reading', log);
	if (!isMap(choices.value)) return log.add('rules.wrong-type', { expected: 'object', actual: valueKind(choices.value) }, choices);
	const known = reading === undefined ? undefined : members(child(reading, 'choices')).map(([choice]) => choice);
	const values = new Map<string, T | undefined>();
	for (const [choice, member] of members(choices)) {
		if (known?.includes(choice) === false) {
			log.add('rules.unknown-choice', { written: choice, reading: name ?? '' }, member, {
				part: 'key',
				suggestion: nearest(choice, known),
			});
		}
		values.set(choice, read(member, scope));
	}
	for (const choice of known ?? []) {
		if (!Object.hasOwn(choices.value, choice)) log.add('rules.missing-choice', { reading: name ?? '', choice }, choices, { part: 'key' });
	}
	const ordered = (known ?? []).map((choice) => [choice, values.get(choice)] as const);
	if (name === undefined || known === undefined || ordered.some(([, value]) => value === undefined)) return undefined;
	return { op: 'byReading', reading: name, choices: Object.fromEntries(ordered) as Record<string, T> };
}

/** The parameter that `{ parameter: name }` names. */
export function parameterIn<K extends ParameterKind>(
	node: Located,
	expected: K,
	scope: Scope,
): (Extract<ParameterValue, { kind: K }> & { readonly name: string }) | undefined {
	const { value } = node;
	if (typeof value === 'number') return scope.log.add('rules.bare-number', { written: String(value) }, node);
	const { parameter } = operandsIn(node, ['parameter'], [], scope);
	return parameter && namedParameter(parameter, expected, scope);
}

/** The parameter of that name. */
export function namedParameter<K extends ParameterKind>(
	node: Located,
	expected: K,
	scope: Scope,
): (Extract<ParameterValue, { kind: K }> & { readonly name: string }) | undefined {
	const name = textOf(node, scope);
	const declaration = name === undefined ? undefined : lookUp(node, scope.declared.parameters, 'rules.unknown-parameter', scope.log);
	const parameter = declaration && parameterValue(declaration);
	if (name === undefined || parameter === undefined) return undefined;
	if (isKind(parameter, expected)) return { ...parameter, name };
	return scope.log.add('rules.parameter-kind', { parameter: name, kind: parameter.kind, expected }, node);
}

/** A parameter that is a number of years: whole and above zero. */
export function yearsIn(node: Located, scope: Scope): number | undefined {
	const parameter = parameterIn(node, 'number', scope);
	if (parameter === undefined) return undefined;
	const { name, value, unit } = parameter;
	const place = child(node, 'parameter');
	if (unit !== undefined && unit !== 'year') return scope.log.add('rules.unit-mismatch', { unit, expected: 'year' }, place);
	return Number.isInteger(value) && value > 0 ? value : scope.log.add('rules.parameter-not-whole', { parameter: name, value }, place);
}

/** The definition that is named at `use`, where it makes a condition; another is told. */
export function namedCondition(use: Located, scope: Scope): Condition | undefined {
	const definition = scope.definition(use, scope);
	if (definition === undefined) return undefined;
	const name = String(use.value);
	if (definition.kind === 'condition') return { op: 'named', name, of: definition.condition };
	return scope.log.add('rules.definition-kind', { definition: name, kind: 'quantity', expected: 'condition' }, use);
}

/** The same of one that makes a quantity. */
export function namedQuantity(use: Located, scope: Scope): Measure | undefined {
	const definition = scope.definition(use, scope);
	if (definition === undefined) return undefined;
	const name = String(use.value);
	if (definition.kind === 'quantity') return { ...definition.measure, quantity: { op: 'named', name, of: definition.measure.quantity } };
	return scope.log.add('rules.definition-kind', { definition: name, kind: 'condition', expected: 'quantity' }, use);
}

/** A parameter as a quantity. */
export function parameterQuantity(node: Located, scope: Scope): Measure | undefined {
	const parameter = namedParameter(node, 'number', scope);
	return parameter && { quantity: { op: 'parameter', name: parameter.name, value: parameter.value }, unit: parameter.unit };
}

/** A list, and the scope of its entries: `{ each: existing, in: province.ports }`. Without a name there is no scope. */
export function entriesOf(
	{ each, in: path }: { readonly each?: Located; readonly in?: Located },
	operator: string,
	scope: Scope,
): { readonly list: ListRef | undefined; readonly inside: Scope | undefined } {
	const list = path && resolveList(path, scope, operator);
	const name = each && textOf(each, scope);
	if (each === undefined || name === undefined) return { list: undefined, inside: undefined };
	const sound = isEntryName(name, each, scope);
	return { list: sound ? list : undefined, inside: { ...scope, entries: [...scope.entries, { name, list: list?.path }] } };
}

function isEntryName(name: string, node: Located, { log, entries }: Scope): boolean {
	if (!entryName.test(name)) log.add('rules.bad-name', { written: name, form: nameForms.entry }, node);
	else if (reservedNames.has(name)) log.add('rules.shadowed-entry', { name, by: 'section' }, node);
	else if (entries.some((entry) => entry.name === name)) log.add('rules.shadowed-entry', { name, by: 'entry' }, node);
	else return true;
	return false;
}

/** Absent, or nothing after its colon. */
function isAbsent({ value }: Located): boolean {
	return value === undefined || value === null;
}

function isKind<K extends ParameterKind>(parameter: ParameterValue, kind: K): parameter is Extract<ParameterValue, { kind: K }> {
	return parameter.kind === kind;
}

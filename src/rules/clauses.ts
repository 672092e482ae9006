/** Rules, checks and unique keys: what they ask of the application, their texts, their source and their cases. */

import { nearest } from '../base/suggest.js';
import { valueKind } from '../domain/value-kind.js';
import { readCases } from './cases.js';
import { type ByReading, type Check, type Condition, type Effect, effects, type FactRef, type Rule, type Unique } from './model.js';
import { notTooDeep } from './nesting.js';
import { allOf, byReading } from './operands.js';
import { child, elements, isMap, type Located } from './place.js';
import { namedIn, placeholdersIn, reachable, strayBraceIn, textsOf } from './references.js';
import { resolveKind } from './resolve.js';
import type { CheckData, RuleData, UniqueData } from './schema.js';
import type { Parser, Scope } from './scope.js';

/** What a file says for all of its rules and checks. */
export interface FileDefaults {
	readonly appliesTo: Condition | undefined;
	readonly caseBase: Located;
}

/** The rule of every application. */
export const everything: Condition = { op: 'all', of: [] };

/** A rule; `data` is absent where the file's shape is wrong, and then so is the rule, but what it says is checked. */
export function readRule(
	node: Located,
	data: RuleData | undefined,
	defaults: FileDefaults,
	scope: Scope,
	parser: Parser,
): Rule | undefined {
	const { log, declared } = scope;
	const effect = readEffect(child(node, 'effect'), scope);
	if (effect !== undefined) checkEffectTexts(node, typeof effect === 'string' ? [effect] : Object.values(effect.choices), scope);
	const [appliesTo, condition] = readConditions(node, defaults, scope, parser);
	checkPlaceholders(node, scope);
	const cases = readCases(node, 'rule', defaults.caseBase, data?.cases, declared, log);
	if (data === undefined || effect === undefined || appliesTo === undefined || condition === undefined) return undefined;
	const { id, title, reasons, source, favour, restrictedAs } = data;
	return {
		id,
		title,
		effect,
		appliesTo,
		condition,
		reasons,
		...(favour && { favour }),
		...(restrictedAs && { restrictedAs }),
		source,
		cases,
	};
}

/** A check, as {@link readRule} reads a rule. */
export function readCheck(
	node: Located,
	data: CheckData | undefined,
	defaults: FileDefaults,
	scope: Scope,
	parser: Parser,
): Check | undefined {
	const [appliesTo, condition] = readConditions(node, defaults, scope, parser);
	checkPlaceholders(node, scope);
	const cases = readCases(node, 'check', defaults.caseBase, data?.cases, scope.declared, scope.log);
	if (data === undefined || appliesTo === undefined || condition === undefined) return undefined;
	const { id, message, source } = data;
	return { id, appliesTo, condition, message, source, cases };
}

/** Kinds of fact whose values can be told apart in a key. */
const keyKinds = ['text', 'code', 'choice', 'date'] as const;

/** A key that is unique in a batch, as {@link readRule} reads a rule. */
export function readUnique(
	node: Located,
	data: UniqueData | undefined,
	defaults: FileDefaults,
	scope: Scope,
	parser: Parser,
): Unique | undefined {
	const applies = readAppliesTo(node, defaults.appliesTo, scope, parser);
	const key = allOf(elements(child(node, 'key')).map((fact) => keyFact(fact, scope)));
	if (data === undefined || applies === undefined || key === undefined) return undefined;
	const { id, title, source } = data;
	return { id, title, appliesTo: applies, key, ...(source && { source }) };
}

function keyFact(node: Located, scope: Scope): FactRef | undefined {
	// That it is no text is told with the shape of the file.
	return typeof node.value === 'string' ? resolveKind(node, scope, 'key', keyKinds)?.ref : undefined;
}

function readConditions(
	node: Located,
	defaults: FileDefaults,
	scope: Scope,
	parser: Parser,
): readonly [Condition | undefined, Condition | undefined] {
	const condition = child(node, 'condition');
	return [
		readAppliesTo(node, defaults.appliesTo, scope, parser),
		// That it is not there is told with the shape of the file.
		condition.value === undefined || condition.value === null
			? undefined
			: notTooDeep(parser.condition(condition, scope), condition, scope.log),
	];
}

/** What `appliesTo` at a node says, or else what is said above it. */
export function readAppliesTo(node: Located, otherwise: Condition | undefined, scope: Scope, parser: Parser): Condition | undefined {
	const appliesTo = child(node, 'appliesTo');
	return appliesTo.value === undefined ? otherwise : notTooDeep(parser.condition(appliesTo, scope), appliesTo, scope.log);
}

function readEffect(node: Located, scope: Scope): Effect | ByReading<Effect> | undefined {
	const { value } = node;
	if (value === undefined || value === null) return undefined;
	if (!isMap(value)) return effectNamed(node, scope);
	const unknown = Object.keys(value).find((key) => key !== 'byReading' && key !== 'choices');
	const allowed = ['byReading', 'choices'];
	if (unknown !== undefined) {
		const where = { part: 'key', suggestion: nearest(unknown, allowed) } as const;
		return scope.log.add('rules.unknown-key', { key: unknown, allowed }, child(node, unknown), where);
	}
	return byReading(node, scope, effectNamed);
}

function effectNamed(node: Located, { log }: Scope): Effect | undefined {
	const { value } = node;
	if (typeof value !== 'string') return log.add('rules.wrong-type', { expected: 'string', actual: valueKind(value) }, node);
	const effect = effects.find((each) => each === value);
	return effect ?? log.add('rules.unknown-value', { written: value, allowed: effects }, node, { suggestion: nearest(value, effects) });
}

/** Only a priority leads to a favour, and only a restriction can read otherwise. */
function checkEffectTexts(node: Located, possible: readonly Effect[], { log }: Scope): void {
	const [favour, restrictedAs] = [child(node, 'favour'), child(node, 'restrictedAs')];
	const named = [...new Set(possible)];
	if (named.includes('priority')) {
		if (favour.value === undefined) log.add('rules.favour-missing', {}, node);
	} else if (favour.value !== undefined) log.add('rules.favour-not-for', { effects: named }, favour, { part: 'key' });
	if (restrictedAs.value !== undefined && !named.includes('restriction')) {
		log.add('rules.restricted-as-not-for', { effects: named }, restrictedAs, { part: 'key' });
	}
}

/** Texts may name parameters, the quantities that the condition measures, and `entries`. */
function checkPlaceholders(node: Located, { declared, log }: Scope): void {
	const condition = child(node, 'condition').value;
	if (condition === undefined || condition === null) return;
	const named = reachable(namedIn(condition), declared.definitions);
	const measured = [...declared.definitions].filter(([name, definition]) => {
		return named.has(`definition ${name}`) && child(definition, 'quantity').value !== undefined;
	});
	const allowed = ['entries', ...declared.parameters.keys(), ...measured.map(([name]) => name)];
	for (const text of textsOf(node)) {
		const brace = strayBraceIn(String(text.value));
		if (brace !== undefined) log.add('rules.stray-brace', { written: brace }, text, { words: brace });
		for (const written of placeholdersIn(String(text.value))) {
			if (allowed.includes(written)) continue;
			const definition = declared.definitions.get(written);
			const words = `{${written}}`;
			if (definition !== undefined && child(definition, 'quantity').value !== undefined) {
				log.add('rules.placeholder-not-measured', { written }, text, { words });
			} else log.add('rules.unknown-placeholder', { written }, text, { words, suggestion: nearest(written, allowed) });
		}
	}
}

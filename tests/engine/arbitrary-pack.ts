/** Rule packs at random, in compiled form: every operator over the facts that an application has, with marks that its values meet. */

import fc from 'fast-check';
import type { Choices, Condition, Effect, Pack, Rule } from '../../src/rules/model.js';
import { conditions } from './arbitrary-condition.js';
import { byReading, readings, type Without } from './arbitrary-scope.js';

/** A choice of every reading, or of some. */
export const choices: fc.Arbitrary<Choices> = fc.record<Record<string, string>>(
	Object.fromEntries(Object.entries(readings).map(([id, each]) => [id, fc.constantFrom(...each)])),
	{ requiredKeys: [] },
);

type Content = Pick<Rule, 'condition' | 'appliesTo' | 'effect'>;

export interface Contents {
	readonly rules: readonly Content[];
	readonly checks: readonly Content[];
}

/** What a random pack says; {@link packOf} puts the rest around it, so that a counterexample is short. */
export function contents(condition: fc.Arbitrary<Condition> = anyConditions()): fc.Arbitrary<Contents> {
	const rule = fc.record({ condition, appliesTo: fc.oneof({ weight: 3, arbitrary: always }, { weight: 1, arbitrary: condition }), effect });
	return fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 4 }), checks: fc.array(rule, { maxLength: 2 }) });
}

/** Plain ones show what one operator does, deep ones how they work together. */
export function anyConditions(without: Without = new Set()): fc.Arbitrary<Condition> {
	return fc.oneof(conditions(without, 1), conditions(without, 3));
}

const text = { zh: '文', en: 'text' };
const source = { id: 'source', place: text };

/** A pack around rules and checks. */
export function packOf({ rules, checks }: Contents): Pack {
	const clause = { source, cases: [] };
	return {
		id: 'random',
		version: '1.0.0',
		title: text,
		basis: text,
		inForce: { from: '2023-01-01', to: '2024-12-31' },
		sources: { source: { title: text, issuer: text, date: '2021-01-01', url: 'https://example.org/' } },
		conventions: [],
		parameters: {},
		readings: Object.fromEntries(
			Object.entries(readings).map(([id, each]) => [
				id,
				{ title: text, default: each[0] ?? '', choices: Object.fromEntries(each.map((choice) => [choice, text])), source },
			]),
		),
		definitions: {},
		rules: rules.map((rule, i) => ({
			...clause,
			...rule,
			id: `rule.${i}`,
			title: text,
			reasons: { pass: text, fail: text, unknown: text },
		})),
		checks: checks.map(({ condition, appliesTo }, i) => ({ ...clause, condition, appliesTo, id: `check.${i}`, message: text })),
		unique: [],
		unchecked: [],
		digest: 'sha256:0',
	};
}

const always: fc.Arbitrary<Condition> = fc.constant({ op: 'all', of: [] });

const effects = fc.constantFrom<Effect>('requirement', 'restriction', 'priority', 'notice');
const effect: fc.Arbitrary<Rule['effect']> = fc.oneof({ weight: 4, arbitrary: effects }, { weight: 1, arbitrary: byReading(effects) });

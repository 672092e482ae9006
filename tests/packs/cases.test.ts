/** Every case that the built-in packs carry. */

import { describe, expect, test } from 'vitest';
import type { Application } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { Outcome, Pack } from '../../src/rules/model.js';
import { answer, builtIn, builtInIds, clausesOf } from './built-in.js';

describe.each(builtInIds)('%s', (id) => {
	const pack = builtIn(id);

	for (const { rule, isCheck } of clausesOf(pack)) {
		describe(rule.id, () => {
			test.each(rule.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
				const found = answer(pack, rule, each);
				// Of a check only the warning is told, so that its cases need not name what is missing.
				expect(found).toEqual({ outcome: each.outcome, missing: isCheck ? found.missing : each.missing });
			});
		});
	}
});

const naming = builtInIds.flatMap((id) => {
	const rules = builtIn(id).rules.filter(({ reasons }) => reasons.fail.zh.includes('{entries}'));
	return rules.map((rule) => [id, rule.id, rule] as const);
});

test.each(naming)('%s: what fails %s is named', (id, _, rule) => {
	const nameless = rule.cases.filter(({ outcome, application, asOf, readings }) => {
		if (outcome !== 'fail') return false;
		const { findings } = evaluate(builtIn(id), application as Application, { readings, ...(asOf === undefined ? {} : { asOf }) });
		return !findings.find((finding) => finding.rule === rule.id)?.facts.some(({ entry }) => entry !== undefined);
	});
	expect(nameless.map(({ name }) => name)).toEqual([]);
});

describe('the checks of cn-14fyp', () => {
	const pack = builtIn('cn-14fyp');

	test.each(pack.checks.flatMap((check) => check.cases.map((each) => [`${check.id}: ${each.name}`, check.id, each] as const)))(
		'%s: it warns exactly where it fails, once for each port',
		(_, code, { application, asOf, readings, outcome }) => {
			const { warnings } = evaluate(pack, application as Application, { readings, ...(asOf === undefined ? {} : { asOf }) });
			expect(warnings.filter((warning) => warning.code === code)).toHaveLength(outcome === 'fail' ? 1 : 0);
		},
	);

	test('the warning points at what is declared', () => {
		const check = pack.checks.find(({ id }) => id === 'traffic.declared-mismatch');
		const [several] = check?.cases.filter(({ name }) => name.startsWith('one contradiction')) ?? [];
		const { warnings } = evaluate(pack, several?.application as Application);
		expect(warnings).toEqual([
			{ code: 'traffic.declared-mismatch', args: { entries: ['乙'] }, pointer: '/province/ports/1/meetsTrafficStandard' },
		]);
	});
});

describe('the cases leave nothing out', () => {
	const pack = builtIn('cn-14fyp');
	const settled: readonly Outcome[] = ['pass', 'fail', 'unknown'];

	test.each(clausesOf(pack).map(({ rule }) => [rule.id, rule] as const))('%s passes, fails and is unknown in some case', (_, rule) => {
		expect(settled.filter((outcome) => !rule.cases.some((each) => each.outcome === outcome))).toEqual([]);
	});

	test('every rule of one port type is not applicable in some case', () => {
		const applicable = pack.rules.filter((rule) => !rule.cases.some(({ outcome }) => outcome === 'not-applicable'));
		expect(applicable.map((rule) => rule.id)).toEqual(['general.unexecuted-plan-items']);
	});

	test.each(choicesOf(pack))('%s=%s is taken in some case', (reading, choice) => {
		const taken = clausesOf(pack).flatMap(({ rule }) =>
			rule.cases.map(({ readings }) => readings[reading] ?? pack.readings[reading]?.default),
		);
		expect(taken).toContain(choice);
	});
});

function choicesOf({ readings }: Pack): readonly (readonly [string, string])[] {
	return Object.entries(readings).flatMap(([id, { choices }]) => Object.keys(choices).map((choice) => [id, choice] as const));
}

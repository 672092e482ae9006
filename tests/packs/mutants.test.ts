/** The cases hold the packs in place: every small change to what a pack says makes some case fail. */

import { describe, expect, test } from 'vitest';
import type { Pack } from '../../src/rules/model.js';
import { answer, builtIn, builtInIds, clausesOf } from './built-in.js';
import { type Mutant, mutantsOf } from './mutants.js';

/** Changes that change nothing. */
const equivalent: Readonly<Record<string, readonly string[]>> = {
	'cn-14fyp': [
		// Every type of port is named there.
		'definition within-province-scope/choices/all-ports: always yes',
		// No county lies in two prefectures, so that no valid application tells the two sources apart where both settle it.
		'definition in-applicants-county: sources turned round',
	],
	'cn-13fyp-review': [
		// Every type of port is named there: the notice stands in every report.
		'general.statements/of: always yes',
	],
};

describe.each(builtInIds)('%s', (id) => {
	const pack = builtIn(id);
	const mutants = mutantsOf(pack);

	test('every change makes some case fail', () => {
		const survivors = mutants.filter((mutant) => !isKilled(pack, mutant)).map(({ name }) => name);
		expect(survivors).toEqual(equivalent[id] ?? []);
	});

	test('there is something to change in every rule', () => {
		const changed = new Set(mutants.flatMap(({ rules }) => rules.map((rule) => rule.id)));
		expect(pack.rules.filter((rule) => !changed.has(rule.id)).map((rule) => rule.id)).toEqual(
			pack.rules.filter(({ condition }) => condition.op === 'isTrue').map((rule) => rule.id),
		);
	});
});

function isKilled(pack: Pack, { rules }: Mutant): boolean {
	const checks = new Set(clausesOf(pack).flatMap(({ rule, isCheck }) => (isCheck ? [rule.id] : [])));
	return rules.some((rule) =>
		rule.cases.some((each) => {
			const { outcome, missing } = answer(pack, rule, each);
			return outcome !== each.outcome || (!checks.has(rule.id) && missing.join() !== each.missing.join());
		}),
	);
}

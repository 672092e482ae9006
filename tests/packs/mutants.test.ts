/** The cases hold the packs in place: every small change to what a pack says makes some case fail. */

import { describe, expect, test } from 'vitest';
import { builtIn, builtInIds } from './built-in.js';
import { mutantsOf, survivorsOf } from './mutants.js';

/** Changes that change nothing. */
const equivalent: Readonly<Record<string, readonly string[]>> = {
	'cn-14fyp': [
		// Every type of port is named there.
		'definition within-province-scope/choices/all-ports: always yes',
		// Where no port is below the standard, there are not too many of them either.
		'air.traffic-below-standard/choices/exclusive: of without 0',
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

	test('every change makes some case fail', () => {
		expect(survivorsOf(pack)).toEqual(equivalent[id] ?? []);
	});

	test('there is something to change in every rule', () => {
		const changed = new Set(mutantsOf(pack).flatMap(({ rules }) => rules.map((rule) => rule.id)));
		expect(pack.rules.filter((rule) => !changed.has(rule.id)).map((rule) => rule.id)).toEqual(
			pack.rules.filter(({ condition }) => condition.op === 'isTrue').map((rule) => rule.id),
		);
	});
});

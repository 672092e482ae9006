/** The cases come close to every mark: a threshold of a built-in pack that is one unit off makes some case fail. */

import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/rules/model.js';
import { answer, builtIn, builtInIds, clausesOf } from './built-in.js';
import { neighboursOf, packWith, soundFiles } from './other-values.js';

describe.each(builtInIds)('%s', (id) => {
	const pack = builtIn(id);
	const sound = soundFiles(id);
	const cases = new Map<string, readonly Case[]>(clausesOf(pack).map(({ rule }) => [rule.id, rule.cases]));
	const changes = Object.entries(pack.parameters).flatMap(([name, { value }]) =>
		neighboursOf(value).map((other) => [name, other] as const),
	);

	test.each(changes)('%s: %s', (name, value) => {
		const changed = packWith(sound, name, value);
		const differs = clausesOf(changed).some(({ rule }) =>
			cases.get(rule.id)?.some((each) => answer(changed, rule, each).outcome !== each.outcome),
		);
		expect(differs).toBe(true);
	});
});

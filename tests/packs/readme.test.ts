/** What `rules/README.md` shows is true: its example is a sound pack whose cases pass, and its faults are told as it says. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { units } from '../../src/base/unit.js';
import { loadPack } from '../../src/rules/load.js';
import { relations } from '../../src/rules/operators/relations.js';
import { operators } from '../../src/rules/operators/table.js';
import { answer, builtIn, builtInIds } from './built-in.js';
import { survivorsOf } from './mutants.js';

const readme = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
const name = 'my-province.yaml';
const example = /<!-- example: my-province\.yaml -->\n```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

describe('the example pack', () => {
	const result = loadPack([{ name, text: example }]);
	const pack = result.ok ? result.pack : undefined;

	test('is sound', () => {
		expect(result.ok ? [] : result.issues.map(({ code, line }) => [code, line])).toEqual([]);
	});

	test.each((pack?.rules ?? []).flatMap((rule) => rule.cases.map((each) => [`${rule.id}: ${each.name}`, rule, each] as const)))(
		'%s',
		(_, rule, each) => {
			expect(pack && answer(pack, rule, each)).toEqual({ outcome: each.outcome, missing: each.missing });
		},
	);

	test('has a case for everything that could be changed in it', () => {
		expect(pack && survivorsOf(pack)).toEqual([]);
	});

	test('with a misspelt fact is told as it is shown', () => {
		const broken = loadPack([{ name, text: example.replace('neighbour.driveHours', 'neighbour.driveHour') }]);
		const [issue, ...others] = broken.ok ? [] : broken.issues;
		expect(others).toEqual([]);
		expect(readme).toContain(`${name}:${issue?.line}:${issue?.column} error: an application has no fact \`${issue?.args.written}\``);
		expect(readme).toContain(`did you mean \`${issue?.suggestion}\`?`);
		// The program sets the frame in from the margin.
		for (const line of issue?.frame?.split('\n') ?? ['no frame']) expect(readme).toContain(line.trim());
	});
});

test('names every operator, relation and unit', () => {
	const names = [...operators.keys(), ...relations.map(({ key }) => key), ...units];
	expect(names.filter((each) => !readme.includes(`\`${each}`))).toEqual([]);
});

test('lists every built-in pack and its period', () => {
	const rows = builtInIds.map((id) => [id, builtIn(id).inForce] as const);
	expect(
		rows.filter(([id, { from, to }]) => !new RegExp(`\\| \\[\`${id}\`\\]\\(${id}\\) \\|.*\\| ${from} to ${to} \\|`).test(readme)),
	).toEqual([]);
});

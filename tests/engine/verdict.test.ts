/** From effects and outcomes to the verdict, what counts as a pass and what the result still misses, line by line. */

import { expect, test } from 'vitest';
import type { Application } from '../../src/domain/schema.js';
import type { Verdict } from '../../src/engine/decision.js';
import { evaluate, RefusedError } from '../../src/engine/evaluate.js';
import type { Condition, Effect, FactRef, Outcome } from '../../src/rules/model.js';
import { packOf } from './arbitrary-pack.js';

const application: Application = {
	schemaVersion: 1,
	id: 'verdict',
	submittedOn: '2024-06-30',
	port: { name: 'Osaka', type: 'air', province: '420000' },
	plan: { listed: true },
};

const listed: FactRef = { path: 'plan.listed', scope: 0, steps: [{ key: 'plan' }, { key: 'listed' }] };
const yes: Condition = { op: 'isTrue', fact: listed };
const no: Condition = { op: 'not', of: yes };

/** Not known, and another fact for every rule. */
function unknown(rule: number): Condition {
	const key = ['jointUse', 'hub', 'region', 'iata'][rule] ?? '';
	return { op: 'oneOf', fact: { path: `airport.${key}`, scope: 0, steps: [{ key: 'airport' }, { key }] }, values: ['none'] };
}

type Line = readonly [Effect, Outcome];

function decide(lines: readonly Line[]) {
	const rules = lines.map(([effect, outcome], i) => ({
		effect,
		appliesTo: outcome === 'not-applicable' ? no : yes,
		condition: outcome === 'unknown' ? unknown(i) : outcome === 'fail' ? no : yes,
	}));
	const { verdict, pass, missing, findings, priorities } = evaluate(packOf({ rules, checks: [] }), application);
	expect(findings.map(({ outcome }) => outcome)).toEqual(lines.map(([, outcome]) => outcome));
	return { verdict, pass, missing: missing.map(({ pointer }) => pointer), priorities };
}

const passes: Line = ['requirement', 'pass'];

const table: readonly (readonly [readonly Line[], Verdict, readonly string[]])[] = [
	[[['requirement', 'pass']], 'eligible', []],
	[[['requirement', 'fail']], 'ineligible', []],
	[[['requirement', 'unknown']], 'undetermined', ['/airport/jointUse']],
	[[['restriction', 'pass']], 'eligible', []],
	[[['restriction', 'fail']], 'restricted', []],
	[[['restriction', 'unknown']], 'undetermined', ['/airport/jointUse']],
	// Nothing was checked, and that is no pass.
	[[['requirement', 'not-applicable']], 'undetermined', []],
	[[['notice', 'pass']], 'undetermined', []],
	// Neither of these two effects touches the verdict, whatever the outcome.
	...(['priority', 'notice'] as const).flatMap((effect) =>
		(['pass', 'fail', 'unknown', 'not-applicable'] as const).map((outcome) => [[passes, [effect, outcome]], 'eligible', []] as const),
	),
	[[passes, ['requirement', 'not-applicable']], 'eligible', []],
	[[passes, ['restriction', 'not-applicable']], 'eligible', []],
	// A failed requirement comes before everything, and nothing can lift it.
	[
		[
			['restriction', 'fail'],
			['requirement', 'fail'],
		],
		'ineligible',
		[],
	],
	[
		[
			['requirement', 'unknown'],
			['requirement', 'fail'],
			['restriction', 'unknown'],
		],
		'ineligible',
		[],
	],
	// A failed restriction comes before what is not known; only an unknown requirement can still make it worse.
	[
		[
			['restriction', 'fail'],
			['restriction', 'unknown'],
		],
		'restricted',
		[],
	],
	[
		[
			['restriction', 'fail'],
			['requirement', 'unknown'],
			['restriction', 'unknown'],
		],
		'restricted',
		['/airport/hub'],
	],
	[[passes, ['requirement', 'unknown'], ['restriction', 'unknown']], 'undetermined', ['/airport/hub', '/airport/region']],
	[[passes, ['notice', 'unknown'], ['restriction', 'unknown'], ['priority', 'unknown']], 'undetermined', ['/airport/region']],
];

test.each(
	table.map(([lines, verdict, missing]) => ({ lines: lines.map((line) => line.join(' ')).join(', '), of: lines, verdict, missing })),
)('$lines: $verdict', ({ of, verdict, missing }) => {
	const pass = { eligible: true, ineligible: false, restricted: false, undetermined: null }[verdict];
	expect(decide(of)).toMatchObject({ verdict, pass, missing });
});

test('of the priorities only those that hold are named, in the order of the pack', () => {
	const lines: readonly Line[] = [
		['priority', 'fail'],
		['priority', 'pass'],
		['requirement', 'pass'],
		['priority', 'unknown'],
		['priority', 'not-applicable'],
		['priority', 'pass'],
	];
	expect(decide(lines).priorities).toEqual(['rule.1', 'rule.5']);
});

test('an effect by reading follows the choice taken', () => {
	const effect = { op: 'byReading', reading: 'width', choices: { narrow: 'requirement', wide: 'restriction' } } as const;
	const pack = packOf({ rules: [{ effect, appliesTo: yes, condition: no }], checks: [] });
	expect(evaluate(pack, application)).toMatchObject({ verdict: 'ineligible', choices: {} });
	expect(evaluate(pack, application, { readings: { width: 'narrow' } })).toMatchObject({ verdict: 'ineligible', choices: {} });
	expect(evaluate(pack, application, { readings: { width: 'wide' } })).toMatchObject({ verdict: 'restricted', choices: { width: 'wide' } });
});

const pack = packOf({ rules: [{ effect: 'requirement', appliesTo: yes, condition: yes }], checks: [] });

test.each([
	['a day of filing before the standard is in force', { submittedOn: '2022-12-31' }, { asOf: '2023-01-01' }, '2022-12-31'],
	['a day of filing after it', { submittedOn: '2025-01-01' }, { asOf: '2024-12-31' }, '2025-01-01'],
	['an as-of date before it', {}, { asOf: '2022-12-31' }, '2022-12-31'],
	['an as-of date after it', {}, { asOf: '2025-01-01' }, '2025-01-01'],
])('%s is refused, and only warned of where lapsed standards are allowed', (_, given, options, date) => {
	const filed = { ...application, ...given };
	const error = refusalOf(() => evaluate(pack, filed, options));
	expect(error.issues).toMatchObject([{ code: 'rules.not-in-force', args: { date } }]);
	expect(evaluate(pack, filed, { ...options, allowLapsed: true })).toMatchObject({
		verdict: 'eligible',
		warnings: [{ code: 'rules.lapsed', args: { date } }],
	});
});

test.each(['2024-6-30', '2024-13-01', '2024-02-30', '30.06.2024', '', '2024-06-30T00:00'])(
	'an as-of date that is none is refused: `%s`',
	(asOf) => {
		const error = refusalOf(() => evaluate(pack, application, { asOf, allowLapsed: true }));
		expect(error.issues).toEqual([{ code: 'rules.as-of-date', args: { written: asOf } }]);
	},
);

test.each(['2023-01-01', '2024-12-31'])('the first and the last day in force are in force: %s', (day) => {
	expect(evaluate(pack, { ...application, submittedOn: day }).warnings).toEqual([]);
});

test.each([{ nosuch: 'narrow' }, { width: 'nosuch' }])('a reading or choice that the pack does not have is refused: %j', (readings) => {
	expect(refusalOf(() => evaluate(pack, application, { readings })).issues).toHaveLength(1);
});

test('a check that fails warns, even where what it compares is in the pack alone', () => {
	const mark = (value: number) => ({ op: 'parameter', name: 'mark', value }) as const;
	const condition: Condition = { op: 'compare', left: mark(2), relation: 'atMost', right: mark(1) };
	const checked = packOf({ rules: [], checks: [{ effect: 'notice', appliesTo: yes, condition }] });
	const { warnings } = evaluate(checked, application);
	expect(warnings).toEqual([{ code: checked.checks[0]?.id, args: { entries: [] } }]);
});

function refusalOf(evaluation: () => unknown): RefusedError {
	try {
		evaluation();
	} catch (error) {
		if (error instanceof RefusedError) return error;
	}
	throw new Error('it was not refused');
}

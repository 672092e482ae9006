/** Code that is made for the outcomes of a pack says what its conditions say; and reasons change no answer. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PortType } from '../../src/domain/schema.js';
import { clauseFunctions } from '../../src/engine/code/clauses.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { judge } from '../../src/engine/judge.js';
import { manyUses } from '../../src/engine/ready.js';
import type { Condition, Pack } from '../../src/rules/model.js';
import { anyApplication, anyAsOf, anyReadings } from '../packs/applications.js';
import { builtIn, builtInIds } from '../packs/built-in.js';
import { runs, situations } from './arbitrary.js';
import { packOf } from './arbitrary-pack.js';

type Given = Parameters<typeof judge>;

/** Uses a pack so often that code is made for its outcomes. */
function warm(...given: Given): void {
	for (let use = 0; use <= manyUses; use += 1) judge(...given);
}

/** Both answers of one pack, in one form. */
function answers(...given: Given) {
	return { decision: evaluate(...given), traced: evaluate(given[0], given[1], { ...given[2], trace: true }), judgement: judge(...given) };
}

/** An answer without its reasons. */
function withoutFacts(decision: ReturnType<typeof evaluate>) {
	return { ...decision, findings: decision.findings.map((finding) => ({ ...finding, facts: [], restsOnEmptyList: false })) };
}

function expectOneAnswer(...[pack, application, options]: Given): void {
	const decision = evaluate(pack, application, options);
	expect(judge(pack, application, options)).toEqual({
		verdict: decision.verdict,
		outcomes: decision.findings.map(({ outcome }) => outcome),
	});
	expect(evaluate(pack, application, { ...options, facts: false })).toEqual(withoutFacts(decision));
}

test('the outcomes alone, and a decision without facts, are those of the whole decision', () => {
	fc.assert(
		fc.property(situations(), ({ contents, application, options }) => expectOneAnswer(packOf(contents), application, options)),
		runs(1500),
	);
});

test('code changes no answer of random packs', () => {
	fc.assert(
		fc.property(situations(), ({ contents, application, options }) => {
			const [often, once] = [packOf(contents), packOf(contents)];
			warm(often, application, options);
			expect(answers(often, application, options)).toEqual(answers(once, application, options));
		}),
		runs(250),
	);
});

test.each(builtInIds)('neither does it of the pack %s, whatever its readings', (id) => {
	const often = builtIn(id);
	const types = fc.constantFrom<PortType>('air', 'border', 'water');
	fc.assert(
		fc.property(types.chain(anyApplication), anyAsOf, anyReadings(often), (application, asOf, readings) => {
			const options = { asOf, readings, allowLapsed: true };
			expectOneAnswer(often, application, options);
			warm(often, application, options);
			expectOneAnswer(often, application, options);
			const once: Pack = { ...often };
			expect(answers(often, application, options)).toEqual(answers(once, application, options));
		}),
		runs(60),
	);
});

test('a pack keeps its answers apart from those of another application while it is made anew', () => {
	const pack = builtIn('cn-14fyp');
	const [one, other] = fc.sample(anyApplication('air'), { numRuns: 2, seed: 7 });
	if (one === undefined || other === undefined) throw new Error('no applications');
	const options = { allowLapsed: true };
	const expected = [judge({ ...pack }, one, options), judge({ ...pack }, other, options)];
	for (let use = 0; use <= manyUses; use += 1) expect([judge(pack, one, options), judge(pack, other, options)]).toEqual(expected);
});

test('no text of a pack gets into the code, and every name of a field is found', () => {
	const hostile = ['"', '`', "'", '\\', '); throw new Error(`', '$', '{1}', '\u2028'].join('');
	const fact = { path: 'port.x', scope: 0, steps: [{ key: 'port' }, { key: hostile }] };
	const condition: Condition = { op: 'oneOf', fact, values: [hostile, 'b'] };
	const [functions] =
		clauseFunctions([{ appliesTo: { op: 'all', of: [] }, condition }], ({ choices }) => Object.values(choices)[0] as never) ?? [];
	const of = (value: unknown) => functions?.outcome({ port: { [hostile]: value } }, '2024-06-30', 20240630, 2024);
	expect([hostile, 'b', 'c', undefined].map(of)).toEqual(['pass', 'pass', 'fail', 'unknown']);
});

test('where a program may not make code, the conditions themselves answer', () => {
	const original = globalThis.Function;
	function forbidden(): never {
		throw new EvalError('Code generation from strings disallowed for this context');
	}
	const pack: Pack = { ...builtIn('cn-14fyp') };
	const [application] = fc.sample(anyApplication('air'), { numRuns: 1, seed: 7 });
	if (application === undefined) throw new Error('no application');
	const options = { allowLapsed: true };
	const expected = answers({ ...pack }, application, options);
	try {
		globalThis.Function = forbidden as unknown as FunctionConstructor;
		warm(pack, application, options);
		expect(answers(pack, application, options)).toEqual(expected);
	} finally {
		globalThis.Function = original;
	}
});

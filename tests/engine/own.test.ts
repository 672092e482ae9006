/** Conditions with code of their own say what those say from whose templates it was copied; and reasons change no answer. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PortType } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { judge } from '../../src/engine/judge.js';
import { fieldReader, own, shared } from '../../src/engine/own.js';
import { manyUses } from '../../src/engine/ready.js';
import type { Pack } from '../../src/rules/model.js';
import { anyApplication, anyAsOf, anyReadings } from '../packs/applications.js';
import { builtIn, builtInIds } from '../packs/built-in.js';
import { runs, situations } from './arbitrary.js';
import { packOf } from './arbitrary-pack.js';

type Given = Parameters<typeof judge>;

/** Uses a pack so often that its conditions get code of their own. */
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

test('code of their own changes no answer of random packs', () => {
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

test('a copy does what its template does, and is not the template', () => {
	const template = (a: number) => (b: number) => a + b;
	expect(own(template)(1)(2)).toBe(3);
	expect(own(template)).not.toBe(template);
	expect(shared(template)).toBe(template);
});

test.each([own, shared])('a field is read by its key, plain or not', (how) => {
	const object = { plain: 1, 'a/b': 2, 'x); throw (1': 3, __proto__: { hidden: 4 } };
	expect(['plain', 'a/b', 'x); throw (1', 'none'].map((key) => fieldReader(key, how)(object))).toEqual([1, 2, 3, undefined]);
});

test('where a program may not make code, the template serves', () => {
	const original = globalThis.Function;
	const forbidden = () => {
		throw new EvalError('Code generation from strings disallowed for this context');
	};
	const template = (a: number) => a;
	try {
		globalThis.Function = forbidden as unknown as FunctionConstructor;
		expect(own(template)).toBe(template);
		expect(fieldReader('plain', own)({ plain: 1 })).toBe(1);
	} finally {
		globalThis.Function = original;
	}
});

/** What holds of the engine's answers whatever the pack and the application: knowing more never reverses them, and `missing` is right. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../src/domain/schema.js';
import type { Decision, Finding } from '../../src/engine/decision.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { runs, type Situation, situations } from './arbitrary.js';
import { anyConditions, packOf } from './arbitrary-pack.js';
import type { Without } from './arbitrary-scope.js';
import { pointersOf } from './compare.js';
import { filled, type Gap, gapsIn, someOf } from './filling.js';

/**
 * `firstGiven` asks which source is given, so what is supplied to an earlier source may overrule a later one that had settled it.
 * Of packs with it, nothing is said about supplying more; all other operators keep to what they know.
 */
const sourcesFixed: Without = new Set(['firstGiven']);

/**
 * An entry that is added to a list changes what is counted and looked through, and which entry is the latest. Added for a year that
 * a series lacks, it only makes the series better known: so these packs are about series and single figures.
 */
const seriesOnly: Without = new Set([
	...(['firstGiven', 'forEvery', 'atLeastOne', 'count', 'largest', 'latest'] as const),
	...(['isTrue', 'oneOf', 'sameAs', 'includesAny', 'compareDates'] as const),
]);

function decided({ contents, options }: Situation, application: Application): Decision {
	return evaluate(packOf(contents), application, options);
}

const isSettled = ({ outcome }: Finding) => outcome !== 'unknown';
const isEntryToAdd = ({ pointer }: Gap) => pointer.endsWith('/-');

/** A situation, what the engine says of it, and the same with some gaps filled; `choose` names those that may be. */
function supplied(without: Without, choose: (decision: Decision, application: Application) => readonly Gap[]) {
	return situations(anyConditions(without)).chain((situation) => {
		const before = decided(situation, situation.application);
		return someOf(choose(before, situation.application))
			.chain((gaps) => filled(situation.application, gaps))
			.map((application) => ({ ...situation, before, filledApplication: application, after: decided(situation, application) }));
	});
}

function expectSettledKept(before: Decision, after: Decision): void {
	expect(after.findings.filter((_, i) => isSettled(before.findings[i] as Finding)).map(({ rule, outcome }) => [rule, outcome])).toEqual(
		before.findings.filter(isSettled).map(({ rule, outcome }) => [rule, outcome]),
	);
}

test('supplying facts that are missing never reverses a settled outcome', () => {
	const named = (decision: Decision) => decision.findings.flatMap(({ missing }) => missing).filter((gap) => !isEntryToAdd(gap));
	fc.assert(
		fc.property(supplied(sourcesFixed, named), ({ before, after }) => expectSettledKept(before, after)),
		runs(600),
	);
});

test('supplying the missing years of a series never reverses a settled outcome', () => {
	const named = (decision: Decision) => decision.findings.flatMap(({ missing }) => missing);
	fc.assert(
		fc.property(supplied(seriesOnly, named), ({ before, after }) => expectSettledKept(before, after)),
		runs(1200),
	);
});

test('supplying any facts outside the missing ones of a rule changes neither its outcome nor what it misses', () => {
	const choice = fc.nat();
	fc.assert(
		fc.property(
			choice.chain((pick) =>
				supplied(sourcesFixed, (decision, application) => {
					const { missing } = pickFrom(decision.findings, pick);
					return gapsIn(application).filter(({ pointer }) => !missing.some((one) => one.pointer === pointer));
				}).map((all) => ({ ...all, pick })),
			),
			({ before, after, pick }) => {
				const [then, now] = [pickFrom(before.findings, pick), pickFrom(after.findings, pick)];
				expect([now.outcome, pointersOf(now.missing)]).toEqual([then.outcome, pointersOf(then.missing)]);
			},
		),
		runs(600),
	);
});

test('supplying any facts outside the missing ones of the result does not change the verdict', () => {
	const others = (decision: Decision, application: Application) =>
		gapsIn(application).filter(({ pointer }) => !decision.missing.some((one) => one.pointer === pointer));
	fc.assert(
		fc.property(supplied(sourcesFixed, others), ({ before, after }) => {
			expect(after.verdict).toBe(before.verdict);
		}),
		runs(600),
	);
});

/** Filling a list may bring up facts that its new entries are compared with: so often it goes on at most. */
const mostRounds = 6;

test('supplying all that a rule misses, and what is missing then, settles it', () => {
	fc.assert(
		fc.property(situations(), fc.nat(), fc.gen(), (situation, pick, draw) => {
			let { application } = situation;
			for (let round = 0; round < mostRounds; round += 1) {
				const { outcome, missing } = pickFrom(decided(situation, application).findings, pick);
				if (outcome !== 'unknown') return;
				expect(missing).not.toEqual([]);
				application = draw(filled, application, missing);
			}
			expect(pickFrom(decided(situation, application).findings, pick)).not.toMatchObject({ outcome: 'unknown' });
		}),
		runs(600),
	);
});

test('supplying all that the result misses, and what is missing then, decides the verdict', () => {
	fc.assert(
		fc.property(situations(), fc.gen(), (situation, draw) => {
			let { application } = situation;
			for (let round = 0; round < mostRounds; round += 1) {
				const { missing } = decided(situation, application);
				if (missing.length === 0) break;
				application = draw(filled, application, missing);
			}
			const { verdict, findings } = decided(situation, application);
			const binding = findings.filter(
				({ effect, outcome }) => ['requirement', 'restriction'].includes(effect) && outcome !== 'not-applicable',
			);
			// Where no rule that binds applies, there is nothing to decide by.
			expect(verdict !== 'undetermined' || binding.length === 0).toBe(true);
		}),
		runs(600),
	);
});

test('the order of the rules changes no outcome and no verdict', () => {
	fc.assert(
		fc.property(situations(), fc.nat(), ({ contents, application, options }, by) => {
			const pack = packOf(contents);
			const turn = by % pack.rules.length;
			const turned = { ...pack, rules: [...pack.rules.slice(turn), ...pack.rules.slice(0, turn)].toReversed() };
			const [one, other] = [evaluate(pack, application, options), evaluate(turned, application, options)];
			const byRule = ({ findings }: Decision) => new Map(findings.map((finding) => [finding.rule, finding]));
			expect(byRule(other)).toEqual(byRule(one));
			expect([other.verdict, other.pass, pointersOf(other.missing)]).toEqual([one.verdict, one.pass, pointersOf(one.missing)]);
			expect([...other.priorities].sort()).toEqual([...one.priorities].sort());
		}),
		runs(600),
	);
});

test('the same input gives the same bytes, and nothing given is changed', () => {
	fc.assert(
		fc.property(situations(), ({ contents, application, options }) => {
			const [pack, frozen] = [deepFreeze(packOf(contents)), deepFreeze(application)];
			const text = JSON.stringify(evaluate(pack, frozen, options));
			expect(JSON.stringify(evaluate(pack, frozen, options))).toBe(text);
			expect(JSON.stringify(evaluate(structuredClone(pack), structuredClone(frozen), options))).toBe(text);
		}),
		runs(300),
	);
});

test('a fact that is null and an object that holds nothing are as good as absent', () => {
	fc.assert(
		fc.property(situations(), (situation) => {
			const { application } = situation;
			expect(decided(situation, withoutNothing(application) as Application)).toEqual(decided(situation, application));
		}),
		runs(600),
	);
});

test('keeping the trace changes nothing else, and its root says what the finding says', () => {
	fc.assert(
		fc.property(situations(), ({ contents, application, options }) => {
			const pack = packOf(contents);
			const traced = evaluate(pack, application, { ...options, trace: true });
			const findings = traced.findings.map(({ trace: _, ...finding }) => finding);
			expect({ ...traced, findings }).toEqual(evaluate(pack, application, options));
			for (const { outcome, trace } of traced.findings) {
				expect(trace === undefined).toBe(outcome === 'not-applicable');
				if (outcome === 'pass' || outcome === 'fail') expect(trace?.truth).toBe(outcome === 'pass' ? 'yes' : 'no');
			}
		}),
		runs(300),
	);
});

function pickFrom(findings: readonly Finding[], pick: number): Finding {
	return findings[pick % findings.length] as Finding;
}

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
	return value;
}

/** Dates of which `null` says something. */
const nullable = ['approvedOn', 'acceptedOn'];

function withoutNothing(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutNothing);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(([key, member]) => [key, withoutNothing(member)] as const);
	return Object.fromEntries(
		members.filter(([key, member]) => (member !== null || nullable.includes(key)) && !isDeepStrictEqual(member, {})),
	);
}

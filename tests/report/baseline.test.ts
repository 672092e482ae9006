/** What a baseline accepts, and that it touches no verdict and no outcome. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Baseline,
	type BaselineClosing,
	type BaselineEntry,
	baselineLedger,
	makeAcceptor,
	mergedClosing,
	standingOf,
} from '../../src/report/baseline.js';
import { isError } from '../../src/report/report.js';
import type { Result } from '../../src/report/result.js';
import { fixture, fixtures, resultOf, resultOfFixture } from './samples.js';

const today = '2026-06-30';
const acceptance = { reason: 'known', until: '2026-12-31' };

/** Every finding of a result that counts, as entries. */
function entriesOf(result: Result): readonly BaselineEntry[] {
	return makeAcceptor({ entries: [], today, others: acceptance }).accept(result).added;
}

const sample = (name: string) => resultOfFixture(`full/${name}`, { language: 'en' });
const near = sample('air-ineligible');
const [distance, routes] = entriesOf(near) as [BaselineEntry, BaselineEntry];

describe('an entry', () => {
	test('names what decided, and nothing else', () => {
		expect(distance).toEqual({
			application: 'FULL-AIR-2',
			rule: 'air.distance',
			outcome: 'fail',
			facts: { '/airport/nearbyOpenAirPorts/0/distanceKm': 120.4, '/airport/nearbyOpenAirPorts/0/driveHours': 1.7 },
			...acceptance,
		});
		const [, open] = entriesOf(sample('air-undetermined'));
		expect(open?.facts).toEqual({
			'/airport/routes': { min: 8, max: 12 },
			'/airport/routes/10/fixed': null,
			'/airport/routes/11/fixed': null,
			'/airport/routes/8/fixed': null,
			'/airport/routes/9/fixed': null,
		});
	});

	test('of a yearly list names the years that are missing', () => {
		const application = JSON.parse(fixture('real/xiangyang'));
		delete application.evidence;
		application.airport.passengers = [{ year: 2020, count: 1 }];
		const result = resultOf('a.json', JSON.stringify(application), { language: 'en' });
		if (isError(result)) throw new Error('no application');
		const passengers = entriesOf(result).find(({ rule }) => rule === 'air.passengers');
		expect(passengers?.facts['/airport/passengers/-']).toEqual([2021, 2022, 2023]);
	});

	test('of a fact that was held against another one names both', () => {
		const [finding] = near.findings;
		const fact = {
			pointer: '/a',
			label: 'a',
			actual: 3,
			operator: 'atLeast',
			required: 5,
			requiredLabel: 'b',
			margin: -2,
			holds: 'no',
		} as const;
		if (finding === undefined) throw new Error('no finding');
		const held = { ...near, findings: [{ ...finding, effect: 'requirement', outcome: 'fail', facts: [fact], missing: [] }] } as const;
		expect(entriesOf(held)[0]?.facts).toEqual({ '/a': { actual: 3, required: 5 } });
	});

	test('there is one for every finding of every fixture that counts, and none without a fact', () => {
		for (const name of fixtures) {
			const result = resultOfFixture(name, { language: 'en' });
			const counting = result.findings.filter(
				({ effect, outcome }) => (effect === 'requirement' || effect === 'restriction') && (outcome === 'fail' || outcome === 'unknown'),
			);
			const entries = entriesOf(result);
			expect(entries.map(({ rule }) => rule)).toEqual(counting.map(({ rule }) => rule));
			for (const { facts } of entries) expect(Object.keys(facts)).not.toEqual([]);
		}
	});
});

describe('a finding is accepted', () => {
	const cases: readonly (readonly [what: string, entry: BaselineEntry, accepted: boolean])[] = [
		['where all is the same', distance, true],
		['on the last day, too', { ...distance, until: today }, true],
		['whatever the reason', { ...distance, reason: 'another' }, true],
		['not after the last day', { ...distance, until: '2026-06-29' }, false],
		['not of another application', { ...distance, application: 'FULL-AIR-3' }, false],
		['not of another rule', { ...distance, rule: 'air.routes' }, false],
		['not with another outcome', { ...distance, outcome: 'unknown' }, false],
		[
			'not where a fact has changed',
			{ ...distance, facts: { ...distance.facts, '/airport/nearbyOpenAirPorts/0/distanceKm': 120.5 } },
			false,
		],
		[
			'not where a fact is known now',
			{ ...distance, facts: { ...distance.facts, '/airport/nearbyOpenAirPorts/0/distanceKm': null } },
			false,
		],
		['not where a fact was added', { ...distance, facts: { ...distance.facts, '/a': null } }, false],
		['not where a fact has gone', { ...distance, facts: { '/airport/nearbyOpenAirPorts/0/distanceKm': 120.4 } }, false],
		['not without facts', { ...distance, facts: {} }, false],
	];
	test.each(cases)('%s', (_, entry, accepted) => {
		const taken = makeAcceptor({ entries: [entry], today }).accept(near);
		expect(taken.accepted).toBe(accepted ? 1 : 0);
		expect(taken.matched).toEqual(accepted ? [0] : []);
		expect(taken.result.accepted).toEqual(accepted ? [{ rule: 'air.distance', reason: entry.reason, until: entry.until }] : undefined);
		const ledger = baselineLedger({ entries: [entry] }, today);
		ledger.note(taken);
		const { expired, unmatched } = ledger.closing();
		const about = entry.application === near.application.id;
		expect({ expired, unmatched }).toEqual({
			expired: entry.until < today ? [entry] : [],
			unmatched: accepted || entry.until < today || !about ? [] : [entry],
		});
	});

	test('only where it is a requirement or a restriction', () => {
		const notices = near.findings.map((finding) => ({ ...finding, effect: 'notice' as const }));
		expect(entriesOf({ ...near, findings: notices })).toEqual([]);
		expect(makeAcceptor({ entries: [distance], today }).accept({ ...near, findings: notices }).accepted).toBe(0);
	});
});

describe('what counts for the exit status', () => {
	const cases: readonly (readonly [name: string, rules: readonly string[], standing: string])[] = [
		['air-ineligible', [], 'ineligible'],
		['air-ineligible', ['air.distance'], 'ineligible'],
		['air-ineligible', ['air.distance', 'air.routes'], 'eligible'],
		['air-restricted', ['air.overdue-acceptance'], 'eligible'],
		['air-undetermined', ['air.distance'], 'undetermined'],
		['air-undetermined', ['air.distance', 'air.routes'], 'eligible'],
		['air-eligible', [], 'eligible'],
	];
	test.each(cases)('%s with %j accepted is %s', (name, rules, standing) => {
		const result = sample(name);
		const entries = entriesOf(result).filter(({ rule }) => rules.includes(rule));
		expect(entries).toHaveLength(rules.length);
		const taken = makeAcceptor({ entries, today }).accept(result);
		expect([taken.standing, taken.result.verdict, taken.result.pass]).toEqual([standing, result.verdict, result.pass]);
		expect(standingOf(taken.result)).toBe(standing);
	});

	test('what fails goes before what is open', () => {
		const findings = near.findings.map((finding) =>
			finding.rule === 'air.passengers' ? { ...finding, outcome: 'unknown' as const } : finding,
		);
		const result = { ...near, findings };
		expect(makeAcceptor({ entries: [distance, routes], today }).accept(result).standing).toBe('undetermined');
		expect(makeAcceptor({ entries: [distance], today }).accept(result).standing).toBe('ineligible');
		const strict = findings.map((finding) =>
			finding.rule === 'air.overdue-acceptance' ? { ...finding, outcome: 'fail' as const } : finding,
		);
		expect(makeAcceptor({ entries: [distance, routes], today }).accept({ ...near, findings: strict }).standing).toBe('restricted');
	});

	test('nothing that was not checked is ever made good', () => {
		const empty: Result = { ...near, verdict: 'undetermined', pass: null, findings: [] };
		expect(makeAcceptor({ entries: [distance, routes], today, others: acceptance }).accept(empty).standing).toBe('undetermined');
	});
});

describe('whatever the baseline', () => {
	const results = fixtures.map((name) => resultOfFixture(name, { language: 'en' }));
	const all = results.flatMap(entriesOf);
	const day = fc.constantFrom('2026-06-28', '2026-06-29', today, '2026-07-01');
	const some = fc.array(
		fc.tuple(fc.constantFrom(...all), day, fc.string(), fc.boolean()).map(([entry, until, reason, altered]) => {
			return { ...entry, until, reason, ...(altered ? { facts: { ...entry.facts, '/x': 1 } } : {}) };
		}),
	);
	/** A result without the marks of a baseline. */
	const bare = ({ accepted: _, ...result }: Result) => ({
		...result,
		findings: result.findings.map(({ accepted: __, ...finding }) => finding),
	});
	const severity = { eligible: 0, undetermined: 1, restricted: 2, ineligible: 3 };

	test('a result stays as it was but for the marks, and counts no more than before', () => {
		fc.assert(
			fc.property(some, fc.constantFrom(...results), (entries, result) => {
				const taken = makeAcceptor({ entries, today }).accept(result);
				expect(bare(taken.result)).toEqual(result);
				expect(severity[taken.standing]).toBeLessThanOrEqual(severity[result.verdict]);
				if (taken.accepted === 0) expect(taken).toMatchObject({ result, standing: result.verdict });
				for (const finding of taken.result.findings.filter(({ accepted }) => accepted !== undefined)) {
					const known = entries.filter((entry) => entry.rule === finding.rule && entry.application === result.application.id);
					expect(known.some(({ until }) => until >= today)).toBe(true);
				}
			}),
		);
	});

	test('one that is made of a batch accepts it whole, and once more gives the same', () => {
		const { baseline } = rewritten({ entries: [] }, results);
		const acceptor = makeAcceptor({ ...baseline, today });
		for (const result of results) expect(acceptor.accept(result).standing).toBe('eligible');
		expect(rewritten(baseline, results).baseline).toEqual(baseline);
	});
});

/** Makes a baseline anew over a batch. */
function rewritten(before: Baseline, results: readonly Result[], own?: number) {
	const acceptor = makeAcceptor({ ...before, today, others: acceptance });
	const ledger = baselineLedger(before, today, own);
	for (const result of results) ledger.note(acceptor.accept(result));
	return { baseline: ledger.next(), closing: ledger.closing() };
}

describe('a baseline that is made anew', () => {
	const kept = { ...distance, reason: 'mine', until: today };
	test('keeps entries that still match, with their reasons', () => {
		expect(rewritten({ entries: [kept] }, [near]).baseline.entries).toEqual([kept, routes]);
	});
	test('gives a finding whose entry has expired the new reason', () => {
		expect(rewritten({ entries: [{ ...kept, until: '2026-01-01' }] }, [near]).baseline.entries).toEqual([distance, routes]);
	});
	test('drops an entry whose fact has changed, and keeps one of an application that was not there', () => {
		const changed = { ...kept, facts: { '/a': 1 } };
		const elsewhere = { ...kept, application: 'ELSEWHERE' };
		const { baseline, closing } = rewritten({ entries: [changed, elsewhere] }, [near]);
		expect(baseline.entries).toEqual([elsewhere, distance, routes]);
		expect(closing.unmatched).toEqual([changed]);
	});
	test('leaves to another file what that one accepts', () => {
		expect(rewritten({ entries: [kept] }, [near], 0).baseline.entries).toEqual([routes]);
	});
});

test('what shards say is put together', () => {
	const closing = (accepted: number, expired: readonly BaselineEntry[], unmatched: readonly BaselineEntry[]): BaselineClosing => ({
		today,
		accepted,
		expired,
		unmatched,
	});
	expect(mergedClosing([], [])).toBeUndefined();
	expect(mergedClosing([closing(2, [distance], []), closing(1, [distance], [routes])], [])).toEqual(closing(3, [distance], [routes]));
	// What another application of that number matches is of use.
	expect(mergedClosing([closing(0, [], [distance, routes])], [near])).toEqual(closing(0, [], []));
});

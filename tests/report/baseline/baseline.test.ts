/** What a baseline accepts, and that it touches no verdict and no outcome. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseApplication } from '../../../src/domain/parse.js';
import type { Application } from '../../../src/domain/schema.js';
import { evaluate } from '../../../src/engine/evaluate.js';
import { parseJson } from '../../../src/read/json.js';
import {
	type Baseline,
	type BaselineClosing,
	type BaselineEntry,
	baselineLedger,
	makeAcceptor,
	mergedClosing,
} from '../../../src/report/baseline/baseline.js';
import { standingOf } from '../../../src/report/baseline/standing.js';
import { isError } from '../../../src/report/report.js';
import { buildResult, type Fact, type Result, type ResultFinding } from '../../../src/report/result.js';
import type { Choices, Pack } from '../../../src/rules/model.js';
import { wordsOf } from '../../../src/words/words-of.js';
import { builtIn } from '../../packs/built-in.js';
import { neighboursOf, packWith, soundFiles } from '../../packs/other-values.js';
import { fixture, fixtures, resultOf, resultOfFixture } from '../samples.js';

const today = '2026-06-30';
const acceptance = { reason: 'known', until: '2026-12-31' };

/** Every finding of a result that counts, as entries. */
function entriesOf(result: Result): readonly BaselineEntry[] {
	return makeAcceptor({ entries: [], today, others: acceptance }).accept(result).added;
}

const sample = (name: string) => resultOfFixture(`full/${name}`, { language: 'en' });
const near = sample('air-ineligible');
const [distance, routes] = entriesOf(near) as [BaselineEntry, BaselineEntry];

/** The result with one finding, which fails by one fact. */
function altered(result: Result, fact: Partial<Fact>): Result {
	const [finding] = result.findings as [ResultFinding];
	const held = { pointer: '/a', label: 'a', actual: 3, operator: 'atLeast', required: 5, margin: -2, holds: 'no', ...fact } as const;
	return { ...result, findings: [{ ...finding, effect: 'requirement', outcome: 'fail', facts: [held], missing: [] }] };
}

describe('an entry', () => {
	test('names what decided, and nothing else', () => {
		expect(distance).toEqual({
			application: 'FULL-AIR-2',
			rules: 'cn-14fyp',
			rule: 'air.distance',
			outcome: 'fail',
			facts: {
				'/airport/nearbyOpenAirPorts/0/distanceKm': { of: '示例一号机场', actual: 120.4, required: 200 },
				'/airport/nearbyOpenAirPorts/0/driveHours': { of: '示例一号机场', actual: 1.7, required: 2 },
			},
			...acceptance,
		});
		const [, open] = entriesOf(sample('air-undetermined'));
		expect(open?.facts).toEqual({
			'/airport/routes': { actual: { min: 8, max: 12 }, required: 10 },
			'/airport/routes/10/fixed': { of: '大连', actual: null },
			'/airport/routes/11/fixed': { of: '海口', actual: null },
			'/airport/routes/8/fixed': { of: '厦门', actual: null },
			'/airport/routes/9/fixed': { of: '青岛', actual: null },
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

	test('of a list names the entry: what is at the same place later is not covered', () => {
		const application = JSON.parse(fixture('full/air-eligible'));
		delete application.evidence;
		application.province.ports[0].exitRequired = true;
		delete application.province.ports[0].acceptedOn;
		const told = () => {
			const result = resultOf('a.json', JSON.stringify(application), { language: 'en' });
			if (isError(result)) throw new Error('no application');
			return result;
		};
		const entries = entriesOf(told());
		expect(entries.length).toBeGreaterThan(1);
		const acceptor = makeAcceptor({ entries, today: '2024-06-30' });
		expect(acceptor.accept(told()).accepted).toBe(entries.length);
		application.province.ports[0].name = '另一机场';
		expect(acceptor.accept(told()).accepted).toBe(0);
	});

	test('of a fact that was held against another one names both', () => {
		// Even where it is the as-of date by chance.
		const [entry] = entriesOf(altered(near, { required: near.asOf, requiredLabel: 'b' }));
		expect(entry?.facts).toEqual({ '/a': { actual: 3, required: near.asOf } });
	});

	test('names the readings that it was made under', () => {
		const readings = { 'distance-basis': 'road' };
		const [first] = entriesOf(resultOfFixture('full/air-ineligible', { language: 'en', readings }));
		expect(first).toMatchObject({ rules: 'cn-14fyp', readings });
	});

	test('names a date and the years from it, and the as-of date, which moves on, only as such', () => {
		const [overdue] = entriesOf(sample('air-restricted'));
		expect(overdue?.facts).toEqual({
			'/province/ports/1/acceptedOn': { of: '示例三号机场', actual: 'none', required: 'as-of' },
			'/province/ports/1/approvedOn': { of: '示例三号机场', actual: '2019-03-01', required: 'as-of', plusYears: 3 },
		});
		const later = resultOfFixture('full/air-restricted', { language: 'en', asOf: '2024-07-01' });
		expect(entriesOf(later)).toEqual(entriesOf(sample('air-restricted')));
	});

	test('sorts what is required where it is a list', () => {
		const [entry] = entriesOf(altered(near, { required: ['b', 'a'] }));
		expect(entry?.facts).toEqual({ '/a': { actual: 3, required: ['a', 'b'] } });
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

function onlyDistance(actual: number | null, required = 200): BaselineEntry['facts'] {
	return { '/airport/nearbyOpenAirPorts/0/distanceKm': { actual, required } };
}

/** As versions before this one wrote them. */
function withoutRules({ rules: _, ...entry }: BaselineEntry): BaselineEntry {
	return entry;
}

describe('a finding is accepted', () => {
	const cases: readonly (readonly [what: string, entry: BaselineEntry, accepted: boolean])[] = [
		['where all is the same', distance, true],
		['on the last day, too', { ...distance, until: today }, true],
		['whatever the reason', { ...distance, reason: 'another' }, true],
		['not after the last day', { ...distance, until: '2026-06-29' }, false],
		['not of another application', { ...distance, application: 'FULL-AIR-3' }, false],
		['not of another application whose entry has expired', { ...distance, application: 'FULL-AIR-3', until: '2026-06-29' }, false],
		['not of another rule', { ...distance, rule: 'air.routes' }, false],
		['not with another outcome', { ...distance, outcome: 'unknown' }, false],
		['not under another pack', { ...distance, rules: 'cn-13fyp-review' }, false],
		['not under another reading', { ...distance, readings: { 'distance-basis': 'road' } }, false],
		['not by an entry that names no pack', withoutRules(distance), false],
		[
			'not by an entry that does not say what was required',
			{
				...distance,
				facts: { '/airport/nearbyOpenAirPorts/0/distanceKm': 120.4, '/airport/nearbyOpenAirPorts/0/driveHours': 1.7 },
			},
			false,
		],
		['not where a fact has changed', { ...distance, facts: { ...distance.facts, ...onlyDistance(120.5) } }, false],
		['not where a fact is known now', { ...distance, facts: { ...distance.facts, ...onlyDistance(null) } }, false],
		['not where the requirement has changed', { ...distance, facts: { ...distance.facts, ...onlyDistance(120.4, 199) } }, false],
		['not where a fact was added', { ...distance, facts: { ...distance.facts, '/a': null } }, false],
		['not where a fact has gone', { ...distance, facts: onlyDistance(120.4) }, false],
		['not without facts', { ...distance, facts: {} }, false],
	];
	test.each(cases)('%s', (_, entry, accepted) => {
		const taken = makeAcceptor({ entries: [entry], today }).accept(near);
		expect(taken.accepted).toBe(accepted ? 1 : 0);
		expect(taken.matched).toEqual(accepted ? [0] : []);
		expect(taken.result.accepted).toEqual(accepted ? [{ rule: 'air.distance', reason: entry.reason, until: entry.until }] : undefined);
		const ledger = baselineLedger({ entries: [entry] }, today, 1);
		ledger.note(taken);
		const { expired, unmatched } = ledger.closing();
		const about = entry.application === near.application.id;
		expect({ expired, unmatched }).toEqual({
			expired: entry.until < today && about ? [entry] : [],
			unmatched: accepted || entry.until < today || !about ? [] : [entry],
		});
	});

	test('only where it is a requirement or a restriction', () => {
		const notices = near.findings.map((finding) => ({ ...finding, effect: 'notice' as const }));
		expect(entriesOf({ ...near, findings: notices })).toEqual([]);
		expect(makeAcceptor({ entries: [distance], today }).accept({ ...near, findings: notices }).accepted).toBe(0);
	});
});

describe('an entry is void once what is required has changed', () => {
	const pack = builtIn('cn-14fyp');
	const applications = fixtures.map((name) => {
		const read = parseJson(fixture(name));
		const parsed = read.ok ? parseApplication(read.document) : read;
		if (!parsed.ok) throw new Error(name);
		return parsed.application;
	});
	const judged = (application: Application, under: Pack, readings: Choices = {}) => {
		const decision = evaluate(under, application, { readings });
		const result = buildResult({ source: 'a.json', application, digest: '', decision, warnings: [] }, under, wordsOf('en'));
		return { decision, result };
	};
	const matched = (entries: readonly BaselineEntry[], result: Result) =>
		makeAcceptor({ entries, today })
			.accept(result)
			.matched.map((index) => entries[index]?.rule);

	test('by another threshold of the pack', () => {
		const files = soundFiles('cn-14fyp');
		const seen = new Set<string>();
		for (const [name, { value }] of Object.entries(pack.parameters)) {
			for (const other of neighboursOf(value).map((each) => packWith(files, name, each))) {
				for (const application of applications) {
					const { decision, result } = judged(application, other);
					const kept = matched(entriesOf(judged(application, pack).result), result);
					for (const { rule, facts } of decision.findings) {
						if (!facts.some((fact) => fact.holds !== 'yes' && fact.parameter === name)) continue;
						expect(kept).not.toContain(rule);
						seen.add(rule);
					}
				}
			}
		}
		expect([...seen]).toEqual(expect.arrayContaining(['air.distance', 'air.routes', 'air.passengers']));
	});

	test('by the years that a date is given', () => {
		const application = applications[fixtures.indexOf('full/air-restricted')] as Application;
		const { result } = judged(application, packWith(soundFiles('cn-14fyp'), 'acceptance-period', 4));
		expect(result.verdict).toBe('restricted');
		expect(matched(entriesOf(judged(application, pack).result), result)).toEqual([]);
	});

	test('by a fact that another threshold goes with', () => {
		const inland = JSON.parse(fixture('full/air-ineligible'));
		const application = { ...inland, airport: { ...inland.airport, region: 'coastal' } };
		const coastal = resultOf('a.json', JSON.stringify(application), { language: 'en' });
		if (isError(coastal)) throw new Error('no application');
		expect(coastal.findings.find(({ rule }) => rule === 'air.routes')?.outcome).toBe('fail');
		expect(matched(entriesOf(near), coastal)).toEqual(['air.distance']);
	});

	test('by another reading, or another pack', () => {
		const readings = Object.entries(pack.readings).flatMap(([id, reading]) =>
			Object.keys(reading.choices).flatMap((choice) => (choice === reading.default ? [] : [{ [id]: choice }])),
		);
		for (const application of applications) {
			const entries = entriesOf(judged(application, pack).result);
			for (const each of readings) expect(matched(entries, judged(application, pack, each).result)).toEqual([]);
			expect(matched(entries, judged(application, { ...pack, id: 'another' }).result)).toEqual([]);
		}
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
function rewritten(before: Baseline, results: readonly Result[], own = before.entries.length) {
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

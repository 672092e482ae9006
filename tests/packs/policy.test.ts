/** The pack `cn-14fyp` says what the policy says: its marks, its effects, and its outcomes on any application. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkApplication } from '../../src/domain/check.js';
import type { Application } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { anyApplication, anyAsOf, anyReadings } from './applications.js';
import { answer, builtIn, clausesOf } from './built-in.js';
import { policyOutcomes } from './policy.js';

const pack = builtIn('cn-14fyp');

test('its rules stand in the order of the policy', () => {
	expect(pack.rules.map(({ id, effect }) => [id, typeof effect === 'string' ? effect : effect.choices])).toEqual([
		['general.unexecuted-plan-items', 'restriction'],
		['air.ports-to-exit', 'restriction'],
		['air.overdue-acceptance', 'restriction'],
		['air.traffic-below-standard', 'restriction'],
		['air.distance', 'requirement'],
		['air.routes', 'requirement'],
		['air.passengers', 'requirement'],
		['air.listed-project-evaluation', 'notice'],
		['air.non-hub-or-joint-use', { notice: 'notice', restriction: 'restriction' }],
		['border.agreement', { requirement: 'requirement', restriction: 'restriction' }],
		['border.consensus', { requirement: 'requirement', restriction: 'restriction' }],
		['border.priority-local-benefit', 'priority'],
		['border.priority-major-project', 'priority'],
		['border.priority-zone', 'priority'],
		['border.first-port', 'priority'],
		['water.one-city-one-port', { restriction: 'restriction', requirement: 'requirement', notice: 'notice' }],
	]);
});

test('its marks are those of the policy', () => {
	expect(Object.entries(pack.parameters).map(([name, { value, unit, source }]) => [name, value, unit, source.id])).toEqual([
		['acceptance-period', 3, 'year', 'briefing-2021'],
		['assessment-start', 3, 'year', 'exit-2017'],
		['traffic-years', 2, 'year', 'exit-2017'],
		['pandemic-years', [2020, 2021, 2022], undefined, 'exit-2017'],
		['freight', 30_000, 't', 'exit-2017'],
		['travellers-coastal', 100_000, 'person', 'exit-2017'],
		['travellers-inland', 50_000, 'person', 'exit-2017'],
		['ports-below-standard', 1, 'port', 'briefing-2021'],
		['distance', 200, 'km', 'briefing-2021'],
		['drive-time', 2, 'h', 'briefing-2021'],
		['routes-inland', 10, 'route', 'briefing-2021'],
		['routes-coastal', 20, 'route', 'briefing-2021'],
		['passengers-inland', 1_500_000, 'passenger', 'briefing-2021'],
		['passengers-coastal', 3_000_000, 'passenger', 'briefing-2021'],
		['peak-window-years', 5, 'year', 'briefing-2021'],
	]);
});

test('its readings and their defaults are those of the policy', () => {
	const readings = Object.entries(pack.readings).map(([id, reading]) => [id, reading.default, ...Object.keys(reading.choices)]);
	expect(readings.sort()).toEqual([
		['border-in-principle', 'requirement', 'requirement', 'restriction'],
		['border-priority', 'any', 'any', 'all'],
		['distance-basis', 'straight-line', 'straight-line', 'road'],
		['inland-routes', 'all', 'all', 'domestic'],
		['layout-caution', 'notice', 'notice', 'restriction'],
		['one-city', 'restriction', 'restriction', 'requirement', 'notice'],
		['one-or-more', 'inclusive', 'inclusive', 'exclusive'],
		['pandemic-years', 'included', 'included', 'excluded'],
		['peak-window', 'any-year', 'any-year', 'last-five'],
		['province-scope', 'air-ports', 'air-ports', 'all-ports'],
	]);
});

test('it is in force from the briefing to the end of the plan period', () => {
	expect(pack.inForce).toEqual({ from: '2021-09-16', to: '2025-12-31' });
});

describe('an effect that depends on a reading decides the verdict by it', () => {
	const verdict = (application: unknown, readings: Readonly<Record<string, string>>) =>
		evaluate(pack, application as Application, { readings }).verdict;
	const base = { schemaVersion: 1, id: 'effect', submittedOn: '2024-06-30' };
	const province = (ports: readonly unknown[]) => ({ plan13Items: [], ports });
	const consensus = { opening: true, domesticProcedures: true, infrastructure: true };

	test.each([
		['one-city', 'restriction', 'restricted'],
		['one-city', 'requirement', 'ineligible'],
		['one-city', 'notice', 'eligible'],
	])('water, %s=%s: %s', (reading, choice, expected) => {
		const ports = [{ name: '甲', type: 'water', prefecture: '330900', acceptedOn: '2000-01-01' }];
		const port = { name: '乙', type: 'water', province: '330000', prefecture: '330900' };
		expect(verdict({ ...base, port, province: province(ports) }, { [reading]: choice })).toBe(expected);
	});

	test.each([
		['border-in-principle', 'requirement', 'ineligible'],
		['border-in-principle', 'restriction', 'restricted'],
	])('border, %s=%s: %s', (reading, choice, expected) => {
		const port = { name: '乙', type: 'border', province: '530000' };
		const border = { agreement: { included: false }, consensus };
		expect(verdict({ ...base, port, province: province([]), border }, { [reading]: choice })).toBe(expected);
		const refused = { agreement: { included: true }, consensus: { ...consensus, opening: false } };
		expect(verdict({ ...base, port, province: province([]), border: refused }, { [reading]: choice })).toBe(expected);
	});

	test.each([
		['layout-caution', 'notice', 'eligible'],
		['layout-caution', 'restriction', 'restricted'],
	])('air, %s=%s: %s', (reading, choice, expected) => {
		const port = { name: '乙', type: 'air', province: '420000' };
		const airport = {
			region: 'inland',
			hub: 'none',
			jointUse: false,
			routeCounts: { fixedDirect: 10 },
			passengers: [{ year: 2023, count: 1_500_000 }],
			nearbyOpenAirPorts: [],
		};
		expect(verdict({ ...base, port, province: province([]), airport }, { [reading]: choice })).toBe(expected);
	});
});

describe('its outcomes are those of the formulas, written out by hand', () => {
	test('on every case that it carries', () => {
		for (const { rule } of clausesOf(pack).filter(({ isCheck }) => !isCheck)) {
			for (const { application, asOf, readings, outcome, name } of rule.cases) {
				const found = policyOutcomes(application as Application, asOf ?? (application as Application).submittedOn, readings);
				expect(found[rule.id], `${rule.id}: ${name}`).toBe(outcome);
			}
		}
	});

	test.each(['air', 'border', 'water'] as const)('on any %s application, under any readings', (type) => {
		fc.assert(
			fc.property(anyApplication(type), anyAsOf, anyReadings(pack), (application, asOf, readings) => {
				expect(checkApplication(application).ok).toBe(true);
				const found = pack.rules.map((rule) => [rule.id, answer(pack, rule, { application, asOf, readings }).outcome]);
				expect(Object.fromEntries(found)).toEqual(policyOutcomes(application, asOf, readings));
			}),
			{ numRuns: 1000 },
		);
	});
});

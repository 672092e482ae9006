import { describe, expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { facts } from '../../src/domain/facts.js';
import { errorResult } from '../../src/report/error-result.js';
import { knowerOf } from '../../src/report/knowers.js';
import { counted, countOf, nothing } from '../../src/report/report.js';
import type { Result } from '../../src/report/result.js';
import { name, version } from '../../src/report/tool.js';
import { en } from '../../src/words/en/words.js';
import { fixture, resultOf, resultOfFixture } from './samples.js';

describe('a result', () => {
	test('has its members in the documented order', () => {
		const result = resultOfFixture('real/xiangyang', { language: 'en' });
		expect(Object.entries(result).flatMap(([key, value]) => (value === undefined ? [] : [key]))).toEqual([
			'schemaVersion',
			'lang',
			'source',
			'application',
			'rules',
			'choices',
			'asOf',
			'verdict',
			'verdictText',
			'pass',
			'notices',
			'findings',
			'missing',
			'missingEntries',
			'priorities',
			'warnings',
		]);
	});

	test('shows rules that do not apply only where all are asked for', () => {
		const outcomes = (all: boolean) =>
			resultOfFixture('full/water-eligible', { language: 'en', all }).findings.map(({ outcome }) => outcome);
		expect(outcomes(false)).not.toContain('not-applicable');
		expect(outcomes(true).filter((outcome) => outcome === 'not-applicable').length).toBeGreaterThan(10);
	});

	test('tells the years of an entry to be added, and the names of entries', () => {
		const application = JSON.parse(fixture('real/xiangyang'));
		delete application.evidence;
		application.airport.passengers = [{ year: 2020, count: 1 }, { year: 2022 }];
		const result = resultOf('a.json', JSON.stringify(application), { language: 'en' });
		expect(result).toMatchObject({
			missingYears: { '/airport/passengers/-': [2021, 2023] },
			missingEntries: { '/airport/passengers/1/count': '2022', '/airport/nearbyOpenAirPorts/0/driveHours': '宜昌三峡国际机场' },
		});
	});

	test('shows the number beside the mark', () => {
		const { findings } = resultOfFixture('real/xiangyang', { language: 'en' });
		expect(findings.find(({ rule }) => rule === 'air.distance')?.facts[0]).toEqual({
			pointer: '/airport/nearbyOpenAirPorts/0/distanceKm',
			label: 'straight-line distance',
			entry: '宜昌三峡国际机场',
			actual: 193.5,
			operator: 'atLeast',
			required: 200,
			unit: 'km',
			margin: -6.5,
			holds: 'no',
		});
	});

	test('names a port once in its reason, however many of its years speak against it', () => {
		const application = JSON.parse(fixture('full/air-eligible'));
		const port = { type: 'air', region: 'inland', approvedOn: '2010-01-01', acceptedOn: '2011-01-01' };
		const year = Number(application.submittedOn.slice(0, 4)) - 1;
		const below = [0, 1, 2].map((back) => ({ year: year - back, freightTonnes: 1, travellers: 1 }));
		application.province.ports = ['甲', '乙 · 1'].map((name) => ({ ...port, name, meetsTrafficStandard: false, traffic: below }));
		const { findings } = resultOf('a.json', JSON.stringify(application), { language: 'zh' }) as Result;
		const finding = findings.find(({ rule }) => rule === 'air.traffic-below-standard');
		expect(finding).toMatchObject({ outcome: 'fail', reason: expect.stringContaining('）：甲和乙 · 1。') });
		expect(new Set(finding?.facts.map(({ entry }) => entry))).toEqual(new Set(['甲', `甲 · ${year}`, '乙 · 1', `乙 · 1 · ${year}`]));
	});

	test('names what a priority leads to', () => {
		const { findings, priorities } = resultOfFixture('full/border-eligible', { language: 'zh' });
		const favours = findings.filter(({ effect }) => effect === 'priority').map(({ rule, favour }) => [rule, favour]);
		expect(favours).toEqual(favours.map(([rule]) => [rule, rule === 'border.first-port' ? '积极推动' : '优先安排']));
		expect(priorities.length).toBeGreaterThan(0);
	});

	const restricted = [
		{ fixture: 'full/air-restricted', zh: '从严控制，须说明理由' },
		{ fixture: 'full/water-restricted', zh: '须说明理由' },
	];
	test.each(restricted)('$fixture is restricted in the words of its rules: $zh', ({ fixture: sample, zh }) => {
		expect(resultOfFixture(sample, { language: 'zh' })).toMatchObject({ verdict: 'restricted', verdictText: zh, pass: false });
	});

	test('a notice that fails stands beside the verdict and changes it under the other reading only', () => {
		const application = JSON.parse(fixture('full/air-eligible'));
		application.airport.hub = 'none';
		const text = JSON.stringify(application);
		expect(resultOf('a.json', text, { language: 'en' })).toMatchObject({ verdict: 'eligible', notices: ['air.non-hub-or-joint-use'] });
		const readings = { 'layout-caution': 'restriction' };
		expect(resultOf('a.json', text, { language: 'en', readings })).toMatchObject({ verdict: 'restricted', notices: [], choices: readings });
	});

	test('a pass that rests on an empty list says so', () => {
		const finding = resultOfFixture('full/border-ineligible', { language: 'en' }).findings.find(({ outcome }) => outcome === 'pass');
		expect(finding?.reason).toMatch(/This rests on “the province's projects in the 13th plan” being complete without such an entry\.$/);
	});

	test('no reason has a placeholder left, or a value that is wrongly not known', () => {
		for (const language of ['zh', 'en'] as const) {
			for (const sample of ['full/air-restricted', 'full/air-ineligible', 'full/border-restricted', 'full/water-restricted']) {
				const reasons = resultOfFixture(sample, { language }).findings.map(({ reason }) => reason);
				expect(reasons.filter((reason) => /[{}]|undefined|未知|not known\b(?! whether)/.test(reason))).toEqual([]);
			}
		}
	});

	test('beyond the time in force it warns', () => {
		const text = fixture('real/xiangyang').replace('"submittedOn": "2024-06-30"', '"submittedOn": "2026-02-01"');
		const result = resultOf('a.json', text, { language: 'zh', allowLapsed: true });
		expect(result).toMatchObject({
			warnings: [
				{
					code: 'rules.lapsed',
					message: '规则包 `cn-14fyp` 适用于 2021年9月16日至2025年12月31日，2026年2月1日不在其内，本结果仅供参照',
				},
			],
		});
	});
});

describe('an error', () => {
	const cases = [
		{ codes: ['input.empty'], code: 'input.invalid' },
		{ codes: ['json.duplicate-key', 'json.syntax'], code: 'input.invalid' },
		{ codes: ['application.blank', 'division.unknown'], code: 'application.invalid' },
		{ codes: ['rules.not-in-force'], code: 'rules.not-in-force' },
		{ codes: ['rules.unknown-reading'], code: 'rules.no-such-reading' },
	];
	test.each(cases)('$codes is $code', ({ codes, code }) => {
		const args = {
			key: 'a',
			firstLine: 1,
			problem: 'comment',
			found: '',
			field: 'a',
			code: '1',
			pack: 'p',
			date: '',
			from: '',
			to: '',
			written: 'w',
		};
		const issues = codes.map((each) => ({ code: each, args }));
		const { error } = errorResult('a.json', 3, issues, en);
		expect(error.code).toBe(code);
		expect(error.issues.map((issue) => issue.code)).toEqual(codes);
	});

	test('keeps place and suggestion', () => {
		const where = { pointer: '/airport/regoin', line: 12, column: 5, suggestion: 'region' };
		expect(errorResult('a.json', undefined, [{ code: 'application.unknown-field', args: { field: 'regoin' }, ...where }], en)).toEqual({
			source: 'a.json',
			error: {
				code: 'application.invalid',
				message: 'invalid application',
				issues: [{ ...where, code: 'application.unknown-field', message: 'unknown field `regoin`' }],
			},
		});
	});
});

test('the summary counts every result once', () => {
	const results = ['full/air-eligible', 'full/air-ineligible', 'full/water-restricted', 'real/xiangyang'].map((sample) =>
		resultOfFixture(sample, { language: 'en' }),
	);
	const summary = [...results, errorResult('a.json', undefined, [{ code: 'input.empty', args: {} }], en)]
		.map(countOf)
		.reduce(counted, nothing);
	expect(summary).toEqual({ total: 5, eligible: 1, ineligible: 1, restricted: 1, undetermined: 1, errors: 1, conflicts: 0 });
});

test('who would know a fact is as the schema says', () => {
	for (const { path, knownBy } of facts.values()) if (knownBy !== undefined) expect([path, knowerOf(path)]).toEqual([path, knownBy]);
});

test('the name and version are those of the package', () => {
	expect({ name, version }).toEqual({ name: metadata.name, version: metadata.version });
});

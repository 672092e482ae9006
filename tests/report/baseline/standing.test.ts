/** Once one finding is accepted, those that remain are told as if they were the only ones. */

import { describe, expect, test } from 'vitest';
import { makeAcceptor } from '../../../src/report/baseline/baseline.js';
import { standingOf, toldFindings } from '../../../src/report/baseline/standing.js';
import { render } from '../../../src/report/render.js';
import { isError } from '../../../src/report/report.js';
import type { Result } from '../../../src/report/result.js';
import { why } from '../../../src/report/why.js';
import { wordsOf } from '../../../src/words/words-of.js';
import { fixture, languages, reportOf, resultOf } from '../samples.js';

const today = '2026-06-30';
const others = { reason: 'known', until: '2026-12-31' };

/** The result of an application, of which the rules named are accepted. */
function accepting(application: unknown, rules: readonly string[], language: 'zh' | 'en' = 'en'): Result {
	const result = resultOf('a.json', JSON.stringify(application), { language });
	if (isError(result)) throw new Error(JSON.stringify(result.error));
	const entries = makeAcceptor({ entries: [], today, others })
		.accept(result)
		.added.filter(({ rule }) => rules.includes(rule));
	const taken = makeAcceptor({ entries, today }).accept(result);
	expect(taken.matched).toHaveLength(rules.length);
	return taken.result;
}

const read = (name: string) => JSON.parse(fixture(`full/${name}`));

/** The distance fails, and it is not known how many routes there are. */
function nearAndOpen() {
	const application = read('air-undetermined');
	Object.assign(application.airport.nearbyOpenAirPorts[0], { distanceKm: 120, driveHours: 1 });
	return application;
}

/** Two requirements fail, and a port of the province was not accepted in time. */
function nearAndStrict() {
	return { ...read('air-ineligible'), province: read('air-restricted').province };
}

describe.each(languages)('an open rule beside a failure that is accepted, in %s', (language) => {
	const result = accepting(nearAndOpen(), ['air.distance'], language);
	const report = reportOf([result], { language });
	const title = result.findings.find(({ rule }) => rule === 'air.routes')?.title ?? '';

	test('counts, and is told', () => {
		expect([result.verdict, standingOf(result)]).toEqual(['ineligible', 'undetermined']);
		expect(toldFindings(result).map(([{ rule }, severity]) => [rule, severity])).toEqual([
			['air.distance', 'accepted'],
			['air.routes', 'open'],
		]);
		expect(why(result, wordsOf(language))).toBe(
			language === 'zh' ? `已认可 1 项；缺 4 项：${title}` : `1 finding accepted; 4 facts missing: ${title}`,
		);
	});

	test.each(['github', 'gitlab', 'sarif', 'table'] as const)('%s', async (format) => {
		expect(await render(report, format, { language, width: 200 })).toContain(title);
	});

	test('the closed row of html', async () => {
		const page = await render(report, 'html', { language });
		expect(/<summary>.*<\/summary>/.exec(page)?.[0]).toContain(title);
	});
});

describe('a restriction that fails beside requirements that are accepted', () => {
	const result = accepting(nearAndStrict(), ['air.distance', 'air.routes']);

	test('counts, and is told', async () => {
		expect([result.verdict, standingOf(result)]).toEqual(['ineligible', 'restricted']);
		expect(why(result, wordsOf('en'))).toBe('2 findings accepted; Time limit for acceptance');
		expect(await render(reportOf([result], { language: 'en' }), 'table', { width: 200 })).toContain('Time limit for acceptance');
	});
});

test('what is missing is counted for the rules that are left', () => {
	const result = accepting(read('air-undetermined'), ['air.routes']);
	expect(result.missing.length).toBeGreaterThan(1);
	expect(why(result, wordsOf('en'))).toMatch(/^1 finding accepted; 1 fact missing: /);
});

test('an open restriction is told beside an accepted requirement, and not beside a restriction that fails', () => {
	const result = accepting(nearAndStrict(), ['air.distance', 'air.routes']);
	const open = result.findings.map((finding) =>
		finding.rule === 'air.ports-to-exit' ? { ...finding, outcome: 'unknown' as const } : finding,
	);
	const told = (findings: Result['findings']) => toldFindings({ ...result, findings }).map(([{ rule }]) => rule);
	expect(told(open)).not.toContain('air.ports-to-exit');
	const kept = open.map((finding) => (finding.rule === 'air.overdue-acceptance' ? { ...finding, outcome: 'pass' as const } : finding));
	expect(told(kept)).toContain('air.ports-to-exit');
});

/** Contradictions are told, each at its place, and nothing else is. */

import { describe, expect, it } from 'vitest';
import { checkApplication } from '../../src/domain/check.js';
import { checkConsistency } from '../../src/domain/consistency.js';
import { facts } from '../../src/domain/facts.js';
import type { Application } from '../../src/domain/schema.js';

const asOf = '2024-03-15';

function application(parts: Readonly<Record<string, unknown>>): Application {
	const type = 'border' in parts ? 'border' : 'air';
	const checked = checkApplication({
		schemaVersion: 1,
		id: 'T',
		submittedOn: asOf,
		port: { name: '甲', type, province: '420000' },
		...parts,
	});
	if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
	return checked.application;
}

const port = (parts: Readonly<Record<string, unknown>>) => ({ province: { ports: [{ name: '乙', type: 'air', ...parts }] } });
const route = (to: string, fixed: boolean | null = true, direct = true, domestic = true) => ({ to, fixed, direct, domestic });
const airport = (...routes: unknown[]) => ({ airport: { routes, routeCounts: { fixedDirect: 2, fixedDirectDomestic: 1 } } });

const cases: readonly (readonly [name: string, parts: Readonly<Record<string, unknown>>, ...warnings: string[]])[] = [
	['nothing odd', {}],
	[
		'acceptance before approval',
		port({ approvedOn: '2020-01-02', acceptedOn: '2020-01-01' }),
		'ports.accepted-before-approved /province/ports/0/acceptedOn',
	],
	['acceptance on the day of approval', port({ approvedOn: '2020-01-01', acceptedOn: '2020-01-01' })],
	[
		'acceptance without approval',
		port({ approvedOn: null, acceptedOn: '2020-01-01' }),
		'ports.accepted-without-approval /province/ports/0/acceptedOn',
	],
	['acceptance, and approval not known', port({ acceptedOn: '2020-01-01' })],
	['approval without acceptance', port({ approvedOn: '2020-01-01', acceptedOn: null })],
	['dates on the day itself', port({ approvedOn: asOf, acceptedOn: asOf })],
	['filing after the as-of date', { submittedOn: '2024-03-16' }, 'date.after-as-of /submittedOn'],
	[
		'dates after it, in the order of the schema',
		{ evidence: { '/port': { document: 'x', date: '2024-03-16' } }, ...port({ acceptedOn: '2026-01-01', approvedOn: '2025-01-01' }) },
		'date.after-as-of /evidence/~1port/date',
		'date.after-as-of /province/ports/0/approvedOn',
		'date.after-as-of /province/ports/0/acceptedOn',
	],
	['the year of the as-of date', { airport: { passengers: [{ year: 2023 }, { year: 2024 }] } }, 'year.not-over /airport/passengers/1/year'],
	['a traffic year to come', port({ traffic: [{ year: 2025 }, { year: 2023 }] }), 'year.not-over /province/ports/0/traffic/0/year'],
	['counts that agree', airport(route('北京'), route('首尔', true, true, false))],
	[
		'counts that agree once the spellings of a city are one',
		airport(route('ＢＡＮＧＫＯＫ', true, true, false), route(' bangkok', true, true, false), route('北京')),
	],
	[
		'a city with and without its 市',
		{ airport: { routes: [route('北京'), route('上海'), route('北京市')] } },
		'routes.alike /airport/routes/2/to',
	],
	['a city with a space within', { airport: { routes: [route('北　京'), route('北京')] } }, 'routes.alike /airport/routes/1/to'],
	['a city in one spelling twice', { airport: { routes: [route('北京市'), route('上海'), route('北京市')] } }],
	['cities of two words, and of one', { airport: { routes: [route('Kuala Lumpur'), route('沙市'), route('沙')] } }],
	['a list with fewer', airport(route('北京')), 'routes.count-mismatch /airport/routeCounts/fixedDirect'],
	[
		'a list with more domestic ones',
		airport(route('北京'), route('上海')),
		'routes.count-mismatch /airport/routeCounts/fixedDirectDomestic',
	],
	[
		'charters and stops, which do not count',
		airport(route('北京', false), route('上海', true, false)),
		'routes.count-mismatch /airport/routeCounts/fixedDirect',
		'routes.count-mismatch /airport/routeCounts/fixedDirectDomestic',
	],
	[
		'an empty list',
		airport(),
		'routes.count-mismatch /airport/routeCounts/fixedDirect',
		'routes.count-mismatch /airport/routeCounts/fixedDirectDomestic',
	],
	['a list with a flag that is null', airport(route('北京', null))],
	['a list with a flag left out', airport(route('北京'), { to: '上海', fixed: true, direct: true })],
	['counts without a list', { airport: { routeCounts: { fixedDirect: 2 } } }],
	['a list without counts', { airport: { routes: [route('北京')], routeCounts: { fixedDirect: null } } }],
];

describe('checkConsistency', () => {
	it.each(cases.map(([name, parts, ...warnings]) => ({ name, parts, warnings })))('knows $name', ({ parts, warnings }) => {
		expect(checkConsistency(application(parts), asOf).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(warnings);
	});

	it('gives what a sentence needs', () => {
		const parts = { airport: { routes: [], routeCounts: { fixedDirect: 2 }, passengers: [{ year: 2024 }] } };
		expect(checkConsistency(application(parts), asOf).map((warning) => warning.args)).toEqual([
			{ fact: 'airport.routeCounts.fixedDirect', declared: 2, listed: 0 },
			{ year: 2024, asOf },
		]);
	});

	it('counts a year as running on its last day, and as over on the next', () => {
		const parts = { submittedOn: '2023-01-01', airport: { passengers: [{ year: 2023 }] } };
		expect(checkConsistency(application(parts), '2023-12-31')).toHaveLength(1);
		expect(checkConsistency(application(parts), '2024-01-01')).toHaveLength(0);
	});

	it('looks at every date that the schema has', () => {
		const late = '2030-01-01';
		const dated = application({
			submittedOn: late,
			...port({ approvedOn: late, acceptedOn: late }),
			border: { agreement: { signedOn: late } },
		});
		const warned = checkConsistency(dated, asOf).map((warning) => warning.pointer?.slice(1).replace('/0/', '/').replaceAll('/', '.'));
		expect(warned.sort()).toEqual(
			[...facts.values()]
				.filter((fact) => fact.kind === 'date')
				.map((fact) => fact.path)
				.sort(),
		);
	});
});

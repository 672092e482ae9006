/** Random valid applications whose facts lie at the marks of the policy, on either side of them, or are not given. */

import fc from 'fast-check';
import type { Application, PortType } from '../../src/domain/schema.js';
import type { Choices, Pack } from '../../src/rules/model.js';

/** Of each type one province with prefectures and counties in it; a municipality among them. */
const places = {
	air: [{ province: '420000', units: [{ prefecture: '420100', counties: ['420102'] }] }],
	border: [
		{
			province: '530000',
			units: [
				{ prefecture: '532500', counties: ['532530', '532532'] },
				{ prefecture: '532600', counties: ['532624'] },
			],
		},
	],
	water: [
		{
			province: '330000',
			units: [
				{ prefecture: '330900', counties: ['330902'] },
				{ prefecture: '330200', counties: ['330203'] },
			],
		},
		{ province: '500000', units: [{ prefecture: '500100', counties: ['500101'] }] },
	],
} as const;

/** Days around three years before the as-of dates, 29 February among them. */
const dates = [
	'2015-01-01',
	'2020-02-29',
	'2020-06-30',
	'2020-07-01',
	'2021-06-30',
	'2021-07-01',
	'2023-06-30',
	'2023-07-01',
	'2024-12-31',
];

export const anyAsOf: fc.Arbitrary<string> = fc.constantFrom(
	'2021-12-31',
	'2023-02-27',
	'2023-02-28',
	'2023-06-30',
	'2023-07-01',
	'2024-01-01',
	'2024-06-30',
	'2024-12-31',
);

export function anyReadings({ readings }: Pack): fc.Arbitrary<Choices> {
	const choices = Object.entries(readings).map(([id, reading]) => [id, fc.constantFrom(...Object.keys(reading.choices))] as const);
	return fc.record(Object.fromEntries(choices), { requiredKeys: [] }).map((taken) => ({ ...taken }) as Choices);
}

const bit = maybe(fc.boolean());
const date = maybe(fc.constantFrom(...dates, null));

/** The value, or nothing: absent and `null` are drawn alike, save where `null` is a value of its own. */
function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
	return fc.option(value, { nil: undefined, freq: 4 });
}

/** An object without the keys that were drawn as absent. */
function object(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> {
	return fc.record(fields).map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
}

/** A yearly series, each year once. */
function series(first: number, last: number, figures: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown[]> {
	return fc.uniqueArray(object({ year: fc.integer({ min: first, max: last }), ...figures }), {
		selector: ({ year }) => year,
		maxLength: 9,
	});
}

const plan13Item = object({
	name: fc.constant('甲'),
	filed: bit,
	exemption: maybe(fc.constantFrom('neighbouring-country', 'port-definition-change', null)),
	explanation: maybe(object({ text: fc.constant('已说明'), accepted: bit })),
});

const route = object({
	to: fc.constantFrom('北京', ' 北京 ', 'Xi’an', 'ＸＩ’ＡＮ', ...Array.from({ length: 24 }, (_, index) => `城${index}`)),
	fixed: fc.constantFrom(true, true, true, true, true, false, undefined),
	direct: fc.constantFrom(true, true, true, true, true, false, undefined),
	domestic: fc.constantFrom(true, true, true, true, true, false, undefined),
});

const passengers = fc.constantFrom(1, 1, 1_499_999, 1_500_000, 2_999_999, 3_000_000);

const airport = object({
	region: maybe(fc.constantFrom('inland', 'border', 'coastal')),
	hub: maybe(fc.constantFrom('none', 'regional', 'international')),
	jointUse: bit,
	routes: maybe(fc.array(route, { maxLength: 36, size: 'max' })),
	routeCounts: maybe(
		object({ fixedDirect: maybe(fc.constantFrom(9, 10, 19, 20)), fixedDirectDomestic: maybe(fc.constantFrom(9, 10, 19, 20)) }),
	),
	passengers: maybe(
		fc.oneof(
			series(2015, 2025, { count: maybe(passengers) }),
			fc.array(passengers, { minLength: 4, maxLength: 9 }).map((counts) => counts.map((count, index) => ({ year: 2016 + index, count }))),
		),
	),
	nearbyOpenAirPorts: maybe(
		fc.array(
			object({
				name: fc.constant('乙'),
				distanceKm: maybe(fc.constantFrom(199.99, 200)),
				roadKm: maybe(fc.constantFrom(199.99, 200)),
				driveHours: maybe(fc.constantFrom(1.99, 2)),
			}),
			{ maxLength: 3 },
		),
	),
});

const border = object({
	agreement: maybe(object({ included: bit })),
	consensus: maybe(object({ opening: bit, domesticProcedures: bit, infrastructure: bit })),
	priority: maybe(
		object({
			localDevelopment: bit,
			borderStability: bit,
			majorProject: maybe(fc.constantFrom('belt-and-road', 'national-regional-strategy', 'none')),
			serves: maybe(fc.uniqueArray(fc.constantFrom('pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'))),
		}),
	),
});

const sections = {
	air: { airport: maybe(airport) },
	border: { border: maybe(border) },
	water: { water: maybe(object({ mergesExisting: fc.constantFrom(true, false, null, undefined, undefined) })) },
} as const;

export function anyApplication(type: PortType): fc.Arbitrary<Application> {
	const application = fc.constantFrom(...places[type]).chain(({ province, units }) => {
		const at = fc.constantFrom(...units).chain(({ prefecture, counties }) => {
			return fc.record({ prefecture: fc.constant(prefecture), county: maybe(fc.constantFrom(...counties)) });
		});
		const existing = fc.tuple(at, fc.boolean()).chain(([{ prefecture, county }, known]) =>
			object({
				name: fc.constant('丙'),
				type: fc.constantFrom(type, type, 'air', 'border', 'water'),
				prefecture: fc.constant(known ? prefecture : undefined),
				county: fc.constant(county),
				region: maybe(fc.constantFrom('inland', 'border', 'coastal')),
				exitRequired: bit,
				approvedOn: date,
				acceptedOn: date,
				traffic: maybe(
					series(2017, 2024, {
						freightTonnes: maybe(fc.constantFrom(29_999.99, 30_000)),
						travellers: maybe(fc.constantFrom(49_999, 50_000, 99_999, 100_000)),
					}),
				),
				meetsTrafficStandard: bit,
			}),
		);
		return object({
			schemaVersion: fc.constant(1),
			id: fc.constant('random'),
			submittedOn: fc.constant('2024-06-30'),
			port: maybe(at).chain((place) =>
				object({
					name: fc.constant('丁'),
					type: fc.constant(type),
					province: fc.constant(province),
					prefecture: fc.constant(place?.prefecture),
					county: fc.constant(place?.county),
				}),
			),
			plan: maybe(object({ listed: bit, evaluationCompleted: bit })),
			province: maybe(
				object({
					plan13Items: maybe(fc.array(plan13Item, { maxLength: 3 })),
					ports: maybe(fc.array(existing, { maxLength: 4 })),
				}),
			),
			...sections[type],
		});
	});
	// Every draw is checked against the schema where it is used.
	return application as unknown as fc.Arbitrary<Application>;
}

/** Valid applications at random, for property tests: any optional fact left out or null, values often at or beside a mark. */

import fc from 'fast-check';
import { addYears, yearOf } from '../../src/base/date.js';
import { hiddenIn, isLossy } from '../../src/base/harmless.js';
import { toPointer } from '../../src/base/pointer.js';
import { type Division, divisionsOf } from '../../src/domain/divisions.js';
import type { Application, PortType } from '../../src/domain/schema.js';

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * A valid application, of the given type or of any. Filed on days near which anniversaries, leap days and turns of the year lie; the
 * dates of its ports cluster around three years before. `present` of ten optional facts are given; the others are absent or `null`.
 */
export function applicationArbitrary(type?: PortType, present = 6): fc.Arbitrary<Application> {
	const optional = optionalWith(present);
	const types = type === undefined ? fc.constantFrom<PortType>('air', 'border', 'water') : fc.constant(type);
	return fc
		.tuple(types, fc.constantFrom(...provinces), fc.constantFrom(...filingDays))
		.chain(([portType, province, filed]) =>
			fc.record({
				application: object(
					{
						schemaVersion: fc.constant(1),
						id: shown(12).map((id) => `申-${id}`),
						submittedOn: fc.constant(filed),
						port: port(portType, province, optional),
					},
					{
						$schema: fc.constant('./application.schema.json'),
						notes: fc.string({ unit: 'grapheme', maxLength: 20 }),
						plan: object({}, { listed: fc.boolean(), evaluationCompleted: fc.boolean() }, optional),
						province: object(
							{},
							{
								plan13Items: fc.array(planItem(optional), { maxLength: 4 }),
								ports: fc.array(existingPort(province, filed, optional), { maxLength: 5 }),
							},
							optional,
						),
						...section(portType, filed, optional),
					},
					optional,
				),
				proofs: fc.array(fc.tuple(fc.nat(), attachment(filed, optional)), { maxLength: 3 }),
			}),
		)
		.map(({ application, proofs }) => withEvidence(application, proofs) as Application);
}

const provinces = ['110000', '150000', '420000', '450000', '460000', '500000', '530000', '650000'];
const filingDays = ['2024-03-15', '2024-02-29', '2023-02-28', '2022-12-31', '2023-01-01', '2021-09-16', '2025-12-31'];
const cities = [
	'武汉',
	'北京',
	'上海',
	'广州',
	'成都',
	'西安',
	'昆明',
	'厦门',
	'首尔',
	'東京',
	'香港',
	'Bangkok',
	' bangkok',
	'ＢＡＮＧＫＯＫ',
	'Osaka',
	'OSAKA ',
];

type Optional = (fields: Fields) => Fields;

/** `undefined` marks a field that is left out; most are taken by one draw of which keys there are, so that all sets of keys come up. */
function optionalWith(present: number): Optional {
	return (fields) =>
		Object.fromEntries(
			Object.entries(fields).map(([key, value]) => [
				key,
				fc.oneof(
					{ weight: Math.max(0, 9 - present), arbitrary: fc.constant(undefined) },
					{ weight: present, arbitrary: value },
					{ weight: 1, arbitrary: fc.constant(null) },
				),
			]),
		);
}

function object(required: Fields, others: Fields, optional: Optional): fc.Arbitrary<Record<string, unknown>> {
	return fc
		.record({ ...required, ...optional(others) })
		.map((value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)));
}

function port(type: PortType, province: string, optional: Optional): fc.Arbitrary<unknown> {
	const location = fc.record({ latitude: around([3, 54, 32.15], 3, 54), longitude: around([73, 136, 112.29], 73, 136) });
	const facts = object({ name: visibleName, type: fc.constant(type), province: fc.constant(province) }, { location, iata }, optional);
	return fc.tuple(facts, placeIn(province)).map(([given, place]) => ({
		...given,
		// The county of an application needs its prefecture.
		...(place.prefecture && { prefecture: place.prefecture }),
		...(place.prefecture && place.county && { county: place.county }),
	}));
}

interface Place {
	readonly prefecture?: string;
	readonly county?: string;
}

/** Few places, so that two ports often share one; units without counties and the summary units of municipalities among them. */
function placeIn(province: string): fc.Arbitrary<Place> {
	const all = divisionsOf(province).filter((division) => !division.abolished);
	const units = all.filter((division) => division.level === 'prefecture');
	const chosen = [...units.slice(0, 2), ...units.slice(-2)];
	const places = chosen.flatMap(({ code }): Place[] => {
		const counties = all.filter((division) => isCountyOf(division, code)).slice(0, 2);
		return [{ prefecture: code }, ...counties.flatMap(({ code: county }) => [{ prefecture: code, county }, { county }])];
	});
	return fc.constantFrom({}, ...places);
}

function isCountyOf(division: Division, prefecture: string): boolean {
	return division.level === 'county' && division.code.startsWith(prefecture.slice(0, 4));
}

function planItem(optional: Optional): fc.Arbitrary<unknown> {
	const explanation = object({ text: visibleName }, { accepted: fc.boolean() }, optional);
	return object(
		{ name: visibleName },
		{ filed: fc.boolean(), exemption: fc.constantFrom('neighbouring-country', 'port-definition-change'), explanation },
		optional,
	);
}

function existingPort(province: string, filed: string, optional: Optional): fc.Arbitrary<unknown> {
	const traffic = yearly(
		filed,
		{ freightTonnes: around([29_999.99, 30_000], 0, 60_000), travellers: wholeAround([49_999, 50_000, 99_999, 100_000]) },
		optional,
	);
	const facts = object(
		{ name: visibleName, type: fc.constantFrom('air', 'border', 'water') },
		{
			region,
			exitRequired: mostly(false),
			approvedOn: dateNear(filed),
			acceptedOn: dateNear(filed),
			traffic,
			meetsTrafficStandard: mostly(true),
		},
		optional,
	);
	return fc.tuple(facts, placeIn(province)).map(([given, place]) => ({ ...given, ...place }));
}

function section(type: PortType, filed: string, optional: Optional): Fields {
	if (type === 'air') return { airport: airport(filed, optional) };
	if (type === 'water') {
		const kind = fc.constantFrom('sea', 'inland-river', 'boundary-river');
		return { water: object({}, { kind, mergesExisting: fc.boolean() }, optional) };
	}
	const zones = ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'];
	return {
		border: object(
			{},
			{
				crossing: fc.constantFrom('road', 'railway'),
				neighbour: fc.constantFrom('VN', 'KZ', 'MN'),
				agreement: object({}, { included: mostly(true), title: visibleName, signedOn: dateNear(filed) }, optional),
				consensus: object(
					{},
					{ opening: mostly(true), domesticProcedures: mostly(true), infrastructure: mostly(true), reference: visibleName },
					optional,
				),
				priority: object(
					{},
					{
						localDevelopment: fc.boolean(),
						borderStability: fc.boolean(),
						majorProject: fc.constantFrom('belt-and-road', 'national-regional-strategy', 'none'),
						serves: fc.subarray(zones),
					},
					optional,
				),
			},
			optional,
		),
	};
}

function airport(filed: string, optional: Optional): fc.Arbitrary<unknown> {
	const city = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...cities) }, { weight: 1, arbitrary: visibleName });
	const route = object({ to: city }, { iata, fixed: mostly(true), direct: mostly(true), domestic: mostly(true) }, optional);
	const nearby = object(
		{ name: visibleName },
		{ iata, distanceKm: around([199.99, 200], 0, 400), roadKm: around([199.99, 200], 0, 500), driveHours: around([1.99, 2], 0, 6) },
		optional,
	);
	const counts = object({}, { fixedDirect: wholeAround([9, 10, 11]), fixedDirectDomestic: wholeAround([9, 10, 14, 15, 19, 20]) }, optional);
	return object(
		{},
		{
			region,
			hub: fc.constantFrom('none', 'regional', 'international'),
			jointUse: fc.boolean(),
			routes: fc.array(route, { maxLength: 26, size: 'max' }),
			routeCounts: counts,
			passengers: yearly(filed, { count: wholeAround([1_499_999, 1_500_000, 2_999_999, 3_000_000]) }, optional),
			nearbyOpenAirPorts: fc.array(nearby, { maxLength: 4 }),
		},
		optional,
	);
}

const region = fc.constantFrom('inland', 'border', 'coastal');
const iata = fc.string({ unit: fc.constantFrom(...'ABCXYZ'), minLength: 3, maxLength: 3 });

/** A text without a character that is not shown, of which an application is warned. */
function shown(maxLength: number): fc.Arbitrary<string> {
	return fc.string({ unit: 'grapheme', maxLength }).filter((text) => hiddenIn(text) === undefined && !isLossy(text));
}

/** A name with a visible character; hostile ones too, such as one that every object has. */
const visibleName = fc.oneof(
	fc.constantFrom('襄阳刘集机场', '友谊关', '__proto__', 'constructor', '<script>', 'a/b~c', '{entries}'),
	shown(10).map((name) => `${name}港`),
);

function mostly(value: boolean): fc.Arbitrary<boolean> {
	return fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });
}

function around(marks: readonly number[], min: number, max: number): fc.Arbitrary<number> {
	return fc.oneof(fc.constantFrom(...marks), fc.double({ min, max, noNaN: true }));
}

function wholeAround(marks: readonly number[]): fc.Arbitrary<number> {
	return fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...marks) },
		{ weight: 1, arbitrary: fc.maxSafeNat() },
		{ weight: 1, arbitrary: fc.constant(0) },
	);
}

/** A yearly series, often with gaps and not in order, up to the year after the filing. */
function yearly(filed: string, figures: Fields, optional: Optional): fc.Arbitrary<unknown> {
	const year = fc.oneof(
		{ weight: 9, arbitrary: fc.integer({ min: yearOf(filed) - 7, max: yearOf(filed) + 1 }) },
		{ weight: 1, arbitrary: fc.constantFrom(1949, 2100) },
	);
	return fc.uniqueArray(object({ year }, figures, optional), { maxLength: 7, selector: (entry) => entry.year });
}

/** Around the filing day, or around the day whose third anniversary it is. */
function dateNear(filed: string): fc.Arbitrary<string> {
	return fc
		.tuple(fc.constantFrom(0, -2, -3, -3, -4), fc.constantFrom(-1, 0, 0, 1, -200))
		.map(([years, days]) => new Date(Date.parse(addYears(filed, years)) + days * 86_400_000).toISOString().slice(0, 10));
}

function attachment(filed: string, optional: Optional): fc.Arbitrary<unknown> {
	const page = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant('附件三'));
	return object({ document: visibleName }, { page, issuer: visibleName, date: dateNear(filed) }, optional);
}

/** Evidence for parts of the document, picked by number. */
function withEvidence(application: Record<string, unknown>, proofs: readonly (readonly [number, unknown])[]): unknown {
	if (proofs.length === 0) return application;
	const pointers = [...pointersOf(application, [])];
	return { ...application, evidence: Object.fromEntries(proofs.map(([pick, proof]) => [pointers[pick % pointers.length], proof])) };
}

function* pointersOf(value: unknown, path: readonly (string | number)[]): Generator<string> {
	yield toPointer(path);
	if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* pointersOf(entry, [...path, index]);
	else if (typeof value === 'object' && value !== null)
		for (const [key, entry] of Object.entries(value)) yield* pointersOf(entry, [...path, key]);
}

/** The application document, version 1: the one place that defines its shape. The JSON Schema and the table of facts are made from it. */

import { z } from 'zod';
import { amount, code, date, iataCode, list, optional, pointer, required, text, visibleText, whole, year } from './fields.js';

const portTypes = ['air', 'border', 'water'] as const;

const regions = ['inland', 'border', 'coastal'] as const;

/** ISO 3166-1 alpha-2 codes of the 14 countries that share a land border with China. */
const landNeighbours = ['AF', 'BT', 'IN', 'KG', 'KP', 'KZ', 'LA', 'MM', 'MN', 'NP', 'PK', 'RU', 'TJ', 'VN'] as const;

const port = z.strictObject({
	name: required(visibleText(), 'Name of the port of entry applied for.'),
	type: required(z.enum(portTypes), 'air: airport; border: road or rail land port; water: sea or river port.'),
	province: required(code(), 'GB/T 2260 code of the province-level division of mainland China, such as "420000".'),
	prefecture: optional(code(), 'GB/T 2260 code of the prefecture-level division, or of a county directly under the province.', {
		knownBy: 'applicant',
	}),
	county: optional(code(), 'GB/T 2260 code of the county-level division within the prefecture, which must be given.', {
		knownBy: 'applicant',
	}),
	location: optional(
		z.strictObject({
			latitude: required(z.number().min(3).max(54), 'Degrees north, WGS 84.', { unit: 'degree' }),
			longitude: required(z.number().min(73).max(136), 'Degrees east, WGS 84.', { unit: 'degree' }),
		}),
		'Where the port lies, in WGS 84 degrees.',
		{ knownBy: 'applicant' },
	),
	iata: optional(iataCode(), 'IATA code of the airport.', { knownBy: 'airport' }),
});

const plan = z.strictObject({
	listed: optional(z.boolean(), 'Whether the project is in the national port plan of the period.', { knownBy: 'national-port-office' }),
	evaluationCompleted: optional(z.boolean(), 'Whether the system evaluation of a listed airport project is done.', {
		knownBy: 'national-port-office',
	}),
});

const planItem = z.strictObject({
	name: required(visibleText(), 'Name of the project.'),
	filed: optional(z.boolean(), 'Whether it was filed with the State Council during the 13th plan period.', {
		knownBy: 'provincial-port-office',
	}),
	exemption: optional(z.enum(['neighbouring-country', 'port-definition-change']), 'Why not filing is excused; absent: no such ground.', {
		closed: true,
		knownBy: 'provincial-port-office',
	}),
	explanation: optional(
		z.strictObject({
			text: required(visibleText(), 'The reasons given for not filing.'),
			accepted: optional(z.boolean(), "A reviewer's finding on the reasons; absent: not judged yet.", { knownBy: 'reviewer' }),
		}),
		'Reasons given for not filing; absent: none given.',
		{ closed: true, knownBy: 'provincial-port-office' },
	),
});

const trafficYear = z.strictObject({
	year: required(year(), 'Calendar year; stands once in the list.'),
	freightTonnes: optional(amount(), 'Inbound and outbound freight of the year, in tonnes.', {
		unit: 't',
		knownBy: 'provincial-port-office',
	}),
	travellers: optional(whole(), 'Inbound and outbound travellers of the year.', { unit: 'person', knownBy: 'provincial-port-office' }),
});

const existingPort = z.strictObject({
	name: required(visibleText(), 'Name of the port of entry.'),
	type: required(z.enum(portTypes), 'air: airport; border: road or rail land port; water: sea or river port.'),
	prefecture: optional(code(), "GB/T 2260 code, within the applicant's province.", { knownBy: 'provincial-port-office' }),
	county: optional(code(), "GB/T 2260 code, within the prefecture where that is given and within the applicant's province.", {
		knownBy: 'provincial-port-office',
	}),
	region: optional(z.enum(regions), 'Kind of region that the traffic standard distinguishes.', { knownBy: 'provincial-port-office' }),
	exitRequired: optional(z.boolean(), 'Whether the port must exit under the national rules.', { knownBy: 'national-port-office' }),
	approvedOn: optional(date(), 'Day of State Council approval; null: not approved; absent: not known.', {
		nullable: true,
		knownBy: 'provincial-port-office',
	}),
	acceptedOn: optional(date(), 'Day of national acceptance; null: not accepted; absent: not known.', {
		nullable: true,
		knownBy: 'provincial-port-office',
	}),
	traffic: optional(list(trafficYear), 'Inbound and outbound traffic per calendar year.', {
		entryName: 'year',
		unit: 'year',
		knownBy: 'provincial-port-office',
	}),
	meetsTrafficStandard: optional(z.boolean(), 'Declared result of the traffic assessment.', { knownBy: 'national-port-office' }),
});

const province = z.strictObject({
	plan13Items: optional(list(planItem), 'All projects of the province listed in the 13th plan; [] claims that there is none.', {
		entryName: 'name',
		unit: 'item',
		knownBy: 'provincial-port-office',
	}),
	ports: optional(list(existingPort), 'All ports of entry of the province, approved or under way; [] claims that there is none.', {
		entryName: 'name',
		unit: 'port',
		knownBy: 'provincial-port-office',
	}),
});

const route = z.strictObject({
	to: required(visibleText(), 'Destination city; two airports of one city are one destination.'),
	iata: optional(iataCode(), 'IATA code of the destination airport.', { knownBy: 'airport' }),
	fixed: optional(z.boolean(), 'Runs all season to a published timetable; a charter does not.', { knownBy: 'airport' }),
	direct: optional(z.boolean(), 'Without transit or stop on the way.', { knownBy: 'airport' }),
	domestic: optional(z.boolean(), 'Within the mainland; Hong Kong, Macao and Taiwan are not.', { knownBy: 'airport' }),
});

const nearbyPort = z.strictObject({
	name: required(visibleText(), 'Name of the open air port.'),
	iata: optional(iataCode(), 'IATA code of its airport.', { knownBy: 'airport' }),
	distanceKm: optional(amount(), 'Distance in a straight line, in kilometres.', { unit: 'km', knownBy: 'applicant' }),
	roadKm: optional(amount(), 'Distance by road, in kilometres.', { unit: 'km', knownBy: 'applicant' }),
	driveHours: optional(amount(), 'Driving time, in hours.', { unit: 'h', knownBy: 'applicant' }),
});

const airport = z.strictObject({
	region: optional(z.enum(regions), 'Kind of region: inland, on the land border, or coastal.', { knownBy: 'applicant' }),
	hub: optional(z.enum(['none', 'regional', 'international']), 'Place in the national airport layout plan.', {
		knownBy: 'civil-aviation-authority',
	}),
	jointUse: optional(z.boolean(), 'Whether it is a joint civil-military airport.', { knownBy: 'airport' }),
	routes: optional(list(route), 'All services, one entry each; [] claims that there is none.', {
		entryName: 'to',
		unit: 'route',
		knownBy: 'airport',
	}),
	routeCounts: optional(
		z.strictObject({
			fixedDirect: optional(whole(), 'Destinations with a fixed direct route.', { unit: 'route', knownBy: 'airport' }),
			fixedDirectDomestic: optional(whole(), 'Domestic destinations with a fixed direct route.', { unit: 'route', knownBy: 'airport' }),
		}),
		'Number of fixed direct routes, for those who count but do not list.',
		{ knownBy: 'airport' },
	),
	passengers: optional(
		list(
			z.strictObject({
				year: required(year(), 'Calendar year; stands once in the list.'),
				count: optional(whole(), 'Passenger throughput of the year.', { unit: 'passenger', knownBy: 'airport' }),
			}),
		),
		'Annual passenger throughput.',
		{ entryName: 'year', unit: 'year', knownBy: 'airport' },
	),
	nearbyOpenAirPorts: optional(list(nearbyPort), 'Every open air port that may lie within the marks; [] claims that there is none.', {
		entryName: 'name',
		unit: 'port',
		knownBy: 'applicant',
	}),
});

const border = z.strictObject({
	crossing: optional(z.enum(['road', 'railway']), 'How the border is crossed.', { knownBy: 'applicant' }),
	neighbour: optional(z.enum(landNeighbours), 'The country on the other side, ISO 3166-1 alpha-2.', { knownBy: 'applicant' }),
	agreement: optional(
		z.strictObject({
			included: optional(z.boolean(), "Whether the port is in the two countries' border port agreement.", { knownBy: 'foreign-affairs' }),
			title: optional(text(), 'Title of the agreement.', { knownBy: 'foreign-affairs' }),
			signedOn: optional(date(), 'Day of its signature.', { knownBy: 'foreign-affairs' }),
		}),
		"The two countries' border port agreement.",
		{ knownBy: 'foreign-affairs' },
	),
	consensus: optional(
		z.strictObject({
			opening: optional(z.boolean(), 'Both sides agree to open this port.', { knownBy: 'foreign-affairs' }),
			domesticProcedures: optional(z.boolean(), "Both sides agree to take each side's formalities in step.", {
				knownBy: 'foreign-affairs',
			}),
			infrastructure: optional(z.boolean(), 'Both sides agree on building it.', { knownBy: 'foreign-affairs' }),
			reference: optional(text(), 'Where the consensus is recorded.', { knownBy: 'foreign-affairs' }),
		}),
		'What both sides have agreed on through diplomatic channels.',
		{ knownBy: 'foreign-affairs' },
	),
	priority: optional(
		z.strictObject({
			localDevelopment: optional(z.boolean(), 'It significantly helps the development of the border area.', {
				knownBy: 'local-government',
			}),
			borderStability: optional(z.boolean(), 'It plays an important role for the stability of the border.', {
				knownBy: 'local-government',
			}),
			majorProject: optional(z.enum(['belt-and-road', 'national-regional-strategy', 'none']), 'The major project it belongs to.', {
				knownBy: 'local-government',
			}),
			serves: optional(
				list(z.enum(['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'])),
				'The zones that it directly serves; [] claims that there is none.',
				{ knownBy: 'local-government' },
			),
		}),
		'Grounds for being put first.',
		{ knownBy: 'local-government' },
	),
});

const water = z.strictObject({
	kind: optional(z.enum(['sea', 'inland-river', 'boundary-river']), 'The water it lies on.', { knownBy: 'applicant' }),
	mergesExisting: optional(z.boolean(), "Whether the city's existing water ports become part of this one; absent: they do not.", {
		closed: true,
		knownBy: 'local-government',
	}),
});

const attachment = z.strictObject({
	document: required(visibleText(), 'The attachment that proves the field.'),
	page: optional(z.union([text(), whole(1)]), 'Page, as a number or as it is printed.'),
	issuer: optional(text(), 'Who issued it.'),
	date: optional(date(), 'Date of the attachment.'),
});

export const applicationSchema = z.strictObject({
	$schema: optional(text(), 'Address of this JSON Schema, for editors.'),
	schemaVersion: required(z.literal(1), 'Version of the document format.'),
	id: required(visibleText(128), "The application's own number, unique within a batch."),
	submittedOn: required(date(), 'Day of filing; the default as-of date.'),
	notes: optional(text(), 'Free text, never evaluated.'),
	evidence: optional(z.record(pointer(), attachment), 'Which attachment proves which field: JSON Pointer of the field → attachment.'),
	port: required(port, 'The port of entry applied for.'),
	plan: optional(plan, 'Its place in the national port plan.', { knownBy: 'national-port-office' }),
	province: optional(province, 'What is known of the province-level region.', { knownBy: 'provincial-port-office' }),
	airport: optional(airport, 'Of an air port only.', { knownBy: 'airport' }),
	border: optional(border, 'Of a border port only.', { knownBy: 'applicant' }),
	water: optional(water, 'Of a water port only.', { knownBy: 'applicant' }),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A valid application, as it was written: `null` and absent mean the same, save for `approvedOn` and `acceptedOn`. */
export type Application = DeepReadonly<z.infer<typeof applicationSchema>>;

/** A port of the province that is there already. */
export type ExistingPort = NonNullable<NonNullable<Application['province']>['ports']>[number];

export type PortType = (typeof portTypes)[number];

/** The table of facts is that of the schema, and of the type that words are checked against. */

import { describe, expect, it } from 'vitest';
import { units } from '../../src/base/unit.js';
import { type FactPath, type FactType, facts } from '../../src/domain/facts.js';

/** A path more or less than the type has does not compile; a path more or less than the schema has fails. */
const allPaths: Readonly<Record<FactPath, true>> = {
	id: true,
	submittedOn: true,
	port: true,
	'port.name': true,
	'port.type': true,
	'port.province': true,
	'port.prefecture': true,
	'port.county': true,
	'port.location': true,
	'port.location.latitude': true,
	'port.location.longitude': true,
	'port.iata': true,
	plan: true,
	'plan.listed': true,
	'plan.evaluationCompleted': true,
	province: true,
	'province.plan13Items': true,
	'province.plan13Items.name': true,
	'province.plan13Items.filed': true,
	'province.plan13Items.exemption': true,
	'province.plan13Items.explanation': true,
	'province.plan13Items.explanation.text': true,
	'province.plan13Items.explanation.accepted': true,
	'province.ports': true,
	'province.ports.name': true,
	'province.ports.type': true,
	'province.ports.prefecture': true,
	'province.ports.county': true,
	'province.ports.region': true,
	'province.ports.exitRequired': true,
	'province.ports.approvedOn': true,
	'province.ports.acceptedOn': true,
	'province.ports.traffic': true,
	'province.ports.traffic.year': true,
	'province.ports.traffic.freightTonnes': true,
	'province.ports.traffic.travellers': true,
	'province.ports.meetsTrafficStandard': true,
	airport: true,
	'airport.region': true,
	'airport.hub': true,
	'airport.jointUse': true,
	'airport.routes': true,
	'airport.routes.to': true,
	'airport.routes.iata': true,
	'airport.routes.fixed': true,
	'airport.routes.direct': true,
	'airport.routes.domestic': true,
	'airport.routeCounts': true,
	'airport.routeCounts.fixedDirect': true,
	'airport.routeCounts.fixedDirectDomestic': true,
	'airport.passengers': true,
	'airport.passengers.year': true,
	'airport.passengers.count': true,
	'airport.nearbyOpenAirPorts': true,
	'airport.nearbyOpenAirPorts.name': true,
	'airport.nearbyOpenAirPorts.iata': true,
	'airport.nearbyOpenAirPorts.distanceKm': true,
	'airport.nearbyOpenAirPorts.roadKm': true,
	'airport.nearbyOpenAirPorts.driveHours': true,
	border: true,
	'border.crossing': true,
	'border.neighbour': true,
	'border.agreement': true,
	'border.agreement.included': true,
	'border.agreement.title': true,
	'border.agreement.signedOn': true,
	'border.consensus': true,
	'border.consensus.opening': true,
	'border.consensus.domesticProcedures': true,
	'border.consensus.infrastructure': true,
	'border.consensus.reference': true,
	'border.priority': true,
	'border.priority.localDevelopment': true,
	'border.priority.borderStability': true,
	'border.priority.majorProject': true,
	'border.priority.serves': true,
	water: true,
	'water.kind': true,
	'water.mergesExisting': true,
};

const all = [...facts.values()];
const paths = (wanted: (fact: FactType) => boolean) => all.filter(wanted).map((fact) => fact.path);

describe('facts', () => {
	it('has every path of the type in the order of the schema, and no other', () => {
		expect([...facts.keys()]).toEqual(Object.keys(allPaths));
	});

	it('closes the fields whose absence means "none", and no other', () => {
		expect(paths((fact) => fact.closed)).toEqual([
			'province.plan13Items.exemption',
			'province.plan13Items.explanation',
			'water.mergesExisting',
		]);
	});

	it('gives null a meaning of its own in the dates of a port only', () => {
		expect(paths((fact) => fact.nullable)).toEqual(['province.ports.approvedOn', 'province.ports.acceptedOn']);
	});

	it.each([
		['port.province', { path: 'port.province', kind: 'code', closed: false, nullable: false, required: true }],
		['submittedOn', { path: 'submittedOn', kind: 'date', closed: false, nullable: false, required: true }],
		['airport.routes.to', { path: 'airport.routes.to', kind: 'text', closed: false, nullable: false, required: true }],
		['airport.passengers.year', { kind: 'year', integer: true, required: true }],
		['airport.passengers.count', { kind: 'number', integer: true, unit: 'passenger', required: false, knownBy: 'airport' }],
		['province.ports.traffic.travellers', { kind: 'number', integer: true, unit: 'person' }],
		['airport.region', { kind: 'choice', choices: ['inland', 'border', 'coastal'] }],
		['border.priority.serves', { kind: 'choices', choices: ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'] }],
		['airport.routes', { kind: 'list', unit: 'route', entryName: 'to' }],
		['province.ports', { kind: 'list', unit: 'port', entryName: 'name' }],
		['province.ports.traffic', { kind: 'list', unit: 'year', entryName: 'year' }],
		['province.plan13Items', { kind: 'list', unit: 'item', entryName: 'name' }],
		['province.plan13Items.explanation.accepted', { kind: 'boolean', closed: false, knownBy: 'reviewer' }],
		['plan', { kind: 'object', required: false }],
	] as const)('tells what %s is', (path, expected) => {
		expect(facts.get(path)).toMatchObject(expected);
	});

	it('lets decimals stand in freight, distances and hours, with their units', () => {
		const decimals = all.filter((fact) => fact.kind === 'number' && !fact.integer).map(({ path, unit }) => [path, unit]);
		expect(decimals).toEqual([
			['port.location.latitude', 'degree'],
			['port.location.longitude', 'degree'],
			['province.ports.traffic.freightTonnes', 't'],
			['airport.nearbyOpenAirPorts.distanceKm', 'km'],
			['airport.nearbyOpenAirPorts.roadKm', 'km'],
			['airport.nearbyOpenAirPorts.driveHours', 'h'],
		]);
	});

	it('names for every list the entry by a field that an entry always has, and its unit', () => {
		for (const fact of all.filter((each) => each.kind === 'list')) {
			expect(units, fact.path).toContain(fact.unit);
			expect(facts.get(`${fact.path}.${fact.entryName}`)?.required, fact.path).toBe(true);
		}
	});

	it('gives every number a unit', () => {
		expect(paths((fact) => fact.kind === 'number' && fact.unit === undefined)).toEqual([]);
	});

	it('says who would know every fact that may be missing', () => {
		expect(paths((fact) => !fact.required && fact.knownBy === undefined)).toEqual([]);
	});
});

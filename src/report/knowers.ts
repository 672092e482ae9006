/** Who would know a missing fact, without loading the schema that says so: a test holds the two together. */

import type { FactPath } from '../domain/facts.js';
import type { Knower } from '../domain/fields.js';

/** A row stands for its fact and all below it that have no row of their own. */
const rows: { readonly [P in FactPath]?: Knower } = {
	port: 'applicant',
	'port.iata': 'airport',
	plan: 'national-port-office',
	province: 'provincial-port-office',
	'province.plan13Items.explanation.accepted': 'reviewer',
	'province.ports.exitRequired': 'national-port-office',
	'province.ports.meetsTrafficStandard': 'national-port-office',
	airport: 'airport',
	'airport.region': 'applicant',
	'airport.hub': 'civil-aviation-authority',
	'airport.nearbyOpenAirPorts': 'applicant',
	'airport.nearbyOpenAirPorts.iata': 'airport',
	border: 'applicant',
	'border.agreement': 'foreign-affairs',
	'border.consensus': 'foreign-affairs',
	'border.priority': 'local-government',
	water: 'applicant',
	'water.mergesExisting': 'local-government',
};

/** @param path of the fact in the schema, without indexes. */
export function knowerOf(path: string): Knower {
	const known = Object.hasOwn(rows, path) ? rows[path as FactPath] : undefined;
	if (known !== undefined) return known;
	const end = path.lastIndexOf('.');
	return end < 0 ? 'applicant' : knowerOf(path.slice(0, end));
}

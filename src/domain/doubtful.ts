/** Places that are known, and of which it is not known all the same whether they are the applicant's. */

import { findDivision } from './divisions.js';
import { isGiven } from './raw.js';
import type { Application, ExistingPort } from './schema.js';

/**
 * The application, its existing ports without a code that differs from the applicant's where one of the two has been abolished: they
 * may be one place, whose code has changed. Two places that differ are a fact, and on that a rule may pass; this is none. A county
 * may have come to another city with its new code, so that its old one leaves the city in doubt, too.
 */
export function withoutDoubtfulPlaces(application: Application): Application {
	const { port, province } = application;
	const ports = province?.ports ?? [];
	const told = ports.map((existing) => withoutDoubt(existing, port));
	return told.every((existing, index) => existing === ports[index])
		? application
		: { ...application, province: { ...province, ports: told } };
}

function withoutDoubt(existing: ExistingPort, applicant: Application['port']): ExistingPort {
	const { prefecture, county, ...others } = existing;
	const moved = isAbolished(county) || isAbolished(applicant.county);
	if (differ(prefecture, applicant.prefecture) && (moved || isAbolished(prefecture) || isAbolished(applicant.prefecture))) return others;
	if (differ(county, applicant.county) && moved) return { ...others, prefecture };
	return existing;
}

type Code = string | null | undefined;

function differ(one: Code, other: Code): boolean {
	return isGiven(one) && isGiven(other) && one !== other;
}

function isAbolished(code: Code): boolean {
	return isGiven(code) && (findDivision(code)?.abolished ?? false);
}

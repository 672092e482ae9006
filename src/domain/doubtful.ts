/** Places that are known, and of which it is not known all the same whether they are the applicant's. */

import { findDivision } from './divisions.js';
import { isGiven } from './raw.js';
import type { Application } from './schema.js';

type ExistingPort = NonNullable<NonNullable<Application['province']>['ports']>[number];

/**
 * The application, its existing ports without a code that differs from the applicant's where one of the two has been abolished: they
 * may be one place, whose code has changed. Two places that differ are a fact, and on that a rule may pass; this is none. Where both
 * have been abolished, they were written when both were in force, and differ.
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
	if (mayBeOne(prefecture, applicant.prefecture)) return others;
	if (mayBeOne(county, applicant.county)) return { ...others, prefecture };
	return existing;
}

function mayBeOne(one: string | null | undefined, other: string | null | undefined): boolean {
	return isGiven(one) && isGiven(other) && one !== other && isAbolished(one) !== isAbolished(other);
}

function isAbolished(code: string): boolean {
	return findDivision(code)?.abolished ?? false;
}

/**
 * The fast way from bytes to an application: yes, or "not clearly". It finds no issue and gives no warning; where it does not say yes,
 * the slow path (`parseJson`, `parseApplication`) decides and explains.
 */

import { isUtf8 } from 'node:buffer';
import { cursorOf, isAtEnd } from '../read/quick/cursor.js';
import { sections } from './cross.js';
import { type Division, findDivision } from './divisions.js';
import { leadsSomewhere } from './evidence.js';
import { readApplication } from './quick-reader.generated.js';
import { isGiven } from './raw.js';
import type { Application, ExistingPort } from './schema.js';

/**
 * The application that bytes of UTF-8 hold, where it is clearly valid and has nothing to warn of, all that the slow path checks
 * included; else `undefined`, which says nothing about it.
 */
export function parseQuick(bytes: Uint8Array): Application | undefined {
	const cursor = cursorOf(bytes);
	const application = readApplication(cursor) as Application;
	return isAtEnd(cursor) && isUtf8(bytes) && isCoherent(application) ? application : undefined;
}

type Section = keyof typeof sections;

const sectionNames = Object.keys(sections) as readonly Section[];

/** What one field demands of another: as `crossCheck`, for a document of the right shape. */
function isCoherent(application: Application): boolean {
	const { port, province, airport, evidence } = application;
	for (const section of sectionNames) {
		if (sections[section] !== port.type && isGiven(application[section])) return false;
	}
	const region = current(port.province, 'province');
	if (region === undefined || (isGiven(port.county) && !isGiven(port.prefecture)) || !isPlaceIn(port, region)) return false;
	for (const existing of province?.ports ?? []) {
		if (!isPlaceIn(existing, region) || !areDistinct(existing.traffic)) return false;
	}
	return areDistinct(airport?.passengers) && (!isGiven(evidence) || isEvidenceFor(application, evidence));
}

/** A county directly under a province is of the level of prefectures: none lies within another. */
function isPlaceIn({ prefecture, county }: Pick<ExistingPort, 'prefecture' | 'county'>, province: Division): boolean {
	let holder = province;
	let digits = 2;
	if (isGiven(prefecture)) {
		const division = current(prefecture, 'prefecture');
		if (division === undefined || !isWithin(division, holder, digits)) return false;
		holder = division;
		digits = 4;
	}
	if (!isGiven(county)) return true;
	const division = current(county, 'county');
	return division !== undefined && isWithin(division, holder, digits);
}

/** The division of a code that is in force and of a level. */
function current(code: string, level: Division['level']): Division | undefined {
	const division = findDivision(code);
	return division?.level === level && !division.abolished ? division : undefined;
}

function isWithin(division: Division, holder: Division, digits: number): boolean {
	for (let i = 0; i < digits; i++) {
		if (division.code.charCodeAt(i) !== holder.code.charCodeAt(i)) return false;
	}
	return true;
}

/** Long series, which nobody has, would take too long. */
const mostYears = 50;

function areDistinct(entries: readonly { readonly year: number }[] | null | undefined): boolean {
	if (!isGiven(entries)) return true;
	if (entries.length > mostYears) return false;
	for (let later = 1; later < entries.length; later++) {
		for (let earlier = 0; earlier < later; earlier++) {
			if (entries[earlier]?.year === entries[later]?.year) return false;
		}
	}
	return true;
}

function isEvidenceFor(application: Application, evidence: object): boolean {
	for (const pointer of Object.keys(evidence)) {
		if (!leadsSomewhere(application, pointer)) return false;
	}
	return true;
}

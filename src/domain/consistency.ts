/** Contradictions within an application: told as warnings, and nothing is chosen silently. */

import { yearOf } from '../base/date.js';
import type { Issue } from '../base/issue.js';
import type { Path } from '../base/pointer.js';
import { foldName } from '../base/text.js';
import { problem, sortByPlace } from './problem.js';
import type { Application } from './schema.js';

type Problems = ReturnType<typeof problem>[];
type ExistingPort = NonNullable<NonNullable<Application['province']>['ports']>[number];

/** Warnings with pointers, in the document's order. `asOf` is the day for which the application is judged. */
export function checkConsistency(application: Application, asOf: string): readonly Issue[] {
	const found: Problems = [];
	const { province, airport, border, evidence } = application;
	dateAfter(found, ['submittedOn'], application.submittedOn, asOf);
	dateAfter(found, ['border', 'agreement', 'signedOn'], border?.agreement?.signedOn, asOf);
	for (const [pointer, attachment] of Object.entries(evidence ?? {}))
		dateAfter(found, ['evidence', pointer, 'date'], attachment.date, asOf);
	province?.ports?.forEach((port, index) => {
		const path = ['province', 'ports', index];
		dateAfter(found, [...path, 'approvedOn'], port.approvedOn, asOf);
		dateAfter(found, [...path, 'acceptedOn'], port.acceptedOn, asOf);
		acceptedTooEarly(found, path, port);
		yearsNotOver(found, [...path, 'traffic'], port.traffic, asOf);
	});
	yearsNotOver(found, ['airport', 'passengers'], airport?.passengers, asOf);
	if (airport?.routes && airport.routeCounts) countsThatDisagree(found, airport.routes, airport.routeCounts);
	return found.length === 0 ? [] : sortByPlace(found, application).map((each) => each.issue);
}

function dateAfter(found: Problems, path: Path, date: string | null | undefined, asOf: string): void {
	if (date && date > asOf) found.push(problem('date.after-as-of', { date, asOf }, path));
}

/** A year is over only once the next has begun: on its 31 December it still runs. */
function yearsNotOver(found: Problems, path: Path, entries: readonly { readonly year: number }[] | null | undefined, asOf: string): void {
	entries?.forEach(({ year }, index) => {
		if (year >= yearOf(asOf)) found.push(problem('year.not-over', { year, asOf }, [...path, index, 'year']));
	});
}

function acceptedTooEarly(found: Problems, path: Path, { name, approvedOn, acceptedOn }: ExistingPort): void {
	if (!acceptedOn || approvedOn === undefined) return;
	const at = [...path, 'acceptedOn'];
	if (approvedOn === null) found.push(problem('ports.accepted-without-approval', { port: name, acceptedOn }, at));
	else if (acceptedOn < approvedOn) found.push(problem('ports.accepted-before-approved', { port: name, approvedOn, acceptedOn }, at));
}

type Airport = NonNullable<Application['airport']>;

/** Only a list that gives all three flags of every entry settles the counts; an empty one does. */
function countsThatDisagree(found: Problems, routes: NonNullable<Airport['routes']>, declared: NonNullable<Airport['routeCounts']>): void {
	const all = new Set<string>();
	const domestic = new Set<string>();
	for (const route of routes) {
		if (typeof route.fixed !== 'boolean' || typeof route.direct !== 'boolean' || typeof route.domestic !== 'boolean') return;
		if (!route.fixed || !route.direct) continue;
		all.add(foldName(route.to));
		if (route.domestic) domestic.add(foldName(route.to));
	}
	for (const [key, listed] of [
		['fixedDirect', all.size],
		['fixedDirectDomestic', domestic.size],
	] as const) {
		const count = declared[key];
		if (typeof count !== 'number' || count === listed) continue;
		found.push(
			problem('routes.count-mismatch', { fact: `airport.routeCounts.${key}`, declared: count, listed }, ['airport', 'routeCounts', key]),
		);
	}
}

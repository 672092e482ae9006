/** Contradictions within an application: told as warnings, and nothing is chosen silently. */

import { yearOf } from '../base/date.js';
import type { Issue } from '../base/issue.js';
import { type Path, withoutIndexes } from '../base/pointer.js';
import { foldName, withoutSpaces } from '../base/text.js';
import { type Problem, problem } from './problem.js';
import type { Application, ExistingPort } from './schema.js';

/**
 * Warnings with pointers, in the order of the schema, so that two documents that say the same are told the same. `asOf` is the day for
 * which the application is judged. Paths are made only of what is found, which in nearly every application is nothing.
 */
export function checkConsistency(application: Application, asOf: string): readonly Issue[] {
	const found: Problem[] = [];
	const { submittedOn, province, airport, border, evidence } = application;
	const year = yearOf(asOf);
	if (isAfter(submittedOn, asOf)) found.push(dateAfter(submittedOn, asOf, ['submittedOn']));
	if (evidence) {
		for (const pointer of Object.keys(evidence)) {
			const date = evidence[pointer]?.date;
			if (isAfter(date, asOf)) found.push(dateAfter(date, asOf, ['evidence', pointer, 'date']));
		}
	}
	let index = 0;
	for (const port of province?.ports ?? []) {
		checkPort(found, port, index, asOf, year);
		index += 1;
	}
	if (airport?.routes) citiesAlike(found, airport.routes);
	if (airport?.routes && airport.routeCounts) countsThatDisagree(found, airport.routes, airport.routeCounts);
	if (runsStill(airport?.passengers, year)) yearsNotOver(found, airport.passengers, asOf, ['airport', 'passengers']);
	const signedOn = border?.agreement?.signedOn;
	if (isAfter(signedOn, asOf)) found.push(dateAfter(signedOn, asOf, ['border', 'agreement', 'signedOn']));
	return found.length === 0 ? none : found.map(({ issue }) => issue);
}

const none: readonly Issue[] = [];

/** @param year that of the as-of date. */
function checkPort(found: Problem[], port: ExistingPort, index: number, asOf: string, year: number): void {
	const { approvedOn, acceptedOn, traffic } = port;
	if (isAfter(approvedOn, asOf)) found.push(dateAfter(approvedOn, asOf, ['province', 'ports', index, 'approvedOn']));
	if (isAfter(acceptedOn, asOf)) found.push(dateAfter(acceptedOn, asOf, ['province', 'ports', index, 'acceptedOn']));
	if (acceptedOn && approvedOn !== undefined && (approvedOn === null || acceptedOn < approvedOn)) {
		found.push(acceptedTooEarly(port.name, approvedOn, acceptedOn, ['province', 'ports', index, 'acceptedOn']));
	}
	if (runsStill(traffic, year)) yearsNotOver(found, traffic, asOf, ['province', 'ports', index, 'traffic']);
}

function isAfter(date: string | null | undefined, asOf: string): date is string {
	return typeof date === 'string' && date > asOf;
}

function dateAfter(date: string, asOf: string, path: Path) {
	return problem('date.after-as-of', { fact: withoutIndexes(path), date, asOf }, path);
}

function acceptedTooEarly(port: string, approvedOn: string | null, acceptedOn: string, path: Path) {
	if (approvedOn === null) return problem('ports.accepted-without-approval', { port, acceptedOn }, path);
	return problem('ports.accepted-before-approved', { port, approvedOn, acceptedOn }, path);
}

type Years = readonly { readonly year: number }[];

/** Whether a year is listed that is not over: it is only once the next has begun, and on its 31 December it still runs. */
function runsStill(entries: Years | null | undefined, year: number): entries is Years {
	if (!entries) return false;
	for (const entry of entries) if (entry.year >= year) return true;
	return false;
}

function yearsNotOver(found: Problem[], entries: Years, asOf: string, path: Path): void {
	entries.forEach(({ year }, index) => {
		if (year >= yearOf(asOf)) found.push(problem('year.not-over', { year, asOf }, [...path, index, 'year']));
	});
}

type Airport = NonNullable<Application['airport']>;
type RouteCounts = NonNullable<Airport['routeCounts']>;

/** Two spellings of what may be one city, each pair at the later one. Nearly always no name is of such a kind, and nothing is compared. */
function citiesAlike(found: Problem[], routes: NonNullable<Airport['routes']>): void {
	let compared = false;
	for (const { to } of routes) compared ||= mayBeSpeltOtherwise(to);
	if (!compared) return;
	const spellings = new Map<string, string>();
	const told = new Set<string>();
	routes.forEach(({ to }, index) => {
		const name = foldName(to);
		const core = withoutSpaces(name).replace(/(?<=..)市$/u, '');
		const before = spellings.get(core);
		if (before === undefined) spellings.set(core, to);
		else if (foldName(before) !== name && !told.has(name)) {
			told.add(name);
			found.push(problem('routes.alike', { one: before, other: to }, ['airport', 'routes', index, 'to']));
		}
	});
}

/** It ends in 市 (city), which people leave out at will, or has white space within. */
function mayBeSpeltOtherwise(name: string): boolean {
	if (name.charCodeAt(name.length - 1) === 0x5e02) return true;
	return (name.includes(' ') || name.includes('\u3000') || name.includes('\u00a0')) && foldName(name).includes(' ');
}

/** Only a list that gives all three flags of every entry settles the counts; an empty one does. */
function countsThatDisagree(found: Problem[], routes: NonNullable<Airport['routes']>, declared: RouteCounts): void {
	const all = new Set<string>();
	const domestic = new Set<string>();
	for (const route of routes) {
		if (typeof route.fixed !== 'boolean' || typeof route.direct !== 'boolean' || typeof route.domestic !== 'boolean') return;
		if (!route.fixed || !route.direct) continue;
		const city = foldName(route.to);
		all.add(city);
		if (route.domestic) domestic.add(city);
	}
	compare(found, 'fixedDirect', declared.fixedDirect, all.size);
	compare(found, 'fixedDirectDomestic', declared.fixedDirectDomestic, domestic.size);
}

function compare(found: Problem[], key: keyof RouteCounts, declared: number | null | undefined, listed: number): void {
	if (typeof declared !== 'number' || declared === listed) return;
	found.push(problem('routes.count-mismatch', { fact: `airport.routeCounts.${key}`, declared, listed }, ['airport', 'routeCounts', key]));
}

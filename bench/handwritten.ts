/** The 16 rules of `cn-14fyp` under its default readings, written by hand: what kouan's engine is measured against, and checked by. */

import type { Application } from '../src/domain/schema.js';

/** In the order of the pack's page of rules; outcomes stand in this order. */
export const ruleIds = [
	'general.unexecuted-plan-items',
	'air.ports-to-exit',
	'air.overdue-acceptance',
	'air.traffic-below-standard',
	'air.distance',
	'air.routes',
	'air.passengers',
	'air.listed-project-evaluation',
	'air.non-hub-or-joint-use',
	'border.agreement',
	'border.consensus',
	'border.priority-local-benefit',
	'border.priority-major-project',
	'border.priority-zone',
	'border.first-port',
	'water.one-city-one-port',
] as const;

export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

export interface Judgement {
	readonly verdict: 'eligible' | 'ineligible' | 'restricted' | 'undetermined';
	/** As {@link ruleIds}. */
	readonly outcomes: readonly Outcome[];
}

type Existing = NonNullable<NonNullable<Application['province']>['ports']>[number];
type Routes = NonNullable<Application['airport']>['routes'];
type Region = Existing['region'];
type Maybe<T> = T | null | undefined;

/** Strong Kleene logic as numbers: `and` is the smaller, `or` the larger, `not` the difference from 2. */
type Truth = 0 | 1 | 2;
const no = 0;
const unknown = 1;
const yes = 2;

const known = (holds: boolean): Truth => (holds ? yes : no);
const flag = (value: Maybe<boolean>): Truth => (value === true ? yes : value === false ? no : unknown);
const not = (a: Truth): Truth => (2 - a) as Truth;
const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);
const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);
const figureReaches = (value: Maybe<number>, mark: number): Truth => (typeof value === 'number' ? known(value >= mark) : unknown);

/** Judges one application on its day of filing. */
export function judgeByHand(application: Application): Judgement {
	const asOf = application.submittedOn;
	const planItems = unexecutedPlanItems(application);
	switch (application.port.type) {
		case 'air':
			return judgeAir(application, asOf, planItems);
		case 'border':
			return judgeBorder(application, asOf, planItems);
		case 'water':
			return judgeWater(application, asOf, planItems);
	}
}

const outcomeOf = (truth: Truth): Outcome => (truth === yes ? 'pass' : truth === no ? 'fail' : 'unknown');

function verdictOf(requirements: Truth, restrictions: Truth): Judgement['verdict'] {
	if (requirements === no) return 'ineligible';
	if (restrictions === no) return 'restricted';
	return requirements === yes && restrictions === yes ? 'eligible' : 'undetermined';
}

function unexecutedPlanItems({ province }: Application): Truth {
	const items = province?.plan13Items;
	if (!items) return unknown;
	let truth: Truth = yes;
	for (const { filed, exemption, explanation } of items) {
		if (filed === true || exemption) continue;
		truth = and(truth, or(flag(filed), explanation ? flag(explanation.accepted) : no));
	}
	return truth;
}

function judgeAir(application: Application, asOf: string, planItems: Truth): Judgement {
	const { airport, plan, province } = application;
	const ports = province?.ports;
	const year = Number(asOf.slice(0, 4));
	const threeYearsAgo = latestWithAnniversaryBy(asOf, year, 3);

	let [exit, overdue, traffic]: [Truth, Truth, Truth] = ports ? [yes, yes, yes] : [unknown, unknown, unknown];
	for (const port of ports ?? []) {
		if (port.type !== 'air') continue;
		exit = and(exit, not(flag(port.exitRequired)));
		const accepted = onOrBefore(port.acceptedOn, asOf);
		overdue = and(overdue, or(accepted, not(onOrBefore(port.approvedOn, threeYearsAgo))));
		const underAssessment = onOrBefore(port.acceptedOn, threeYearsAgo);
		if (underAssessment !== no) traffic = and(traffic, or(not(underAssessment), meetsTrafficStandard(port, year)));
	}

	const { region, hub } = airport ?? {};
	const coastal = region ? known(region === 'coastal') : unknown;
	const landside = region ? known(region !== 'coastal') : unknown;
	const distance = farEnough(airport?.nearbyOpenAirPorts);
	const routes = enoughRoutes(airport, landside, coastal);
	const passengers = enoughPassengers(airport?.passengers, year, landside, coastal);
	const listed = or(not(flag(plan?.listed)), flag(plan?.evaluationCompleted));
	const nonHub = and(hub ? known(hub !== 'none') : unknown, not(flag(airport?.jointUse)));

	return {
		verdict: verdictOf(and(distance, and(routes, passengers)), and(and(planItems, exit), and(overdue, traffic))),
		outcomes: [
			outcomeOf(planItems),
			outcomeOf(exit),
			outcomeOf(overdue),
			outcomeOf(traffic),
			outcomeOf(distance),
			outcomeOf(routes),
			outcomeOf(passengers),
			outcomeOf(listed),
			outcomeOf(nonHub),
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
		],
	};
}

function farEnough(nearby: NonNullable<Application['airport']>['nearbyOpenAirPorts']): Truth {
	if (!nearby) return unknown;
	let truth: Truth = yes;
	for (const { distanceKm, driveHours } of nearby) {
		truth = and(truth, or(figureReaches(distanceKm, 200), figureReaches(driveHours, 2)));
		if (truth === no) break;
	}
	return truth;
}

function enoughRoutes(airport: Application['airport'], landside: Truth, coastal: Truth): Truth {
	const counts = airport?.routeCounts;
	let truth: Truth = no;
	if (landside !== no) truth = and(landside, enoughDestinations(airport?.routes, false, counts?.fixedDirect, 10));
	if (coastal !== no) truth = or(truth, and(coastal, enoughDestinations(airport?.routes, true, counts?.fixedDirectDomestic, 20)));
	return truth;
}

/** The list decides where it is given, else the count. */
function enoughDestinations(routes: Routes, onlyDomestic: boolean, count: Maybe<number>, mark: number): Truth {
	if (!routes) return figureReaches(count, mark);
	const sure = new Set<string>();
	const possible: string[] = [];
	for (const { to, fixed, direct, domestic } of routes) {
		if (fixed === false || direct === false || (onlyDomestic && domestic === false)) continue;
		if (fixed && direct && (domestic || !onlyDomestic)) sure.add(folded(to));
		else possible.push(folded(to));
	}
	if (sure.size >= mark) return yes;
	for (const name of possible) sure.add(name);
	return sure.size >= mark ? unknown : no;
}

function enoughPassengers(
	passengers: NonNullable<Application['airport']>['passengers'],
	year: number,
	landside: Truth,
	coastal: Truth,
): Truth {
	let [peak, earliest, counted] = [-1, year, 0];
	for (const entry of passengers ?? []) {
		if (entry.year >= year) continue;
		if (entry.year < earliest) earliest = entry.year;
		if (typeof entry.count !== 'number') continue;
		counted += 1;
		if (entry.count > peak) peak = entry.count;
	}
	// A larger one may hide in any year from the earliest one on that is not listed with its count; a year stands once.
	const below = counted > 0 && counted === year - earliest ? no : unknown;
	const [enough, enoughCoastal]: [Truth, Truth] = [peak >= 1_500_000 ? yes : below, peak >= 3_000_000 ? yes : below];
	return or(and(landside, enough), and(coastal, enoughCoastal));
}

function meetsTrafficStandard(port: Existing, year: number): Truth {
	let latest: NonNullable<Existing['traffic']>[number] | undefined;
	for (const entry of port.traffic ?? []) {
		if (entry.year < year && entry.year >= year - 2 && (latest === undefined || entry.year > latest.year)) latest = entry;
	}
	const figures = latest ? figuresMeetStandard(latest.freightTonnes, latest.travellers, port.region) : unknown;
	return figures === unknown ? flag(port.meetsTrafficStandard) : figures;
}

function figuresMeetStandard(freight: Maybe<number>, travellers: Maybe<number>, region: Region): Truth {
	const coastal = region ? known(region === 'coastal') : unknown;
	const landside = region ? known(region !== 'coastal') : unknown;
	const enoughTravellers = or(and(figureReaches(travellers, 100_000), coastal), and(figureReaches(travellers, 50_000), landside));
	return or(figureReaches(freight, 30_000), enoughTravellers);
}

function judgeBorder({ port, province, border }: Application, asOf: string, planItems: Truth): Judgement {
	const { agreement, consensus, priority } = border ?? {};
	const agreed = flag(agreement?.included);
	const consent = and(flag(consensus?.opening), and(flag(consensus?.domesticProcedures), flag(consensus?.infrastructure)));
	const localBenefit = and(flag(priority?.localDevelopment), flag(priority?.borderStability));
	const majorProject = priority?.majorProject ? known(priority.majorProject !== 'none') : unknown;
	// Every zone that the schema knows counts.
	const zone = priority?.serves ? known(priority.serves.length > 0) : unknown;
	let firstPort: Truth = province?.ports ? yes : unknown;
	for (const other of province?.ports ?? []) {
		if (other.type === 'border') firstPort = and(firstPort, not(and(onOrBefore(other.acceptedOn, asOf), sameCounty(port, other))));
	}
	return {
		verdict: verdictOf(and(agreed, consent), planItems),
		outcomes: [
			outcomeOf(planItems),
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			outcomeOf(agreed),
			outcomeOf(consent),
			outcomeOf(localBenefit),
			outcomeOf(majorProject),
			outcomeOf(zone),
			outcomeOf(firstPort),
			'not-applicable',
		],
	};
}

function judgeWater({ port, province, water }: Application, asOf: string, planItems: Truth): Judgement {
	let oneCity: Truth = province?.ports ? yes : unknown;
	for (const other of province?.ports ?? []) {
		if (other.type !== 'water') continue;
		const exists = or(onOrBefore(other.acceptedOn, asOf), onOrBefore(other.approvedOn, asOf));
		oneCity = and(oneCity, not(and(exists, sameCity(port, other))));
	}
	if (water?.mergesExisting) oneCity = yes;
	return {
		verdict: verdictOf(yes, and(planItems, oneCity)),
		outcomes: [
			outcomeOf(planItems),
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			'not-applicable',
			outcomeOf(oneCity),
		],
	};
}

function sameCounty(port: Application['port'], other: Existing): Truth {
	if (port.prefecture && other.prefecture && port.prefecture !== other.prefecture) return no;
	return port.county && other.county ? known(port.county === other.county) : unknown;
}

function sameCity(port: Application['port'], other: Existing): Truth {
	// All ports listed lie in the applicant's province, and a municipality is one city.
	if (port.province === '110000' || port.province === '120000' || port.province === '310000' || port.province === '500000') return yes;
	return port.prefecture && other.prefecture ? known(port.prefecture === other.prefecture) : unknown;
}

/** `null`: there is no such date. */
function onOrBefore(date: Maybe<string>, limit: string): Truth {
	return date ? known(date <= limit) : date === null ? no : unknown;
}

/**
 * The latest date whose anniversary after `years` has come by `asOf`, as a bound for comparing strings: the anniversary of a
 * 29 February is the 28th in a common year.
 */
function latestWithAnniversaryBy(asOf: string, year: number, years: number): string {
	return `${year - years}${asOf.endsWith('-02-28') ? '-02-29' : asOf.slice(4)}`;
}

/** NFKC, trimmed and in lower case; Chinese characters and small Latin letters are so already. */
function folded(name: string): string {
	return /^[a-z\u4e00-\u9fff]+$/.test(name) ? name : name.normalize('NFKC').trim().toLowerCase();
}

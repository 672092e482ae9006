/** The formulas of the admission policy written out once more, plainly and by hand: what each rule of `cn-14fyp` must say. */

import { addYears, yearOf } from '../../src/base/date.js';
import type { Application } from '../../src/domain/schema.js';
import type { Choices, Outcome } from '../../src/rules/model.js';

/** `undefined` is not known. */
type Truth = boolean | undefined;

type ExistingPort = NonNullable<NonNullable<NonNullable<Application['province']>['ports']>[number]>;

const every = (of: readonly Truth[]): Truth => (of.includes(false) ? false : of.includes(undefined) ? undefined : true);
const some = (of: readonly Truth[]): Truth => (of.includes(true) ? true : of.includes(undefined) ? undefined : false);
const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);
const open = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const reaches = (value: number | null | undefined, mark: number): Truth => (value == null ? undefined : value >= mark);
const oneOf = (value: string | null | undefined, values: readonly string[]): Truth => (value == null ? undefined : values.includes(value));
const same = (a: string | null | undefined, b: string | null | undefined): Truth => (a == null || b == null ? undefined : a === b);
const forEvery = <T>(list: readonly T[] | null | undefined, holds: (entry: T) => Truth): Truth =>
	list == null ? undefined : every(list.map(holds));

/** Outcomes of all rules of the pack, by rule. */
export function policyOutcomes(application: Application, asOf: string, readings: Choices): Readonly<Record<string, Outcome>> {
	const { port, plan, province, airport, border, water } = application;
	const taken = (reading: string, choice: string) => readings[reading] === choice;
	const thisYear = yearOf(asOf);
	const by = (date: string | null | undefined, years = 0): Truth =>
		date === undefined ? undefined : date !== null && addYears(date, years) <= asOf;
	const portsOf = (counts: (existing: ExistingPort) => boolean) => province?.ports?.filter(counts);
	const accepted = (existing: ExistingPort) => by(existing.acceptedOn);

	function meetsTraffic({ traffic, region, meetsTrafficStandard }: ExistingPort): Truth {
		const years: number[] = [];
		for (let year = thisYear - 1; years.length < 2; year -= 1) {
			if (!taken('pandemic-years', 'excluded') || ![2020, 2021, 2022].includes(year)) years.push(year);
		}
		const [latest] = years.flatMap((year) => traffic?.find((each) => each.year === year) ?? []);
		const byFigures =
			latest &&
			some([
				reaches(latest.freightTonnes, 30_000),
				every([oneOf(region, ['coastal']), reaches(latest.travellers, 100_000)]),
				every([oneOf(region, ['inland', 'border']), reaches(latest.travellers, 50_000)]),
			]);
		return byFigures ?? open(meetsTrafficStandard);
	}
	const below = (existing: ExistingPort) => every([by(existing.acceptedOn, 3), not(meetsTraffic(existing))]);

	function routes(domestic: boolean, mark: number): Truth {
		if (airport?.routes == null)
			return reaches(domestic ? airport?.routeCounts?.fixedDirectDomestic : airport?.routeCounts?.fixedDirect, mark);
		const known = new Map<string, Truth>();
		for (const { to, fixed, direct, domestic: within } of airport.routes) {
			const name = to.normalize('NFKC').trim().toLowerCase();
			const counts = every([open(fixed), open(direct), domestic ? open(within) : true]);
			known.set(name, known.has(name) ? some([known.get(name), counts]) : counts);
		}
		const [sure, possible] = [[true], [true, undefined]].map(
			(of) => [...known.values()].filter((each) => of.includes(each as true)).length,
		);
		return (sure ?? 0) >= mark ? true : (possible ?? 0) < mark ? false : undefined;
	}

	function peak(mark: number): Truth {
		const entries = airport?.passengers?.filter(({ year }) => year < thisYear);
		if (entries === undefined || entries.length === 0) return undefined;
		const earliest = Math.min(...entries.map(({ year }) => year));
		const first = taken('peak-window', 'last-five') ? Math.max(earliest, thisYear - 5) : earliest;
		const years: Truth[] = [];
		for (let year = first; year < thisYear; year += 1) years.push(reaches(entries.find((each) => each.year === year)?.count, mark));
		return some(years);
	}

	function sameCounty(existing: ExistingPort): Truth {
		if (same(existing.prefecture, port.prefecture) === false) return false;
		return same(existing.county, port.county);
	}
	const sameCity = (existing: ExistingPort): Truth =>
		['11', '12', '31', '50'].includes(port.province.slice(0, 2)) || same(existing.prefecture, port.prefecture);

	const scope = portsOf(({ type }) => type === 'air' || taken('province-scope', 'all-ports'));
	const airPorts = portsOf(({ type }) => type === 'air');
	const lowTraffic = airPorts?.map(below);
	const grounds = {
		benefit: every([open(border?.priority?.localDevelopment), open(border?.priority?.borderStability)]),
		project: oneOf(border?.priority?.majorProject, ['belt-and-road', 'national-regional-strategy']),
		zone: border?.priority?.serves == null ? undefined : border.priority.serves.length > 0,
	};
	const ground = (truth: Truth): Truth => (taken('border-priority', 'all') ? every(Object.values(grounds)) : truth);
	const region = airport?.region;
	const inland = oneOf(region, ['inland', 'border']);
	const coastal = oneOf(region, ['coastal']);

	const rules: Readonly<Record<string, Truth>> = {
		'general.unexecuted-plan-items': forEvery(province?.plan13Items, (item) =>
			some([open(item.filed), item.exemption != null, item.explanation == null ? false : open(item.explanation.accepted)]),
		),
		'air.ports-to-exit': forEvery(scope, ({ exitRequired }) => not(open(exitRequired))),
		'air.overdue-acceptance': forEvery(scope, (existing) => not(every([not(accepted(existing)), by(existing.approvedOn, 3)]))),
		'air.traffic-below-standard':
			lowTraffic === undefined
				? undefined
				: taken('one-or-more', 'exclusive')
					? lowTraffic.filter((each) => each === true).length > 1
						? false
						: lowTraffic.filter((each) => each !== false).length <= 1 || undefined
					: not(some(lowTraffic)),
		'air.distance': forEvery(airport?.nearbyOpenAirPorts, ({ distanceKm, roadKm, driveHours }) =>
			some([reaches(distanceKm, 200), taken('distance-basis', 'road') ? reaches(roadKm, 200) : false, reaches(driveHours, 2)]),
		),
		'air.routes': some([every([inland, routes(taken('inland-routes', 'domestic'), 10)]), every([coastal, routes(true, 20)])]),
		'air.passengers': some([every([inland, peak(1_500_000)]), every([coastal, peak(3_000_000)])]),
		'air.listed-project-evaluation': some([not(open(plan?.listed)), open(plan?.evaluationCompleted)]),
		'air.non-hub-or-joint-use': every([oneOf(airport?.hub, ['regional', 'international']), not(open(airport?.jointUse))]),
		'border.agreement': open(border?.agreement?.included),
		'border.consensus': every([
			open(border?.consensus?.opening),
			open(border?.consensus?.domesticProcedures),
			open(border?.consensus?.infrastructure),
		]),
		'border.priority-local-benefit': ground(grounds.benefit),
		'border.priority-major-project': ground(grounds.project),
		'border.priority-zone': ground(grounds.zone),
		'border.first-port': forEvery(
			portsOf(({ type }) => type === 'border'),
			(existing) => not(every([accepted(existing), sameCounty(existing)])),
		),
		'water.one-city-one-port': some([
			water?.mergesExisting === true,
			forEvery(
				portsOf(({ type }) => type === 'water'),
				(existing) => not(every([some([accepted(existing), by(existing.approvedOn)]), sameCity(existing)])),
			),
		]),
	};
	const outcomes = Object.entries(rules).map(([rule, truth]): readonly [string, Outcome] => {
		const applies = rule.startsWith('general.') || rule.startsWith(`${port.type}.`);
		return [rule, !applies ? 'not-applicable' : truth === undefined ? 'unknown' : truth ? 'pass' : 'fail'];
	});
	return Object.fromEntries(outcomes);
}

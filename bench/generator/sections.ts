/** The section of a generated application that its type of port has: `airport`, `border` or `water`. */

import { mainlandCities, otherCities } from './places.js';
import type { Random } from './random.js';
import { dateOf, fewBetween, given, listOf, objectOf, quoted, type Setting } from './setting.js';

/** By city, the texts of a route of every kind: nearly all entries are one of these. */
const readyRoutes: ReadonlyMap<string, readonly string[]> = new Map(
	[...mainlandCities, ...otherCities].map((city) => [
		city,
		[0, 1, 2, 3, 4, 5, 6, 7].map((kind) => `{"to":"${city}","fixed":${kind >= 4},"direct":${kind % 4 >= 2},"domestic":${kind % 2 === 1}}`),
	]),
);

export function airportSection(setting: Setting): string {
	const { random, province } = setting;
	const coastal = province.coastal && random.chance(0.75);
	const landside = province.neighbours.length > 0 && random.chance(0.5) ? 'border' : 'inland';
	const hub = random.pick(['none', 'none', 'regional', 'regional', 'international']);
	const members = [
		given(setting, 'region', quoted(coastal ? 'coastal' : landside)),
		given(setting, 'hub', quoted(hub)),
		given(setting, 'jointUse', random.chance(0.15)),
		services(setting, coastal),
		given(setting, 'passengers', passengers(setting, coastal ? 3_000_000 : 1_500_000)),
		given(setting, 'nearbyOpenAirPorts', nearbyPorts(setting)),
	];
	return `"airport":${objectOf(...members)}`;
}

/** Most airports list their services, a few only count them. */
function services(setting: Setting, coastal: boolean): string {
	const { random } = setting;
	const busy = random.chance(0.85);
	if (random.chance(0.05)) {
		const all = busy ? random.int(coastal ? 20 : 10, 60) : random.int(0, coastal ? 24 : 9);
		const counts = `${given(setting, 'fixedDirect', all)}${given(setting, 'fixedDirectDomestic', busy ? all : Math.min(all, 19))}`;
		return `,"routeCounts":${objectOf(counts)}`;
	}
	const few = fewBetween(random, 15, 45);
	const [length, often] = busy ? [coastal ? Math.max(few, 30) : few, 0.97] : [Math.min(few, 24), 0.5];
	const first = random.int(0, mainlandCities.length - 1);
	const routes = listOf(length, (index) => {
		const domestic = random.chance(0.93);
		// A city now and then has two services, one of them spelled in another way.
		const city = domestic
			? (mainlandCities[(first + index - Math.trunc(index / 9)) % mainlandCities.length] ?? '')
			: random.pick(otherCities);
		const fixed = random.chance(often);
		const direct = random.chance(often);
		if (random.chance(0.03)) return route(setting, respelled(city, random), fixed, direct, domestic);
		if (setting.lacking > 0) return route(setting, city, fixed, direct, domestic);
		return readyRoutes.get(city)?.[(fixed ? 4 : 0) + (direct ? 2 : 0) + (domestic ? 1 : 0)] ?? '';
	});
	return given(setting, 'routes', routes);
}

function route(setting: Setting, to: string, fixed: boolean, direct: boolean, domestic: boolean): string {
	const runs = `${given(setting, 'fixed', fixed)}${given(setting, 'direct', direct)}`;
	return `{"to":"${to}"${runs}${given(setting, 'domestic', domestic)}}`;
}

/** The same name to whoever compares names as NFKC, trimmed and in lower case. */
function respelled(city: string, random: Random): string {
	return city === 'Osaka' || city === 'Bangkok' ? city.toUpperCase() : random.pick([`${city} `, ` ${city}`, `${city}\u3000`]);
}

function passengers(setting: Setting, mark: number): string {
	const { random, year } = setting;
	const length = random.int(5, 12);
	const peak = random.chance(0.85) ? random.int(mark, mark * 4) : random.int(mark / 4, mark - 1);
	const best = random.int(0, length - 1);
	const gap = setting.lacking > 0 && random.chance(0.1) ? random.int(1, length - 2) : length;
	return listOf(length - (gap < length ? 1 : 0), (index) => {
		const place = index < gap ? index : index + 1;
		const count = place === best ? peak : Math.trunc((peak * random.int(30, 98)) / 100);
		return `{"year":${year - length + place}${given(setting, 'count', count)}}`;
	});
}

function nearbyPorts(setting: Setting): string {
	const { random } = setting;
	const near = random.chance(0.3) ? 0 : -1;
	return listOf(fewBetween(random, 3, 8), (index) => {
		const tenths = index === near ? random.int(600, 2300) : random.int(2000, 6400);
		const road = Math.round(tenths / 7.8);
		const distances = `${given(setting, 'distanceKm', tenths / 10)}${index === 0 ? given(setting, 'roadKm', road) : ''}`;
		return `{"name":"${random.pick(mainlandCities)}机场"${distances}${given(setting, 'driveHours', Math.round(road / 8) / 10)}}`;
	});
}

export function borderSection(setting: Setting): string {
	const { random, province, year } = setting;
	const signedOn = dateOf(random.int(1994, year - 1), random.int(1, 12), random.int(1, 28));
	const often = (key: string, probability: number) => given(setting, key, random.chance(probability));
	const agreement = `{"title":"两国政府关于边境口岸及其管理制度的协定","signedOn":"${signedOn}"${often('included', 0.85)}}`;
	const agreed = `${often('opening', 0.93)}${often('domesticProcedures', 0.93)}${often('infrastructure', 0.93)}`;
	const consensus = `{"reference":"双方外交部门换文"${agreed}}`;
	const zones = ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'].filter(() => random.chance(0.3));
	const project = quoted(random.pick(['belt-and-road', 'national-regional-strategy', 'none']));
	const serves = listOf(zones.length, (index) => quoted(zones[index] ?? ''));
	const grounds = `${often('localDevelopment', 0.7)}${often('borderStability', 0.7)}`;
	const priority = objectOf(`${grounds}${given(setting, 'majorProject', project)}${given(setting, 'serves', serves)}`);
	const sections = `${given(setting, 'agreement', agreement)}${given(setting, 'consensus', consensus)}${given(setting, 'priority', priority)}`;
	return `"border":{"crossing":"${random.pick(['road', 'railway'])}","neighbour":"${random.pick(province.neighbours)}"${sections}}`;
}

export function waterSection({ random }: Setting): string {
	const merges = random.chance(0.5) ? `,"mergesExisting":${random.chance(0.5)}` : '';
	return `"water":{"kind":"${random.pick(['sea', 'inland-river', 'boundary-river'])}"${merges}}`;
}

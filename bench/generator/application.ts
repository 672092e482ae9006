/** Realistic applications at random, from a seed: valid by the application's schema, of all outcomes and verdicts. */

import type { PortType } from '../../src/domain/schema.js';
import { provinces } from './places.js';
import { provinceSection } from './province.js';
import { type Random, randomFor } from './random.js';
import { airportSection, borderSection, waterSection } from './sections.js';
import { dateOf, given, objectOf, quoted, type Setting } from './setting.js';

export interface GeneratorOptions {
	readonly seed: number;
	/** Every fact that a rule asks for is given, so that no outcome is unknown. Otherwise a third of the applications lack some. */
	readonly complete?: boolean;
}

const sections = { air: airportSection, border: borderSection, water: waterSection };

const homes = {
	air: provinces,
	border: provinces.filter((province) => province.neighbours.length > 0),
	water: provinces.filter((province) => province.coastal || ['230000', '340000', '420000', '500000'].includes(province.code)),
};

const nouns = { air: '机场', border: '公路口岸', water: '港口岸' };

/** The application of that index (from 0) as one line of JSON: the same for the same options on every machine. Ids are unique. */
export function applicationText(index: number, { seed, complete = false }: GeneratorOptions): string {
	const random = randomFor(seed, index);
	const draw = random.next();
	const type: PortType = draw < 0.8 ? 'air' : draw < 0.9 ? 'border' : 'water';
	const province = random.pick(homes[type]);
	const submittedOn = filingDay(random);
	const setting: Setting = {
		random,
		province,
		prefecture: random.pick(province.prefectures),
		submittedOn,
		year: Number(submittedOn.slice(0, 4)),
		lacking: !complete && random.chance(0.35) ? random.next() * 0.12 : 0,
	};
	const id = `${province.code.slice(0, 2)}-${setting.year}-${index + 1}`;
	const plan = objectOf(given(setting, 'listed', random.chance(0.7)), given(setting, 'evaluationCompleted', random.chance(0.8)));
	return `{"schemaVersion":1,"id":"${id}","submittedOn":"${submittedOn}"${papers(random)},"port":${port(type, index, setting)},"plan":${plan},"province":${provinceSection(setting, type)},${sections[type](setting)}}`;
}

/** From autumn 2021 to the end of 2025, while the standard is in force. */
function filingDay(random: Random): string {
	const year = random.int(2021, 2025);
	const month = random.int(year === 2021 ? 10 : 1, 12);
	return dateOf(year, month, random.int(1, month === 2 ? (year === 2024 ? 29 : 28) : 30));
}

function port(type: PortType, index: number, setting: Setting): string {
	const { random, province, prefecture } = setting;
	const code = given(setting, 'prefecture', quoted(prefecture.code));
	// A county stands only within a prefecture that is given.
	const county = type === 'border' && code !== '' ? given(setting, 'county', quoted(random.pick(prefecture.counties).code)) : '';
	const [latitude, longitude] = [random.int(180_000, 530_000) / 1e4, random.int(740_000, 1_340_000) / 1e4];
	const name = `${prefecture.name}${index + 1}号${nouns[type]}`;
	return `{"name":"${name}","type":"${type}","province":"${province.code}"${code}${county},"location":{"latitude":${latitude},"longitude":${longitude}}}`;
}

/** Remarks and evidence, which no rule asks about. */
function papers(random: Random): string {
	const notes = random.chance(0.3)
		? ',"notes":"随申请报送:省级人民政府请示、可行性研究报告、查验基础设施建设方案及资金来源说明、近三年进出境货运量和人员流量统计。"'
		: '';
	if (random.chance(0.6)) return notes;
	const request = `"/port/name":{"document":"省级人民政府关于口岸开放的请示","page":${random.int(1, 9)}}`;
	const listed = `"/plan":{"document":"国家口岸发展规划项目清单","date":"${dateOf(2021, random.int(1, 9), random.int(1, 28))}"}`;
	return `${notes},"evidence":{${request},${listed}}`;
}

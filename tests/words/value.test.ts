import { describe, expect, test } from 'vitest';
import { facts } from '../../src/domain/facts.js';
import type { Evidence } from '../../src/engine/decision.js';
import { en } from '../../src/words/en/words.js';
import { factLabel, factOfPointer, requiredText, valueText } from '../../src/words/value.js';
import { zh } from '../../src/words/zh/words.js';

type Fact = Pick<Evidence, 'actual' | 'operator' | 'required' | 'unit' | 'plusYears'>;

const cases: readonly { name: string; path: string; fact: Fact; zh: readonly [string, string]; en: readonly [string, string] }[] = [
	{
		name: 'a choice is called by its label in its own field',
		path: 'airport.region',
		fact: { actual: 'border', operator: 'oneOf', required: ['inland', 'border'] },
		zh: ['沿边', '内陆或沿边'],
		en: ['on the land border', 'inland or on the land border'],
	},
	{
		name: 'the choice "none" is no lack of a value',
		path: 'airport.hub',
		fact: { actual: 'none', operator: 'equals', required: 'regional' },
		zh: ['非枢纽机场', '区域枢纽'],
		en: ['no hub', 'regional hub'],
	},
	{
		name: 'what is known not to be',
		path: 'province.ports.acceptedOn',
		fact: { actual: 'none', operator: 'onOrBefore', required: '2024-03-15' },
		zh: ['未验收', '不晚于 2024年3月15日'],
		en: ['not accepted', 'by 2024-03-15'],
	},
	{
		name: 'a date some years later',
		path: 'province.ports.approvedOn',
		fact: { actual: '2020-02-29', operator: 'after', required: '2024-03-15', plusYears: 3, unit: 'day' },
		zh: ['2020年2月29日', '截至2024年3月15日未满 3 年'],
		en: ['2020-02-29', 'less than 3 years ago on 2024-03-15'],
	},
	{
		name: 'what is not known',
		path: 'plan.listed',
		fact: { actual: null, operator: 'equals', required: true },
		zh: ['未知', '是'],
		en: ['not known', 'yes'],
	},
	{
		name: 'a division is called by its name',
		path: 'port.prefecture',
		fact: { actual: '420600', operator: 'notEquals', required: '420100' },
		zh: ['湖北省襄阳市', '非 湖北省武汉市'],
		en: ['湖北省襄阳市', 'not 湖北省武汉市'],
	},
	{
		name: 'a number that is known in part',
		path: 'airport.routes',
		fact: { actual: { min: 9, max: 12 }, operator: 'atLeast', required: 10, unit: 'route' },
		zh: ['9 至 12 条', '不低于 10 条'],
		en: ['between 9 and 12 routes', 'at least 10 routes'],
	},
	{
		name: 'a set of choices',
		path: 'border.priority.serves',
		fact: { actual: [], operator: 'includesAny', required: ['pilot-zone', 'border-cooperation-zone'] },
		zh: ['无', '含 沿边重点开发开放试验区或边境经济合作区'],
		en: ['none', 'any of: pilot zone for border development and opening or border economic cooperation zone'],
	},
	...(
		[
			['onOrBefore', 3, '截至2024年6月30日已满 3 年', '3 years ago or more on 2024-06-30'],
			['after', 1, '截至2024年6月30日未满 1 年', 'less than 1 year ago on 2024-06-30'],
			['before', 3, '满 3 年之日早于 2024年6月30日', '3 years later: before 2024-06-30'],
			['after', -1, '前推 1 年之日晚于 2024年6月30日', '1 year earlier: after 2024-06-30'],
		] as const
	).map(([operator, plusYears, inChinese, inEnglish]) => ({
		name: `a date and ${plusYears} years, ${operator}`,
		path: 'province.ports.acceptedOn',
		fact: { actual: '2021-01-02', operator, required: '2024-06-30', plusYears },
		zh: ['2021年1月2日', inChinese] as const,
		en: ['2021-01-02', inEnglish] as const,
	})),
	{
		name: 'a year has no commas',
		path: 'airport.passengers.year',
		fact: { actual: 2023, operator: 'equals', required: 2024 },
		zh: ['2023', '2024'],
		en: ['2023', '2024'],
	},
];

describe.each(cases)('$name', ({ path, fact, ...said }) => {
	test.each([zh, en])('$language', (words) => {
		const texts = [valueText(fact.actual, path, fact.unit, words), requiredText(fact, path, words)];
		expect(texts).toEqual(said[words.language]);
	});
});

test('every fact has a label, and every choice', () => {
	for (const words of [zh, en]) {
		expect(Object.keys(words.facts).sort()).toEqual([...facts.keys()].sort());
		const choices = [...facts.values()].flatMap(({ path, choices: each }) => (each === undefined ? [] : [[path, [...each].sort()]]));
		const labelled = Object.entries(words.choices).map(([path, labels]) => [path, Object.keys(labels).sort()]);
		expect(labelled).toEqual(choices);
	}
});

test('an unknown path is its own label', () => {
	expect(factLabel('constructor', en)).toBe('constructor');
});

test('a pointer leads to its fact', () => {
	expect(['/province/ports/0/traffic/12/travellers', '/airport/passengers/-', '/plan/listed'].map(factOfPointer)).toEqual([
		'province.ports.traffic.travellers',
		'airport.passengers',
		'plan.listed',
	]);
});

/** The table of GB/T 2260 codes: what stands in it, and how it is read. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisionName, divisionsOf, findDivision } from '../../src/domain/divisions.js';
import { divisionsAsOf, divisionTable } from '../../src/domain/divisions-data.js';

const lines = divisionTable.trimEnd().split('\n');
const codes = lines.map((line) => line.slice(0, 6));
const all = codes.flatMap((code) => findDivision(code) ?? []);
const inForce = all.filter((division) => !division.abolished);
const ofLevel = (level: string) => inForce.filter((division) => division.level === level);

describe('the table', () => {
	it('has one well-formed line a code, sorted, none twice', () => {
		for (const line of lines) expect(line).toMatch(/^[1-6]\d{5}-?\p{Script=Han}+$/u);
		expect(codes).toEqual([...new Set(codes)].sort());
		expect(divisionTable.endsWith('\n')).toBe(true);
	});

	it('finds every code that stands in it', () => {
		expect(all.map((division) => `${division.code}${division.abolished ? '-' : ''}${division.name}`)).toEqual(lines);
	});

	it('stays small enough to load at every start', () => {
		expect(Buffer.byteLength(divisionTable)).toBeLessThan(130_000);
	});

	it('says for which day it is complete', () => {
		expect(divisionsAsOf).toMatch(/^20\d\d-\d\d-\d\d$/);
	});

	// 333 and 2,845 at the end of 2025, the 32 units directly under a province among the latter; two more were set up in 2026.
	it('counts what the official lists count', () => {
		expect(ofLevel('province')).toHaveLength(31);
		const prefectures = ofLevel('prefecture');
		const direct = prefectures.filter(({ code }) => code.slice(2, 4) === '90');
		const summaries = prefectures.filter(({ name }) => name === '市辖区' || name === '县');
		expect(summaries.map(({ code }) => code)).toEqual(['110100', '120100', '310100', '500100', '500200']);
		expect(prefectures.length - direct.length - summaries.length).toBe(333);
		expect(direct).toHaveLength(33);
		expect(ofLevel('county').length + direct.length).toBe(2847);
	});

	it('holds the province of every division and the prefecture of every county', () => {
		for (const { code, level } of all) {
			expect(findDivision(`${code.slice(0, 2)}0000`)?.level, code).toBe('province');
			if (level === 'county') expect(findDivision(`${code.slice(0, 4)}00`)?.level, code).toBe('prefecture');
		}
	});

	it('puts a county in force into a prefecture in force', () => {
		for (const { code } of ofLevel('county')) expect(findDivision(`${code.slice(0, 4)}00`)?.abolished, code).toBe(false);
	});

	it('holds mainland China alone, no summary code below the prefecture, no development zone', () => {
		expect(codes.filter((code) => code > '700000')).toEqual([]);
		expect(codes.filter((code) => code.endsWith('9000'))).toEqual([]);
		expect(all.filter(({ level, name }) => level === 'county' && name === '市辖区')).toEqual([]);
		expect(inForce.filter(({ name }) => /开发区|示范区|管理区|产业园区/.test(name))).toEqual([]);
	});
});

describe('findDivision', () => {
	it.each([
		['420000', '湖北省', 'province'],
		['420600', '襄阳市', 'prefecture'],
		['110100', '市辖区', 'prefecture'],
		['120100', '市辖区', 'prefecture'],
		['310100', '市辖区', 'prefecture'],
		['500100', '市辖区', 'prefecture'],
		['500200', '县', 'prefecture'],
		['429004', '仙桃市', 'prefecture'],
		['419001', '济源市', 'prefecture'],
		['469001', '五指山市', 'prefecture'],
		['469030', '琼中黎族苗族自治县', 'prefecture'],
		['659001', '石河子市', 'prefecture'],
		['659012', '白杨市', 'prefecture'],
		['659013', '草湖市', 'prefecture'],
		['441900', '东莞市', 'prefecture'],
		['442000', '中山市', 'prefecture'],
		['460300', '三沙市', 'prefecture'],
		['460400', '儋州市', 'prefecture'],
		['620200', '嘉峪关市', 'prefecture'],
		['460302', '西沙区', 'county'],
		['540481', '米林市', 'county'],
		['653228', '和康县', 'county'],
		['653132', '岑岭县', 'county'],
		['500157', '两江新区', 'county'],
		['520203', '六枝特区', 'county'],
		['130181', '辛集市', 'county'],
	])('%s is %s, a %s in force', (code, name, level) => {
		expect(findDivision(code)).toEqual({ code, name, level, abolished: false });
	});

	it.each([
		['110200', '县', 'prefecture', '2015'],
		['120200', '县', 'prefecture', '2016'],
		['310200', '县', 'prefecture', '2016'],
		['110228', '密云县', 'county', '2015'],
		['110229', '延庆县', 'county', '2015'],
		['310108', '闸北区', 'county', '2015'],
		['469003', '儋州市', 'prefecture', '2015'],
		['652200', '哈密地区', 'prefecture', '2016'],
		['542421', '那曲县', 'county', '2017'],
		['371200', '莱芜市', 'prefecture', '2019'],
		['371203', '钢城区', 'county', '2019'],
		['460321', '西沙群岛', 'county', '2020'],
		['330103', '下城区', 'county', '2021'],
		['540422', '米林县', 'county', '2023'],
		['500112', '渝北区', 'county', '2025'],
	])('%s %s was a %s until %s and is marked as abolished', (code, name, level) => {
		expect(findDivision(code)).toEqual({ code, name, level, abolished: true });
	});

	it('knows a code that changed its name by the present one', () => {
		expect(findDivision('130502')?.name).toBe('襄都区');
		expect(findDivision('210112')?.name).toBe('浑南区');
	});

	it.each([
		['429000', 'the summary of the units directly under Hubei'],
		['469000', 'the summary of the units directly under Hainan'],
		['659000', 'the summary of the units directly under Xinjiang'],
		['110103', 'abolished in 2010'],
		['110101001', 'a code of a street'],
		['130101', 'the summary of the districts of a city'],
		['130171', 'a development zone of the statistics'],
		['441901', 'a town of the statistics'],
		['710000', 'Taiwan'],
		['810000', 'Hong Kong'],
		['820000', 'Macao'],
		['000000', 'before the first'],
		['999999', 'after the last'],
		['42', 'two digits'],
		['4206', 'four digits'],
		['', 'empty'],
		['420600襄', 'part of the table as text'],
		['10000\n', 'a line break'],
		[' 42060', 'a space'],
		['４２０６００', 'full-width digits'],
	])('%j does not exist: %s', (code) => {
		expect(findDivision(code)).toBeUndefined();
	});

	it('finds a number if and only if it stands in the table', () => {
		const table = new Set(codes);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
				const code = String(number).padStart(6, '0');
				expect(findDivision(code)?.code).toBe(table.has(code) ? code : undefined);
			}),
		);
	});
});

describe('divisionName', () => {
	it.each([
		['420000', '湖北省'],
		['420600', '湖北省襄阳市'],
		['420606', '湖北省襄阳市樊城区'],
		['429004', '湖北省仙桃市'],
		['310000', '上海市'],
		['310100', '上海市'],
		['310115', '上海市浦东新区'],
		['500200', '重庆市'],
		['500243', '重庆市彭水苗族土家族自治县'],
		['441900', '广东省东莞市'],
		['659001', '新疆维吾尔自治区石河子市'],
		['422801', '湖北省恩施土家族苗族自治州恩施市'],
		['371202', '山东省莱芜市莱城区'],
		['110228', '北京市密云县'],
		['542421', '西藏自治区那曲地区那曲县'],
	])('%s is %s', (code, name) => {
		expect(divisionName(code)).toBe(name);
	});

	it.each(['429000', '999999', 'x', ''])('an unknown code stands for itself: %j', (code) => {
		expect(divisionName(code)).toBe(code);
	});

	it.each([
		['110000', '北京市'],
		['130100', '河北省石家庄市'],
		['150700', '内蒙古自治区呼伦贝尔市'],
		['222400', '吉林省延边朝鲜族自治州'],
		['232700', '黑龙江省大兴安岭地区'],
		['330200', '浙江省宁波市'],
		['341000', '安徽省黄山市'],
		['350200', '福建省厦门市'],
		['420500', '湖北省宜昌市'],
		['430800', '湖南省张家界市'],
		['440800', '广东省湛江市'],
		['450300', '广西壮族自治区桂林市'],
		['532800', '云南省西双版纳傣族自治州'],
		['540100', '西藏自治区拉萨市'],
		['620900', '甘肃省酒泉市'],
		['640100', '宁夏回族自治区银川市'],
		['653100', '新疆维吾尔自治区喀什地区'],
	])('a city with an air port is known: %s %s', (code, name) => {
		expect(divisionName(code)).toBe(name);
	});
});

describe('divisionsOf', () => {
	it('lists everything below a province in the order of the codes, abolished divisions too', () => {
		const hainan = divisionsOf('460000');
		expect(hainan.map(({ code }) => code)).toEqual(codes.filter((code) => code.startsWith('46') && code !== '460000'));
		expect(hainan.filter(({ abolished }) => abolished).map(({ code }) => code)).toEqual(['460321', '460322', '460323', '469003']);
	});

	it('reaches the last line of the table', () => {
		expect(divisionsOf('650000').at(-1)?.name).toBe('草湖市');
	});

	it('covers the table with the provinces', () => {
		const provinces = ofLevel('province').map(({ code }) => code);
		expect(provinces.flatMap((code) => [code, ...divisionsOf(code).map((division) => division.code)])).toEqual(codes);
	});

	it.each(['420600', '710000', '42', ''])('has nothing for what is no province: %j', (code) => {
		expect(divisionsOf(code)).toEqual([]);
	});
});

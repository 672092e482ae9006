import { describe, expect, it } from 'vitest';
import { codeMeant } from '../../src/domain/division-names.js';

type Level = 'province' | 'prefecture' | 'county';

describe('codeMeant, where the document tells nothing of the place', () => {
	it.each<[Level, unknown, string | undefined]>([
		['province', '湖北省', '420000'],
		['province', '湖北', '420000'],
		['province', '广西', '450000'],
		['province', '内蒙古', '150000'],
		['province', '新疆', '650000'],
		['province', '北京', '110000'],
		['province', '荆州市', undefined],
		['province', '香港', undefined],
		['prefecture', '荆州市', '421000'],
		['prefecture', '荆州', '421000'],
		['prefecture', '湖北省荆州市', '421000'],
		['prefecture', '湖北荆州', '421000'],
		['prefecture', ' 湖北省 荆州市 ', '421000'],
		['prefecture', '湖南省荆州市', undefined],
		['prefecture', '恩施州', '422800'],
		['prefecture', '湖北省恩施州', '422800'],
		['prefecture', '伊犁州', '654000'],
		['prefecture', '荆州州', undefined],
		['prefecture', '北京市', '110100'],
		// It has two: of its districts and of its counties.
		['prefecture', '重庆市', undefined],
		['prefecture', '仙桃市', '429004'],
		['county', '襄州', '420607'],
		// The city, or the district of it.
		['county', '荆州', undefined],
		['county', '荆州区', '421003'],
		['county', '恩施州', undefined],
		['county', '鼓楼区', undefined],
		['county', '江苏省南京市鼓楼区', '320106'],
		['county', '南京鼓楼', '320106'],
		['county', '朝阳', undefined],
		['county', '区', undefined],
		['county', '420607000', '420607'],
		['county', '420607000000', '420607'],
		['county', '420607001000', undefined],
		['county', 420607, '420607'],
		['county', '４２０６０７', '420607'],
		['county', '“420607”', '420607'],
		['county', null, undefined],
	])('%s %j: %s', (level, written, expected) => {
		expect(codeMeant({ port: { [level]: written } }, ['port', level])).toBe(expected);
	});
});

describe('codeMeant looks no further than where the place must lie', () => {
	it.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
		['within a prefecture by its code', { prefecture: '320100', county: '鼓楼区' }, '320106'],
		['within a prefecture by its name', { province: '江苏', prefecture: '徐州', county: '鼓楼区' }, '320302'],
		['within a province', { province: '350000', county: '鼓楼区' }, '350102'],
		['not outside the prefecture', { prefecture: '420600', county: '鼓楼区' }, undefined],
	])('%s', (_, port, expected) => {
		expect(codeMeant({ port }, ['port', 'county'])).toBe(expected);
	});
});

/** What no two applications of a batch may share: by the built-in pack, and by packs made for it. */

import { describe, expect, test } from 'vitest';
import type { Application } from '../../src/domain/schema.js';
import { uniqueKeys } from '../../src/engine/unique.js';
import type { Pack } from '../../src/rules/model.js';
import { builtIn } from '../packs/built-in.js';

const pack = builtIn('cn-14fyp');
const day = '2024-06-30';

type Port = Partial<Application['port']>;

const application = (port: Port, id = 'X-1') =>
	({ schemaVersion: 1, id, submittedOn: day, port: { name: '武汉阳逻', type: 'water', province: '420000', ...port } }) as Application;

const keys = (port: Port, of: Pack = pack) => uniqueKeys(of, application(port), day, {});
const conflicts = (one: Port, other: Port) => {
	const others = keys(other).map((key) => JSON.stringify(key));
	return keys(one).flatMap((key) => (others.includes(JSON.stringify(key)) ? [key[0]] : []));
};

describe('the built-in pack', () => {
	const cases: readonly (readonly [what: string, one: Port, other: Port, codes: readonly string[]])[] = [
		['two of one port', {}, {}, ['batch.same-port']],
		['one of which says more of the place', { prefecture: '420100' }, {}, ['batch.same-port']],
		['another spelling of the name', { name: 'ABC 港' }, { name: ' ａｂｃ　港 ' }, ['batch.same-port']],
		['the name with a space within', { name: '武汉 阳逻' }, {}, ['batch.same-port']],
		['another name', { name: '甲' }, { name: '乙' }, []],
		['another type', { type: 'air' }, { type: 'border' }, []],
		['another province', { province: '430000' }, {}, []],
		['two water ports of one city', { name: '甲', prefecture: '420100' }, { name: '乙', prefecture: '420100' }, ['batch.same-city']],
		['of two cities', { name: '甲', prefecture: '420100' }, { name: '乙', prefecture: '420200' }, []],
		['of no city that is known', { name: '甲' }, { name: '乙' }, []],
		['airports of one city', { name: '甲', type: 'air', prefecture: '420100' }, { name: '乙', type: 'air', prefecture: '420100' }, []],
		['a water port and an airport', { name: '甲', prefecture: '420100' }, { name: '乙', type: 'air', prefecture: '420100' }, []],
		// A municipality is one city, whatever district is named.
		[
			'water ports of one municipality',
			{ name: '甲', province: '310000', prefecture: '310115' },
			{ name: '乙', province: '310000' },
			['batch.same-municipality'],
		],
		['of two municipalities', { name: '甲', province: '310000' }, { name: '乙', province: '120000' }, []],
		['of one port and city', { prefecture: '420100' }, { prefecture: '420100' }, ['batch.same-port', 'batch.same-city']],
	];
	test.each(cases)('%s', (_, one, other, codes) => {
		expect(conflicts(one, other)).toEqual(codes);
		expect(conflicts(other, one)).toEqual(codes);
	});

	test('its keys name their code and the pack, and no other application', () => {
		expect(keys({ prefecture: '420100' })).toEqual([
			['batch.same-port', 'cn-14fyp', 'water', '420000', '武汉阳逻'],
			['batch.same-city', 'cn-14fyp', '420100'],
		]);
	});
});

describe('a key', () => {
	const fact = (name: string) =>
		pack.unique
			.flatMap(({ key }) => key)
			.find((each) => JSON.stringify(each).includes(name)) as (typeof pack.unique)[number]['key'][number];
	const made = (change: Partial<(typeof pack.unique)[number]>): Pack => ({
		...pack,
		unique: [{ ...(pack.unique[0] as (typeof pack.unique)[number]), ...change }],
	});

	test('of which a fact is not given is none', () => {
		const city = made({ id: 'x', key: [fact('port.name'), fact('port.prefecture')] });
		expect(keys({}, city)).toEqual([]);
		expect(keys({ prefecture: '420100' }, city)).toEqual([['x', 'cn-14fyp', '武汉阳逻', '420100']]);
	});

	test('tells its values apart, wherever one ends', () => {
		const pair = made({ key: [fact('port.name'), fact('port.prefecture')] });
		expect(keys({ name: '甲4', prefecture: '420100' }, pair)).not.toEqual(keys({ name: '甲', prefecture: '4420100' as '420100' }, pair));
	});

	test('that may not apply is none', () => {
		const condition = pack.unique[1]?.appliesTo;
		if (condition === undefined) throw new Error('no condition');
		const water = made({ appliesTo: condition });
		expect(keys({ type: 'air' }, water)).toEqual([]);
		expect(keys({}, water)).toHaveLength(1);
	});

	test('is of its own pack', () => {
		expect(keys({}, { ...pack, id: 'other' })[0]?.[1]).toBe('other');
	});

	test('is not asked for where a pack has none', () => {
		expect(keys({}, { ...pack, unique: [] })).toEqual([]);
	});
});

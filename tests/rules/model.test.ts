/** What the loader makes of a sound pack. */

import { describe, expect, it } from 'vitest';
import { operators, relationByKey } from '../../src/rules/operators/table.js';
import { basePack, conditionOf, packOf } from './base-pack.js';
import { models } from './models.js';

describe('conditions', () => {
	it.each(models)('$yaml', ({ yaml, model }) => {
		expect(conditionOf(yaml)).toEqual(model);
	});

	it('every operator and every relation is tried', () => {
		const tried = new Set(models.flatMap(({ yaml }) => [...yaml.matchAll(/\b(\w+):/g)].map(([, key]) => key)));
		expect([...operators.keys(), ...relationByKey.keys()].filter((key) => !tried.has(key))).toEqual([]);
	});
});

describe('a pack', () => {
	const pack = packOf(basePack);

	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
	});

	it('keeps what its header says', () => {
		expect(pack).toMatchObject({
			id: 'small',
			version: '1.2.3',
			title: { zh: '小规则', en: 'Small pack' },
			inForce: { from: '2021-01-01', to: '2025-12-31' },
			sources: { notice: { url: 'https://example.org/notice', date: '2021-01-01' } },
			conventions: [{ term: '以上' }],
			unchecked: [{ id: 'good-reasons' }],
			readings: { scope: { default: 'narrow', choices: { narrow: { en: 'narrowly' }, wide: { en: 'widely' } } } },
		});
	});

	it('keeps parameters of every kind', () => {
		const values = Object.entries(pack.parameters).map(([name, { value, unit }]) => [name, value, unit]);
		expect(values).toEqual([
			['distance', 200, 'km'],
			['routes', 10, 'route'],
			['grace', 3, 'year'],
			['opened', '2020-01-01', undefined],
			['skipped', [2020, 2021], undefined],
		]);
	});

	it('knows the title and the unit of a definition', () => {
		expect(pack.definitions).toEqual({ 'route-count': { title: { zh: '航线数', en: 'Number of routes' }, unit: 'route' }, accepted: {} });
	});

	it('keeps the order of rules, and their effects and texts', () => {
		expect(pack.rules.map(({ id, effect }) => [id, effect])).toEqual([
			['air.distance', 'requirement'],
			['air.routes', { op: 'byReading', reading: 'scope', choices: { narrow: 'restriction', wide: 'notice' } }],
			['air.first', 'priority'],
		]);
		expect(pack.rules[1]?.restrictedAs?.en).toBe('reasons are needed');
		expect(pack.rules[2]?.favour?.en).toBe('put first');
		expect(pack.checks.map(({ id }) => id)).toEqual(['ports.too-early']);
		expect(pack.unique.map(({ id, key }) => [id, key.map(({ path }) => path)])).toEqual([
			['batch.same-name', ['port.name', 'port.province']],
		]);
	});

	it('a rule applies to what its file says, or itself, or to everything', () => {
		const appliesTo = (text: string) => packOf(text).rules[0]?.appliesTo;
		const air = { op: 'oneOf', fact: { path: 'port.type', scope: 0, steps: [{ key: 'port' }, { key: 'type' }] }, values: ['air'] };
		const own = basePack.replace('    effect: requirement\n', '    effect: requirement\n    appliesTo: { not: { fact: plan.listed } }\n');
		expect(appliesTo(basePack)).toEqual(air);
		expect(appliesTo(own)).toMatchObject({ op: 'not' });
		expect(appliesTo(basePack.replace('appliesTo: { fact: port.type, equals: air }\n', ''))).toEqual({ op: 'all', of: [] });
	});
});

describe('cases', () => {
	it('lie over the base: objects merge, lists and single values replace', () => {
		const text = basePack
			.replace(
				"port: { name: 示例, type: air, province: '420000' }",
				"port: { name: 示例, type: air, province: '420000' }\n  airport: { hub: none, routes: [{ to: 甲 }] }",
			)
			.replace('given: { airport: { routes: [] } }', 'given: { id: other, airport: { routes: [] } }');
		expect(packOf(text).rules[1]?.cases).toEqual([
			{
				name: 'none at all',
				application: {
					schemaVersion: 1,
					id: 'other',
					submittedOn: '2024-06-30',
					port: { name: '示例', type: 'air', province: '420000' },
					airport: { hub: 'none', routes: [] },
				},
				asOf: '2024-07-01',
				readings: { scope: 'wide' },
				outcome: 'fail',
				missing: [],
				file: 'pack.yaml',
				line: text.slice(0, text.indexOf('- name: none at all')).split('\n').length,
			},
		]);
	});

	it('list what is missing in the order of code units', () => {
		const text = basePack.replace('missing: [/airport/passengers]', 'missing: [/airport/passengers, /airport/hub, /Airport]');
		expect(packOf(text).rules[2]?.cases[0]?.missing).toEqual(['/Airport', '/airport/hub', '/airport/passengers']);
	});
});

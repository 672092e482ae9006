/** What the comparison with the reference once found in the engine, each as small as it can be. */

import { expect, test } from 'vitest';
import type { Application } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { Condition, FactRef, ListRef, Quantity } from '../../src/rules/model.js';
import { packOf } from './arbitrary-pack.js';
import { decide } from './reference.js';

const application: Application = {
	schemaVersion: 1,
	id: 'found',
	submittedOn: '2024-06-30',
	port: { name: 'Osaka', type: 'water', province: '420000' },
	province: { plan13Items: [{ name: 'Osaka' }], ports: [{ name: 'Osaka', type: 'water', acceptedOn: null }] },
};

const mergesExisting: FactRef = {
	path: 'water.mergesExisting',
	scope: 0,
	steps: [{ key: 'water' }, { key: 'mergesExisting', closed: true }],
};
const exemption: FactRef = { path: 'province.plan13Items.exemption', scope: 1, steps: [{ key: 'exemption', closed: true }] };
const acceptedOn: FactRef = { path: 'province.ports.acceptedOn', scope: 1, steps: [{ key: 'acceptedOn', nullable: true }] };

function list(key: 'plan13Items' | 'ports'): ListRef {
	return { path: `province.${key}`, scope: 0, steps: [{ key: 'province' }, { key }], entryName: 'name', unit: 'item' };
}

const mark = (value: number): Quantity => ({ op: 'parameter', name: 'mark', value });
const yearsAccepted: Quantity = { op: 'yearsBeforeAsOf', fact: acceptedOn, of: 'date' };

const found: readonly (readonly [string, Condition])[] = [
	['a closed fact below an object that is absent is none', { op: 'isTrue', fact: mergesExisting }],
	[
		'an entry whose key is known to be none is not one of the different ones',
		{
			op: 'compare',
			left: { op: 'count', list: list('plan13Items'), distinctBy: exemption },
			relation: 'atLeast',
			right: mark(1),
		},
	],
	[
		'a first given number that is known to be none satisfies no mark',
		{
			op: 'atLeastOne',
			list: list('ports'),
			holds: { op: 'compare', left: { op: 'firstGiven', of: [yearsAccepted] }, relation: 'atLeast', right: mark(0) },
		},
	],
];

test.each(found)('%s', (_, condition) => {
	const pack = packOf({ rules: [{ effect: 'requirement', appliesTo: { op: 'all', of: [] }, condition }], checks: [] });
	const expected = { findings: [{ outcome: 'fail', missing: [] }] };
	expect(decide(pack, application, '2024-06-30')).toMatchObject(expected);
	expect(evaluate(pack, application)).toMatchObject(expected);
});

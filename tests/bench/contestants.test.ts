import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationText } from '../../bench/generator/application.js';
import { type Judgement, judgeByHand } from '../../bench/handwritten.js';
import { evaluate, judgementOf, loadRules } from '../../bench/kouan.js';
import type { Application } from '../../src/domain/schema.js';
import { applicationArbitrary } from '../domain/arbitrary.js';

const root = new URL('../../', import.meta.url);
const pack = loadRules(root);
const applications = (count: number, complete: boolean) =>
	Array.from({ length: count }, (_, index) => JSON.parse(applicationText(index, { seed: 3, complete })) as Application);

describe('kouan and the function by hand', () => {
	test('agree on generated applications', () => {
		for (const application of applications(400, false)) {
			expect(judgementOf(pack, evaluate(pack, application)), application.id).toEqual(judgeByHand(application));
		}
	});

	test('agree on any application at all', () => {
		fc.assert(
			fc.property(applicationArbitrary(), (application) => {
				expect(judgementOf(pack, evaluate(pack, application))).toEqual(judgeByHand(application));
			}),
			{ numRuns: 400 },
		);
	});
});

/** Filed on the last day of February; the port of the province was accepted and approved around a leap day three years before. */
const leapDays = ['2023-02-27', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29'].flatMap((submittedOn) =>
	['02-28', '02-29', '03-01'].flatMap((day) =>
		[2019, 2020, 2021].filter((year) => day !== '02-29' || year === 2020).map((year) => ({ submittedOn, date: `${year}-${day}` })),
	),
);

test.each(leapDays)('the anniversary of $date is seen alike on $submittedOn', ({ submittedOn, date }) => {
	const port = {
		name: '甲',
		type: 'air',
		region: 'inland',
		exitRequired: false,
		traffic: [{ year: 2022, freightTonnes: 1, travellers: 1 }],
	};
	const ports = [
		{ ...port, approvedOn: '1990-01-01', acceptedOn: date },
		{ ...port, approvedOn: date, acceptedOn: null },
	];
	for (const existing of ports) {
		const application = {
			schemaVersion: 1,
			id: 'leap',
			submittedOn,
			port: { name: '乙', type: 'air', province: '420000' },
			province: { plan13Items: [], ports: [existing] },
		} as Application;
		expect(judgementOf(pack, evaluate(pack, application))).toEqual(judgeByHand(application));
	}
});

interface Peer {
	readonly judge: (application: Application) => Judgement | Promise<Judgement>;
}

/** Their packages are no dependencies of kouan: `npm ci --prefix bench` brings them. */
const installed = existsSync(new URL('bench/node_modules/', root));

describe.skipIf(!installed)('peers, where bench/ is installed', () => {
	test.each(['json-rules-engine', 'zen-engine', 'json-logic-engine', 'cel'])('%s agrees on complete applications', async (name) => {
		const path = new URL(`bench/peers/${name}.js`, root).href;
		const { contestant } = (await import(path)) as { contestant: () => Peer };
		const peer = contestant();
		for (const application of applications(300, true)) {
			expect(await peer.judge(application), application.id).toEqual(judgeByHand(application));
		}
	});
});

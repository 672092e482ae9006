/** The engine and the reference interpreter agree, on random packs and on those that are shipped. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkApplication } from '../../src/domain/check.js';
import type { PortType } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { judge } from '../../src/engine/judge.js';
import { anyApplication, anyAsOf, anyReadings } from '../packs/applications.js';
import { builtIn, builtInIds } from '../packs/built-in.js';
import { runs, situations, validApplications } from './arbitrary.js';
import { asReference, byEngine, byReference } from './compare.js';
import { decide } from './reference.js';

test('random applications are valid', () => {
	fc.assert(
		fc.property(validApplications, (application) => {
			expect(checkApplication(application)).toMatchObject({ ok: true });
		}),
		runs(200),
	);
});

test('both agree on random packs and applications', () => {
	fc.assert(
		fc.property(situations(), (situation) => {
			expect(byEngine({ evaluate, judge }, situation)).toEqual(byReference(situation));
		}),
		runs(2500),
	);
});

test.each(builtInIds)('both agree on the pack %s, whatever its readings', (id) => {
	const pack = builtIn(id);
	const types = fc.constantFrom<PortType>('air', 'border', 'water');
	const application = fc.oneof({ weight: 2, arbitrary: types.chain(anyApplication) }, { weight: 1, arbitrary: validApplications });
	fc.assert(
		fc.property(application, anyAsOf, anyReadings(pack), (given, asOf, readings) => {
			const { warnings, ...decision } = asReference(evaluate(pack, given, { asOf, readings, allowLapsed: true }));
			const { warnings: expected, ...reference } = decide(pack, given, asOf, readings);
			expect(decision).toEqual(reference);
			expect(warnings.filter((code) => code !== 'rules.lapsed')).toEqual(expected);
		}),
		runs(600),
	);
});

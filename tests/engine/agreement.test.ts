/** The engine and the reference interpreter agree, on random packs and on those that are shipped. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkApplication } from '../../src/domain/check.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { runs, situations } from './arbitrary.js';
import { applications } from './arbitrary-application.js';
import { byEngine, byReference } from './compare.js';

test('random applications are valid', () => {
	fc.assert(
		fc.property(applications(), (application) => {
			expect(checkApplication(application)).toMatchObject({ ok: true });
		}),
		runs(200),
	);
});

test('both agree on random packs and applications', () => {
	fc.assert(
		fc.property(situations(), (situation) => {
			expect(byEngine(evaluate, situation)).toEqual(byReference(situation));
		}),
		runs(3000),
	);
});

/** Whether an application was read the fast way or not, and in whatever order its fields stand, the same is told of it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConsistency } from '../../src/domain/consistency.js';
import { parseQuick } from '../../src/domain/quick.js';
import type { Application, PortType } from '../../src/domain/schema.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { uniqueKeys } from '../../src/engine/unique.js';
import { buildResult } from '../../src/report/result.js';
import { wordsOf } from '../../src/words/words-of.js';
import { anyApplication, anyAsOf } from '../packs/applications.js';
import { builtIn, builtInIds } from '../packs/built-in.js';

/** The same with the fields of every object in another order; evidence, whose warnings keep its order, as it was. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, key === 'evidence' ? inner : reversed(inner)]);
	return Object.fromEntries(entries.toReversed());
}

test.each(builtInIds)('under the pack %s', (id) => {
	const pack = builtIn(id);
	const told = (application: Application, asOf: string) => {
		const decision = evaluate(pack, application, { asOf, allowLapsed: true, trace: true });
		const about = { source: 'a', application, digest: '', decision, warnings: checkConsistency(application, asOf), all: true };
		return { result: JSON.stringify(buildResult(about, pack, wordsOf('zh'))), unique: uniqueKeys(pack, application, asOf, {}) };
	};
	let warned = 0;
	fc.assert(
		fc.property(fc.constantFrom<PortType>('air', 'border', 'water').chain(anyApplication), anyAsOf, (application, asOf) => {
			const slow = told(JSON.parse(JSON.stringify(application)), asOf);
			for (const written of [application, reversed(application)]) {
				const quick = parseQuick(Buffer.from(JSON.stringify(written)));
				if (quick === undefined) throw new Error('not read the fast way');
				expect(told(quick, asOf)).toEqual(slow);
			}
			warned += Number(/after-as-of.*after-as-of/.test(slow.result));
		}),
		{ numRuns: 300 },
	);
	expect(warned).toBeGreaterThan(10);
});

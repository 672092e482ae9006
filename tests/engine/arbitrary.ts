/** Random situations for the engine's tests: a pack's contents, an application, the day it is looked at, the readings taken. */

import fc from 'fast-check';
import type { Application } from '../../src/domain/schema.js';
import type { EvaluateOptions } from '../../src/engine/evaluate.js';
import type { Condition } from '../../src/rules/model.js';
import { applications, filingDays } from './arbitrary-application.js';
import { type Contents, choices, contents } from './arbitrary-pack.js';

export interface Situation {
	readonly contents: Contents;
	readonly application: Application;
	readonly options: Pick<EvaluateOptions, 'asOf' | 'readings'>;
}

/** The generator makes valid documents only; a test holds it to that. */
export const validApplications = applications() as fc.Arbitrary<unknown> as fc.Arbitrary<Application>;

export function situations(condition?: fc.Arbitrary<Condition>): fc.Arbitrary<Situation> {
	return fc.record({
		contents: contents(condition),
		application: validApplications,
		options: fc.record({ asOf: fc.constantFrom(...filingDays), readings: choices }, { requiredKeys: [] }),
	});
}

/** How often a property is tried: `times`, or what `FC_RUNS` says; `FC_SEED` repeats a run. */
export function runs(times: number): { readonly numRuns: number; readonly seed?: number } {
	const { FC_RUNS, FC_SEED } = process.env;
	return { numRuns: Number(FC_RUNS ?? times), ...(FC_SEED !== undefined && { seed: Number(FC_SEED) }) };
}

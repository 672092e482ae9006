/** Whether seeded faults are found: the engine that has one is asked about the same random situations as what it should agree with. */

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Situation } from './arbitrary.js';
import { onceEach } from './arbitrary-scope.js';
import type { Engine, Fault } from './mutant.js';

/** The same situations every time, so that a fault is found always or never. */
const seed = 20240630;

/** What an engine is asked, and what it should answer. */
interface Asked<About, Answer> {
	readonly situations: (about: About) => fc.Arbitrary<Situation>;
	readonly answer: (engine: Engine, situation: Situation) => Answer;
	readonly expected: (situation: Situation) => Answer;
}

/** The number of the first situation in which an engine answers otherwise than expected. */
type FirstDifference<About> = (engine: Engine, about: About, mostTries: number) => number | undefined;

/** Makes situations, and what is expected in them, once for all engines that are asked. */
export function firstDifferenceIn<About extends string | undefined, Answer>(asked: Asked<About, Answer>): FirstDifference<About> {
	const situationsAbout = onceEach(asked.situations);
	const poolAbout = onceEach((_: About): { readonly situation: Situation; readonly expected: Answer }[] => []);
	return (engine, about, mostTries) => {
		const pool = poolAbout(about);
		for (let i = 0; i < mostTries; i += 1) {
			if (i >= pool.length) {
				const more = fc.sample(situationsAbout(about), { numRuns: Math.min(150, mostTries), seed: seed + pool.length });
				pool.push(...more.map((situation) => ({ situation, expected: asked.expected(situation) })));
			}
			const { situation, expected } = pool[i] ?? expect.fail('no more situations');
			if (!agrees(() => asked.answer(engine, situation), expected)) return i;
		}
		return undefined;
	};
}

function agrees(answer: () => unknown, expected: unknown): boolean {
	try {
		return isDeepStrictEqual(answer(), expected);
	} catch {
		// An engine that fails outright does not go unnoticed either.
		return false;
	}
}

/** The faults of a table one by one, each with what shows the faults of its name best. */
export function faultsOf<Name extends string, About extends string | undefined>(
	byName: Readonly<Record<Name, readonly Fault[]>>,
	about: (name: Name) => About,
): readonly { readonly name: string; readonly fault: Fault; readonly about: About }[] {
	return (Object.keys(byName) as Name[]).flatMap((name) =>
		byName[name].map((fault, i) => ({ name: `${name} ${i + 1}`, fault, about: about(name) })),
	);
}

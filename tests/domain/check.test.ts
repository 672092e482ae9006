/** Valid applications at random are accepted; one wrong key in them never is. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPointer } from '../../src/base/pointer.js';
import { checkApplication } from '../../src/domain/check.js';
import type { Application, PortType } from '../../src/domain/schema.js';
import { applicationArbitrary } from './arbitrary.js';

describe('valid applications at random', () => {
	it.each<PortType>(['air', 'border', 'water'])('of type %s are accepted, and are not copied', (type) => {
		fc.assert(
			fc.property(applicationArbitrary(type), (application) => {
				expect(checkApplication(application)).toEqual({ ok: true, application, warnings: [] });
				const checked = checkApplication(application);
				expect(checked.ok && checked.application).toBe(application);
			}),
		);
	});

	it('have all facts where all are asked for', () => {
		const [application] = fc.sample(applicationArbitrary('air', 1e9), { numRuns: 1, seed: 1 }) as [Application];
		expect(application.airport?.routeCounts?.fixedDirect).toBeTypeOf('number');
		expect(application.province?.ports).toBeInstanceOf(Array);
	});
});

describe('a misspelt key', () => {
	it('is refused at its place, wherever it stands and whatever else the document holds', () => {
		fc.assert(
			fc.property(applicationArbitrary(), fc.nat(), fc.nat(), fc.constantFrom(...misspellings), (application, which, where, misspell) => {
				const document = structuredClone(application);
				const keys = [...keysOf(document, [])].filter(({ path }) => path[0] !== 'evidence' || path.length !== 2);
				const { holder, path } = keys[which % keys.length] as Key;
				const key = String(path.at(-1));
				const misspelt = misspell(key, where % key.length);
				fc.pre(!Object.hasOwn(holder, misspelt));
				Object.defineProperty(holder, misspelt, { value: holder[key], enumerable: true, configurable: true, writable: true });
				delete holder[key];
				const checked = checkApplication(document);
				const pointer = toPointer([...path.slice(0, -1), misspelt]);
				expect(checked.ok ? [] : checked.issues).toContainEqual(expect.objectContaining({ code: 'application.unknown-field', pointer }));
			}),
			{ numRuns: 500 },
		);
	});
});

interface Key {
	readonly holder: Record<string, unknown>;
	readonly path: readonly (string | number)[];
}

const misspellings: readonly ((key: string, at: number) => string)[] = [
	(key, at) => key.slice(0, at) + key.slice(at + 1),
	(key, at) => `${key.slice(0, at)}x${key.slice(at)}`,
	(key, at) => `${key.slice(0, at)}${key.slice(at).toUpperCase()}_`,
	(key) => `${key} `,
	() => '__proto__',
	() => 'constructor',
];

function* keysOf(value: unknown, path: readonly (string | number)[]): Generator<Key> {
	if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* keysOf(entry, [...path, index]);
	else if (typeof value === 'object' && value !== null) {
		const holder = value as Record<string, unknown>;
		for (const key of Object.keys(holder)) {
			yield { holder, path: [...path, key] };
			yield* keysOf(holder[key], [...path, key]);
		}
	}
}

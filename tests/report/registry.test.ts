import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateId, type Party } from '../../src/report/conflicts.js';
import { makeRegistry, registryKey } from '../../src/report/registry.js';

interface Entrant {
	readonly party: Party;
	/** Each a list, the code first. */
	readonly keys: readonly (readonly string[])[];
}

interface Shared {
	readonly code: string;
	readonly parties: readonly Party[];
}

function registered(entrants: readonly Entrant[]): readonly Shared[] {
	const registry = makeRegistry();
	for (const { party, keys } of entrants) registry.add(party, keys.map(registryKey));
	return registry.shared().map(({ code, parties }) => ({ code, parties: [...parties] }));
}

const wellFormed = (id: string) => id.replace(/\p{Cs}/gu, '\ufffd');

/** The same with a plain map. */
function modelled(entrants: readonly Entrant[]): readonly Shared[] {
	const groups = new Map<string, { code: string; firstAt: number; sharedAt: number; parties: Party[] }>();
	let turn = 0;
	for (const [index, { party, keys }] of entrants.entries()) {
		const known = { ...party, id: wellFormed(party.id) };
		for (const key of [[duplicateId, known.id], ...keys]) {
			turn += 1;
			const [code = ''] = key;
			const group = groups.get(JSON.stringify(key)) ?? { code, firstAt: index, sharedAt: turn, parties: [] };
			groups.set(JSON.stringify(key), group);
			group.parties.push(known);
			if (group.parties.length === 2) group.sharedAt = turn;
		}
	}
	return [...groups.values()]
		.filter(({ parties }) => parties.length > 1)
		.sort((a, b) => a.firstAt - b.firstAt || a.sharedAt - b.sharedAt)
		.map(({ code, parties }) => ({ code, parties }));
}

const id = fc.oneof(
	fc.integer({ min: 0, max: 4000 }).map((number) => `HB-${number}`),
	fc.constantFrom(
		'',
		'a',
		'A',
		'襄阳',
		'\u{20000}',
		'\u{20001}',
		'\ud840',
		'\udc00',
		'\ud840\ud840',
		'\ufffd',
		'é',
		'e\u0301',
		'\0',
		'\n',
		'__proto__',
	),
	fc.string({ unit: 'binary', maxLength: 128 }),
);
const key = fc.tuple(fc.constantFrom('batch.same-port', 'batch.same-city'), fc.oneof(id, fc.integer({ min: 0, max: 3000 }).map(String)));
const entrant: fc.Arbitrary<Entrant> = fc.record({
	party: fc.oneof(
		fc.record({ source: fc.constantFrom('a.ndjson', 'b.ndjson', '-'), line: fc.integer({ min: 1, max: 2 ** 32 - 1 }), id }),
		fc.record({ source: fc.string({ maxLength: 5 }), id }),
	),
	// An application has each key once.
	keys: fc.uniqueArray(key, { maxLength: 3, selector: (parts) => JSON.stringify(parts) }),
});

describe('the registry', () => {
	test('finds what a plain map finds', () => {
		fc.assert(
			fc.property(fc.array(entrant, { maxLength: 300 }), (entrants) => {
				expect(registered(entrants)).toEqual(modelled(entrants));
			}),
			{ numRuns: 300 },
		);
	});

	test('with thousands, while its tables grow', () => {
		const many = fc.array(entrant, { minLength: 8000, maxLength: 12_000, size: 'max' });
		fc.assert(
			fc.property(many, (entrants) => {
				expect(registered(entrants)).toEqual(modelled(entrants));
			}),
			{ numRuns: 3, endOnFailure: true },
		);
	});

	test('in order, of which none is in conflict but the first and the last', () => {
		const count = 200_000;
		const registry = makeRegistry();
		const key = (index: number) => registryKey(['batch.same-port', 'cn-14fyp', 'air', String(index % (count - 1))]);
		for (let index = 0; index < count; index += 1) {
			registry.add({ source: `${Math.floor(index / 1000)}.ndjson`, line: (index % 1000) + 1, id: `HB-${index}` }, [key(index)]);
		}
		expect(registry.shared().map(({ parties }) => [...parties])).toEqual([
			[
				{ source: '0.ndjson', line: 1, id: 'HB-0' },
				{ source: '199.ndjson', line: 1000, id: `HB-${count - 1}` },
			],
		]);
	});

	test('tells apart what only one of both halves of a key tells apart', () => {
		const registry = makeRegistry();
		const halves = [0, 1, 2 ** 31, 2 ** 32 - 1];
		const pairs = halves.flatMap((low) => halves.map((high) => ({ code: 'batch.same-port', low, high })));
		for (const [index, key] of [...pairs, ...pairs.toReversed()].entries()) registry.add({ source: 'a', id: String(index) }, [key]);
		const shared = registry.shared().map(({ parties }) => parties.map(({ id }) => Number(id)));
		expect(shared).toEqual(pairs.map((_, index) => [index, 2 * pairs.length - 1 - index]));
	});

	test('has none in conflict with itself, and knows whose a key is where others have none', () => {
		const [key, other] = [registryKey(['batch.same-port', 'a']), registryKey(['batch.same-port', 'b'])];
		const registry = makeRegistry();
		registry.add({ source: 'a', id: 'first' }, [key, key]);
		expect(registry.shared()).toEqual([]);
		for (let index = 0; index < 1000; index += 1) registry.add({ source: 'a', id: `none ${index}` }, []);
		registry.add({ source: 'a', id: 'second' }, [other, other]);
		for (let index = 0; index < 1000; index += 1) registry.add({ source: 'a', id: `none again ${index}` }, []);
		registry.add({ source: 'a', id: 'third' }, [other, key]);
		const shared = registry.shared().map(({ parties }) => parties.map((party) => party.id));
		expect(shared).toEqual([
			['first', 'third'],
			['second', 'third'],
		]);
	});

	test('finds one id among a hundred thousand that are the same, and the others', () => {
		const registry = makeRegistry();
		const count = 100_000;
		for (let index = 0; index < count; index += 1)
			registry.add({ source: 'a', id: index === 500 || index === count - 1 ? 'rare' : 'common' }, []);
		expect(registry.shared().map(({ parties }) => parties.length)).toEqual([count - 2, 2]);
	});

	test('takes an id as long as one may be', () => {
		const long = '\u{20000}'.repeat(64);
		const entrants = ['a', 'b'].map((source) => ({ party: { source, id: long }, keys: [] }));
		expect(registered(entrants)).toEqual([{ code: duplicateId, parties: entrants.map(({ party }) => party) }]);
	});
});

/** What applications take at the most, in a process of its own, that nothing else is counted: its tables grow now and then. */
function bytesEach(keys: number): number {
	const { outputFiles } = buildSync({
		entryPoints: [fileURLToPath(new URL('../../src/report/registry.ts', import.meta.url))],
		...{ bundle: true, format: 'iife', globalName: 'kouan', platform: 'node', write: false },
	});
	const program = `
		const used = () => { for (let i = 0; i < 3; i += 1) gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
		const registry = kouan.makeRegistry();
		const before = used();
		let most = 0;
		for (let i = 0; i < 1_500_000; i += 1) {
			const keys = Array.from({ length: ${keys} }, (_, key) => kouan.registryKey(['batch.' + key, 'cn-14fyp', 'air', '420000', '襄阳机场' + i]));
			registry.add({ source: 'applications.ndjson', line: i + 1, id: '42-2024-' + (i + 1) }, keys);
			if (i >= 800_000 && i % 20_000 === 0) most = Math.max(most, (used() - before) / (i + 1));
		}
		process.stdout.write(most + ' ' + registry.shared().length);
	`;
	const told = execFileSync(process.execPath, ['--expose-gc', '-e', `${outputFiles[0]?.text}\n${program}`], { encoding: 'utf8' });
	const [bytes, shared] = told.split(' ').map(Number);
	expect(shared).toBe(0);
	return bytes ?? Number.NaN;
}

test.each([1, 2])('a million applications and more take at most 64 bytes each, with %i keys', (keys) => {
	const bytes = bytesEach(keys);
	process.stdout.write(`registry: ${bytes.toFixed(1)} bytes an application with keys: ${keys}\n`);
	expect(bytes).toBeGreaterThan(20);
	expect(bytes).toBeLessThan(64);
});

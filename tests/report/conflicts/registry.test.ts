import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate } from '../../../src/cli/batch/deflate.js';
import { duplicateId, type Party } from '../../../src/report/conflicts/conflicts.js';
import { makeRegistry, type Registry, type RegistryOptions, registryKey } from '../../../src/report/conflicts/registry.js';

interface Entrant {
	readonly party: Party;
	/** Each a list, the code first. */
	readonly keys: readonly (readonly string[])[];
}

interface Shared {
	readonly code: string;
	readonly parties: readonly Party[];
}

function registered(entrants: readonly Entrant[], options?: RegistryOptions): readonly Shared[] {
	const registry = makeRegistry(options);
	for (const { party, keys } of entrants) registry.add(party, keys.map(registryKey));
	return sharedIn(registry);
}

function sharedIn(registry: Registry): readonly Shared[] {
	const { count, codeAt, partiesAt } = registry.shared();
	return Array.from({ length: count }, (_, index) => ({ code: codeAt(index), parties: partiesAt(index) }));
}

/** Blocks that hold a few applications each. */
const inSmallBlocks: RegistryOptions = { compression: deflate, blockLength: 200 };

/** Some ids have the same 64 bits, or one half of them, and are not the same. */
const colliding: RegistryOptions = { hashOfId: (bytes, from, to) => [(to - from) % 3, (bytes[from] ?? 0) % 2] };

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
	test.each([
		['in one block', undefined],
		['in many blocks', inSmallBlocks],
		['whose ids have hashes in common', colliding],
	])('finds what a plain map finds, of applications %s', (_, options) => {
		fc.assert(
			fc.property(fc.array(entrant, { maxLength: 300 }), (entrants) => {
				expect(registered(entrants, options)).toEqual(modelled(entrants));
			}),
			{ numRuns: 150 },
		);
	});

	test('with thousands', () => {
		const many = fc.array(entrant, { minLength: 8000, maxLength: 12_000, size: 'max' });
		fc.assert(
			fc.property(many, (entrants) => {
				expect(registered(entrants, { compression: deflate })).toEqual(modelled(entrants));
			}),
			{ numRuns: 3, endOnFailure: true },
		);
	});

	test('compares ids whole, where three have one hash and two of them are the same', () => {
		const ids = ['same', 'other', 'same', 'another'];
		const entrants = ids.map((id, index) => ({ party: { source: 'a', line: index + 1, id }, keys: [] }));
		for (const hash of [0, 1, 2 ** 32 - 1]) {
			const shared = registered(entrants, { hashOfId: () => [hash, hash] });
			expect(shared.map(({ parties }) => parties.map(({ line }) => line))).toEqual([[1, 3]]);
		}
	});

	test('does not take a key for an id, whatever its code and its bits are', () => {
		const hashOfId = () => [0x610062, 0x630064] as const;
		const registry = makeRegistry({ hashOfId });
		const [low, high] = hashOfId();
		registry.add({ source: 'a', id: 'first' }, [{ code: duplicateId, low, high }]);
		registry.add({ source: 'a', id: 'abcd' }, []);
		registry.add({ source: 'a', id: 'third' }, [{ code: 'batch.same-port', low, high }]);
		expect(sharedIn(registry)).toEqual([]);
		registry.add({ source: 'a', id: 'fourth' }, [{ code: duplicateId, low, high }]);
		expect(sharedIn(registry).map(({ parties }) => parties.map(({ id }) => id))).toEqual([['first', 'fourth']]);
	});

	test('tells an application once that names twice what it has in common with another', () => {
		const [key, other] = [registryKey(['batch.same-port', 'a']), registryKey(['batch.same-city', 'b'])];
		const registry = makeRegistry();
		registry.add({ source: 'a', id: 'first' }, [key, other, key]);
		registry.add({ source: 'a', id: 'second' }, [other, other, key, other, key]);
		const shared = sharedIn(registry).map(({ code, parties }) => [code, ...parties.map(({ id }) => id)]);
		expect(shared).toEqual([
			['batch.same-city', 'first', 'second'],
			['batch.same-port', 'first', 'second'],
		]);
	});

	test('in order, of which none is in conflict but the first and the last', () => {
		const count = 200_000;
		const registry = makeRegistry({ compression: deflate });
		const key = (index: number) => registryKey(['batch.same-port', 'cn-14fyp', 'air', String(index % (count - 1))]);
		for (let index = 0; index < count; index += 1) {
			registry.add({ source: `${Math.floor(index / 1000)}.ndjson`, line: (index % 1000) + 1, id: `HB-${index}` }, [key(index)]);
		}
		expect(sharedIn(registry).map(({ parties }) => parties)).toEqual([
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
		const shared = sharedIn(registry).map(({ parties }) => parties.map(({ id }) => Number(id)));
		expect(shared).toEqual(pairs.map((_, index) => [index, 2 * pairs.length - 1 - index]));
	});

	test('has none in conflict with itself, and knows whose a key is where others have none', () => {
		const [key, other] = [registryKey(['batch.same-port', 'a']), registryKey(['batch.same-port', 'b'])];
		const registry = makeRegistry();
		registry.add({ source: 'a', id: 'first' }, [key, key]);
		expect(sharedIn(registry)).toEqual([]);
		for (let index = 0; index < 1000; index += 1) registry.add({ source: 'a', id: `none ${index}` }, []);
		registry.add({ source: 'a', id: 'second' }, [other, other]);
		for (let index = 0; index < 1000; index += 1) registry.add({ source: 'a', id: `none again ${index}` }, []);
		registry.add({ source: 'a', id: 'third' }, [other, key]);
		const shared = sharedIn(registry).map(({ parties }) => parties.map((party) => party.id));
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
		expect(sharedIn(registry).map(({ parties }) => parties.length)).toEqual([count - 2, 2]);
	});

	test('takes an id as long as one may be', () => {
		const long = '\u{20000}'.repeat(64);
		const entrants = ['a', 'b'].map((source) => ({ party: { source, id: long }, keys: [] }));
		expect(registered(entrants)).toEqual([{ code: duplicateId, parties: entrants.map(({ party }) => party) }]);
	});
});

interface Sort {
	/** The party that comes as number `i`, as JavaScript. */
	readonly party: string;
	readonly keys: number;
	/** At the most, for each application. */
	readonly bytes: number;
}

const sorts: Readonly<Record<string, Sort>> = {
	'lines of one file': { party: `{ source: 'a.ndjson', line: i + 1, id: '42-2024-' + (i + 1) }`, keys: 1, bytes: 12 },
	'provinces and years that vary': { party: `{ source: 'a.ndjson', line: i + 1, id: varied(i) }`, keys: 1, bytes: 14 },
	'two keys': { party: `{ source: 'a.ndjson', line: i + 1, id: '42-2024-' + (i + 1) }`, keys: 2, bytes: 20 },
	'a file each': { party: `{ source: 'applications/2024/' + (i + 1) + '.json', id: '42-2024-' + (i + 1) }`, keys: 1, bytes: 17 },
	'every other line broken': { party: `{ source: 'a.ndjson', line: 2 * i + 1, id: varied(i) }`, keys: 1, bytes: 17 },
	'two files by turns': { party: `{ source: 'ab'[i % 2] + '.ndjson', line: i + 1, id: varied(i) }`, keys: 1, bytes: 17 },
	'ids drawn at random': { party: `{ source: 'a.ndjson', line: i + 1, id: random() }`, keys: 1, bytes: 34 },
};

/** What a program comes to, in a process of its own, that nothing else is counted. It has `kouan`, `used` and ids. */
function measured(program: string): readonly number[] {
	const file = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../../src/${name}`, import.meta.url)));
	const { outputFiles } = buildSync({
		stdin: {
			contents: `
				export * from ${file('report/conflicts/registry.ts')};
				export { conflictsOf } from ${file('report/conflicts/conflicts.ts')};
				export { deflate } from ${file('cli/batch/deflate.ts')};
			`,
			resolveDir: '/',
		},
		...{ bundle: true, format: 'iife', globalName: 'kouan', platform: 'node', write: false },
	});
	const before = `
		const used = () => { for (let i = 0; i < 3; i += 1) gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
		const mixed = (i) => Math.imul(Math.imul(i ^ (i >>> 16), 2246822507) ^ (i >>> 13), 3266489909) >>> 0;
		const varied = (i) => (11 + mixed(i) % 31) + '-' + (2021 + mixed(i + 7) % 5) + '-' + (i + 1);
		const random = () => require('node:crypto').randomUUID();
		const registry = kouan.makeRegistry({ compression: kouan.deflate });
	`;
	const script = `${outputFiles[0]?.text}\n${before}\n${program}`;
	return execFileSync(process.execPath, ['--expose-gc', '-e', script], { encoding: 'utf8' }).split(' ').map(Number);
}

test.each(Object.entries(sorts))('half a million applications take little memory: %s', (name, { party, keys, bytes }) => {
	const count = 500_000;
	const [each = Number.NaN, shared] = measured(`
		const before = used();
		for (let i = 0; i < ${count}; i += 1) {
			const keys = Array.from({ length: ${keys} }, (_, key) => kouan.registryKey(['batch.' + key, 'cn-14fyp', 'air', '420000', '襄阳机场' + i]));
			registry.add(${party}, keys);
		}
		process.stdout.write((used() - before) / ${count} + ' ' + registry.shared().count);
	`);
	process.stdout.write(`registry: ${each.toFixed(1)} bytes an application, ${name}\n`);
	expect(shared).toBe(0);
	// No less than the keys themselves.
	expect(each).toBeGreaterThan(8 * keys);
	expect(each).toBeLessThan(bytes);
});

test('and so do those of them that are in conflict, however many', () => {
	const count = 100_000;
	const [each = Number.NaN, shared, told] = measured(`
		for (let i = 0; i < 2 * ${count}; i += 1) registry.add({ source: 'a.ndjson', line: i + 1, id: varied(i < ${count} ? i : (i * 7919) % ${count}) }, []);
		const before = used();
		const conflicts = kouan.conflictsOf(registry.shared(), [], { batch: { duplicateId: 'the same id' } });
		const each = (used() - before) / (2 * ${count});
		const told = conflicts.filter(({ parties: [one, other, ...more] }) => one.id === other.id && one.line < other.line && more.length === 0);
		process.stdout.write(each + ' ' + conflicts.length + ' ' + told.length);
	`);
	process.stdout.write(`registry: ${each.toFixed(1)} bytes an application in conflict\n`);
	expect([shared, told]).toEqual([count, count]);
	expect(each).toBeLessThan(80);
});

/** The library as it is built. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type * as Library from '../../src/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = String(new URL('../../dist/library/index.js', import.meta.url));
const library = (await import(built)) as typeof Library;
const text = readFileSync(join(root, 'fixtures/full/air-eligible.json'), 'utf8');

it('finds its packs by the address of the module alone, as whoever bundles it anew knows it', () => {
	const folder = join(root, 'dist', 'library');
	const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
	expect(texts.filter((each) => each.includes('import.meta.dirname'))).toEqual([]);
});

describe('builtinPack', () => {
	it('has every pack in rules/, in the order of time', () => {
		const known = library.builtins();
		expect(known.map(({ id }) => id)).toEqual(['cn-13fyp-review', 'cn-14fyp']);
		for (const { id, inForce } of known) expect(library.builtinPack(id)).toMatchObject({ id, inForce });
		// What a caller does with the list is nobody else's affair.
		(known as unknown[]).reverse();
		expect(library.builtins().map(({ id }) => id)).toEqual(['cn-13fyp-review', 'cn-14fyp']);
	});

	it('is what its YAML says', () => {
		const names = ['pack.yaml', ...parse(readFileSync(join(root, 'rules/cn-14fyp/pack.yaml'), 'utf8')).files];
		const result = library.loadPack(names.map((name) => ({ name, text: readFileSync(join(root, 'rules/cn-14fyp', name), 'utf8') })));
		if (!result.ok) throw new Error(result.issues[0]?.code);
		const compiled = library.builtinPack('cn-14fyp');
		expect(compiled.digest).toBe(result.pack.digest);
		expect(compiled.rules.map(({ cases, ...rule }) => [rule, cases.length])).toEqual(
			result.pack.rules.map(({ cases, ...rule }) => [rule, cases.length]),
		);
	});

	it('throws for one that there is not, and names those that there are', () => {
		expect(() => library.builtinPack('cn-99fyp')).toThrow(/cn-14fyp/);
	});
});

describe('parseApplication', () => {
	it('takes JSON and YAML as text or bytes, and sees which it is', () => {
		const yaml = 'schemaVersion: 1\nid: Y-1\nsubmittedOn: 2024-06-30\nport: { name: 示例, type: water, province: "370000" }\n';
		for (const input of [text, `\ufeff${text}`, yaml, new TextEncoder().encode(text), readFileSync(join(root, 'fixtures/gb18030.json'))]) {
			expect(library.parseApplication(input).ok).toBe(true);
		}
	});

	it('tells everything that is wrong, with places', () => {
		const result = library.parseApplication(text.replace('"region"', '"regoin"').replace('"listed": true', '"listed": "yes"'));
		expect(result.ok).toBe(false);
		if (result.ok) return;
		expect(result.issues.map(({ code, line }) => [code, typeof line])).toEqual([
			['application.wrong-type', 'number'],
			['application.unknown-field', 'number'],
		]);
	});

	it('does not throw for what is no application at all', () => {
		for (const input of ['', '{', 'null', '[]', 'a: b: c', '\u0000', new Uint8Array([0xff, 0xd8, 0xff])]) {
			expect(library.parseApplication(input)).toMatchObject({ ok: false });
		}
	});
});

it('evaluates as the command does, and changes nothing that it is given', () => {
	const pack = library.builtinPack('cn-14fyp');
	const parsed = library.parseApplication(text);
	if (!parsed.ok) throw new Error('not parsed');
	const before = JSON.stringify([pack, parsed.application]);
	expect(library.evaluate(pack, parsed.application)).toMatchObject({ verdict: 'eligible', pass: true });
	expect(JSON.stringify([pack, parsed.application])).toBe(before);
});

/** The fast way says yes only where the slow one does, and says it of nearly everything that is valid. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickReaderSource } from '../../scripts/quick-reader.js';
import type { checkApplication } from '../../src/domain/check.js';
import { parseApplication } from '../../src/domain/parse.js';
import { parseQuick } from '../../src/domain/quick.js';
import { applicationSchema } from '../../src/domain/schema.js';
import { parseJson } from '../../src/read/json.js';
import { readDocument } from '../../src/read/read-document.js';
import { applicationArbitrary } from './arbitrary.js';
import { accepted, broken, sound } from './cases.js';
import { mutationOf } from './mutations.js';

function parseSlow(text: string): ReturnType<typeof checkApplication> {
	const read = parseJson(text);
	return read.ok ? parseApplication(read.document) : read;
}

function slowly(bytes: Uint8Array): ReturnType<typeof checkApplication> {
	const read = readDocument(bytes, parseJson);
	return read.ok ? parseApplication(read.document) : read;
}

function isSound(text: string): boolean {
	const slow = parseSlow(text);
	return slow.ok && slow.warnings.length === 0;
}

/** Whether the fast way was taken; where it was, the slow one must come to the same. */
function isTaken(text: string): boolean {
	const application = parseQuick(Buffer.from(text));
	// Half a character is none in bytes.
	if (application !== undefined) expect(parseSlow(Buffer.from(text).toString())).toEqual({ ok: true, application, warnings: [] });
	return application !== undefined;
}

describe('the generated reader', () => {
	it('is committed as it is made', () => {
		const committed = readFileSync(new URL('../../src/domain/quick-reader.generated.ts', import.meta.url), 'utf8');
		expect(committed, 'run `node scripts/reader.js`').toBe(quickReaderSource());
	});
});

describe('parseQuick', () => {
	it.each(broken)('leaves to the slow path %s', (_, from, to) => {
		expect(isTaken(sound.replace(from, () => to))).toBe(false);
	});

	it.each(accepted)('takes %s', (name, from, to) => {
		// Where a text has more code units than its bound, they are not counted as code points.
		expect(isTaken(sound.replace(from, () => to))).toBe(name !== 'a name of 2,000 code points');
	});

	it.each([
		['no JSON', sound.slice(0, -3)],
		['nothing', ''],
		['another value', '[]'],
		['a string', '"id"'],
		['a key that stands twice with the same value', sound.replace('"id"', '"id": "T-1", "id"')],
		['a key that stands twice with an unknown one beside it', sound.replace('"plan"', '"water": null, "water": null, "palm": 1, "plan"')],
		['a key that stands twice, once in escapes', sound.replace('"id"', '"\\u0069d": "T-1", "id"')],
		['a list beyond 10,000 sound entries', sound.replace('"routes": [', `"routes": [ ${'{ "to": "京" }, '.repeat(10_000)}`)],
	])('leaves to the slow path %s', (_, text) => {
		expect(isSound(text)).toBe(false);
		expect(isTaken(text)).toBe(false);
	});

	it.each([
		['GB18030', Buffer.from([...Buffer.from(sound.slice(0, 100)), 0xcf, 0xe5, 0xd1, 0xf4, ...Buffer.from(sound.slice(100))])],
		['half a character', Buffer.from(sound).fill(0x22, Buffer.from(sound).indexOf('场') + 1, Buffer.from(sound).indexOf('场') + 2)],
		['a key that ends in the middle of an escape', Buffer.from('{"id\\"')],
		['a key that is no word and has escapes', Buffer.from(sound.replace('"id"', '"\\\\id\\""'))],
		['UTF-16', Buffer.from(`\ufeff${sound}`, 'utf16le')],
		['a zero byte behind it', Buffer.from(`${sound}\0`)],
	])('leaves to the slow path %s', (_, bytes) => {
		expect(parseQuick(bytes)).toBeUndefined();
	});

	it('takes a byte order mark', () => {
		expect(parseQuick(Buffer.from(`\ufeff${sound}`))).toEqual(parseQuick(Buffer.from(sound)));
	});

	it('reads nothing beyond its bytes', () => {
		const whole = Buffer.from(`${sound.replaceAll('\n', ' ')}\n${sound}`);
		const length = whole.indexOf(0x0a);
		expect(parseQuick(whole.subarray(0, length))).toBeDefined();
		for (let end = length - 2; end > 0; end -= 1) expect(parseQuick(whole.subarray(0, end))).toBeUndefined();
	});

	it.each([
		['of a prefecture', '"prefecture": "371200"', 1],
		['of a prefecture and a county', '"prefecture": "371200", "county": "371202"', 2],
	])('leaves to the slow path the warning of an abolished code %s', (_, place, count) => {
		const text = sound
			.replace(/"420000",\s*"prefecture": "420600",\s*"county": "420607"/, `"370000", ${place}`)
			.replace(/"prefecture": "420100",\s*"county": "420102",/, '');
		const warnings = Array(count).fill(expect.objectContaining({ code: 'division.abolished' }));
		expect(parseSlow(text)).toMatchObject({ ok: true, warnings });
		expect(isTaken(text)).toBe(false);
	});

	it.each([
		['a quotation mark in a text', sound.replace('襄阳刘集机场', '\\"襄阳\\"刘集机场')],
		['a backslash at the end of a text', sound.replace('襄阳刘集机场', '襄阳刘集机场\\\\')],
		['a character whose lower byte is a quotation mark', sound.replace('襄阳刘集机场', '逢')],
		['keys and choices in escapes', sound.replace('"id"', '"\\u0069\\u0064"').replace('"air"', '"\\u0061ir"')],
		['texts in escapes', sound.replace(/[\u4e00-\u9fff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)],
		['a number with all the digits of a double', sound.replace('1.5', '32.150067000000003')],
		['a number with an exponent', sound.replace('1.5', '1.5e6')],
		['a text of many thousand characters', sound.replace('"plan"', `${' '.repeat(100_000)}"plan"`)],
	])('takes %s', (_, text) => {
		expect(isTaken(text)).toBe(true);
	});

	it.each(['full', 'real'])('takes every fixture of %s', (folder) => {
		const directory = new URL(`../../fixtures/${folder}/`, import.meta.url);
		const names = readdirSync(directory).filter((name) => name.endsWith('.json'));
		const slow = names.filter((name) => !isTaken(readFileSync(new URL(name, directory), 'utf8')));
		expect(slow).toEqual([]);
		expect(names).not.toEqual([]);
	});

	it('takes more than 99 of 100 valid applications', () => {
		const texts = fc.sample(applicationArbitrary(), 2000).map((application) => JSON.stringify(application));
		expect(texts.filter(isTaken).length).toBeGreaterThan(0.99 * texts.length);
	});

	it('says yes only where the slow path does, whatever is changed in a valid application', () => {
		const counts = { taken: 0, sound: 0, unsound: 0 };
		const mutated = applicationArbitrary(undefined, 8).chain((application) =>
			fc.array(mutationOf(application), { minLength: 15, maxLength: 15 }),
		);
		fc.assert(
			fc.property(mutated, (texts) => {
				for (const { text } of texts) {
					const taken = isTaken(text);
					counts.taken += Number(taken);
					counts[taken || isSound(text) ? 'sound' : 'unsound'] += 1;
				}
			}),
			{ numRuns: 400 },
		);
		// Changes of both kinds came up, and the fast way is taken after most of the harmless ones.
		expect(counts.unsound).toBeGreaterThan(1000);
		expect(counts.sound).toBeGreaterThan(1000);
		expect(counts.taken).toBeGreaterThan(0.95 * counts.sound);
	});
});

describe('bytes that are changed at random', () => {
	it('are taken only where the slow path takes them', () => {
		const counts = { taken: 0, sound: 0 };
		const edit = fc.record({
			at: fc.nat(),
			byte: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('"\\,:{}[]0e. ntf\n'))),
			cut: fc.nat(2),
		});
		const edits = fc.array(edit, { minLength: 1, maxLength: 2 });
		fc.assert(
			fc.property(applicationArbitrary(undefined, 4), fc.array(edits, { minLength: 30, maxLength: 30 }), (application, several) => {
				for (const each of several) {
					let bytes = Buffer.from(JSON.stringify(application));
					for (const { at, byte, cut } of each) {
						const place = at % bytes.length;
						bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + cut)]);
					}
					const taken = parseQuick(bytes);
					const slab = Buffer.concat([bytes, Buffer.from(`\n${sound}`)]);
					expect(parseQuick(slab.subarray(0, bytes.length))).toEqual(taken);
					const slow = slowly(bytes);
					if (taken !== undefined) expect(slow).toEqual({ ok: true, application: taken, warnings: [] });
					counts.taken += Number(taken !== undefined);
					counts.sound += Number(slow.ok && slow.warnings.length === 0);
				}
			}),
			{ numRuns: 300 },
		);
		expect(counts.taken).toBeGreaterThan(0.9 * counts.sound);
		expect(counts.taken).toBeGreaterThan(100);
	});
});

describe('a name of one character', () => {
	it('is taken where the character shows, as the schema sees it', () => {
		const application = JSON.parse(sound);
		const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
		const taken = units.filter((unit) => parseQuick(Buffer.from(JSON.stringify({ ...application, id: unit }))) !== undefined);
		expect(taken.length).toBeGreaterThan(30_000);
		expect(taken.filter((unit) => !applicationSchema.shape.id.safeParse(unit).success)).toEqual([]);
	});
});

/** The fast way says yes only where the slow one does, and says it of nearly everything that is valid. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickCheckSource } from '../../scripts/quick-check.js';
import type { checkApplication } from '../../src/domain/check.js';
import { parseApplication } from '../../src/domain/parse.js';
import { parseQuick } from '../../src/domain/quick.js';
import { applicationSchema } from '../../src/domain/schema.js';
import { parseJson } from '../../src/read/json.js';
import { applicationArbitrary } from './arbitrary.js';
import { accepted, broken, sound } from './cases.js';
import { mutationOf } from './mutations.js';

function parseSlow(text: string): ReturnType<typeof checkApplication> {
	const read = parseJson(text);
	return read.ok ? parseApplication(read.document) : read;
}

function isSound(text: string): boolean {
	const slow = parseSlow(text);
	return slow.ok && slow.warnings.length === 0;
}

/** Whether the fast way was taken; where it was, the slow one must come to the same. */
function isTaken(text: string): boolean {
	const application = parseQuick(text);
	if (application !== undefined) expect(parseSlow(text)).toEqual({ ok: true, application, warnings: [] });
	return application !== undefined;
}

describe('the generated check', () => {
	it('is committed as it is made', () => {
		const committed = readFileSync(new URL('../../src/domain/quick-check.generated.ts', import.meta.url), 'utf8');
		expect(committed, 'run `node scripts/validator.js`').toBe(quickCheckSource());
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
		['keys and texts in escapes', sound.replace('"id"', '"\\u0069\\u0064"').replace('"air"', '"\\u0061ir"')],
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

describe('a name of one character', () => {
	it('is taken where the character shows, as the schema sees it', () => {
		const application = JSON.parse(sound);
		const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
		const taken = units.filter((unit) => parseQuick(JSON.stringify({ ...application, id: unit })) !== undefined);
		expect(taken.length).toBeGreaterThan(30_000);
		expect(taken.filter((unit) => !applicationSchema.shape.id.safeParse(unit).success)).toEqual([]);
	});
});

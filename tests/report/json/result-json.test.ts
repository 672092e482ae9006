/** A result that is put together of pieces is byte for byte the one that `JSON.stringify` writes. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noBytes, takenFrom } from '../../../src/base/bytes.js';
import type { Issue } from '../../../src/base/issue.js';
import { checkConsistency } from '../../../src/domain/consistency.js';
import type { Application } from '../../../src/domain/schema.js';
import { evaluate } from '../../../src/engine/evaluate.js';
import { makeAcceptor } from '../../../src/report/baseline/baseline.js';
import { ndjson } from '../../../src/report/formats/ndjson.js';
import { machineResult } from '../../../src/report/json/machine.js';
import { putResult } from '../../../src/report/json/result-json.js';
import { placed } from '../../../src/report/placed.js';
import type { AnyResult } from '../../../src/report/report.js';
import { buildResult } from '../../../src/report/result.js';
import { wordsOf } from '../../../src/words/words-of.js';
import { applicationArbitrary } from '../../domain/arbitrary.js';
import { runs, situations } from '../../engine/arbitrary.js';
import { packOf } from '../../engine/arbitrary-pack.js';
import { builtIn, builtInIds } from '../../packs/built-in.js';
import { fixtures, languages, resultOf, resultOfFixture, withNames } from '../samples.js';

const words = { zh: wordsOf('zh'), en: wordsOf('en') };

/** In one block, or in blocks that are soon full. */
function written(result: AnyResult, blockLength?: number): string {
	const to = noBytes([], blockLength);
	putResult(to, result);
	return Buffer.concat(takenFrom(to)).toString();
}

function expectSame(result: AnyResult): void {
	const text = JSON.stringify(machineResult(result));
	expect(written(result)).toBe(text);
	expect(written(result, 300)).toBe(text);
}

const accepting = makeAcceptor({ entries: [], today: '2025-01-01', others: { reason: '"\\\u2028', until: '2026-01-01' } });

/** What may be added to a result on its way. */
function versionsOf(result: ReturnType<typeof buildResult>): readonly AnyResult[] {
	const inPlace = placed(result, (pointer) => (pointer.length % 3 === 0 ? undefined : { line: 1 + (pointer.length % 7), column: 2 }));
	const part = { ...result, unique: [['code', 'pack', '\ud800']] };
	return [
		result,
		inPlace,
		accepting.accept(result).result,
		{ ...accepting.accept(part).result, position: 12 },
		{ ...inPlace, position: 1 },
	];
}

const hostile = fc.constantFrom(
	'"',
	'\\',
	'\u0000\u001f\n',
	'\u007f\u0080',
	'\ud800',
	'\udc00x',
	'😀',
	'\u2028\u2029',
	'\ufeff',
	'甲"',
	'{entries}',
	'',
);

/** An application whose names may hold anything. */
const applications = fc
	.tuple(applicationArbitrary(), fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { minLength: 8, maxLength: 8 }))
	.map(([application, names]) => {
		let turn = 0;
		const renamed = JSON.stringify(application, (key, value) => {
			if (!['name', 'to', 'id'].includes(key) || typeof value !== 'string') return value;
			turn += 1;
			return turn % 2 === 0 ? value + names[turn % names.length] : value;
		});
		return JSON.parse(renamed) as Application;
	});

describe('a result is written as JSON.stringify writes it', () => {
	test.each(builtInIds)('of the pack %s', (id) => {
		const pack = builtIn(id);
		const readings = fc.constantFrom(
			{},
			...Object.entries(pack.readings).map(([each, { choices }]) => ({ [each]: Object.keys(choices).at(-1) ?? '' })),
		);
		fc.assert(
			fc.property(
				applications,
				readings,
				fc.constantFrom(...languages),
				fc.boolean(),
				hostile,
				(application, chosen, language, all, source) => {
					const decision = evaluate(pack, application, { readings: chosen, allowLapsed: true });
					const warnings = checkConsistency(application, decision.asOf);
					const about = { source, ...(all ? { line: 3 } : {}), application, digest: 'sha256:0', decision, warnings, all };
					versionsOf(buildResult(about, pack, words[language])).forEach(expectSame);
				},
			),
			runs(250),
		);
	});

	test('of packs of any kind', () => {
		fc.assert(
			fc.property(situations(), ({ contents, application, options }) => {
				const pack = packOf(contents);
				const decision = evaluate(pack, application, options);
				const about = { source: 'a', application, digest: '', decision, warnings: [] };
				versionsOf(buildResult(about, pack, words.en)).forEach(expectSame);
			}),
			runs(1000),
		);
	});

	test.each(fixtures)('of %s', (name) => {
		for (const language of languages) expectSame(resultOfFixture(name, { language, all: true }));
	});

	test.each(['a"b\\', '\ud83d', '\u0007', '襄阳😀'])('with names like %j', (name) => {
		expectSame(resultOf('a.json', withNames(`x${name}`), { language: 'zh' }));
	});

	test('of an input that was not evaluated', () => {
		const issues: readonly Issue[] = [{ code: 'input.empty', args: {}, frame: '1 | "' }];
		expectSame({
			source: '"',
			line: 2,
			error: { code: 'input.invalid', message: '\ud800', issues: issues.map(({ code }) => ({ code, message: '', frame: '|' })) },
		});
	});

	const figures = [
		0,
		-0,
		7,
		999,
		1000,
		123_456_789,
		1e9,
		2 ** 31,
		2 ** 53,
		1e21,
		-1,
		-1.5,
		0.1,
		0.15,
		1.05,
		193.5,
		1e-7,
		4.35,
		99_999.9,
		1e9 - 0.1,
	];
	test.each(figures)('with the figure %d', (actual) => {
		const result = resultOfFixture('real/xiangyang', { language: 'en' });
		const findings = result.findings.map((finding) => ({
			...finding,
			facts: finding.facts.map((fact) => ({ ...fact, actual, required: actual, margin: actual })),
		}));
		expectSame({ ...result, findings });
	});

	test('with any figures', () => {
		const result = resultOfFixture('real/xiangyang', { language: 'en' });
		const figure = fc.oneof(
			fc.integer(),
			fc.double(),
			fc.integer({ min: 0, max: 1e7 }).map((tenths) => tenths / 10),
		);
		fc.assert(
			fc.property(figure, figure, (actual, margin) => {
				const findings = result.findings.map((finding) => ({
					...finding,
					facts: finding.facts.map((fact) => ({ ...fact, actual, margin })),
				}));
				expectSame({ ...result, findings });
			}),
			{ numRuns: 2000 },
		);
	});
});

test('a line of ndjson is the same as text and as bytes', () => {
	const format = ndjson({ words: words.zh, width: 80, color: 0, all: false });
	const run = { schemaVersion: 1, tool: { name: '', version: '' }, rules: [] } as const;
	const result = resultOf('a.json', withNames('甲'), { language: 'zh' });
	const to = noBytes();
	format.put?.(to, result, run);
	expect(Buffer.concat(takenFrom(to)).toString()).toBe(format.result(result, run));
	expect(format.result(result, run)).toBe(`${JSON.stringify(result)}\n`);
});

/** Reports made from the fixtures with the built-in pack, as the command makes them. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkConsistency } from '../../src/domain/consistency.js';
import { parseApplication } from '../../src/domain/parse.js';
import { type EvaluateOptions, evaluate } from '../../src/engine/evaluate.js';
import { parseJson } from '../../src/read/json.js';
import { errorResult } from '../../src/report/error-result.js';
import { type AnyResult, buildReport, isError, type Report } from '../../src/report/report.js';
import { buildResult, type Result } from '../../src/report/result.js';
import type { Pack } from '../../src/rules/model.js';
import type { Language } from '../../src/words/words.js';
import { wordsOf } from '../../src/words/words-of.js';
import { builtIn } from '../packs/built-in.js';

const pack: Pack = builtIn('cn-14fyp');

export const languages = ['zh', 'en'] as const satisfies readonly Language[];

/** One fixture of every verdict and port type, and the real ones. */
export const fixtures = [
	'full/air-eligible',
	'full/air-coastal-eligible',
	'full/air-ineligible',
	'full/air-restricted',
	'full/air-undetermined',
	'full/border-eligible',
	'full/border-ineligible',
	'full/border-restricted',
	'full/border-undetermined',
	'full/water-eligible',
	'full/water-merging-eligible',
	'full/water-restricted',
	'full/water-undetermined',
	'real/xiangyang',
	'real/mianyang',
	'real/chenzhou',
	'real/shuolong',
	'real/zhoushan-water',
];

export interface SampleOptions extends Pick<EvaluateOptions, 'readings' | 'asOf' | 'allowLapsed'> {
	readonly language: Language;
	readonly all?: boolean;
}

/** What becomes of the text of an application. */
export function resultOf(source: string, text: string, { language, all = false, ...options }: SampleOptions): AnyResult {
	const words = wordsOf(language);
	const read = parseJson(text);
	if (!read.ok) return errorResult(source, undefined, read.issues, words);
	const parsed = parseApplication(read.document);
	if (!parsed.ok) return errorResult(source, undefined, parsed.issues, words);
	const { application } = parsed;
	const decision = evaluate(pack, application, { ...options, trace: true });
	const warnings = [...parsed.warnings, ...checkConsistency(application, decision.asOf)];
	const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
	return buildResult({ source, application, digest, decision, warnings, all }, pack, words);
}

export function fixture(name: string): string {
	return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}.json`, import.meta.url)), 'utf8');
}

/** The result of a fixture that is a valid application. */
export function resultOfFixture(name: string, options: SampleOptions): Result {
	const result = resultOf(`fixtures/${name}.json`, fixture(name), options);
	if (isError(result)) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
	return result;
}

export function reportOf(results: readonly AnyResult[], { language, readings = {} }: SampleOptions): Report {
	return buildReport(results, [pack], readings, wordsOf(language));
}

export function reportOfFixtures(names: readonly string[], options: SampleOptions): Report {
	return reportOf(
		names.map((name) => resultOfFixture(name, options)),
		options,
	);
}

/** Much is wrong with it, and some of it on one long line. */
export const badText = `{
  "schemaVersion": 1,
  "id": "BAD",
  "submittedOn": "2024-02-30",
  "port": { "name": "坏\\u202e名\\n字", "type": "air", "province": "420000", "prefecture": "430100" },
  "airport": { "regoin": "inland", "passengers": [ { "year": 2023, "count": "601029" } ], "nearbyOpenAirPorts": [ { "name": "一个名称特别长的机场甲乙丙丁戊己庚辛", "distanceKm": -3 } ] },
  "water": {}
}
`;

/** The application of a fixture with another name, and names of list entries, that try to do harm. */
export function withNames(name: string): string {
	const application = JSON.parse(fixture('real/xiangyang'));
	application.id = name.slice(0, 100);
	application.port.name = name;
	application.airport.nearbyOpenAirPorts[0].name = name;
	application.province = { ports: Array.from({ length: 5 }, (_, index) => ({ name: `${name}${index}`, type: 'air' })) };
	return JSON.stringify(application);
}

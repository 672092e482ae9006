/** A program that uses the library; compiled and run against the packed package. */

import {
	type Application,
	buildReport,
	buildResult,
	builtinPack,
	checkConsistency,
	type Decision,
	evaluate,
	loadPack,
	type Pack,
	parseApplication,
	render,
	wordsOf,
} from 'kouan';

const application: Application = {
	schemaVersion: 1,
	id: 'U-1',
	submittedOn: '2024-06-30',
	port: { name: '示例', type: 'air', province: '420000', prefecture: '420600' },
	airport: { region: 'inland', passengers: [{ year: 2023, count: 1_791_000 }] },
};

const pack: Pack = builtinPack('cn-14fyp');
const parsed = parseApplication(JSON.stringify(application));
if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.code).join(', '));
const decision: Decision = evaluate(pack, parsed.application, { readings: { 'distance-basis': 'road' } });
const words = wordsOf('zh');
const warnings = [...parsed.warnings, ...checkConsistency(parsed.application, decision.asOf)];
const result = buildResult({ source: 'memory', application: parsed.application, digest: 'none', decision, warnings }, pack, words);
const report = buildReport([result], [pack], decision.choices, words);
const broken = loadPack([{ name: 'pack.yaml', text: 'id: x' }]);
if (broken.ok) throw new Error('a pack without rules was loaded');

declare const console: { log(text: string): void };
console.log(JSON.stringify([decision.verdict, await render(report, 'pretty', { language: 'zh' })]));

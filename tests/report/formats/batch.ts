/** A batch with every verdict, another reading, an unreadable input, and an invalid one that was a line of NDJSON. */

import { isError, type Report } from '../../../src/report/report.js';
import type { Language } from '../../../src/words/words.js';
import { badText, fixture, reportOf, resultOf, resultOfFixture, type SampleOptions } from '../samples.js';

const names = [
	'full/air-eligible',
	'full/air-ineligible',
	'full/air-restricted',
	'full/border-undetermined',
	'full/water-restricted',
	'real/xiangyang',
];

export function batchIn(language: Language): Report {
	const options: SampleOptions = { language };
	const road: SampleOptions = { language, readings: { 'distance-basis': 'road' } };
	const bad = resultOf('bad.ndjson', badText.replaceAll('\n', ' '), options);
	const results = [
		...names.map((name) => resultOfFixture(name, options)),
		resultOf('fixtures/real/mianyang.json', fixture('real/mianyang'), road),
		resultOf('cut.json', '{ "schemaVersion": 1, ', options),
		isError(bad) ? { ...bad, line: 7, error: { ...bad.error, issues: bad.error.issues.map((issue) => ({ ...issue, line: 7 })) } } : bad,
	];
	return reportOf(results, options);
}

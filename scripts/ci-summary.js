/** Prints how many tests passed and failed: `node scripts/ci-summary.js REPORT STATUS`, a report of vitest and the exit status of all checks. */

import { readFileSync } from 'node:fs';

const [report = '', status = '1'] = process.argv.slice(2);
let passed = 0;
let failed = 0;
try {
	({ numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8')));
} catch {
	console.log('the tests were not reached');
}
// A type error, or a fault in a test file itself, is a failure too.
if (status !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

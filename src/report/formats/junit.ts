/** JUnit XML: one test suite an application, one test case a rule that counts. */

import { binds } from '../../engine/verdict.js';
import type { Words } from '../../words/words.js';
import { acceptanceLines } from '../baseline/accepted-lines.js';
import { rulesOf } from '../basis.js';
import { choicesText } from '../choices-text.js';
import { partyText } from '../closing-lines.js';
import { type Conflict, conflictWeight, duplicateId } from '../conflicts/conflicts.js';
import type { ErrorResult } from '../error-result.js';
import { factLines } from '../fact-line.js';
import type { MakeFormat } from '../format.js';
import { issueLine } from '../issue-line.js';
import { originText } from '../origin.js';
import { type Closing, isError, type RunInfo } from '../report.js';
import type { Result, ResultFinding } from '../result.js';
import { isUnchecked, severityOf } from '../severity.js';
import { verdictLines } from '../why.js';
import { attributes, xml } from '../xml.js';

export const junit: MakeFormat = ({ words }) => ({
	begin: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kouan">\n`,
	result: (result, run) => (isError(result) ? errorSuite(result, words) : suite(result, run, words)),
	end: ({ conflicts, interrupted, shard }) => {
		const batch = [
			...conflicts.map((conflict) => conflictCase(conflict, words)),
			...(interrupted ? [batchCase('error', 'interrupted', words.batch.interrupted, [], words)] : []),
		];
		const { errors, restricted: failures } = conflictWeight(conflicts);
		const counts = { tests: batch.length, failures, errors: errors + (interrupted ? 1 : 0), skipped: 0 };
		const told =
			batch.length === 0 ? [] : [`  <testsuite${attributes({ name: words.batch.whole, ...counts })}>`, ...batch, '  </testsuite>'];
		return `${[...told, ...shardSuite(shard, words), '</testsuites>'].join('\n')}\n`;
	},
});

function suite(result: Result, run: RunInfo, words: Words): string {
	const { application, rules, asOf, verdict, choices, notices, priorities, missing, warnings } = result;
	const cases = result.findings.filter(binds);
	const nothing = isUnchecked(result) ? [skippedCase(suiteName(result), words.formats.verdicts[verdict], words.report.nothingChecked)] : [];
	const basis = rulesOf(result, run)?.basis;
	const [verdictText, ...beside] = verdictLines(result, words);
	const properties = Object.entries({
		verdict,
		verdictText,
		beside: beside.join(' | '),
		id: application.id,
		rules: `${rules.id} ${rules.version} ${rules.digest}`,
		asOf,
		choices: choicesText(choices),
		notices: notices.join(' '),
		priorities: priorities.join(' '),
		warnings: warnings.map(({ message }) => message).join(' | '),
		missing: missing.join(' '),
		basis,
	}).filter(([, value]) => value !== undefined && value !== '');
	const failures = cases.filter((finding) => finding.outcome === 'fail' && finding.accepted === undefined).length;
	const passed = cases.filter(({ outcome }) => outcome === 'pass').length;
	const tests = cases.length + nothing.length;
	const counts = { tests, failures, errors: 0, skipped: tests - failures - passed };
	return [
		`  <testsuite${attributes({ name: suiteName(result), ...counts })}>`,
		'    <properties>',
		...properties.map(([name, value]) => `      <property${attributes({ name, value })}/>`),
		'    </properties>',
		...nothing,
		...cases.map((finding) => testcase(finding, suiteName(result), words)),
		'  </testsuite>\n',
	].join('\n');
}

function testcase(finding: ResultFinding, classname: string, words: Words): string {
	const { rule, title, reason, effect, outcome, missing } = finding;
	const name = `${rule}: ${title}`;
	const open = `    <testcase${attributes({ classname, name })}`;
	if (outcome === 'pass') return `${open}/>`;
	const severity = severityOf(finding);
	if (severity !== 'error' && severity !== 'warning') {
		const why = [...acceptanceLines(finding, words), reason].join(' | ');
		const message = missing.length === 0 ? why : `${why} ${words.aside(missing.join(' '))}`;
		return skippedCase(classname, name, message);
	}
	const told = factLines(finding, words);
	return `${open}>\n      <failure${attributes({ type: effect, message: reason })}>${xmlLines(told)}</failure>\n    </testcase>`;
}

function skippedCase(classname: string, name: string, message: string): string {
	return `    <testcase${attributes({ classname, name })}>\n      <skipped${attributes({ message })}/>\n    </testcase>`;
}

function errorSuite(result: ErrorResult, words: Words): string {
	const { code, message, issues } = result.error;
	const name = suiteName(result);
	return [
		`  <testsuite${attributes({ name, tests: 1, failures: 0, errors: 1, skipped: 0 })}>`,
		`    <testcase${attributes({ classname: name, name: words.report.notEvaluated })}>`,
		`      <error${attributes({ type: code, message })}>${xmlLines(issues.map((issue) => issueLine(issue, words)))}</error>`,
		'    </testcase>',
		'  </testsuite>\n',
	].join('\n');
}

function conflictCase({ code, message, parties }: Conflict, words: Words): string {
	return batchCase(
		code === duplicateId ? 'error' : 'failure',
		code,
		message,
		parties.map((party) => partyText(party, words)),
		words,
	);
}

/** A suite without a case: that of a shard that nothing falls to is no report of an empty batch. */
function shardSuite(shard: Closing['shard'], words: Words): readonly string[] {
	if (shard === undefined) return [];
	const { index, count } = shard;
	const head = attributes({ name: words.batch.shard(index, count), tests: 0, failures: 0, errors: 0, skipped: 0 });
	const property = attributes({ name: 'shard', value: `${index}/${count}` });
	return [`  <testsuite${head}>`, '    <properties>', `      <property${property}/>`, '    </properties>', '  </testsuite>'];
}

/** What concerns no application alone. */
function batchCase(kind: 'error' | 'failure', type: string, message: string, lines: readonly string[], words: Words): string {
	const open = `    <testcase${attributes({ classname: words.batch.whole, name: message })}>`;
	return `${open}\n      <${kind}${attributes({ type, message })}>${xmlLines(lines)}</${kind}>\n    </testcase>`;
}

function suiteName(result: Result | ErrorResult): string {
	const place = originText(result);
	return isError(result) ? place : `${result.application.name} (${place})`;
}

function xmlLines(lines: readonly string[]): string {
	return lines.map(xml).join('\n');
}

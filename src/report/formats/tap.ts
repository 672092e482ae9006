/** TAP version 14: one test point an application, with what decided it as a YAML block. */

import { harmless } from '../../base/harmless.js';
import { baselineLines } from '../baseline/accepted-lines.js';
import { standingOf } from '../baseline/standing.js';
import { basisLines } from '../basis.js';
import { partyText, shardLines } from '../closing-lines.js';
import type { MakeFormat } from '../format.js';
import { issueLine } from '../issue-line.js';
import { isLapsed } from '../lapse.js';
import { originText } from '../origin.js';
import { isError } from '../report.js';
import type { Result } from '../result.js';
import { severityOf } from '../severity.js';
import { verdictLines, why } from '../why.js';

export const tap: MakeFormat = ({ words }) => ({
	begin: () => 'TAP version 14\n',
	numbered: (text, number) => text.replace(/^(?:not )?ok\b/, `$& ${number}`),
	result: (result) => {
		const place = originText(result);
		if (isError(result)) {
			const { code, message, issues } = result.error;
			const block = { error: code, message, issues: issues.map((issue) => issueLine(issue, words)) };
			return `not ok - ${escaped(place)}\n${yaml(block)}`;
		}
		const { application, verdict, pass } = result;
		const status = pass === false ? 'not ok' : 'ok';
		const skip = pass === null ? ` # SKIP ${escaped(`${verdict}: ${why(result, words)}`)}` : '';
		// What all is accepted of may fail: so harnesses take a point that is to do.
		const todo = pass === false && standingOf(result) === 'eligible' ? ` # TODO ${escaped(why(result, words))}` : '';
		const lapsed = isLapsed(result) ? ` · ${words.report.errors['rules.not-in-force'](1)}` : '';
		return `${status} - ${escaped(`${application.id} ${application.name} (${place})${lapsed}`)}${skip}${todo}\n${yaml(diagnostics(result, verdictLines(result, words)))}`;
	},
	conflict: ({ code, message, parties }) => {
		const block = { conflict: code, message, parties: parties.map((party) => partyText(party, words)) };
		return [`not ok - ${escaped(message)}\n${yaml(block)}`];
	},
	// The plan may stand last; how many points there are is known only now.
	end: (closing, run) => {
		const { summary, told = summary.total, interrupted, baseline, shard } = closing;
		if (interrupted) return `Bail out! ${escaped(words.batch.interrupted)}\n`;
		const comments = [...shardLines(shard, words), ...baselineLines(baseline, words), ...basisLines(closing, run)].map(
			(text) => `# ${harmless(text)}\n`,
		);
		return `${comments.join('')}1..${told}${told === 0 ? ' # SKIP' : ''}\n`;
	},
});

function diagnostics(result: Result, [verdict = '', ...beside]: readonly string[]): Readonly<Record<string, unknown>> {
	const { findings, missing, choices, asOf, rules, warnings } = result;
	const having = (...severities: readonly (string | undefined)[]) =>
		Object.fromEntries(findings.filter((finding) => severities.includes(severityOf(finding))).map(({ rule, reason }) => [rule, reason]));
	const told = warnings.map(({ message }) => message);
	const accepted = Object.fromEntries((result.accepted ?? []).map(({ rule, reason, until }) => [rule, { reason, until }]));
	const parts = { failed: having('error', 'warning'), unknown: having('open'), accepted, missing, choices, beside, warnings: told };
	const filled = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
	return { verdict: result.verdict, message: verdict, rules: `${rules.id} ${rules.version}`, asOf, ...Object.fromEntries(filled) };
}

/** A test point is one line, in which `#` begins a directive and the backslash escapes. */
function escaped(text: string): string {
	return harmless(text).replaceAll(/[\\#]/g, '\\$&');
}

/** JSON is YAML, and in it no text can end the block. */
function yaml(block: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(block).map(([key, value]) => `  ${key}: ${json(value)}\n`);
	return `  ---\n${lines.join('')}  ...\n`;
}

function json(value: unknown): string {
	return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? harmless(each) : each));
}

/** Settings from the environment: variables that begin with `KOUAN_`. */

import type { Issue } from '../../base/issue.js';
import { nearest, suggestionFor } from '../../base/suggest.js';
import { formats } from '../../report/formats.js';
import { failOnChoices } from '../exit-status.js';
import { usageIssue } from '../stop.js';
import type { Settings } from './settings.js';

/** Every variable that has a meaning; `KOUAN_CONFIG` and `KOUAN_DEBUG` are no settings. */
export const variables = [
	'KOUAN_RULES',
	'KOUAN_READINGS',
	'KOUAN_LANG',
	'KOUAN_FORMAT',
	'KOUAN_FAIL_ON',
	'KOUAN_CONFIG',
	'KOUAN_BASELINE',
	'KOUAN_DEBUG',
] as const;

/** Options that decide what is checked or told, and that no variable sets. */
const withoutVariable = [
	...['as-of', 'allow-lapsed', 'input', 'output', 'all', 'quiet', 'bom', 'jobs', 'shard', 'today'],
	...['write-baseline', 'reason', 'until', 'no-config', 'no-progress'],
];

const prefix = 'KOUAN_';

/**
 * A variable that is empty counts as not set. A name near one that has a meaning, or that of an option without a variable, is an
 * error: whoever set it believes that it counts. Others may be somebody else's.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): {
	readonly settings: Settings;
	readonly issues: readonly Issue[];
} {
	const issues: Issue[] = strangers(env);
	const { KOUAN_RULES: rules, KOUAN_FAIL_ON: failOn, KOUAN_BASELINE: baseline } = env;
	const readings = listed(env.KOUAN_READINGS);
	for (const written of readings) {
		if (!/^[^=]+=[^=]+$/.test(written)) issues.push(usageIssue('config.not-a-reading', { variable: 'KOUAN_READINGS', written }));
	}
	const named = listed(env.KOUAN_FORMAT);
	for (const each of named) checkValue('KOUAN_FORMAT', each.split('=', 1)[0] ?? '', Object.keys(formats), issues);
	if (failOn) checkValue('KOUAN_FAIL_ON', failOn, failOnChoices, issues);
	const settings: Settings = {
		...(rules ? { rules: { value: rules, origin: { file: 'KOUAN_RULES' } } } : {}),
		...(readings.length > 0 ? { readings: readings.map((value) => ({ value, origin: { file: 'KOUAN_READINGS' } })) } : {}),
		...(named.length > 0 ? { formats: { value: named, origin: { file: 'KOUAN_FORMAT' } } } : {}),
		...(failOn ? { failOn } : {}),
		...(baseline ? { baseline } : {}),
	};
	return { settings, issues };
}

function listed(value: string | undefined): readonly string[] {
	const parts = (value ?? '').split(',').map((part) => part.trim());
	return parts.filter((part) => part !== '');
}

function checkValue(option: string, written: string, allowed: readonly string[], issues: Issue[]): void {
	if (!allowed.includes(written)) {
		issues.push(usageIssue('usage.unknown-value', { option, written, allowed }, suggestionFor(written, allowed)));
	}
}

function strangers(env: Readonly<Record<string, string | undefined>>): Issue[] {
	const known: ReadonlySet<string> = new Set(variables);
	const tails = variables.map((name) => name.slice(prefix.length));
	const written = Object.keys(env).filter((name) => name.startsWith(prefix) && !known.has(name) && env[name] !== '');
	return written.sort().flatMap((variable) => {
		const tail = variable.slice(prefix.length);
		const option = withoutVariable.find((each) => each.replaceAll('-', '') === tail.toLowerCase().replaceAll('_', ''));
		if (option !== undefined) return [usageIssue('config.no-variable', { variable, option: `--${option}` })];
		const meant = nearest(tail, tails);
		return meant === undefined ? [] : [usageIssue('config.unknown-variable', { variable }, { suggestion: prefix + meant })];
	});
}

/** From the options of a command as they were written to what they mean. */

import { dateMeant, isDate } from '../base/date.js';
import type { Issue } from '../base/issue.js';
import { suggestionFor } from '../base/suggest.js';
import type { InputFormat } from '../read/format.js';
import type { Choices } from '../rules/model.js';
import { type Part, readPart } from './batch/shard.js';
import { type FailOn, failOnChoices } from './exit-status.js';
import { type ReportStyle, readReports, standardName } from './output/reports.js';
import type { RawMergeOptions, RawOptions } from './program.js';
import { StopError, usageIssue } from './stop.js';

export const inputFormats = ['json', 'yaml', 'ndjson'] as const satisfies readonly InputFormat[];

/** More threads than any machine has use for. */
const mostJobs = 256;

/** What is told, and what it comes to. */
export interface ReportOptions extends ReportStyle {
	readonly failOn: FailOn;
	readonly quiet: boolean;
}

export interface CheckOptions extends ReportOptions {
	/** A built-in pack's id, a file or a folder. */
	readonly rules: string | undefined;
	readonly asOf: string | undefined;
	readonly readings: Choices;
	readonly allowLapsed: boolean;
	readonly input: InputFormat | undefined;
	readonly all: boolean;
	/** How many threads; absent: as many as are worth it. */
	readonly jobs: number | undefined;
	readonly part: Part | undefined;
	readonly progress: boolean;
	/** A file of accepted findings. */
	readonly baseline: string | undefined;
	/** Where to write the findings that there are, as accepted for `reason` until `until`; all three or none. */
	readonly writeBaseline: string | undefined;
	readonly reason: string | undefined;
	readonly until: string | undefined;
	/** That the ends of acceptance are held against; `undefined`: the day of the run. */
	readonly today: string | undefined;
}

/**
 * Looks at every option of `check` and tells all that is wrong at once.
 * @throws {StopError}
 */
export function readOptions(raw: RawOptions): CheckOptions {
	const issues: Issue[] = [];
	const asOf = [...new Set(raw.asOf)];
	if (asOf.length > 1) issues.push(usageIssue('usage.given-twice', { option: '--as-of' }));
	for (const [option, written] of [
		...asOf.map((each) => ['--as-of', each] as const),
		['--until', raw.until],
		['--today', raw.today],
	] as const) {
		if (written === undefined || isDate(written)) continue;
		const suggestion = dateMeant(written);
		issues.push(usageIssue('usage.not-a-date', { option, written }, suggestion === undefined ? {} : { suggestion }));
	}
	issues.push(...baselineIssues(raw));
	const part = raw.shard === undefined ? undefined : readPart(raw.shard);
	if (raw.shard !== undefined && part === undefined) issues.push(usageIssue('usage.not-a-shard', { written: raw.shard }));
	const jobs = raw.jobs === undefined ? undefined : Number(raw.jobs);
	if (raw.jobs !== undefined && !(/^[1-9]\d*$/.test(raw.jobs) && Number(raw.jobs) <= mostJobs)) {
		issues.push(usageIssue('usage.not-jobs', { written: raw.jobs, most: mostJobs }));
	}
	const options: CheckOptions = {
		...readCommon(raw, issues),
		rules: raw.rules,
		asOf: asOf[0],
		readings: readReadings(raw.reading ?? [], issues),
		allowLapsed: raw.allowLapsed ?? false,
		input: oneOf('--input', raw.input, inputFormats, issues),
		all: raw.all ?? false,
		jobs,
		part,
		progress: raw.progress ?? true,
		baseline: raw.baseline,
		writeBaseline: raw.writeBaseline,
		reason: raw.reason,
		until: raw.until,
		today: raw.today,
	};
	if (part !== undefined && options.quiet && options.reports.some(({ format }) => format === 'json')) {
		issues.push(usageIssue('usage.quiet-shard', {}));
	}
	if (issues.length > 0) throw new StopError(issues, 'kouan check --help');
	return options;
}

/** As {@link readOptions}, of `merge`. */
export function readMergeOptions(raw: RawMergeOptions): ReportOptions {
	const issues: Issue[] = [];
	const options = readCommon(raw, issues);
	if (issues.length > 0) throw new StopError(issues, 'kouan merge --help');
	return options;
}

function readCommon(raw: RawMergeOptions, issues: Issue[]): ReportOptions {
	return {
		reports: readReports(raw.format ?? [], raw.output, issues),
		failOn: oneOf('--fail-on', raw.failOn, failOnChoices, issues) ?? 'undetermined',
		quiet: raw.quiet ?? false,
		color: raw.color,
		bom: raw.bom ?? false,
	};
}

function oneOf<T extends string>(option: string, written: string | undefined, allowed: readonly T[], issues: Issue[]): T | undefined {
	const found = allowed.find((each) => each === written);
	if (written !== undefined && found === undefined) {
		issues.push(usageIssue('usage.unknown-value', { option, written, allowed }, suggestionFor(written, allowed)));
	}
	return found;
}

/** Options that are of no use, or of no effect, without another, and those that name no file. */
function baselineIssues({ baseline, writeBaseline, reason, until, today }: RawOptions): readonly Issue[] {
	const needs = (given: string | undefined, option: string) =>
		writeBaseline !== undefined && (given ?? '').trim() === ''
			? [usageIssue('usage.write-needs', { option: '--write-baseline', needed: option })]
			: [];
	const alone = (given: string | undefined, option: string, needed: string) =>
		given === undefined ? [] : [usageIssue('usage.only-with', { option, needed })];
	const files = { '--baseline': baseline, '--write-baseline': writeBaseline };
	return [
		...Object.entries(files).flatMap(([option, file]) => (file === standardName ? [usageIssue('usage.only-a-file', { option })] : [])),
		...needs(reason, '--reason'),
		...needs(until, '--until'),
		...(writeBaseline === undefined
			? [...alone(reason, '--reason', '--write-baseline'), ...alone(until, '--until', '--write-baseline')]
			: []),
		...(writeBaseline === undefined && baseline === undefined ? alone(today, '--today', '--baseline') : []),
	];
}

function readReadings(written: readonly string[], issues: Issue[]): Choices {
	const choices = new Map<string, string>();
	for (const each of written) {
		const { id, choice } = /^(?<id>[^=]+)=(?<choice>[^=]+)$/.exec(each)?.groups ?? {};
		if (id === undefined || choice === undefined) issues.push(usageIssue('usage.not-a-reading', { written: each }));
		else if (choices.has(id) && choices.get(id) !== choice) issues.push(usageIssue('usage.reading-twice', { reading: id }));
		else choices.set(id, choice);
	}
	return Object.fromEntries(choices);
}

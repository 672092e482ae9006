/** From the options of `check` as they were written to what they mean. */

import { isDate } from '../base/date.js';
import type { Issue } from '../base/issue.js';
import type { InputFormat } from '../read/format.js';
import { type FormatName, formats } from '../report/formats.js';
import type { Choices } from '../rules/model.js';
import { type FailOn, failOnChoices } from './exit-status.js';
import { languages } from './language.js';
import type { RawOptions } from './program.js';
import { StopError, suggestionFor, usageIssue } from './stop.js';

const formatNames = Object.keys(formats) as readonly FormatName[];
const inputFormats = ['json', 'yaml', 'ndjson'] as const satisfies readonly InputFormat[];

export interface CheckOptions {
	/** A built-in pack's id, a file or a folder. */
	readonly rules: string | undefined;
	readonly asOf: string | undefined;
	readonly readings: Choices;
	readonly allowLapsed: boolean;
	readonly format: FormatName;
	readonly input: InputFormat | undefined;
	/** A file, as the user named it. */
	readonly output: string | undefined;
	readonly failOn: FailOn;
	readonly all: boolean;
	readonly quiet: boolean;
	readonly color: boolean | undefined;
	/** A byte order mark before CSV. */
	readonly bom: boolean;
}

/**
 * Looks at every option and tells all that is wrong at once.
 * @throws {StopError}
 */
export function readOptions(raw: RawOptions): CheckOptions {
	const issues: Issue[] = [];
	const one = <T extends string>(option: string, written: string | undefined, allowed: readonly T[]): T | undefined => {
		const found = allowed.find((each) => each === written);
		if (written !== undefined && found === undefined) {
			issues.push(usageIssue('usage.unknown-value', { option, written, allowed }, suggestionFor(written, allowed)));
		}
		return found;
	};
	one('--lang', raw.lang, languages);
	if (raw.asOf !== undefined && !isDate(raw.asOf)) issues.push(usageIssue('usage.not-a-date', { option: '--as-of', written: raw.asOf }));
	const options: CheckOptions = {
		rules: raw.rules,
		asOf: raw.asOf,
		readings: readReadings(raw.reading ?? [], issues),
		allowLapsed: raw.allowLapsed ?? false,
		format: one('--format', raw.format, formatNames) ?? 'pretty',
		input: one('--input', raw.input, inputFormats),
		output: raw.output,
		failOn: one('--fail-on', raw.failOn, failOnChoices) ?? 'undetermined',
		all: raw.all ?? false,
		quiet: raw.quiet ?? false,
		color: raw.color,
		bom: raw.bom ?? false,
	};
	if (issues.length > 0) throw new StopError(issues, 'kouan check --help');
	return options;
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

/** The reports of a run: which formats, and where each goes. */

import { resolve } from 'node:path';
import type { Issue } from '../../base/issue.js';
import { suggestionFor } from '../../base/suggest.js';
import { type FormatName, formats } from '../../report/formats.js';
import type { Language } from '../../words/words.js';
import type { ReportPlan } from '../batch/context.js';
import { colorLevel } from '../color.js';
import type { Io } from '../io.js';
import type { LanguageChoice } from '../language.js';
import type { Lead } from '../leads.js';
import { StopError, usageIssue } from '../stop.js';
import { streamOf } from './destination.js';
import { inputAmong, inputOnOutput, isOutputOf, type Place, placeOf } from './places.js';

const formatNames = Object.keys(formats) as readonly FormatName[];

/** Read on the screen, by whoever started the run. */
const onScreen: ReadonlySet<FormatName> = new Set(['pretty', 'table']);
/** Formats for people, in the language of the system where none is asked for; what machines read does not change with it. */
const forPeople: ReadonlySet<FormatName> = new Set([...onScreen, 'html', 'markdown']);

/** Above this many applications nobody reads page by page: `pretty` becomes `table`. */
export const few = 10;

export interface ReportRequest {
	readonly format: FormatName;
	/** As the user named it; absent: standard output. */
	readonly file: string | undefined;
	/** No format was asked for. */
	readonly isUnasked?: true;
}

/** What reports there are to be, and how they are to look. */
export interface ReportStyle {
	readonly reports: readonly ReportRequest[];
	readonly color: boolean | undefined;
	/** A byte order mark before CSV. */
	readonly bom: boolean;
}

/** In the place of a file: standard output. */
export const standardName = '-';

/** `NAME`, or `NAME=FILE`. One of them may go to standard output, or where `--output` says. */
export function readReports(written: readonly string[], output: string | undefined, issues: Issue[]): readonly ReportRequest[] {
	const reports = (written.length === 0 ? ['pretty'] : written).flatMap((each): ReportRequest[] => {
		const { name = each, file } = /^(?<name>[^=]*)=(?<file>.*)$/s.exec(each)?.groups ?? {};
		const format = formatNames.find((known) => known === name);
		if (format === undefined) {
			const args = { option: '--format', written: name, allowed: formatNames };
			issues.push(usageIssue('usage.unknown-value', args, suggestionFor(name, formatNames)));
			return [];
		}
		if (file === '') issues.push(usageIssue('usage.no-file-for-format', { format }));
		return [{ format, file }];
	});
	const open = reports.filter(({ file }) => file === undefined);
	refuseTwoOnOutput(open, issues);
	if (output !== undefined && open.length === 0 && issues.length === 0) issues.push(usageIssue('usage.output-without-format', {}));
	const settled = reports.map(({ format, file = output }) => ({ format, file: isStandardOutput(file) ? undefined : file }));
	if (issues.length === 0) refuseTwoOnOutput(settled, issues);
	return written.length === 0 ? settled.map((report) => ({ ...report, isUnasked: true })) : settled;
}

/** `/dev/stdout` by any of its names is standard output, as `-` is: the one report there may have colours, and ends as others do. */
function isStandardOutput(file: string | undefined): boolean {
	return file === standardName || (file?.startsWith('/') === true && streamOf(resolve(file)) === 1);
}

function refuseTwoOnOutput(reports: readonly ReportRequest[], issues: Issue[]): void {
	const [first, second] = reports.filter(({ file }) => file === undefined);
	if (first === undefined || second === undefined) return;
	issues.push(usageIssue('usage.formats-without-file', { first: first.format, second: second.format }));
}

/**
 * The places of the files.
 * @throws {StopError} where two reports would go to one, whatever it is called.
 */
export async function placesOf(reports: readonly ReportRequest[], cwd: string): Promise<readonly Place[]> {
	const places: Place[] = [];
	// A link may lead there, too.
	const onOutput: ReportRequest[] = [];
	for (const report of reports) {
		const { file } = report;
		const place = file === undefined ? undefined : await placeOf(file, cwd);
		if (place === undefined || place.stream === 1) onOutput.push({ ...report, file: undefined });
		if (file === undefined || place === undefined) continue;
		if (places.some(({ paths }) => paths[1] === place.paths[1])) throw new StopError([usageIssue('output.twice', { path: file })]);
		places.push(place);
	}
	const issues: Issue[] = [];
	refuseTwoOnOutput(onOutput, issues);
	if (issues.length > 0) throw new StopError(issues);
	// What a shell has sent there would be gone with the file that is replaced.
	const replaced = onOutput.length === 0 ? undefined : places.find(isOutputOf);
	if (replaced !== undefined) throw new StopError([usageIssue('output.twice', { path: replaced.file })]);
	return places;
}

/**
 * A report must not take the place of what it is about.
 * @param code what to say of it.
 * @throws {StopError} where an input is the same file, by whatever name.
 */
export function refuseInputsAsOutput(
	reports: readonly ReportRequest[],
	places: readonly Place[],
	leads: readonly Lead[],
	code: 'output.is-input' | 'output.is-read' = 'output.is-input',
): void {
	// Of several reports one may go to standard output, by whatever name.
	const onOutput = reports.some(({ file }) => file === undefined) || places.some(({ stream }) => stream === 1);
	const place = inputAmong(places, leads);
	if (place !== undefined) throw new StopError([usageIssue(code, { path: place.file })]);
	const path = onOutput ? inputOnOutput(leads) : undefined;
	if (path !== undefined) throw new StopError([usageIssue('output.is-read', { path })]);
}

/**
 * Nor that of another file that is read.
 * @param read absolute.
 * @throws {StopError} where one of them is the same file, by whatever name.
 */
export function refuseReadAsOutput(places: readonly Place[], read: readonly string[]): void {
	const place = inputAmong(
		places,
		read.map((path) => ({ input: { kind: 'file', source: path, path } })),
	);
	if (place !== undefined) throw new StopError([usageIssue('output.is-read', { path: place.file })]);
}

/** @param many more applications than people read page by page. */
export function planReports({ reports, color, bom }: ReportStyle, many: boolean, language: LanguageChoice, io: Io): readonly ReportPlan[] {
	return reports.map(({ format, file }) => {
		const spoken: Language = forPeople.has(format) ? language.language : (language.chosen ?? 'en');
		return {
			format: format === 'pretty' && many ? 'table' : format,
			language: spoken,
			width: widthOf(file, io),
			color: colorLevel(color, io.env, file === undefined ? io.stdout : { isTTY: false }),
			bom,
		};
	});
}

/** Whether what is read on the screen tells all that people must know. */
export function tellsPeople(reports: readonly ReportRequest[]): boolean {
	return reports.some(({ format, file }) => file === undefined && onScreen.has(format));
}

/** A file, and a pipe of which nothing is said, is as wide as terminals commonly are. */
function widthOf(file: string | undefined, { stdout, env }: Io): number {
	if (file === undefined && stdout.columns) return stdout.columns;
	return /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 80;
}

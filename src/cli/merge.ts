/** `kouan merge`: the reports of the shards of a batch become one report. */

import type { Issue } from '../base/issue.js';
import { readBytes } from '../read/bytes.js';
import { decode } from '../read/decode.js';
import type { Input } from '../read/files.js';
import { mebibyte } from '../read/limits.js';
import { standingOf } from '../report/baseline/standing.js';
import { isQuiet } from '../report/lapse.js';
import { mergedReport, mergeFaults, type ShardReport } from '../report/merge.js';
import { unplaced } from '../report/placed.js';
import { readReport } from '../report/read-report.js';
import { type AnyResult, type Closing, counted, countOf, isError, nothing, type Report, type Summary } from '../report/report.js';
import { type Written, writtenEntries } from '../report/written.js';
import type { Words } from '../words/words.js';
import { type Reporter, reportersOf } from './batch/context.js';
import { exitStatus, interruptedStatus } from './exit-status.js';
import { endOf, nextTurn } from './interruption.js';
import type { Io } from './io.js';
import type { LanguageChoice } from './language.js';
import { findLeads, type Lead } from './leads.js';
import { type ReportOptions, readMergeOptions } from './options.js';
import { refuseToReplace } from './output/earlier-report.js';
import { few, placesOf, planReports, refuseInputsAsOutput } from './output/reports.js';
import { openSinks } from './output/sinks.js';
import type { Request } from './program.js';
import { StopError, usageIssue } from './stop.js';
import { sayAfter } from './talk.js';
import { wordsIn } from './words.js';

/**
 * Resolves to the exit status, which is that of the whole batch.
 * @throws {StopError} for reports that cannot be read, or are not all the shards of one batch.
 */
export async function merge(request: Request & { kind: 'merge' }, language: LanguageChoice, words: Words, io: Io): Promise<number> {
	const options = readMergeOptions(request.options);
	const places = await placesOf(options.reports, io.cwd);
	const leads = await findLeads(
		request.paths,
		io,
		places.flatMap(({ paths }) => paths),
	);
	refuseInputsAsOutput(options.reports, places, leads, 'output.is-read');
	await refuseToReplace(places, io);
	const end = endOf(io.signal);
	try {
		const shards = await end.or(readShards(leads, io));
		if (shards === 'interrupted') return interruptedStatus(io.signal);
		const faults = mergeFaults(shards);
		if (faults.length > 0) throw new StopError(faults);
		return await tellWhole(shards, options, language, words, io);
	} finally {
		end.forget();
	}
}

async function tellWhole(
	shards: readonly ShardReport[],
	options: ReportOptions,
	language: LanguageChoice,
	words: Words,
	io: Io,
): Promise<number> {
	// What the results say is said, and everything around them is in their language.
	const { lang: spoken = language.language, all = false } = shards[0]?.report.shard ?? {};
	const report = mergedReport(shards, await wordsIn(spoken));
	const plans = planReports(options, report.results.length > few, { language: spoken, chosen: spoken, issues: [] }, io);
	const reporters = await reportersOf(plans, all, false);
	const sinks = await openSinks(
		options.reports,
		reporters.map(({ format }) => format),
		io,
	);
	io.signal.addEventListener('abort', sinks.discard, { once: true });
	try {
		const runs = reporters.map(() => report);
		const { idleRules: _, ...told } = report;
		const closing: Closing = options.quiet ? told : report;
		await sinks.begin(runs);
		await sinks.take(reporters.map((reporter) => writtenBy(reporter, report, options.quiet)));
		await nextTurn();
		if (io.signal.aborted) {
			await sinks.interrupt(
				reporters.map(() => ({ ...closing, interrupted: true })),
				runs,
			);
			return interruptedStatus(io.signal);
		}
		await sinks.finish(
			reporters.map(() => closing),
			runs,
		);
		// In another language than the user's, the ids of rules say more than their titles.
		const descriptors = spoken === words.language ? report.descriptors : undefined;
		await sayAfter(closing, options.reports, () => descriptors ?? [], words, io);
		return exitStatus(standingsOf(report), report.conflicts, options.failOn);
	} finally {
		sinks.discard();
		io.signal.removeEventListener('abort', sinks.discard);
	}
}

/** How many applications count as what; what a baseline accepts does not. */
function standingsOf({ results, baseline }: Report): Summary {
	const standing = (result: AnyResult) => (baseline === undefined || isError(result) ? countOf(result) : standingOf(result));
	return results.map(standing).reduce(counted, nothing);
}

function writtenBy({ format, places }: Reporter, report: Report, quiet: boolean): Written {
	const shown = report.results.filter((result) => !quiet || isError(result) || !isQuiet(result));
	const entries = writtenEntries(format);
	for (const result of shown) entries.add(places ? result : unplaced(result), report);
	return entries.written();
}

async function readShards(leads: readonly Lead[], io: Io): Promise<readonly ShardReport[]> {
	const issues: Issue[] = [];
	const shards: ShardReport[] = [];
	for (const lead of leads) {
		const read = 'issue' in lead ? lead.issue : await readShard(lead.input, io);
		if ('code' in read) issues.push(read);
		else shards.push(read);
	}
	if (issues.length > 0) throw new StopError(issues);
	return shards;
}

async function readShard(input: Input, io: Io): Promise<ShardReport | Issue> {
	const { source: file } = input;
	const read = await readBytes(input, io, reportLimit);
	if (!read.ok) {
		return read.issue.code === 'input.too-large'
			? usageIssue('merge.too-large', { file, limit: reportLimit / mebibyte })
			: { ...read.issue, file };
	}
	const decoded = decode(read.bytes);
	const value = decoded.ok ? parsed(decoded.text) : undefined;
	const found = readReport(value);
	if (!found.ok) {
		if (found.version !== undefined) return usageIssue('merge.unknown-version', { file, version: found.version });
		return usageIssue('merge.not-a-report', { file, pointer: found.pointer });
	}
	const { report } = found;
	if (report.interrupted) return usageIssue('merge.interrupted', { file });
	if (report.shard === undefined) return usageIssue('merge.no-shard', { file });
	return { name: file, report: { ...report, shard: report.shard } };
}

/** Bytes of a report: what JSON can be read at once. */
const reportLimit = 400 * mebibyte;

/** `undefined` is no report, and is told as such. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

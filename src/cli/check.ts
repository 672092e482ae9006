/** `kouan check`: holds applications against a rule pack, one after the other, and reports. */

import { resolve } from 'node:path';
import { ruleDescriptors } from '../report/descriptors.js';
import { formats } from '../report/formats.js';
import { counted, isError, nothing, rulesInfo, runInfo } from '../report/report.js';
import type { Words } from '../words/words.js';
import { wordsOf } from '../words/words-of.js';
import { findLeads, type Lead, readDocuments } from './applications.js';
import { colorLevel } from './color.js';
import { exitStatus } from './exit-status.js';
import type { Io } from './io.js';
import { type Court, type Judged, judge } from './judge.js';
import type { LanguageChoice } from './language.js';
import { readOptions } from './options.js';
import { fileOutput, standardOutput } from './output.js';
import { packChooser } from './packs.js';
import type { Request } from './program.js';
import { StopError, usageIssue } from './stop.js';
import { say } from './talk.js';

/**
 * Resolves to the exit status.
 * @throws {StopError} for what keeps the command from beginning.
 */
export async function check(request: Request & { kind: 'check' }, language: LanguageChoice, words: Words, io: Io): Promise<number> {
	const options = readOptions(request.options);
	const { output, format } = options;
	// What machines read does not change with the system's language.
	const forPeople = format === 'pretty' || format === 'table';
	const reportWords = forPeople ? words : wordsOf(language.chosen ?? 'en');
	const chooser = await packChooser(options.rules, options.readings, io);
	const leads = await findLeads(request.paths, io, output === undefined ? [] : [resolve(io.cwd, output)]);
	refuseInputAsOutput(leads, output, io);

	const make = await formats[format]();
	const {
		begin,
		result,
		end,
		separator = '',
	} = make({
		words: reportWords,
		width: widthOf(output, io),
		color: colorLevel(options.color, io.env, output === undefined ? io.stdout : { isTTY: false }),
		all: options.all,
		bom: options.bom,
	});
	const results = resultsOf(leads, { chooser, options, words: reportWords, places: make.needsPlaces ?? false }, io);
	const target = output === undefined ? standardOutput(io) : await fileOutput(output, io.cwd);
	io.signal.addEventListener('abort', target.discard, { once: true });
	try {
		let summary = nothing;
		let told = 0;
		let written = 0;
		let next = await results.next();
		// Which packs the results rest on is known beforehand only where there is one application.
		const first = next.done ? undefined : next.value;
		const alone = leads.length === 1 && first !== undefined && first.result.line === undefined;
		const packs = alone ? [first.pack] : chooser.candidates(options.asOf, options.allowLapsed);
		const known = packs.filter((pack) => pack !== undefined);
		const infos = known.map((pack) => rulesInfo(pack, options.readings, reportWords));
		const run = { ...runInfo(infos), descriptors: ruleDescriptors(known, reportWords) };
		await target.write(begin(run));
		for (; !next.done; next = await results.next()) {
			if (io.signal.aborted) return 130;
			const { result: made } = next.value;
			summary = counted(summary, made);
			if (options.quiet && !isError(made) && made.verdict === 'eligible') continue;
			const text = result(made, told, run);
			told += 1;
			if (text === '') continue;
			await target.write(written === 0 ? text : separator + text);
			written += 1;
		}
		await target.write(end({ summary, conflicts: [], told }, run));
		if (io.signal.aborted) return 130;
		await target.finish();
		if (summary.errors > 0 && (!forPeople || output !== undefined)) {
			await say(io.stderr, words.cli.notChecked(summary.errors, summary.total));
		}
		return exitStatus(summary, options.failOn);
	} finally {
		target.discard();
		io.signal.removeEventListener('abort', target.discard);
		// Whoever stops early closes what is being read.
		await results.return(undefined);
	}
}

async function* resultsOf(leads: readonly Lead[], court: Court, io: Io): AsyncGenerator<Judged, undefined> {
	for await (const found of readDocuments(leads, io, court.options.input)) yield await judge(found, court);
}

function refuseInputAsOutput(leads: readonly Lead[], output: string | undefined, { cwd }: Io): void {
	if (output === undefined) return;
	const place = resolve(cwd, output);
	if (leads.some((lead) => 'input' in lead && lead.input.kind === 'file' && lead.input.path === place)) {
		throw new StopError([usageIssue('output.is-input', { path: output })]);
	}
}

/** A file, and a pipe of which nothing is said, is as wide as terminals commonly are. */
function widthOf(output: string | undefined, { stdout, env }: Io): number {
	if (output === undefined && stdout.columns) return stdout.columns;
	return /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 80;
}

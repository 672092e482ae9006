/** `kouan check`: holds applications against a rule pack and reports. */

import { ruleDescriptors } from '../report/descriptors.js';
import type { Closing, RunInfo } from '../report/report.js';
import type { Pack } from '../rules/model.js';
import type { Words } from '../words/words.js';
import { type BaselineRun, baselinePlaces, openBaseline, refuseAsBaseline } from './baseline/baseline.js';
import { type Ahead, lookAhead, nothingAhead } from './batch/ahead.js';
import { batchOf } from './batch/batch.js';
import { type BatchContext, contextOf, type Plan, runsOf } from './batch/context.js';
import { inOrder } from './batch/in-order.js';
import { lengthOf, type Portion, portionsOf } from './batch/portions.js';
import type { ProcessorState } from './batch/process-portion.js';
import { type Processor, processorHere, processorInThreads } from './batch/processors.js';
import { exitStatus, interruptedStatus } from './exit-status.js';
import { type End, endOf, nextTurn } from './interruption.js';
import type { Io } from './io.js';
import type { LanguageChoice } from './language.js';
import { findLeads, type Lead } from './leads.js';
import { type CheckOptions, readOptions } from './options.js';
import { earlierReports, refuseToReplace } from './output/earlier-report.js';
import { few, placesOf, planReports, refuseInputsAsOutput, refuseReadAsOutput } from './output/reports.js';
import { openSinks } from './output/sinks.js';
import { findPacks } from './packs.js';
import type { Request } from './program.js';
import { progressOf } from './progress.js';
import { say, sayAfter } from './talk.js';

/** What a run has to do, and how. */
interface Run {
	readonly options: CheckOptions;
	readonly leads: readonly Lead[];
	readonly ahead: Ahead;
	readonly baseline: BaselineRun | undefined;
	readonly end: End;
	readonly words: Words;
	readonly io: Io;
}

/**
 * Resolves to the exit status.
 * @param configFile where the settings come from, absolute: it is no application.
 * @throws {StopError} for what keeps the command from beginning.
 */
export async function check(
	request: Request & { kind: 'check' },
	language: LanguageChoice,
	words: Words,
	io: Io,
	configFile?: string,
): Promise<number> {
	const options = readOptions(request.options);
	const { reports, part } = options;
	const packs = await findPacks(options.rules, options.readings, io);
	const places = await placesOf(reports, io.cwd);
	const accepted = await baselinePlaces(options, io);
	const own = [
		...(await earlierReports(places, io)),
		...accepted.flatMap(({ paths }) => paths),
		...(configFile === undefined ? [] : [configFile]),
	];
	const leads = await findLeads(request.paths, io, own);
	refuseInputsAsOutput(reports, places, leads);
	refuseAsBaseline(accepted, options.writeBaseline, places, leads);
	const written = [...places, ...accepted.filter(({ file }) => file === options.writeBaseline)];
	refuseReadAsOutput(written, configFile === undefined ? packs.files : [configFile, ...packs.files]);
	await refuseToReplace(places, io);
	const baseline = await openBaseline(options, io);

	const end = endOf(io.signal);
	const portions = portionsOf(leads, io, options.input);
	try {
		const pretty = reports.some(({ format }) => format === 'pretty');
		const seen = await end.or(lookAhead(portions, part, pretty ? few : undefined));
		// A report is begun all the same: what reads it finds one that says that it is not whole.
		const ahead = seen === 'interrupted' ? nothingAhead() : seen;
		const { readings, asOf, allowLapsed, all, quiet } = options;
		const plan: Plan = {
			packs: packs.origin,
			...{ readings, allowLapsed, all, quiet },
			...(asOf === undefined ? {} : { asOf }),
			...(part === undefined ? {} : { part }),
			...(baseline === undefined ? {} : { baseline: baseline.plan }),
			reports: planReports(options, ahead.many, language, io),
		};
		return await carryOut(plan, { options, leads, ahead, baseline, end, words, io });
	} finally {
		end.forget();
		// Whoever stops early closes what is being read, and need not wait for it.
		portions.return(undefined).catch(() => {});
		io.closeInput();
	}
}

async function carryOut(plan: Plan, { options, leads, ahead, baseline, end, words, io }: Run): Promise<number> {
	const { reports, part, asOf, allowLapsed, failOn } = options;
	const context = await contextOf(plan);
	const alone = part === undefined && isAlone(leads, ahead.first);
	const { state, runs } = stateOf(context, alone, io);
	// Other threads would not know which pack the one document came under.
	const processor = alone ? processorHere(state) : processorOf(state, plan, options, io);
	const batch = batchOf(context, baseline);
	const process = async (portion: Portion) => {
		batch.see(portion);
		// Its bytes may be gone once it was processed: another thread may have taken them.
		const bytes = portion.slab?.bytes.length ?? 0;
		return { portion, bytes, ...(await processor.process(portion)) };
	};
	const results = inOrder(ahead.portions, process, processor.width);
	const closings = (interrupted: boolean) =>
		context.reporters.map(({ words: spoken }, index) => batch.closing(runs()[index] as RunInfo, spoken, interrupted));
	const progress = progressOf(leads, options.progress, words, io);
	// Where results stand on the same screen, the line makes way for them; elsewhere it stays until it is written anew.
	const shared = reports.some(({ file }) => file === undefined) && io.stdout.isTTY;
	const formats = context.reporters.map(({ format }) => format);
	const sinks = await openSinks(reports, formats, io);
	const discard = (): void => {
		sinks.discard();
		baseline?.discard();
	};
	io.signal.addEventListener('abort', discard, { once: true });
	try {
		await baseline?.open();
		for (let begun = false; ; begun = true) {
			const next = await end.or(results.next());
			if (shared || next === 'interrupted' || next.done) await progress.clear();
			if (!begun) await sinks.begin(runs());
			if (next === 'interrupted') {
				await sinks.interrupt(closings(true), runs());
				return interruptedStatus(io.signal);
			}
			if (next.done) break;
			const { portion, bytes, result, done } = next.value;
			batch.take(portion, result);
			await sinks.take(result.written);
			done();
			await progress.note(lengthOf(portion), bytes);
			await nextTurn();
		}
		const all = closings(false);
		await sinks.finish(all, runs());
		const saved = await baseline?.save(words);
		if (saved !== undefined) await say(io.stderr, saved);
		const [closing] = all as [Closing];
		await sayAfter(closing, reports, () => ruleDescriptors(context.chooser.candidates(asOf, allowLapsed), words), words, io);
		return exitStatus(batch.standings(), closing.conflicts, failOn);
	} finally {
		await progress.clear();
		processor.close();
		discard();
		io.signal.removeEventListener('abort', discard);
	}
}

/** One document, and it is no line of NDJSON: the report speaks of the pack that it came under. */
function isAlone(leads: readonly Lead[], first: Portion | undefined): boolean {
	return leads.length === 1 && first?.items?.length === 1 && !('line' in (first.items[0] ?? {}));
}

function stateOf(context: BatchContext, alone: boolean, { files }: Io) {
	const all = () => runsOf(context, context.chooser.candidates(context.asOf, context.allowLapsed));
	let runs = alone ? undefined : all();
	const runsFor = (pack: Pack | undefined) => {
		runs ??= runsOf(context, pack === undefined ? [] : [pack]);
		return runs;
	};
	const state: ProcessorState = { context, files, runsFor, applied: new Map(), spare: [] };
	return { state, runs: () => runs ?? all() };
}

function processorOf(state: ProcessorState, plan: Plan, { jobs }: CheckOptions, { startThread, cores }: Io): Processor {
	const here = processorHere(state);
	const threads = startThread === undefined || jobs === 1 ? 1 : (jobs ?? cores());
	if (startThread === undefined || threads === 1) return here;
	return processorInThreads(here, () => startThread(plan), threads, jobs !== undefined);
}

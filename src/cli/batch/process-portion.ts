/** A portion of a batch is judged and told: what comes of it is plain data, and the same in every thread. */

import type { Spare } from '../../base/bytes.js';
import type { Verdict } from '../../engine/decision.js';
import { readBytes } from '../../read/bytes.js';
import type { FileSystem } from '../../read/file-system.js';
import { linesIn } from '../../read/slabs.js';
import { type Accepted, type Noted, notedTogether, nothingNoted } from '../../report/baseline/baseline.js';
import { registryKey } from '../../report/conflicts/registry.js';
import { isQuiet } from '../../report/lapse.js';
import { type AnyResult, type BlankPlaces, isError, nothing, type RunInfo, type Summary } from '../../report/report.js';
import { type Written, writtenEntries } from '../../report/written.js';
import type { Pack } from '../../rules/model.js';
import { blankIn } from './blank.js';
import type { BatchContext } from './context.js';
import { type Entrants, entrantList } from './entrants.js';
import { type FoundDocument, type Judged, judge } from './judge.js';
import type { Item, Portion } from './portions.js';
import { isOfPart } from './shard.js';

/** What comes of a portion. */
export interface PortionResult {
	readonly summary: Summary;
	/** As the summary, but each application by what counts of it where a baseline accepts findings. */
	readonly standings: Summary;
	/** What a baseline came to; absent: it has to do with none of these applications. */
	readonly noted?: Noted;
	/** For each report, in the order of the plan. */
	readonly written: readonly Written[];
	/** Memory of blocks among those texts: once they are written, others can be made of it. */
	readonly blocks: readonly ArrayBuffer[];
	/** Applications that were evaluated, and their keys. */
	readonly entrants: Entrants;
	/** By pack: its rules that applied to some application, as far as that is new. */
	readonly applied: Readonly<Record<string, readonly string[]>>;
	/** Places of the part that have no result; only where a part is checked, and there are any. */
	readonly blank?: readonly BlankPlaces[];
}

/** The rules of each pack that have applied to some application. */
type Applied = Map<Pack, Set<string>>;

export interface ProcessorState {
	readonly context: BatchContext;
	readonly files: FileSystem;
	/** What the reports say of the whole run; where there is one application alone, of the pack that it came under. */
	readonly runsFor: (pack: Pack | undefined) => readonly RunInfo[];
	readonly applied: Applied;
	/** What earlier portions left over. */
	readonly spare: Spare;
}

export async function processPortion(portion: Portion, state: ProcessorState): Promise<PortionResult> {
	const { context, files } = state;
	const { position, slab } = portion;
	const report = reportOf(state);
	if (slab !== undefined) {
		const { source, line: first } = slab;
		for (const { line, bytes, issue } of linesIn(slab)) {
			const place = position + line - first;
			if (!isOfPart(place, context.part)) continue;
			const found: FoundDocument =
				issue === undefined ? { source, line, ok: true, format: 'json', bytes } : { source, line, ok: false, issues: [issue] };
			const judged = judge(found, context);
			report.take(found, judged instanceof Promise ? await judged : judged, place);
		}
		const blank = context.part === undefined ? [] : blankIn(portion, context.part);
		return blank.length === 0 ? report.finished() : { ...report.finished(), blank };
	}
	for (const [index, item] of portion.items.entries()) {
		const place = position + index;
		if (!isOfPart(place, context.part)) continue;
		const found = await readItem(item, files);
		report.take(found, await judge(found, context), place);
	}
	return report.finished();
}

async function readItem(item: Item, files: FileSystem): Promise<FoundDocument> {
	const { source } = item;
	if ('issues' in item) return { source, ...(item.line === undefined ? {} : { line: item.line }), ok: false, issues: item.issues };
	if ('bytes' in item) return { source, ok: true, format: item.format, bytes: item.bytes };
	const read = await readBytes({ kind: 'file', source, path: item.path }, { files, stdin: nothingThere() });
	return read.ok ? { source, ok: true, format: item.format, bytes: read.bytes } : { source, ok: false, issues: [read.issue] };
}

async function* nothingThere(): AsyncGenerator<Uint8Array> {}

function reportOf({ context, runsFor, applied, spare }: ProcessorState) {
	const { reporters, quiet, part } = context;
	const [summary, standings] = [{ ...nothing }, { ...nothing }];
	let noted: Noted | undefined;
	const { add, entrants } = entrantList();
	const news: Record<string, string[]> = {};
	const told = reporters.map(({ format }) => writtenEntries(format, spare));
	const take = ({ source, line }: FoundDocument, { decided, tell }: Judged, position: number): void => {
		if (decided !== undefined) {
			add({ source, line, id: decided.id }, decided.keys.map(registryKey));
			noteApplied(decided, applied, news);
		}
		const verdict = decided?.decision.verdict ?? 'errors';
		count(summary, verdict);
		const accepted = acceptedOf({ decided, tell }, context);
		if (accepted !== undefined) noted = notedTogether(noted ?? nothingNoted, accepted);
		count(standings, accepted?.standing ?? verdict);
		// Asked for even where the result is not told: the report speaks of the pack that it came under.
		const runs = runsFor(decided?.pack);
		if (quiet && decided !== undefined && isQuiet(decided.decision)) return;
		const results: AnyResult[] = [];
		for (let index = 0; index < reporters.length; index += 1) {
			const { words, places, detail, like } = reporters[index] as (typeof reporters)[number];
			let result = results[like];
			if (result === undefined) {
				const made = marked(tell({ words, places, detail: accepted === undefined ? detail : 'full' }), context);
				result = part === undefined ? made : { ...made, position };
			}
			results.push(result);
			told[index]?.add(result, runs[index] as RunInfo);
		}
	};
	const finished = (): PortionResult => {
		const written = told.map((entries) => entries.written());
		return {
			summary,
			standings,
			...(noted === undefined ? {} : { noted }),
			written,
			blocks: written.flatMap(({ texts }) => texts.flatMap((text) => (typeof text === 'string' ? [] : (text.buffer as ArrayBuffer)))),
			entrants,
			applied: news,
		};
	};
	return { take, finished };
}

type Counts = { -readonly [K in keyof Summary]: Summary[K] };

/** In place: a summary made anew for each of a million applications is a million objects. */
function count(counts: Counts, as: Verdict | 'errors'): void {
	counts.total += 1;
	counts[as] += 1;
}

/** What a baseline has to do with an application; it is the same in every language. */
function acceptedOf({ decided, tell }: Judged, { acceptor, reporters: [first] }: BatchContext): Accepted | undefined {
	if (decided === undefined || first === undefined || !acceptor?.concerns(decided.id)) return undefined;
	// Only a full result has the facts that an entry is held against.
	const result = tell({ words: first.words, places: false, detail: 'full' });
	return isError(result) ? undefined : acceptor.accept(result);
}

function marked(result: AnyResult, { acceptor }: BatchContext): AnyResult {
	return acceptor === undefined || isError(result) ? result : acceptor.accept(result).result;
}

/** Once all rules of a pack have applied there is nothing left to note. */
function noteApplied({ pack, decision }: NonNullable<Judged['decided']>, applied: Applied, news: Record<string, string[]>): void {
	let known = applied.get(pack);
	if (known === undefined) {
		known = new Set();
		applied.set(pack, known);
		news[pack.id] = [];
	}
	if (known.size === pack.rules.length) return;
	for (const { rule, outcome } of decision.findings) {
		if (outcome === 'not-applicable' || known.has(rule)) continue;
		known.add(rule);
		// A pack may be called `constructor`.
		const before = Object.hasOwn(news, pack.id) ? news[pack.id] : undefined;
		news[pack.id] = [...(before ?? []), rule];
	}
}

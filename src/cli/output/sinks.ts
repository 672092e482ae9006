/** Where the reports of a run go: each to its own place, all of them whole or not at all. */

import type { Format } from '../../report/format.js';
import type { Closing, RunInfo } from '../../report/report.js';
import { entriesOf, type Written } from '../../report/written.js';
import type { Io } from '../io.js';
import { fileOutput, standardOutput, type Target } from './output.js';
import type { ReportRequest } from './reports.js';

/** About so much of what is told of conflicts is written at once, in characters. */
const pieceLength = 2 ** 14;

/** One report while it is being written. */
interface Sink {
	readonly begin: (run: RunInfo) => Promise<void>;
	readonly take: (written: Written) => Promise<void>;
	readonly end: (closing: Closing, run: RunInfo) => Promise<void>;
	readonly target: Target;
}

export interface Sinks {
	readonly begin: (runs: readonly RunInfo[]) => Promise<void>;
	/** Resolves once it is written. */
	readonly take: (written: readonly Written[]) => Promise<void>;
	/** Ends every report; only then do files take their names. */
	readonly finish: (closings: readonly Closing[], runs: readonly RunInfo[]) => Promise<void>;
	/** Ends what stands on standard output already, or another stream, and leaves every file as it was. */
	readonly interrupt: (closings: readonly Closing[], runs: readonly RunInfo[]) => Promise<void>;
	/** Leaves nothing half done behind. */
	readonly discard: () => void;
}

/** @throws {StopError} for a file that cannot be written. */
export async function openSinks(reports: readonly ReportRequest[], formats: readonly Format[], io: Io): Promise<Sinks> {
	const sinks: Sink[] = [];
	const discard = (): void => {
		for (const { target } of sinks) target.discard();
	};
	try {
		for (const [index, { file }] of reports.entries()) {
			const target = file === undefined ? standardOutput(io) : await fileOutput(file, io);
			sinks.push(sinkOf(formats[index] as Format, target));
		}
	} catch (error) {
		discard();
		throw error;
	}
	const each = async (work: (sink: Sink, index: number) => Promise<void>): Promise<void> => {
		for (const [index, sink] of sinks.entries()) await work(sink, index);
	};
	return {
		begin: (runs) => each((sink, index) => sink.begin(runs[index] as RunInfo)),
		take: (written) => each((sink, index) => sink.take(written[index] as Written)),
		finish: async (closings, runs) => {
			await each((sink, index) => sink.end(closings[index] as Closing, runs[index] as RunInfo));
			await each((sink) => sink.target.finish());
		},
		interrupt: async (closings, runs) => {
			discard();
			await each(async (sink, index) => {
				if (sink.target.isStream) await sink.end(closings[index] as Closing, runs[index] as RunInfo);
			});
		},
		discard,
	};
}

function sinkOf(format: Format, target: Target): Sink {
	const entries = entriesOf(format);
	const write = async (text: string | Uint8Array): Promise<void> => {
		if (text.length > 0) await target.write(text);
	};
	return {
		target,
		begin: (run) => write(format.begin(run)),
		take: async ({ numbered, texts, entries: count }) => {
			if (numbered) {
				await write(texts.map((text) => entries.add(String(text))).join(''));
				return;
			}
			await write(entries.addAll(count));
			for (const text of texts) await write(text);
		},
		end: async (closing, run) => {
			// In pieces: of a million applications there may be many, and all may be in one.
			let text = '';
			for (const conflict of closing.conflicts) {
				for (const entry of format.conflict?.(conflict, run) ?? []) {
					text += entries.add(entry);
					if (text.length < pieceLength) continue;
					await write(text);
					text = '';
				}
			}
			await write(text);
			await write(format.end({ ...closing, told: entries.count() }, run));
		},
	};
}

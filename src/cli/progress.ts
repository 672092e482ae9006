/** How far a run is, on a line of the terminal that is written over again and again. */

import { cutEnd } from '../base/width.js';
import { formatOf } from '../read/format.js';
import type { Words } from '../words/words.js';
import { milliseconds } from './clock.js';
import type { Io } from './io.js';
import type { Lead } from './leads.js';
import type { Channel } from './output/channel.js';

export interface Progress {
	/** So many documents more are done, and so much of what there is to read. */
	readonly note: (documents: number, bytes: number) => Promise<void>;
	/** Takes the line away, before anything else is written to the terminal. */
	readonly clear: () => Promise<void>;
}

interface Whole {
	readonly documents?: number;
	readonly bytes?: number;
}

/** Nothing is shown of what is over in a moment. */
const patienceMs = 500;
const intervalMs = 100;

const noProgress: Progress = { note: async () => {}, clear: async () => {} };

/** Only a terminal shows it. What is over in a moment does not even ask whether there is one: that takes longer than to judge. */
export function progressOf(leads: readonly Lead[], wanted: boolean, words: Words, io: Io): Progress {
	if (!wanted) return noProgress;
	const terminal = () => (io.stderr.isTTY ? io.stderr : undefined);
	return progressOn(terminal, () => wholeOf(leads, io), words, milliseconds);
}

/** How much there is to do, where that can be known without reading it. */
async function wholeOf(leads: readonly Lead[], io: Io): Promise<Whole> {
	const inputs = leads.flatMap((lead) => ('input' in lead ? [lead.input] : []));
	if (inputs.some(({ kind }) => kind === 'stdin')) return {};
	const streams = inputs.filter(({ source }) => formatOf(source) === 'ndjson');
	if (streams.length === 0) return { documents: leads.length };
	if (streams.length < inputs.length) return {};
	const sizes = streams.map(async (input) => (input.kind === 'file' ? (await io.files.stat(input.path))?.size : 0));
	const known = await Promise.all(sizes).catch(() => [undefined]);
	return known.includes(undefined) ? {} : { bytes: known.reduce<number>((sum, size = 0) => sum + size, 0) };
}

/**
 * @param terminal where to show it; asked for once, as `wholeOf` is, and only if there is something to show.
 * @param now milliseconds of a clock that never goes back.
 */
export function progressOn(terminal: () => Channel | undefined, wholeOf: () => Promise<Whole>, words: Words, now: () => number): Progress {
	const begun = now();
	let channel: Channel | undefined;
	let whole: Whole | undefined;
	let shown = false;
	let next = begun + patienceMs;
	let [done, read] = [0, 0];
	// Nobody is hindered in his work because a terminal is gone.
	const write = async (text: string) => channel?.write(text).catch(() => {});
	return {
		note: async (documents, bytes) => {
			done += documents;
			read += bytes;
			const time = now();
			if (time < next) return;
			channel ??= terminal();
			next = channel === undefined ? Number.POSITIVE_INFINITY : time + intervalMs;
			if (channel === undefined) return;
			whole ??= await wholeOf();
			shown = true;
			const seconds = (time - begun) / 1000;
			const share = shareOf(done, read, whole);
			const left = share === undefined || share === 0 ? undefined : (seconds / share) * (1 - share);
			const text = words.batch.progress({ done, total: whole.documents, share, rate: done / seconds, left });
			await write(`\r${cutEnd(text, (channel.columns || 80) - 1)}\u001b[K`);
		},
		clear: async () => {
			if (!shown) return;
			shown = false;
			await write('\r\u001b[K');
		},
	};
}

function shareOf(done: number, read: number, { documents, bytes }: Whole): number | undefined {
	if (documents !== undefined) return documents === 0 ? undefined : Math.min(1, done / documents);
	return bytes === undefined || bytes === 0 ? undefined : Math.min(1, read / bytes);
}

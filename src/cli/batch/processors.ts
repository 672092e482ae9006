/** Where portions are processed: in this thread, or in several others once there is enough to do. */

import type { Spare } from '../../base/bytes.js';
import type { Thread } from '../io.js';
import { lengthOf, type Portion } from './portions.js';
import { type PortionResult, type ProcessorState, processPortion } from './process-portion.js';

export interface Processor {
	readonly process: (portion: Portion) => Promise<Processed>;
	/** How many portions it takes at a time. */
	readonly width: () => number;
	readonly close: () => void;
}

interface Processed {
	readonly result: PortionResult;
	/** Its texts are written: nobody reads them any more. */
	readonly done: () => void;
}

/** What a thread is asked, and what it answers. */
export interface Question {
	readonly number: number;
	readonly portion: Portion;
	/** Memory of its earlier answers. */
	readonly spare: Spare;
}

export type Answer = { readonly number: number } & ({ readonly result: PortionResult } | { readonly fault: string });

/** Below this much work, threads cost more than they bring. */
const enoughBytes = 8 * 2 ** 20;
const enoughDocuments = 1000;

/** So many portions wait at each other thread, that none is idle while this one processes two, and writes what came of them. */
const waiting = 5;
/** As long as a thread has answered nothing, it is still being made ready: others may be quicker. */
const waitingAtFirst = 1;

export function processorHere(state: ProcessorState): Processor {
	return { process: async (portion) => processed(await processPortion(portion, state), state.spare), width: () => 1, close: () => {} };
}

/** Memory goes back to the thread that it comes from: there, the next answer is as long. */
function processed(result: PortionResult, spare: Spare): Processed {
	return { result, done: () => spare.push(...result.blocks) };
}

/**
 * Works in this thread alone until there was enough to do; from then on others help, and this one does what they have no hand free for.
 * @param jobs how many threads, this one included; at least 2.
 * @param atOnce whatever there is to do.
 */
export function processorInThreads(here: Processor, start: () => Thread, jobs: number, atOnce: boolean): Processor {
	let [bytes, documents] = [0, 0];
	let pool: Pool | undefined;
	return {
		process: async (portion) => {
			if (pool === undefined && (atOnce || bytes >= enoughBytes || documents >= enoughDocuments)) pool = poolOf(start, jobs - 1);
			// What others have answered in the meantime arrives only where this thread waits, and then in the turn after the one it is in.
			for (let turn = 0; turn < 2 && pool?.isFree() === false; turn += 1) await new Promise((resolve) => setImmediate(resolve));
			if (pool?.isFree()) return pool.process(portion);
			bytes += portion.slab?.bytes.length ?? 0;
			if (portion.items !== undefined) documents += lengthOf(portion);
			return here.process(portion);
		},
		// What was done here may have to wait for what the others were given before.
		width: () => (pool === undefined ? here.width() : jobs * waiting),
		close: () => pool?.close(),
	};
}

/** Other threads. */
interface Pool {
	/** Whether one of them should be given more to do. */
	readonly isFree: () => boolean;
	/** One that is free does it, the one with the least to do. */
	readonly process: (portion: Portion) => Promise<Processed>;
	readonly close: () => void;
}

function poolOf(start: () => Thread, size: number): Pool {
	const helpers = Array.from({ length: size }, () => helperOf(start()));
	const free = () => helpers.filter(({ isFree }) => isFree());
	return {
		isFree: () => helpers.some(({ isFree }) => isFree()),
		process: (portion) =>
			free()
				.reduce((best, each) => (each.load() < best.load() ? each : best))
				.process(portion),
		close: () => {
			for (const { end } of helpers) end();
		},
	};
}

/** Another thread. */
interface Helper extends Pick<Pool, 'isFree' | 'process'> {
	/** How many portions it has not answered yet. */
	readonly load: () => number;
	readonly end: () => void;
}

interface Asker {
	readonly resolve: (processed: Processed) => void;
	readonly reject: (error: Error) => void;
}

function helperOf(thread: Thread): Helper {
	const asked = new Map<number, Asker>();
	const spare: Spare = [];
	let number = 0;
	let answered = false;
	let ended: Error | undefined;
	thread.onMessage((message) => {
		const answer = message as Answer;
		const asker = asked.get(answer.number);
		asked.delete(answer.number);
		answered = true;
		if ('result' in answer) asker?.resolve(processed(answer.result, spare));
		else asker?.reject(new Error(answer.fault));
	});
	thread.onEnd((error) => {
		ended = error;
		for (const { reject } of asked.values()) reject(error);
		asked.clear();
	});
	return {
		load: () => asked.size,
		isFree: () => asked.size < (answered ? waiting : waitingAtFirst),
		process: (portion) =>
			new Promise((resolve, reject) => {
				// It would never answer.
				if (ended !== undefined) return reject(ended);
				number += 1;
				asked.set(number, { resolve, reject });
				const [sent, handedOver] = sendable(portion);
				const given = spare.splice(0);
				thread.post({ number, portion: sent, spare: given } satisfies Question, [...handedOver, ...given]);
			}),
		end: thread.end,
	};
}

/** Bytes that are all of their memory are handed over; of others, which would take along what is not theirs, a copy is. */
function sendable(portion: Portion): readonly [Portion, readonly ArrayBuffer[]] {
	if (portion.slab === undefined) return [portion, []];
	const { bytes } = portion.slab;
	const own = bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength ? bytes.buffer : new Uint8Array(bytes).buffer;
	return [{ ...portion, slab: { ...portion.slab, bytes: new Uint8Array(own) } }, [own]];
}

/** Where portions are heard: in this thread, or in several others once there is enough to do. */

import { isSpare, type Spare } from '../../base/bytes.js';
import type { Thread } from '../io.js';
import { type Heard, type Hearing, hear, memoryOf } from './hear.js';
import { lengthOf, type Portion } from './portions.js';

export interface Hearer {
	readonly hear: (portion: Portion) => Promise<Hearsay>;
	/** How many portions it takes at a time. */
	readonly width: () => number;
	readonly close: () => void;
}

export interface Hearsay {
	readonly heard: Heard;
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

export type Answer = { readonly number: number } & ({ readonly heard: Heard } | { readonly fault: string });

/** Below this much work, threads cost more than they bring. */
const enoughBytes = 8 * 2 ** 20;
const enoughDocuments = 1000;

/** So many portions wait at each other thread, that none is ever idle. */
const waiting = 2;

export function hearHere(hearing: Hearing): Hearer {
	return { hear: async (portion) => hearsay(await hear(portion, hearing), hearing.spare), width: () => 1, close: () => {} };
}

/** Memory goes back to the thread that it comes from: there, the next answer is as long. */
function hearsay(heard: Heard, spare: Spare): Hearsay {
	return { heard, done: () => spare.push(...memoryOf(heard).filter(isSpare)) };
}

/**
 * Hears in this thread alone until there was enough to do; from then on others help, and this one hears what they have no hand free for.
 * @param jobs how many threads, this one included; at least 2.
 * @param atOnce whatever there is to do.
 */
export function hearInThreads(here: Hearer, start: () => Thread, jobs: number, atOnce: boolean): Hearer {
	let [bytes, documents] = [0, 0];
	let pool: Pool | undefined;
	return {
		hear: async (portion) => {
			if (pool === undefined && (atOnce || bytes >= enoughBytes || documents >= enoughDocuments)) pool = poolOf(start, jobs - 1);
			if (pool?.isFree()) return pool.hear(portion);
			bytes += portion.slab?.bytes.length ?? 0;
			if (portion.items !== undefined) documents += lengthOf(portion);
			// What others have answered in the meantime is heard of only where this thread waits: they must not run out of work.
			if (pool !== undefined) await new Promise((resolve) => setImmediate(resolve));
			return here.hear(portion);
		},
		// What was heard here may have to wait for what the others were given before.
		width: () => (pool === undefined ? here.width() : jobs * waiting),
		close: () => pool?.close(),
	};
}

/** Other threads. */
interface Pool {
	/** Whether one of them should be given more to do. */
	readonly isFree: () => boolean;
	readonly hear: (portion: Portion) => Promise<Hearsay>;
	readonly close: () => void;
}

interface Waiting {
	readonly resolve: (hearsay: Hearsay) => void;
	readonly reject: (error: Error) => void;
}

function poolOf(start: () => Thread, size: number): Pool {
	const threads = Array.from({ length: size }, () => {
		const waiting = new Map<number, Waiting>();
		const spare: Spare = [];
		let ended: Error | undefined;
		const fail = (error: Error): void => {
			ended = error;
			for (const { reject } of waiting.values()) reject(error);
			waiting.clear();
		};
		const thread = start();
		thread.onMessage((message) => {
			const answer = message as Answer;
			const asked = waiting.get(answer.number);
			waiting.delete(answer.number);
			if ('heard' in answer) asked?.resolve(hearsay(answer.heard, spare));
			else asked?.reject(new Error(answer.fault));
		});
		thread.onEnd(fail);
		return { thread, waiting, spare, ended: () => ended };
	});
	let number = 0;
	return {
		isFree: () => threads.some((each) => each.waiting.size < waiting),
		hear: (portion) =>
			new Promise((resolve, reject) => {
				const idlest = threads.reduce((best, each) => (each.waiting.size < best.waiting.size ? each : best));
				const error = idlest.ended();
				// It would never answer.
				if (error !== undefined) return reject(error);
				number += 1;
				idlest.waiting.set(number, { resolve, reject });
				const [sent, handedOver] = sendable(portion);
				const spare = idlest.spare.splice(0);
				idlest.thread.post({ number, portion: sent, spare } satisfies Question, [...handedOver, ...spare]);
			}),
		close: () => {
			for (const { thread } of threads) thread.end();
		},
	};
}

/** Bytes that are all of their memory are handed over; of others, which would take along what is not theirs, a copy is. */
function sendable(portion: Portion): readonly [Portion, readonly ArrayBuffer[]] {
	if (portion.slab === undefined) return [portion, []];
	const { bytes } = portion.slab;
	const own = bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength ? bytes.buffer : new Uint8Array(bytes).buffer;
	return [{ ...portion, slab: { ...portion.slab, bytes: new Uint8Array(own) } }, [own]];
}

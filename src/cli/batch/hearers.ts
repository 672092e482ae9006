/** Where portions are heard: in this thread, or in several others once there is enough to do. */

import type { Thread } from '../io.js';
import { type Heard, type Hearing, hear } from './hear.js';
import { lengthOf, type Portion } from './portions.js';

export interface Hearer {
	readonly hear: (portion: Portion) => Promise<Heard>;
	/** How many portions it takes at a time. */
	readonly width: () => number;
	readonly close: () => void;
}

/** What a thread is asked, and what it answers. */
export interface Question {
	readonly number: number;
	readonly portion: Portion;
}

export type Answer = { readonly number: number } & ({ readonly heard: Heard } | { readonly fault: string });

/** Below this much work, threads cost more than they bring. */
const enoughBytes = 8 * 2 ** 20;
const enoughDocuments = 1000;

/** So many portions wait at each thread, that none is ever idle. */
const waiting = 3;

export function hearHere(hearing: Hearing): Hearer {
	return { hear: (portion) => hear(portion, hearing), width: () => 1, close: () => {} };
}

/**
 * Hears in this thread until there was enough to do, and in others from then on.
 * @param jobs how many threads; at least 2.
 * @param atOnce whatever there is to do.
 */
export function hearInThreads(here: Hearer, start: () => Thread, jobs: number, atOnce: boolean): Hearer {
	let [bytes, documents] = [0, 0];
	let pool: Hearer | undefined;
	return {
		hear: (portion) => {
			if (pool === undefined && (atOnce || bytes >= enoughBytes || documents >= enoughDocuments)) pool = poolOf(start, jobs);
			if (pool !== undefined) return pool.hear(portion);
			bytes += portion.slab?.bytes.length ?? 0;
			if (portion.items !== undefined) documents += lengthOf(portion);
			return here.hear(portion);
		},
		width: () => (pool ?? here).width(),
		close: () => pool?.close(),
	};
}

interface Waiting {
	readonly resolve: (heard: Heard) => void;
	readonly reject: (error: Error) => void;
}

function poolOf(start: () => Thread, jobs: number): Hearer {
	const threads = Array.from({ length: jobs }, () => {
		const waiting = new Map<number, Waiting>();
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
			if ('heard' in answer) asked?.resolve(answer.heard);
			else asked?.reject(new Error(answer.fault));
		});
		thread.onEnd(fail);
		return { thread, waiting, ended: () => ended };
	});
	let number = 0;
	return {
		hear: (portion) =>
			new Promise((resolve, reject) => {
				const idlest = threads.reduce((best, each) => (each.waiting.size < best.waiting.size ? each : best));
				const error = idlest.ended();
				// It would never answer.
				if (error !== undefined) return reject(error);
				number += 1;
				idlest.waiting.set(number, { resolve, reject });
				idlest.thread.post({ number, portion: sendable(portion) } satisfies Question);
			}),
		width: () => jobs * waiting,
		close: () => {
			for (const { thread } of threads) thread.end();
		},
	};
}

/** Bytes that are a part of a larger buffer would take all of it along. */
function sendable(portion: Portion): Portion {
	if (portion.slab === undefined) return portion;
	return { ...portion, slab: { ...portion.slab, bytes: new Uint8Array(portion.slab.bytes) } };
}

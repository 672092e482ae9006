/** A thread that hears portions of a batch: the same plan and the same portion give the same texts as in the first thread. */

import { parentPort, workerData } from 'node:worker_threads';
import { nodeFileSystem } from '../read/file-system.js';
import { courtOf, type Plan, runsOf } from './batch/court.js';
import { type Heard, type Hearing, hear } from './batch/hear.js';
import type { Answer, Question } from './batch/hearers.js';

const encoder = new TextEncoder();
const hearing = prepare(workerData as Plan);

parentPort?.on('message', async (question: Question) => {
	const { number, portion } = question;
	try {
		const heard = encoded(await hear(portion, await hearing));
		const buffers = heard.written.flatMap(({ texts }) =>
			texts.flatMap((text) => (typeof text === 'string' ? [] : [text.buffer as ArrayBuffer])),
		);
		parentPort?.postMessage({ number, heard } satisfies Answer, buffers);
	} catch (error) {
		const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
		parentPort?.postMessage({ number, fault } satisfies Answer);
	}
});

async function prepare(plan: Plan): Promise<Hearing> {
	const court = await courtOf(plan);
	const runs = runsOf(court, court.chooser.candidates(plan.asOf, plan.allowLapsed));
	return { court, files: nodeFileSystem, runsFor: () => runs, applied: new Map() };
}

/** Bytes are handed over, a text would be copied; those to be numbered are texts. */
function encoded(heard: Heard): Heard {
	return {
		...heard,
		written: heard.written.map(({ texts, entries, numbered }) => ({
			texts: numbered ? texts : texts.map((text) => (typeof text === 'string' ? encoder.encode(text) : text)),
			entries,
			numbered,
		})),
	};
}

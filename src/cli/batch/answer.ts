/** What a thread does with what it is asked: the same plan and the same portion give the same texts as in the first thread. */

import type { FileSystem } from '../../read/file-system.js';
import { courtOf, type Plan, runsOf } from './court.js';
import { type Heard, type Hearing, hear } from './hear.js';
import type { Answer, Question } from './hearers.js';

const encoder = new TextEncoder();

/** Answers every question, a fault of the program too. */
export type Answerer = (question: Question) => Promise<Answer>;

/** @throws as {@link courtOf} does, which the first thread has seen already. */
export async function answererFor(plan: Plan, files: FileSystem): Promise<Answerer> {
	const court = await courtOf(plan);
	const runs = runsOf(court, court.chooser.candidates(plan.asOf, plan.allowLapsed));
	const hearing: Hearing = { court, files, runsFor: () => runs, applied: new Map(), spare: [] };
	return async ({ number, portion, spare }) => {
		hearing.spare.push(...spare);
		try {
			return { number, heard: encoded(await hear(portion, hearing)) };
		} catch (error) {
			return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
		}
	};
}

/** The memory that an answer hands over. */
export function handedOver(answer: Answer): readonly ArrayBuffer[] {
	if (!('heard' in answer)) return [];
	const texts = answer.heard.written.flatMap((written) => written.texts);
	return texts.flatMap((text) => (typeof text === 'string' ? [] : [text.buffer as ArrayBuffer]));
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

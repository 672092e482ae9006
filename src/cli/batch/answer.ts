/** What a thread does with what it is asked: the same plan and the same portion give the same texts as in the first thread. */

import type { FileSystem } from '../../read/file-system.js';
import { contextOf, type Plan, runsOf } from './context.js';
import { type PortionResult, type ProcessorState, processPortion } from './process-portion.js';
import type { Answer, Question } from './processors.js';

const encoder = new TextEncoder();

/** Answers every question, a fault of the program too. */
export type Answerer = (question: Question) => Promise<Answer>;

/** @throws as {@link contextOf} does, which the first thread has seen already. */
export async function answererFor(plan: Plan, files: FileSystem): Promise<Answerer> {
	const context = await contextOf(plan);
	const runs = runsOf(context, context.chooser.candidates(plan.asOf, plan.allowLapsed));
	const state: ProcessorState = { context, files, runsFor: () => runs, applied: new Map(), spare: [] };
	return async ({ number, portion, spare }) => {
		state.spare.push(...spare);
		try {
			return { number, result: encoded(await processPortion(portion, state)) };
		} catch (error) {
			return { number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
		}
	};
}

/** The memory that an answer hands over. */
export function handedOver(answer: Answer): readonly ArrayBuffer[] {
	if (!('result' in answer)) return [];
	const texts = answer.result.written.flatMap((written) => written.texts);
	return texts.flatMap((text) => (typeof text === 'string' ? [] : [text.buffer as ArrayBuffer]));
}

/** Bytes are handed over, a text would be copied; those to be numbered are texts. */
function encoded(result: PortionResult): PortionResult {
	return {
		...result,
		written: result.written.map(({ texts, entries, numbered }) => ({
			texts: numbered ? texts : texts.map((text) => (typeof text === 'string' ? encoder.encode(text) : text)),
			entries,
			numbered,
		})),
	};
}

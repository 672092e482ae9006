/** A thread that processes portions of a batch. */

import { parentPort, workerData } from 'node:worker_threads';
import { nodeFileSystem } from '../read/file-system.js';
import { answererFor, handedOver } from './batch/answer.js';
import type { Plan } from './batch/context.js';
import type { Question } from './batch/processors.js';

const answerer = answererFor(workerData as Plan, nodeFileSystem);

parentPort?.on('message', async (question: Question) => {
	const answer = await (await answerer)(question);
	parentPort?.postMessage(answer, [...handedOver(answer)]);
});

/** Generated applications as a stream of NDJSON in constant memory. */

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { applicationText, type GeneratorOptions } from './application.js';

/** Bytes that are written at a time, and more than one application ever takes. */
const blockLength = 1024 * 1024;
const roomForOne = 64 * 1024;

/** Writes `count` applications, one a line, from that index on; waits wherever the stream is slower. A closed pipe ends it quietly. */
export async function writeApplications(
	stream: Writable,
	options: GeneratorOptions & { readonly count: number; readonly from?: number },
): Promise<void> {
	let open = true;
	stream.on('error', (error: NodeJS.ErrnoException) => {
		open = false;
		if (error.code !== 'EPIPE') throw error;
	});
	const { count, from = 0 } = options;
	let block = Buffer.allocUnsafe(blockLength);
	let length = 0;
	for (let index = from; index < from + count && open; index += 1) {
		length += block.write(applicationText(index, options), length);
		length += block.write('\n', length);
		if (length < blockLength - roomForOne && index + 1 < from + count) continue;
		if (!stream.write(block.subarray(0, length)) && !stream.destroyed) await once(stream, 'drain').catch(() => {});
		// The stream may still hold the last one.
		block = Buffer.allocUnsafe(blockLength);
		length = 0;
	}
}

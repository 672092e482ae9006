/** Reading from a pipe with a name, such as `mkfifo` makes, or from a terminal: never so that nothing else is heard meanwhile. */

import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isatty, ReadStream } from 'node:tty';
import { systemCodeOf } from './system-error.js';

/** How long to wait before a writer is looked for again: at first, and at most. */
const [firstPauseMs, longestPauseMs] = [20, 500];

/**
 * What is typed at a terminal, or written to a pipe until its last writer has gone. Waits for the first.
 * @param signal ends it at once, with an error.
 */
export async function* readPipe(path: string, signal?: AbortSignal, platform = process.platform): AsyncGenerator<Uint8Array> {
	signal?.throwIfAborted();
	// To open a pipe keeps whoever does it waiting for its writer, and so does to read from it, unless they are told not to wait.
	const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	let start: Uint8Array;
	let socket: Socket;
	try {
		// Linux alone does not take a writer that is still to come for one that has gone. What a shell has opened under `/dev` had one.
		start = platform === 'linux' || path.startsWith('/dev/') ? new Uint8Array() : await startOf(fd, signal);
		socket = isatty(fd) ? new ReadStream(fd) : new Socket({ fd, readable: true, writable: false });
	} catch (error) {
		closeSync(fd);
		throw error;
	}
	const stop = (): void => {
		socket.destroy();
	};
	signal?.addEventListener('abort', stop, { once: true });
	try {
		if (start.length > 0) yield start;
		yield* socket as AsyncIterable<Uint8Array>;
	} finally {
		signal?.removeEventListener('abort', stop);
		socket.destroy();
	}
}

/** The first bytes that there are, or none where a writer is there and has written nothing yet. */
async function startOf(fd: number, signal: AbortSignal | undefined): Promise<Uint8Array> {
	const bytes = Buffer.allocUnsafeSlow(2 ** 12);
	for (let wait = firstPauseMs; ; wait = Math.min(2 * wait, longestPauseMs)) {
		try {
			const length = readSync(fd, bytes, 0, bytes.length, null);
			if (length > 0) return bytes.subarray(0, length);
		} catch (error) {
			if (systemCodeOf(error) !== 'EAGAIN') throw error;
			return bytes.subarray(0, 0);
		}
		await pause(wait, undefined, signal === undefined ? {} : { signal });
	}
}

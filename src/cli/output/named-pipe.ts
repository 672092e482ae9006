/** Pipes that have a name: written to as their readers take it, and never so that nothing else is heard meanwhile. */

import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCodeOf } from '../../read/system-error.js';
import { writeTo } from './channel.js';

/** One with a name, such as `mkfifo` makes. */
export interface NamedPipe {
	/** Resolves once the reader has room for it. Rejects as Node does. */
	readonly write: (text: string | Uint8Array) => Promise<void>;
	readonly close: () => void;
}

/** How long to wait before a reader is looked for again: at first, and at most. */
const [firstPauseMs, longestPauseMs] = [20, 500];

/** Resolves once there is a reader. Rejects as Node does, where the pipe cannot be written to or the run is told to stop. */
export async function openNamedPipe(path: string, signal: AbortSignal): Promise<NamedPipe> {
	const fd = await openedForWriting(path, signal);
	try {
		const socket = socketOf(fd);
		return {
			write: (text) => writeTo(socket, text),
			close: () => {
				socket.destroy();
			},
		};
	} catch (error) {
		closeSync(fd);
		throw error;
	}
}

/** To open a pipe keeps whoever does it waiting for its reader, unless it is told not to wait. */
async function openedForWriting(path: string, signal: AbortSignal): Promise<number> {
	for (let wait = firstPauseMs; ; wait = Math.min(2 * wait, longestPauseMs)) {
		try {
			return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
		} catch (error) {
			if (systemCodeOf(error) !== 'ENXIO') throw error;
			await pause(wait, undefined, { signal });
		}
	}
}

/** A pipe that is open, as a stream. */
export function socketOf(fd: number): Socket {
	const socket = new Socket({ fd, readable: false, writable: true });
	// What goes wrong is told by whoever writes.
	socket.on('error', () => {});
	return socket;
}

/** A pipe with a name, such as `mkfifo` makes: written to as its reader takes it, and never so that nothing else is heard meanwhile. */

import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { writeTo } from './channel.js';

export interface NamedPipe {
	/** Resolves once the reader has room for it. Rejects as Node does. */
	readonly write: (text: string | Uint8Array) => Promise<void>;
	readonly close: () => void;
}

/** How long to wait before a reader is looked for again: at first, and at most. */
const [firstPauseMs, longestPauseMs] = [20, 500];

/** Resolves once there is a reader. Rejects as Node does, where the pipe cannot be written to or the run is told to stop. */
export async function openNamedPipe(path: string, signal: AbortSignal): Promise<NamedPipe> {
	const socket = socketOf(await openedForWriting(path, signal));
	// What goes wrong is told by `write`.
	socket.on('error', () => {});
	return {
		write: (text) => writeTo(socket, text),
		close: () => {
			socket.destroy();
		},
	};
}

/** To open a pipe keeps whoever does it waiting for its reader, unless it is told not to wait. */
async function openedForWriting(path: string, signal: AbortSignal): Promise<number> {
	for (let wait = firstPauseMs; ; wait = Math.min(2 * wait, longestPauseMs)) {
		try {
			return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
			await pause(wait, undefined, { signal });
		}
	}
}

function socketOf(fd: number): Socket {
	try {
		return new Socket({ fd, readable: false, writable: true });
	} catch (error) {
		closeSync(fd);
		throw error;
	}
}

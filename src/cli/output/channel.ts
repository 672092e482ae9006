/** Where text goes: standard output and standard error. */

import { appendFileSync, fstatSync } from 'node:fs';
import { systemCodeOf } from '../../read/system-error.js';

export interface Channel {
	readonly isTTY: boolean;
	/** Width of the terminal in columns, where there is one. */
	readonly columns: number | undefined;
	/** Resolves once the text is taken. Rejects with {@link ClosedPipeError} when nobody reads any more, else as Node does. */
	readonly write: (text: string | Uint8Array) => Promise<void>;
}

/** Whoever read the output has gone, as `head` does. */
export class ClosedPipeError extends Error {
	override readonly name = 'ClosedPipeError';
}

/** Standard output or standard error, by its number. */
export function standardChannel(fd: 1 | 2): Channel {
	return isFile(fd) ? fileChannel(fd) : streamChannel(fd === 1 ? process.stdout : process.stderr);
}

/** To open one that a shell has closed is left to Node. */
function isFile(fd: number): boolean {
	try {
		return fstatSync(fd).isFile();
	} catch {
		return false;
	}
}

/** A stream would only hand the text on, and takes longer to load than a report takes to write. */
function fileChannel(fd: number): Channel {
	return { isTTY: false, columns: undefined, write: async (text) => appendFileSync(fd, text) };
}

function streamChannel(stream: NodeJS.WriteStream): Channel {
	// Without a listener an error ends the process with a stack trace; `write` tells of it below.
	stream.on('error', () => {});
	return {
		isTTY: stream.isTTY === true,
		columns: stream.columns,
		write: (text) => writeWhileRead(stream, text),
	};
}

/** As {@link writeTo}; rejects with {@link ClosedPipeError} when nobody reads any more. */
export function writeWhileRead(stream: Pick<NodeJS.WriteStream, 'write'>, text: string | Uint8Array): Promise<void> {
	return writeTo(stream, text).catch((error: Error) => {
		throw isClosedPipe(error) ? new ClosedPipeError() : error;
	});
}

/** Resolves once the stream has taken the text. Rejects as Node does. */
export function writeTo(stream: Pick<NodeJS.WriteStream, 'write'>, text: string | Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(text, (error) => {
			if (error === null || error === undefined) resolve();
			else reject(error);
		});
	});
}

/** `EOF` is what Windows says; a stream that has failed once is destroyed. */
function isClosedPipe(error: Error): boolean {
	return ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(systemCodeOf(error) ?? '');
}

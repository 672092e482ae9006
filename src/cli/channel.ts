/** Where text goes: standard output and standard error. */

import { fstatSync, write } from 'node:fs';

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

/** Node itself writes to a file at once, and everything else waits; so much is worth the way to another thread. */
const muchText = 2 ** 16;

export function channelOf(stream: NodeJS.WriteStream & { readonly fd: number }): Channel {
	// Without a listener an error ends the process with a stack trace; `write` tells of it below.
	stream.on('error', () => {});
	let toFile: boolean | undefined;
	return {
		isTTY: stream.isTTY === true,
		columns: stream.columns,
		write: (text) => {
			if (text.length < muchText) return writeTo(stream, text);
			toFile ??= isFile(stream.fd);
			return toFile ? writeAll(stream.fd, typeof text === 'string' ? Buffer.from(text) : text) : writeTo(stream, text);
		},
	};
}

function writeTo(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(text, (error) => {
			if (error === null || error === undefined) resolve();
			else reject(isClosedPipe(error) ? new ClosedPipeError() : error);
		});
	});
}

/** `EOF` is what Windows says; a stream that has failed once is destroyed. */
function isClosedPipe(error: Error): boolean {
	return 'code' in error && ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(String(error.code));
}

function isFile(fd: number): boolean {
	try {
		return fstatSync(fd).isFile();
	} catch {
		return false;
	}
}

/** Behind what the file holds already. */
async function writeAll(fd: number, bytes: Uint8Array): Promise<void> {
	for (let start = 0; start < bytes.length; ) {
		start += await new Promise<number>((resolve, reject) => {
			write(fd, bytes, start, bytes.length - start, null, (error, written) => (error === null ? resolve(written) : reject(error)));
		});
	}
}

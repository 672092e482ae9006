/** The world as the command line sees it, so that a test can put another in its place. */

import { join } from 'node:path';
import type { FileSystem } from '../read/file-system.js';
import { fileSystemUntil } from '../read/file-system.js';
import { signalStatus } from './exit-status.js';
import { type Channel, standardChannel } from './output/channel.js';

export interface Io {
	readonly stdin: AsyncIterable<Uint8Array>;
	readonly stdout: Channel;
	readonly stderr: Channel;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The folder that relative paths start from; absolute. */
	readonly cwd: string;
	readonly files: FileSystem;
	/** The language of the system as a BCP 47 tag. */
	readonly locale: () => string;
	/** The day, `YYYY-MM-DD`, where the machine stands: asked for only where a baseline has ends to be held against it. */
	readonly today: () => string;
	/** Aborted where the run is told to stop, as by Ctrl-C; the reason is the exit status then. */
	readonly signal: AbortSignal;
	/** Stops waiting for standard input and for pipes: nobody will read on. */
	readonly closeInput: () => void;
	/** How many threads can run at the same time. */
	readonly cores: () => number;
	/** Starts another thread of the program with plain data to work from; absent: there is only this one. */
	readonly startThread?: (data: unknown) => Thread;
}

/** Another thread, seen from this one. */
export interface Thread {
	/** @param handedOver memory that the message takes along: here it is gone then. */
	readonly post: (message: unknown, handedOver?: readonly ArrayBuffer[]) => void;
	readonly onMessage: (listen: (message: unknown) => void) => void;
	/** Called where the thread fails, or ends by itself. */
	readonly onEnd: (listen: (error: Error) => void) => void;
	readonly end: () => void;
}

/** The program of another thread; in the published program, all files lie two folders deep. */
const workerFile = () => join(import.meta.dirname, '..', 'cli', 'worker.js');

/** How long a report may take to be ended in order. A terminal that was closed, or a machine that goes down, waits no longer. */
const graceMs = 2000;

/** The process that runs. Listens for what tells it to stop: for one program, once. */
export function nodeIo(): Io {
	const interrupted = new AbortController();
	const reading = new AbortController();
	let readsInput = false;
	for (const [signal, status] of Object.entries(signalStatus)) {
		process.on(signal, () => {
			// Whoever says it again does not want to wait for the end of a report.
			if (interrupted.signal.aborted) process.exit(status);
			interrupted.abort(status);
			reading.abort();
			setTimeout(() => process.exit(status), graceMs).unref();
		});
	}
	let stdout: Channel | undefined;
	let stderr: Channel | undefined;
	return {
		// Each is opened only where it is asked for.
		get stdin() {
			readsInput = true;
			return process.stdin;
		},
		get stdout() {
			stdout ??= standardChannel(1);
			return stdout;
		},
		get stderr() {
			stderr ??= standardChannel(2);
			return stderr;
		},
		env: process.env,
		cwd: process.cwd(),
		files: fileSystemUntil(reading.signal),
		// Of all that tells the system's language this loads the least.
		locale: () => new Intl.PluralRules().resolvedOptions().locale,
		today: localDay,
		signal: interrupted.signal,
		closeInput: () => {
			reading.abort();
			// To be looked at would open it.
			if (readsInput) process.stdin.destroy();
		},
		// Few runs need either: a module of Node is not loaded before it is asked for.
		cores: () => process.getBuiltinModule('node:os').availableParallelism(),
		startThread,
	};
}

function startThread(data: unknown): Thread {
	const { Worker } = process.getBuiltinModule('node:worker_threads');
	const worker = new Worker(workerFile(), { workerData: data, stdin: false });
	let ended = false;
	return {
		post: (message, handedOver = []) => worker.postMessage(message, [...handedOver]),
		onMessage: (listen) => {
			worker.on('message', listen);
		},
		onEnd: (listen) => {
			worker.on('error', listen);
			worker.on('exit', (code) => {
				if (!ended) listen(new Error(`a thread ended with ${code}`));
			});
		},
		end: () => {
			ended = true;
			worker.terminate().catch(() => {});
		},
	};
}

function localDay(): string {
	const now = new Date();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

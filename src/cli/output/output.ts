/** Where a report goes: standard output, or a file that is whole or not there at all. */

import { appendFileSync, constants, promises, renameSync, unlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCodeOf } from '../../read/system-error.js';
import type { Io } from '../io.js';
import { StopError, usageIssue } from '../stop.js';
import { ClosedPipeError } from './channel.js';
import { destinationOf } from './destination.js';
import { inTurn, standingIn } from './in-turn.js';
import { whileHeld } from './while-held.js';

export interface Target {
	/** Resolves once the text is written. */
	readonly write: (text: string | Uint8Array) => Promise<void>;
	/** Called once, after the last text: only then does a file take its name. */
	readonly finish: () => Promise<void>;
	/** Leaves nothing behind; does nothing after `finish`. Synchronous, since the process may be about to end. */
	readonly discard: () => void;
	/** Whether what is written is seen at once and stays: it cannot be discarded. */
	readonly isStream: boolean;
}

export function standardOutput(io: Pick<Io, 'stdout'>): Target {
	return streamTarget((text) => io.stdout.write(text), 'stdout');
}

/** What is open already is never opened anew: to do so would begin a file at its start again, or take its place. */
async function openedOutput(stream: number, path: string, io: Pick<Io, 'stdout' | 'stderr'>): Promise<Target> {
	if (stream === 1) return standardOutput(io);
	if (stream === 2) return streamTarget((text) => io.stderr.write(text), path);
	const { openedStream } = await import('./opened-stream.js');
	return streamTarget(openedStream(stream).write, path);
}

function streamTarget(write: Target['write'], name: string): Target {
	return {
		write: async (text) => {
			try {
				await write(text);
			} catch (error) {
				throw outputError(error, name);
			}
		},
		finish: async () => {},
		discard: () => {},
		isStream: true,
	};
}

/**
 * A file that is written beside its place and takes its name at the end; what is no file (`/dev/null`, a pipe) is written to directly,
 * and what is open already (`/dev/stdout`) from where it stands.
 * @param unchanged what is written rests on what the file held: another that stands in its place by then is let be.
 * @throws {StopError} where it cannot be written.
 */
export async function fileOutput(
	path: string,
	io: Pick<Io, 'cwd' | 'signal' | 'stdout' | 'stderr'>,
	unchanged?: Unchanged,
): Promise<Target> {
	const named = resolve(io.cwd, path);
	const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
		try {
			return await work();
		} catch (error) {
			throw outputError(error, path);
		}
	};
	return guarded(async () => {
		// A link stays a link: the file that it leads to is made, or written anew.
		const { path: place, stream } = await destinationOf(named);
		if (stream !== undefined) return openedOutput(stream, path, io);
		const present = await promises.stat(named).catch((error: unknown) => {
			if (systemCodeOf(error) === 'ENOENT') return undefined;
			throw error;
		});
		if (present?.isDirectory()) throw new StopError([usageIssue('output.is-folder', { path })]);
		// On Windows only whoever opens it for writing hears that another program has it open; elsewhere that would be seen as a change.
		if (present?.isFile() && process.platform === 'win32') await (await promises.open(named, constants.O_WRONLY)).close();
		else if (present !== undefined) await promises.access(named, constants.W_OK);
		const opened =
			present === undefined || present.isFile()
				? await openFile(place, present?.mode, unchanged)
				: present.isFIFO()
					? await openPipe(place, io.signal)
					: await openDevice(place);
		let unfinished = true;
		return {
			// After Ctrl-C other reports are still ended in order: that this one is gone must not keep them from it.
			write: (text) =>
				guarded(async () => {
					if (!unfinished) return;
					await opened.write(text).catch((error: unknown) => {
						if (unfinished) throw error;
					});
				}),
			finish: () =>
				guarded(async () => {
					await opened.finish();
					unfinished = false;
				}),
			discard: () => {
				if (unfinished) opened.discard();
				unfinished = false;
			},
			isStream: false,
		};
	});
}

/** What {@link standingIn} told when the file was read, and what to say where it tells another thing now. */
interface Unchanged {
	readonly since: string | undefined;
	readonly error: () => StopError;
}

/** What is written to until it is finished or discarded. */
type Opened = Omit<Target, 'isStream'>;

async function openFile(place: string, mode: number | undefined, unchanged: Unchanged | undefined): Promise<Opened> {
	const { written, handle } = await openBeside(place, mode);
	return {
		// To have another thread write, which shares the cores with those that judge, takes longer than to write.
		write: async (text) => appendFileSync(handle.fd, text),
		finish: async () => {
			await handle.close();
			if (unchanged === undefined) return whileHeld(() => promises.rename(written, place));
			await whileHeld(() =>
				inTurn(place, () => {
					if (standingIn(place) !== unchanged.since) throw unchanged.error();
					renameSync(written, place);
				}),
			);
		},
		discard: () => {
			handle.close().catch(() => {});
			try {
				unlinkSync(written);
			} catch {
				// It is gone already.
			}
		},
	};
}

async function openPipe(place: string, signal: AbortSignal): Promise<Opened> {
	const { openNamedPipe } = await import('./named-pipe.js');
	const { write, close } = await openNamedPipe(place, signal);
	return { write, finish: async () => close(), discard: close };
}

async function openDevice(place: string): Promise<Opened> {
	const handle = await promises.open(place, 'w');
	return {
		write: (text) => handle.appendFile(text),
		finish: () => handle.close(),
		discard: () => {
			handle.close().catch(() => {});
		},
	};
}

/** In the place of a name that has no room for more. */
const shortName = 'kouan';

/** A new file beside a place. One that a killed run left behind is let be: its process may have had the same number, or be another's. */
async function openBeside(place: string, mode: number | undefined) {
	let name = basename(place);
	for (let turn = 0; ; turn += 1) {
		const written = join(dirname(place), `.${name}.${process.pid}${turn === 0 ? '' : `-${turn}`}.tmp`);
		try {
			return { written, handle: await promises.open(written, 'wx', mode) };
		} catch (error) {
			const code = systemCodeOf(error);
			// How long a name may be differs; that the place itself can have its name was seen before.
			if (code === 'ENAMETOOLONG' && name !== shortName) name = shortName;
			else if (code !== 'EEXIST') throw error;
		}
	}
}

/** What keeps a file from being written, as an issue; what is none of that is returned as it is. */
export function outputError(error: unknown, path: string): unknown {
	if (error instanceof StopError || error instanceof ClosedPipeError) return error;
	const code = systemCodeOf(error);
	switch (code) {
		case undefined:
			return error;
		case 'ENOENT':
		case 'ENOTDIR':
			return new StopError([usageIssue('output.no-folder', { path })]);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return new StopError([usageIssue('output.no-permission', { path })]);
		case 'EISDIR':
			return new StopError([usageIssue('output.is-folder', { path })]);
		case 'EBUSY':
			return new StopError([usageIssue('output.in-use', { path })]);
		case 'ENOSPC':
		case 'EDQUOT':
			return new StopError([usageIssue('output.disk-full', { path })]);
		default:
			return new StopError([usageIssue('output.unwritable', { path, error: code })]);
	}
}

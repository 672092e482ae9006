/** Streams that a shell has opened under a number, beside standard output and standard error. */

import { appendFileSync, fstatSync, readdirSync, type Stats, writeSync } from 'node:fs';
import { type Channel, writeWhileRead } from './channel.js';
import { socketOf } from './named-pipe.js';

/** Of whatever kind it is: a file is written to from where it stands. Throws as Node does. */
export function openedStream(fd: number): Pick<Channel, 'write'> {
	const opened = fstatSync(fd);
	if (!canBeWrittenTo(fd) || isOfNode(opened)) throw Object.assign(new Error('nobody has opened it for a report'), { code: 'EBADF' });
	if (!opened.isFIFO() && !opened.isSocket()) return { write: async (text) => appendFileSync(fd, text) };
	const socket = socketOf(fd);
	return { write: (text) => writeWhileRead(socket, text) };
}

/** Whether it is something that Node itself uses under a number that the shell has not taken: to write to it would upset it, or reach nobody. */
function isOfNode(opened: Stats): boolean {
	if (!opened.isFIFO()) return !opened.isFile() && !opened.isSocket() && !opened.isCharacterDevice() && !opened.isBlockDevice();
	// Both ends of its pipes are here.
	return readdirSync('/dev/fd').some((other) => isSame(Number(other), opened) && !canBeWrittenTo(Number(other)));
}

function isSame(fd: number, { dev, ino }: Stats): boolean {
	try {
		const found = fstatSync(fd);
		return found.dev === dev && found.ino === ino;
	} catch {
		// The number of the list itself, which is closed by now.
		return false;
	}
}

function canBeWrittenTo(fd: number): boolean {
	try {
		writeSync(fd, new Uint8Array(0));
		return true;
	} catch {
		return false;
	}
}

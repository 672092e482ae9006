/** Work that no two processes do at once. */

import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCodeOf } from '../../read/system-error.js';

/** The work takes no time. Whoever has not done it after so many pauses was killed over it. */
const [pauseMs, mostPauses] = [20, 150];

/** Does the work when no other process does any in the folder of a place. */
export async function inTurn<T>(place: string, work: () => T): Promise<T> {
	const lock = join(dirname(place), '.kouan.lock');
	for (let pauses = 1; !takes(lock); pauses += 1) {
		if (pauses % mostPauses === 0) rmSync(lock, { force: true });
		else await pause(pauseMs);
	}
	try {
		return work();
	} finally {
		rmSync(lock, { force: true });
	}
}

/** Takes the lock; whether it was free. */
function takes(lock: string): boolean {
	try {
		closeSync(openSync(lock, 'wx'));
		return true;
	} catch (error) {
		if (systemCodeOf(error) !== 'EEXIST') throw error;
		return false;
	}
}

/** Which file stands in a place, and as of when: another after every change. `undefined`: none that can be seen. */
export function standingIn(place: string): string | undefined {
	try {
		const { dev, ino, size, mtimeNs } = statSync(place, { bigint: true });
		return [dev, ino, size, mtimeNs].join();
	} catch {
		return undefined;
	}
}

/** Files that another program has open, which Windows lets nobody replace or rename. */

import { setTimeout as pause } from 'node:timers/promises';
import { systemCodeOf } from '../../read/system-error.js';

/** How long to wait before a name is asked for again: at first, and at most. */
const [firstPauseMs, longestPauseMs] = [20, 1280];

/**
 * Does work on a file again where another program has it: for a moment after it was written that is whoever looks for viruses, longer it
 * is whoever reads it. Rejects with `EBUSY` then.
 */
export async function whileHeld(work: () => Promise<void>, platform = process.platform): Promise<void> {
	for (let wait = firstPauseMs; ; wait *= 2) {
		try {
			return await work();
		} catch (error) {
			if (platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(systemCodeOf(error) ?? '')) throw error;
			if (wait > longestPauseMs) throw Object.assign(new Error('in use'), { code: 'EBUSY' });
			await pause(wait);
		}
	}
}

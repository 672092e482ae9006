/** Ctrl-C, and other signals to stop: a run hears of them between two pieces of work. */

import { milliseconds } from './clock.js';

export interface End {
	/** What a promise comes to, or `interrupted` where a signal to stop comes first. One is waited for at a time. */
	readonly or: <T>(promise: Promise<T>) => Promise<T | 'interrupted'>;
	readonly forget: () => void;
}

export function endOf(signal: AbortSignal): End {
	let waiting: ((end: 'interrupted') => void) | undefined;
	const tell = (): void => waiting?.('interrupted');
	signal.addEventListener('abort', tell, { once: true });
	return {
		// No `Promise.race` with one promise for the whole run: that would keep whatever it was ever raced with.
		or: async <T>(promise: Promise<T>) => {
			// Nobody waits for it any more, and nobody need hear if it fails.
			promise.catch(() => {});
			if (signal.aborted) return 'interrupted';
			try {
				return await new Promise<T | 'interrupted'>((resolve, reject) => {
					waiting = resolve;
					promise.then(resolve, reject);
				});
			} finally {
				waiting = undefined;
			}
		},
		forget: () => signal.removeEventListener('abort', tell),
	};
}

const turnMs = 10;
let lastTurn = milliseconds();

/** Lets signals, timers and the tidying up of memory have their turn now and then: work that never waits would keep them out. */
export async function nextTurn(): Promise<void> {
	const now = milliseconds();
	if (now - lastTurn < turnMs) return;
	lastTurn = now;
	await new Promise((resolve) => setImmediate(resolve));
}

/** Ctrl-C: a run hears of it between two pieces of work. */

export interface End {
	/** Resolves once Ctrl-C is pressed, else never. */
	readonly promise: Promise<'interrupted'>;
	readonly forget: () => void;
}

export function endOf(signal: AbortSignal): End {
	let forget = (): void => {};
	const promise = new Promise<'interrupted'>((resolve) => {
		const tell = () => resolve('interrupted');
		if (signal.aborted) tell();
		signal.addEventListener('abort', tell, { once: true });
		forget = () => signal.removeEventListener('abort', tell);
	});
	return { promise, forget };
}

const turnMs = 50;
let lastTurn = milliseconds();

/** Lets signals and timers have their turn now and then: work that never waits would keep them out. */
export async function nextTurn(): Promise<void> {
	const now = milliseconds();
	if (now - lastTurn < turnMs) return;
	lastTurn = now;
	await new Promise((resolve) => setImmediate(resolve));
}

/** `performance` would load all that Node measures with. */
function milliseconds(): number {
	return Number(process.hrtime.bigint() / 1_000_000n);
}

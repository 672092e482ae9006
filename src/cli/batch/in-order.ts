/** Work that may be done at several places at once, its results in the order in which it came. */

/**
 * Gives the results as soon as each is there and those before it are.
 * @param width how much may be under way at a time; asked anew each time.
 */
export async function* inOrder<T, R>(
	inputs: AsyncIterator<T>,
	work: (input: T) => Promise<R>,
	width: () => number,
): AsyncGenerator<R, void> {
	const pending: Promise<R>[] = [];
	let next: Promise<IteratorResult<T>> | undefined = quiet(inputs.next());
	while (next !== undefined || pending.length > 0) {
		if (next !== undefined && pending.length < width()) {
			const [first] = pending;
			const ready: unknown = first === undefined ? next : await Promise.race([next, first.then(() => undefined)]);
			if (ready !== undefined) {
				const { done, value } = await next;
				next = undefined;
				if (done !== true) {
					pending.push(quiet(work(value)));
					next = quiet(inputs.next());
				}
				continue;
			}
		}
		const oldest = pending.shift();
		if (oldest !== undefined) yield await oldest;
	}
}

/** What fails is told where it is waited for; if nobody waits any more, nobody need hear of it. */
function quiet<T>(promise: Promise<T>): Promise<T> {
	promise.catch(() => {});
	return promise;
}

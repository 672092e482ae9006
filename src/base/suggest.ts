/** "Did you mean": the listed name nearest to the one that was written. */

import leven from 'leven';

/** The nearest of `names`, or `undefined` where none is near enough to be what was meant. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
	const wanted = fold(written);
	let best: string | undefined;
	let bestDistance = Math.max(2, Math.floor(wanted.length * 0.4)) + 1;
	for (const name of names) {
		const distance = leven(wanted, fold(name), { maxDistance: bestDistance });
		if (distance < bestDistance) [best, bestDistance] = [name, distance];
	}
	return bestDistance < Math.max(wanted.length, 2) ? best : undefined;
}

/** The same as a part of an issue. */
export function suggestionFor(written: string, names: readonly string[]): { readonly suggestion?: string } {
	const suggestion = nearest(written, names);
	return suggestion === undefined ? {} : { suggestion };
}

function fold(name: string): string {
	return name.toLowerCase().replace(/[-_\s]/g, '');
}

/** "Did you mean": the listed name nearest to the one that was written. */

import leven from 'leven';

/** No name is longer: to compare two texts takes as long as the one times the other. */
const longest = 200;

/** The nearest of `names`, or `undefined` where none is near enough to be what was meant, or may mean the opposite. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
	if (written.length > longest) return undefined;
	const wanted = fold(written);
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const name of names) {
		const distance = distanceOf(wanted, fold(name));
		if (distance < bestDistance) [best, bestDistance] = [name, distance];
	}
	return best;
}

/** The same as a part of an issue. */
export function suggestionFor(written: string, names: readonly string[]): { readonly suggestion?: string } {
	const suggestion = nearest(written, names);
	return suggestion === undefined ? {} : { suggestion };
}

/** How many letters make the difference, two that changed places counting as one; infinite where it is no slip. */
function distanceOf(wanted: string, name: string): number {
	if (wanted === name) return 0;
	const [shorter, longer] = [wanted, name].sort((a, b) => a.length - b.length) as [string, string];
	// Of codes of two letters another letter is another code; a longer one of the same thing begins like it.
	if (shorter.length <= 2) return name.length === 2 && wanted.length === 3 && wanted.startsWith(name) ? 1 : Number.POSITIVE_INFINITY;
	if (withoutNegation(wanted) === withoutNegation(name)) return Number.POSITIVE_INFINITY;
	// `plan14Items` is none of `plan13Items`.
	if (/\d/.test(wanted) && /\d/.test(name) && withoutDigits(wanted) === withoutDigits(name)) return Number.POSITIVE_INFINITY;
	const most = longer.startsWith(shorter) ? Math.floor(longer.length / 2) : Math.max(1, Math.round(longer.length * 0.23));
	// Every letter too many is a difference.
	if (longer.length - shorter.length > most + 1) return Number.POSITIVE_INFINITY;
	const distance = leven(wanted, name) - (haveSwapped(wanted, name) ? 1 : 0);
	return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** `indirect` and `direct`, `excluded` and `included`, `notFixed` and `fixed` are the same but for what turns their meaning round. */
function withoutNegation(name: string): string {
	return name.replace(/not|non|un|in|ex|dis|mis/g, '');
}

function withoutDigits(name: string): string {
	return name.replace(/\d/g, '');
}

/** Whether two letters side by side have changed places, whatever else differs. */
function haveSwapped(one: string, other: string): boolean {
	for (let at = 0; at + 1 < one.length; at += 1) {
		if (one[at] !== other[at]) return one[at] === other[at + 1] && one[at + 1] === other[at];
	}
	return false;
}

function fold(name: string): string {
	return name.toLowerCase().replace(/[-_\s]/g, '');
}

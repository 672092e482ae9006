/** Careful looks into a document whose shape is not known to be right. */

/** How many entries a list may have. */
export const maxListLength = 10_000;

/** The value that own keys lead to; `undefined` where there is none. Indexes work as keys of a list. */
export function at(value: unknown, ...keys: readonly (string | number)[]): unknown {
	let current = value;
	for (const key of keys) {
		if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
		current = (current as Record<string | number, unknown>)[key];
	}
	return current;
}

/** The entries of a list that keys lead to; none where it is no list, or one beyond the bound, which is refused as a whole. */
export function entriesAt(value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] {
	const list = at(value, ...keys);
	return Array.isArray(list) && list.length <= maxListLength ? list : [];
}

/** Neither absent nor `null`. */
export function isGiven<T>(value: T): value is NonNullable<T> {
	return value !== undefined && value !== null;
}

/** Finds a path in a document: the tree of its places, of which only the branches that are asked for are grown. */

import type { Path } from '../base/pointer.js';
import type { Span } from '../base/source.js';

export interface Place {
	/** Absent for the whole document and the entries of lists. */
	readonly key: Span | undefined;
	readonly value: Span;
	/** By key, or by index as a string. */
	readonly children: () => ReadonlyMap<string, Place>;
}

/** The place that a path leads to, or the nearest above it; a part without a key stands for its own key. */
export function locateIn(root: Place, path: Path, part: 'key' | 'value'): Span {
	let place = root;
	for (const step of path) {
		const next = place.children().get(String(step));
		if (next === undefined) return place.value;
		place = next;
	}
	return part === 'key' ? (place.key ?? place.value) : place.value;
}

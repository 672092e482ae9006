/** Which documents the findings of a result rest on, and where in them. */

import type { Result } from './result.js';

export interface CitedDocument {
	readonly id: string;
	readonly url: string;
	readonly places: readonly string[];
}

/** In the order in which they are first named. */
export function citedDocuments({ findings }: Result): readonly CitedDocument[] {
	const cited = new Map<string, { readonly url: string; readonly places: Set<string> }>();
	for (const { source } of findings) {
		const known = cited.get(source.id) ?? { url: source.url, places: new Set() };
		cited.set(source.id, known);
		known.places.add(source.place);
	}
	return [...cited].map(([id, { url, places }]) => ({ id, url, places: [...places] }));
}

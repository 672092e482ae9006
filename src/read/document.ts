/** A document that has been read: its value, and where in the text each part of it stands. */

import type { Issue } from '../base/issue.js';
import type { Path } from '../base/pointer.js';
import type { SourceText, Span } from '../base/source.js';

export interface TextDocument {
	readonly format: 'json' | 'yaml';
	readonly source: SourceText;
	readonly value: unknown;
	/** Paths of the values that YAML lets stand empty (`acceptedOn:`): they read as `null`, unwritten. None in JSON. */
	readonly emptyValues: readonly Path[];
	/**
	 * Where the value at `path` stands, or the key that leads to it. Where the path leads to nothing, the place of the nearest
	 * part above it that exists: a missing field is shown at its object.
	 */
	locate(path: Path, part: 'key' | 'value'): Span;
}

export type ReadResult = { readonly ok: true; readonly document: TextDocument } | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a value is, for whoever says that something else was expected. */

import type { ValueKind } from './issues.js';

/** As JSON knows it; `undefined` counts as `null`. */
export function valueKind(value: unknown): ValueKind {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object') return 'object';
	if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean';
	return 'number';
}

/** What was written in YAML, with the quotation marks that make a text of it where a text was expected. */
export function quoted(expected: ValueKind, value: unknown): string | undefined {
	return expected === 'string' && (typeof value === 'number' || typeof value === 'boolean') ? `'${value}'` : undefined;
}

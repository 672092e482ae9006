/** Strict JSON (RFC 8259) without duplicate keys: the engine's own parser, and places only where they are asked for. */

import { visit } from 'jsonc-parser';
import { SourceText, type Span } from '../base/source.js';
import { mayHoldRounded } from './digits.js';
import type { ReadResult } from './document.js';
import { readIssue } from './issues.js';
import { hasMarks } from './json-marks.js';
import { findJsonIssues } from './json-syntax.js';
import { maxDepth } from './limits.js';
import { locateIn, type Place } from './place.js';

/**
 * Reads a JSON text. A key that stands twice, a number that a double cannot hold and nesting above 100 are errors too; of
 * several errors of syntax only the first is told.
 */
export function parseJson(text: string): ReadResult {
	const source = new SourceText(text);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { ok: false, issues: /\S/.test(text) ? findJsonIssues(source) : [readIssue('input.empty', {})] };
	}
	// A key that stands twice is lost in the value, and its quotation marks are not.
	if (!hasMarks(text, marksOf(value, 0))) return { ok: false, issues: findJsonIssues(source) };
	// So are the last digits of a number that is too long; the digits of texts look alike, and raise no issue.
	const rounded = mayHoldRounded(text) ? findJsonIssues(source) : [];
	if (rounded.length > 0) return { ok: false, issues: rounded };

	let root: Place | undefined;
	return {
		ok: true,
		document: {
			format: 'json',
			source,
			value,
			emptyValues: [],
			locate: (path, part) => {
				root ??= placeOf(text, wholeSpan(text), undefined);
				return locateIn(root, path, part);
			},
		},
	};
}

/** How many quotation marks a value takes when it is written; `NaN` where it is nested too deeply or a number is not finite. */
function marksOf(value: unknown, depth: number): number {
	if (typeof value === 'string') return 2;
	if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
	if (typeof value !== 'object' || value === null) return 0;
	if (depth === maxDepth) return Number.NaN;
	let marks = 0;
	if (Array.isArray(value)) {
		for (let index = 0; index < value.length; index++) marks += marksOf(value[index], depth + 1);
		return marks;
	}
	const fields = value as Readonly<Record<string, unknown>>;
	// What JSON.parse makes inherits nothing that could be listed: `for…in` sees its own keys, without making an array of them.
	for (const key in fields) marks += 2 + marksOf(fields[key], depth + 1);
	return marks;
}

function wholeSpan(text: string): Span {
	return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

function placeOf(text: string, value: Span, key: Span | undefined): Place {
	let children: ReadonlyMap<string, Place> | undefined;
	return {
		key,
		value,
		children: () => {
			children ??= childrenOf(text, value);
			return children;
		},
	};
}

/** The direct children of a value; what they contain is skipped, so that a large document takes no large tree. */
function childrenOf(text: string, { start, end }: Span): ReadonlyMap<string, Place> {
	const children = new Map<string, Place>();
	if (text[start] !== '{' && text[start] !== '[') return children;
	let key: { readonly name: string; readonly span: Span } | undefined;
	let opened: number | undefined;
	const spanOf = (offset: number, length: number) => ({ start: start + offset, end: start + offset + length });
	const add = (value: Span) => {
		children.set(key?.name ?? String(children.size), placeOf(text, value, key?.span));
	};
	const begin = (offset: number) => {
		if (offset > 0) opened = start + offset;
		return offset === 0;
	};
	const close = (offset: number, length: number) => {
		if (opened !== undefined) add({ start: opened, end: start + offset + length });
		opened = undefined;
	};
	visit(text.slice(start, end), {
		onObjectBegin: begin,
		onArrayBegin: begin,
		onObjectEnd: close,
		onArrayEnd: close,
		onObjectProperty: (name, offset, length) => {
			key = { name, span: spanOf(offset, length) };
		},
		onLiteralValue: (_value, offset, length) => add(spanOf(offset, length)),
	});
	return children;
}

/** Values of a pack's files, each with its place. */

import type { Path } from '../base/pointer.js';
import { at } from '../domain/raw.js';
import type { TextDocument } from '../read/document.js';

export interface PackFile {
	readonly name: string;
	/** Its place among the pack's files. */
	readonly order: number;
	readonly document: TextDocument;
}

/** A value, or the lack of one (`undefined`), and where it stands. */
export interface Located {
	readonly file: PackFile;
	readonly path: Path;
	readonly value: unknown;
}

export function whole(file: PackFile): Located {
	return { file, path: [], value: file.document.value };
}

export function child(node: Located, ...steps: readonly (string | number)[]): Located {
	return { file: node.file, path: [...node.path, ...steps], value: at(node.value, ...steps) };
}

/** The keys of a map with what they lead to; none where the value is no map. */
export function members(node: Located): readonly (readonly [string, Located])[] {
	return isMap(node.value) ? Object.keys(node.value).map((key) => [key, child(node, key)]) : [];
}

/** The entries of a list; none where the value is no list. */
export function elements(node: Located): readonly Located[] {
	return Array.isArray(node.value) ? node.value.map((_, index) => child(node, index)) : [];
}

/** The line of a value, or of the key that leads to it, from 1. */
export function lineOf({ file: { document }, path }: Located, part: 'key' | 'value' = 'value'): number {
	return document.source.positionAt(document.locate(path, part).start).line;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

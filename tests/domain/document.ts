/** A text document for the tests of this layer: JSON only, trusted to be well-formed. */

import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Path } from '../../src/base/pointer.js';
import { SourceText } from '../../src/base/source.js';
import type { TextDocument } from '../../src/read/document.js';

export function jsonDocument(text: string, emptyValues: readonly Path[] = []): TextDocument {
	const tree = parseTree(text) as Node;
	return {
		format: 'json',
		source: new SourceText(text),
		value: JSON.parse(text),
		emptyValues,
		locate(path, part) {
			const node = findNodeAtLocation(tree, [...path]);
			if (node === undefined) return this.locate(path.slice(0, -1), 'value');
			const shown = part === 'key' && node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
			return { start: shown.offset, end: shown.offset + shown.length };
		},
	};
}

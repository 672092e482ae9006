/** Reads a page as a browser would, and tells of every fault in it. */

import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Element[];
	/** Its own and that of all within it. */
	readonly text: string;
}

export interface ReadPage {
	/** In the order of the document. */
	readonly elements: readonly Element[];
	readonly faults: readonly string[];
}

export function readHtml(text: string): ReadPage {
	const faults: string[] = [];
	const onParseError = ({ code, startLine, startCol }: ParserError) => faults.push(`${startLine}:${startCol} ${code}`);
	const document = parse(text, { onParseError });
	const roots = document.childNodes.flatMap(elementsOf);
	return { elements: roots.flatMap(withAllIn), faults };
}

function elementsOf(node: Node): readonly Element[] {
	if (!('tagName' in node)) return [];
	const { tagName: name, attrs, childNodes } = node;
	const attributes = Object.fromEntries(attrs.map((each) => [each.name, each.value]));
	return [{ name, attributes, children: childNodes.flatMap(elementsOf), text: textOf(node) }];
}

function textOf(node: Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function withAllIn(element: Element): readonly Element[] {
	return [element, ...element.children.flatMap(withAllIn)];
}

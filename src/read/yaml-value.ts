/** From the YAML parser's tree to plain data, and to the places of its parts. */

import { isMap, isScalar, isSeq, type Pair, type ParsedNode, Scalar } from 'yaml';
import type { Issue } from '../base/issue.js';
import { type Path, toPointer } from '../base/pointer.js';
import type { SourceText, Span } from '../base/source.js';
import { isRounded } from './digits.js';
import { excerptOf, issueAt } from './issues.js';
import type { Place } from './place.js';
import { syntaxIssue, type YamlFault } from './yaml-issue.js';
import { keyFault, lacksDashSpace } from './yaml-lines.js';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

export interface Conversion {
	readonly value: unknown;
	readonly emptyValues: readonly Path[];
}

/** The plain value of a node that came out of the parser without error; what is refused goes to `report`. */
export function toPlain(source: SourceText, root: ParsedNode, report: (make: () => Issue) => void): Conversion {
	const emptyValues: Path[] = [];
	const path: (string | number)[] = [];

	// Recursion is safe here: nesting is bounded before the parser's tree is built.
	const convert = (node: ParsedNode | null): unknown => {
		if (node === null || isEmpty(node)) {
			emptyValues.push([...path]);
			return null;
		}
		if (isMap(node)) return convertMap(node.items as readonly ParsedPair[], node.flow === true);
		if (isSeq(node)) return node.items.map((item, index) => within(index, () => convert(item as ParsedNode)));
		return isScalar(node) ? convertScalar(node as Scalar.Parsed) : null;
	};

	const within = (step: string | number, read: () => unknown): unknown => {
		path.push(step);
		const value = read();
		path.pop();
		return value;
	};

	const convertMap = (pairs: readonly ParsedPair[], isFlow: boolean): unknown => {
		const object: Record<string, unknown> = {};
		const seen = new Map<string, Span>();
		// A field among others has a dash too many, an entry of a list a space too few.
		const isList = !isFlow && path.length > 0 && pairs.every(({ key }) => lacksDashSpace(keyOf(key)));
		for (const { key: node, value } of pairs) {
			const key = keyOf(node);
			const span = spanOf(node, source.text);
			const first = seen.get(key);
			within(key, () => {
				const pointer = toPointer(path);
				const fault = faultOfKey(node, span, isFlow && (value === null || isEmpty(value)), isList);
				if (fault !== undefined) report(() => syntaxIssue(source, fault));
				else if (first !== undefined) {
					const args = { key: excerptOf(key), firstLine: source.positionAt(first.start).line };
					report(() => ({ ...issueAt(source, 'yaml.duplicate-key', args, span), pointer }));
				}
				if (key === '<<' && isPlain(node)) report(() => ({ ...issueAt(source, 'yaml.merge-key', {}, span), pointer }));
				// Defined, not assigned: `__proto__` is a field like any other, and an unknown one.
				Object.defineProperty(object, key, { value: convert(value), enumerable: true, configurable: true, writable: true });
			});
			seen.set(key, first ?? span);
		}
		return object;
	};

	const convertScalar = (node: Scalar.Parsed): unknown => {
		if (typeof node.value !== 'number') return node.value;
		const code = refusedNumber(node.source, node.value);
		if (code !== undefined) {
			const pointer = toPointer(path);
			report(() => ({ ...issueAt(source, code, { written: excerptOf(node.source) }, spanOf(node, source.text)), pointer }));
		}
		return node.value;
	};

	return { value: convert(root), emptyValues };
}

/** The places of a node and of all below it. */
export function placeOfNode(text: string, node: ParsedNode | null, key: ParsedNode | undefined): Place {
	const keySpan = key === undefined ? undefined : spanOf(key, text);
	let children: ReadonlyMap<string, Place> | undefined;
	return {
		key: keySpan,
		value: node === null ? (keySpan ?? { start: 0, end: 0 }) : spanOf(node, text),
		children: () => {
			children ??= childrenOf(text, node);
			return children;
		},
	};
}

function childrenOf(text: string, node: ParsedNode | null): ReadonlyMap<string, Place> {
	if (isMap(node)) {
		const pairs = node.items as readonly ParsedPair[];
		return new Map(pairs.map(({ key, value }) => [keyOf(key), placeOfNode(text, value, key)]));
	}
	if (isSeq(node)) return new Map(node.items.map((item, index) => [String(index), placeOfNode(text, item as ParsedNode, undefined)]));
	return new Map();
}

function refusedNumber(
	written: string,
	value: number,
): 'yaml.not-finite' | 'yaml.leading-zero' | 'yaml.integer-too-large' | 'input.number-too-large' | 'input.number-rounded' | undefined {
	if (/^[-+]?\.[a-z]/i.test(written)) return 'yaml.not-finite';
	if (/^[-+]?0\d/.test(written)) return 'yaml.leading-zero';
	if (/^(?:[-+]?\d+|0[ox].*)$/.test(written) && !Number.isSafeInteger(value)) return 'yaml.integer-too-large';
	if (!Number.isFinite(value)) return 'input.number-too-large';
	return isRounded(written, value) ? 'input.number-rounded' : undefined;
}

function keyOf(node: ParsedNode): string {
	return isScalar(node) ? String(node.value) : '';
}

function faultOfKey(node: ParsedNode, span: Span, isAlone: boolean, isList: boolean): YamlFault | undefined {
	if (isEmpty(node)) return { problem: 'missing-key', span };
	const fault = isPlain(node) ? keyFault(keyOf(node), span.start, isAlone) : undefined;
	return fault?.problem === 'missing-dash-space' && !isList ? undefined : fault;
}

function isPlain(node: ParsedNode): boolean {
	return isScalar(node) && node.type === Scalar.PLAIN;
}

/** A value that is not written at all, unlike `null`, `~` and `""`. */
function isEmpty(node: ParsedNode): boolean {
	return isScalar(node) && node.type === Scalar.PLAIN && node.source === '';
}

/** Where a node stands, without the comments and line breaks that the parser counts to a block. */
function spanOf(node: ParsedNode, text: string): Span {
	let [start, end] = node.range;
	let last: ParsedNode | null = node;
	while ((isMap(last) || isSeq(last)) && !last.flow) {
		const item = last.items.at(-1) as ParsedPair | ParsedNode | undefined;
		if (item === undefined) break;
		last = 'key' in item ? (item.value === null || isEmpty(item.value) ? item.key : item.value) : item;
		end = last.range[1];
	}
	while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
	return { start, end };
}

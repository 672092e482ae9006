/** A condition made ready to be evaluated, and what can be told of any of them: what decided, what is missing, the whole trace. */

import type { Truth } from '../base/truth.js';
import type { Evidence, Missing, Trace } from './decision.js';
import type { Draft } from './evidence.js';
import { entryName, entryPointer, type Frame } from './frame.js';

/**
 * One node of a condition. Every question is answered in the frame at hand: `truth` alone is what a verdict needs, the rest is asked
 * only of the branches that matter.
 */
export interface Node {
	readonly op: Trace['op'];
	truth(frame: Frame): Truth;
	/** Collects what decided it; `truth` is that of the node, here. */
	readonly reasons: Reasons;
	/** Its branches, in order; of a list, see `entries`. */
	readonly members?: readonly Node[];
	/** Visits the entries of a list, which are entered one by one. */
	entries?(frame: Frame, visit: (entry: Node) => void): void;
	/** Visits what a number was made from, for the trace alone. */
	figures?(frame: Frame, visit: (figure: Node) => void): void;
	/** Of a comparison, and of a list without an entry to look at; `truth` is that of the node, here. */
	evidence?(frame: Frame, truth: Truth): Draft | undefined;
	/** Facts of its own that would narrow it; those of its branches come by themselves. */
	missing?(frame: Frame, add: (missing: Missing) => void): void;
	/** There was no entry to look at in the list that it is about. */
	onEmptyList?(frame: Frame): boolean;
	/** What the trace tells beside: the definition's name, the list, the entry's slot. */
	readonly name?: string;
	list?(frame: Frame): NonNullable<Trace['list']>;
	readonly depth?: number;
}

/** Tells whether the node rests on a list without an entry to look at. */
export type Reasons = (frame: Frame, truth: Truth, why: Why) => boolean;

/** Reasons on their way. */
interface Why {
	readonly facts: Evidence[];
	/** What is collected is the reason for the opposite. */
	negated: boolean;
	/** Guards of cases are reasons too: a condition that comes down to its cases alone (none is the application's) is explained by them. */
	cases: boolean;
}

/** `and` or `or`. */
export type Junction = (a: Truth, b: Truth) => Truth;

/** What is not known and could still change the truth of a node, and then of another; nothing where they are settled. */
export function missingOf(node: Node, frame: Frame, other?: Node): readonly Missing[] {
	const all = new Map<string, Missing>();
	const add = (missing: Missing): void => join(all, missing);
	collectMissing(node, frame, add);
	if (other !== undefined) collectMissing(other, frame, add);
	return [...all.values()];
}

function collectMissing(node: Node, frame: Frame, add: (missing: Missing) => void): void {
	if (node.truth(frame) !== 'unknown') return;
	node.missing?.(frame, add);
	if (node.members !== undefined) for (const member of node.members) collectMissing(member, frame, add);
	node.entries?.(frame, (entry) => collectMissing(entry, frame, add));
}

/** Lists of missing facts as one, each pointer once and in order of first mention. */
export function union(lists: readonly (readonly Missing[])[]): readonly Missing[] {
	const all = new Map<string, Missing>();
	for (const list of lists) for (const missing of list) join(all, missing);
	return [...all.values()];
}

function join(all: Map<string, Missing>, missing: Missing): void {
	const before = all.get(missing.pointer);
	if (before === undefined) all.set(missing.pointer, missing);
	else if (missing.years !== undefined) {
		const years = [...new Set([...(before.years ?? []), ...missing.years])].sort((a, b) => a - b);
		all.set(missing.pointer, { ...before, years });
	}
}

/** Why a node is what it is. */
export interface Explanation {
	/** The comparisons that decided it, in the order of the condition, each once. */
	readonly facts: readonly Evidence[];
	/** Whether it would have to be judged anew if a list without an entry to look at had one. */
	readonly restsOnEmptyList: boolean;
}

/**
 * @param truth that of the node, here.
 * @param mayRepeat whether two of the comparisons could be the same.
 */
export function explain(node: Node, frame: Frame, truth: Truth, mayRepeat: boolean): Explanation {
	const why: Why = { facts: [], negated: false, cases: false };
	const restsOnEmptyList = node.reasons(frame, truth, why);
	if (why.facts.length === 0) {
		why.cases = true;
		node.reasons(frame, truth, why);
	}
	return { facts: mayRepeat ? eachOnce(why.facts) : why.facts, restsOnEmptyList };
}

/** Each comparison once, in the place of its first mention: two of one fact differ where any part of what they say does. */
export function eachOnce(facts: readonly Evidence[]): readonly Evidence[] {
	// Most differ in where they stand or how they are held against what: of those no text is made.
	const known = new Map<string, { readonly first: Evidence; readonly texts: Set<string> }>();
	return facts.filter((fact) => {
		const place = `${fact.operator} ${fact.pointer}`;
		const before = known.get(place);
		if (before === undefined) {
			known.set(place, { first: fact, texts: new Set() });
			return true;
		}
		const { first, texts } = before;
		if (texts.size === 0) texts.add(JSON.stringify(first));
		return texts.size < texts.add(JSON.stringify(fact)).size;
	});
}

/** Every branch with what became of it. */
export function traceOf(node: Node, frame: Frame): Trace {
	const children: Trace[] = [];
	for (const member of node.members ?? []) children.push(traceOf(member, frame));
	node.entries?.(frame, (entry) => children.push(traceOf(entry, frame)));
	node.figures?.(frame, (figure) => children.push(traceOf(figure, frame)));
	const truth = node.truth(frame);
	const evidence = node.evidence?.(frame, truth);
	const name = node.depth === undefined ? undefined : entryName(frame, node.depth);
	return {
		op: node.op,
		truth,
		...(node.name === undefined ? {} : { name: node.name }),
		...(node.list === undefined ? {} : { list: node.list(frame) }),
		...(node.depth === undefined ? {} : { entry: { pointer: entryPointer(frame, node.depth), name: name ?? '' } }),
		children,
		...(evidence === undefined ? {} : { evidence }),
		...(node.onEmptyList?.(frame) ? { onEmptyList: true } : {}),
		missing: missingOf(node, frame),
	};
}

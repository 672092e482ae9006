/** A condition made ready to be evaluated, and what can be told of any of them: what decided, what is missing, the whole trace. */

import { not, type Truth } from '../base/truth.js';
import type { Evidence, Missing, Trace } from './decision.js';
import { type Draft, negate } from './evidence.js';
import { entryName, entryPointer, type Frame } from './frame.js';

/**
 * One node of a condition. Every question is answered in the frame at hand: `truth` alone is what a verdict needs, the rest is asked
 * only of the branches that matter.
 */
export interface Node {
	readonly op: Trace['op'];
	truth(frame: Frame): Truth;
	/** Visits the branches, in order; the entries of a list are entered one by one. */
	branches?(frame: Frame, visit: (branch: Node) => void): void;
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
	/** Of a case and of a list entry: what it stands under, and what holds then. */
	readonly guard?: Node | undefined;
	readonly holds?: Node | undefined;
}

/** `and` or `or`. */
export type Junction = (a: Truth, b: Truth) => Truth;
/** `not`. */
export type Negation = (a: Truth) => Truth;

/** What is not known and could still change the truth of a node; nothing where it is settled. */
export function missingOf(node: Node, frame: Frame): readonly Missing[] {
	const all = new Map<string, Missing>();
	collectMissing(node, frame, (missing) => join(all, missing));
	return [...all.values()];
}

function collectMissing(node: Node, frame: Frame, add: (missing: Missing) => void): void {
	if (node.truth(frame) !== 'unknown') return;
	node.missing?.(frame, add);
	node.branches?.(frame, (branch) => collectMissing(branch, frame, add));
}

/** Lists of missing facts as one, each pointer once and in order of first mention. */
export function union(lists: readonly (readonly Missing[])[]): readonly Missing[] {
	const all = new Map<string, Missing>();
	for (const missing of lists.flat()) join(all, missing);
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

/** @param mayRepeat whether two of the comparisons could be the same. */
export function explain(node: Node, frame: Frame, mayRepeat: boolean): Explanation {
	const truth = node.truth(frame);
	const facts: Evidence[] = [];
	const restsOnEmptyList = collect(node, frame, truth, false, false, facts);
	// A condition that comes down to its cases alone (no case is the application's) is explained by them.
	if (facts.length === 0) collect(node, frame, truth, false, true, facts);
	return { facts: mayRepeat ? eachOnce(facts) : facts, restsOnEmptyList };
}

function eachOnce(facts: readonly Evidence[]): readonly Evidence[] {
	if (facts.length < 2) return facts;
	return [...new Map(facts.map((fact) => [`${fact.pointer} ${fact.operator} ${fact.required}`, fact])).values()];
}

/**
 * Collects what decided a node; tells whether it rests on a list without an entry to look at.
 * @param negated what is collected is the reason for the opposite.
 * @param cases guards of cases are reasons too.
 */
function collect(node: Node, frame: Frame, truth: Truth, negated: boolean, cases: boolean, facts: Evidence[]): boolean {
	const evidence = node.evidence?.(frame, truth);
	if (evidence !== undefined) {
		if (negated) negate(evidence);
		facts.push(evidence);
		return node.onEmptyList?.(frame) ?? false;
	}
	if (node.op === 'not') negated = !negated;
	let [some, every, count] = [false, true, 0];
	forDeciding(node, frame, truth, cases, (branch, here) => {
		const rests = collect(branch, frame, here, negated, cases, facts);
		some ||= rests;
		every &&= rests;
		count += 1;
	});
	// Where all branches were needed one is enough; where each of them would have done, all of them must rest on such a list.
	const needed = (node.op === 'all' || node.op === 'forEvery' || node.op === 'case') === (truth === 'yes');
	return count > 0 && (needed ? some : every);
}

type Visit = (branch: Node, truth: Truth) => void;

/** Visits the branches that made a node what it is, each with its truth, which is asked for only where it does not follow. */
function forDeciding(node: Node, frame: Frame, truth: Truth, cases: boolean, visit: Visit): void {
	switch (node.op) {
		case 'case':
		case 'entry':
			forGuarded(node, frame, truth, cases, visit);
			break;
		case 'all':
		case 'forEvery':
			node.branches?.(frame, (branch) => {
				if (truth === 'yes' || branch.truth(frame) === truth) visit(branch, truth);
			});
			break;
		case 'any':
		case 'atLeastOne':
			node.branches?.(frame, (branch) => {
				const here = truth === 'no' ? truth : branch.truth(frame);
				if (truth !== 'yes' || here === 'yes') visit(branch, here);
			});
			break;
		case 'not':
			node.branches?.(frame, (branch) => visit(branch, not(truth)));
			break;
		case 'firstGiven':
			if (truth === 'unknown') node.branches?.(frame, (branch) => visit(branch, truth));
			else firstSettled(node, frame, visit);
			break;
		default:
			node.branches?.(frame, (branch) => visit(branch, truth));
	}
}

function firstSettled(node: Node, frame: Frame, visit: Visit): void {
	let isSettled = false;
	node.branches?.(frame, (branch) => {
		if (isSettled) return;
		const here = branch.truth(frame);
		if (here === 'unknown') return;
		isSettled = true;
		visit(branch, here);
	});
}

/** A case, or an entry with a filter: where the guard does not hold, it is no reason for anything. */
function forGuarded({ op, guard, holds }: Node, frame: Frame, truth: Truth, cases: boolean, visit: Visit): void {
	const under = guard === undefined ? 'yes' : guard.truth(frame);
	if (guard !== undefined && ((under === 'unknown' && truth === 'unknown') || (cases && op === 'case'))) visit(guard, under);
	if (under === 'no' || holds === undefined) return;
	const here = under === 'yes' ? truth : holds.truth(frame);
	// What holds in any case leaves the guard as the only thing that is open.
	if (under === 'unknown' && truth === 'unknown' && here === 'yes') return;
	visit(holds, here);
}

/** Every branch with what became of it. */
export function traceOf(node: Node, frame: Frame): Trace {
	const children: Trace[] = [];
	node.branches?.(frame, (branch) => children.push(traceOf(branch, frame)));
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

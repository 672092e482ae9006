/** A condition made ready to be evaluated, and what can be told of any of them: what decided, what is missing, the whole trace. */

import { not, type Truth } from '../base/truth.js';
import type { Evidence, Missing, Operator, Trace } from './decision.js';
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
	/** Of a comparison, and of a list without an entry to look at. */
	evidence?(frame: Frame): Evidence | undefined;
	/** Facts of its own that would narrow it; those of its branches come by themselves. */
	missing?(frame: Frame, add: (missing: Missing) => void): void;
	/** There was no entry to look at in the list that it is about. */
	onEmptyList?(frame: Frame): boolean;
	/** What the trace tells beside: the definition's name, the list, the entry's slot. */
	readonly name?: string;
	list?(frame: Frame): NonNullable<Trace['list']>;
	readonly depth?: number;
}

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

/** The comparisons that decided a node, in the order of the condition, each once. */
export function decisive(node: Node, frame: Frame): readonly Evidence[] {
	const facts: Evidence[] = [];
	collectFacts(node, frame, false, false, facts);
	// A condition that comes down to its cases alone (no case is the application's) is explained by them.
	if (facts.length === 0) collectFacts(node, frame, false, true, facts);
	return facts.length < 2 ? facts : [...new Map(facts.map((fact) => [`${fact.pointer} ${fact.operator} ${fact.required}`, fact])).values()];
}

function collectFacts(node: Node, frame: Frame, negated: boolean, cases: boolean, facts: Evidence[]): void {
	const evidence = node.evidence?.(frame);
	if (evidence !== undefined) facts.push(negated ? negate(evidence) : evidence);
	else forDeciding(node, frame, cases, (branch) => collectFacts(branch, frame, node.op === 'not' ? !negated : negated, cases, facts));
}

/** Visits the branches that made a node what it is. */
function forDeciding(node: Node, frame: Frame, cases: boolean, visit: (branch: Node) => void): void {
	const truth = node.truth(frame);
	if (node.op === 'case' || node.op === 'entry') {
		forGuarded(node, frame, truth, cases, visit);
		return;
	}
	let settled = false;
	node.branches?.(frame, (branch) => {
		const here = branch.truth(frame);
		const decides =
			node.op === 'all' || node.op === 'forEvery'
				? here === truth
				: node.op === 'any' || node.op === 'atLeastOne'
					? truth !== 'yes' || here === 'yes'
					: node.op !== 'firstGiven' || truth === 'unknown' || (!settled && here !== 'unknown');
		settled ||= here !== 'unknown';
		if (decides) visit(branch);
	});
}

/** A case, or an entry with a filter: where the guard does not hold, it is no reason for anything. */
function forGuarded(node: Node, frame: Frame, truth: Truth, cases: boolean, visit: (branch: Node) => void): void {
	const branches: Node[] = [];
	node.branches?.(frame, (branch) => branches.push(branch));
	const guard = branches.length > 1 ? branches[0] : undefined;
	const holds = branches.at(-1);
	const guardTruth = guard?.truth(frame) ?? 'yes';
	if (guard !== undefined && ((guardTruth === 'unknown' && truth === 'unknown') || (cases && node.op === 'case'))) visit(guard);
	if (guardTruth === 'no' || holds === undefined) return;
	// What holds in any case leaves the guard as the only thing that is open.
	if (guardTruth === 'unknown' && truth === 'unknown' && holds.truth(frame) === 'yes') return;
	visit(holds);
}

/** Whether a settled node would have to be judged anew if a list without an entry to look at had one. */
export function restsOnEmptyList(node: Node, frame: Frame): boolean {
	if (node.onEmptyList?.(frame)) return true;
	const truth = node.truth(frame);
	let [some, every, count] = [false, true, 0];
	forDeciding(node, frame, false, (branch) => {
		const rests = restsOnEmptyList(branch, frame);
		[some, every, count] = [some || rests, every && rests, count + 1];
	});
	// Where all branches were needed one is enough; where each of them would have done, all of them must rest on such a list.
	const needed = (node.op === 'all' || node.op === 'forEvery' || node.op === 'case') === (truth === 'yes');
	return count > 0 && (needed ? some : every);
}

/** Every branch with what became of it. */
export function traceOf(node: Node, frame: Frame): Trace {
	const children: Trace[] = [];
	node.branches?.(frame, (branch) => children.push(traceOf(branch, frame)));
	node.figures?.(frame, (figure) => children.push(traceOf(figure, frame)));
	const evidence = node.evidence?.(frame);
	const name = node.depth === undefined ? undefined : entryName(frame, node.depth);
	return {
		op: node.op,
		truth: node.truth(frame),
		...(node.name === undefined ? {} : { name: node.name }),
		...(node.list === undefined ? {} : { list: node.list(frame) }),
		...(node.depth === undefined ? {} : { entry: { pointer: entryPointer(frame, node.depth), name: name ?? '' } }),
		children,
		...(evidence === undefined ? {} : { evidence }),
		...(node.onEmptyList?.(frame) ? { onEmptyList: true } : {}),
		missing: missingOf(node, frame),
	};
}

const opposites: { readonly [O in Operator]: Operator } = {
	atLeast: 'lessThan',
	lessThan: 'atLeast',
	atMost: 'moreThan',
	moreThan: 'atMost',
	equals: 'notEquals',
	notEquals: 'equals',
	oneOf: 'notOneOf',
	notOneOf: 'oneOf',
	includesAny: 'includesNone',
	includesNone: 'includesAny',
	onOrBefore: 'after',
	after: 'onOrBefore',
	before: 'onOrAfter',
	onOrAfter: 'before',
	sameDay: 'notSameDay',
	notSameDay: 'sameDay',
	noEntries: 'noEntries',
};

/** The same comparison as the reason for its opposite. */
function negate(evidence: Evidence): Evidence {
	const holds = not(evidence.holds);
	const margin = evidence.margin === null || evidence.margin === 0 ? evidence.margin : -evidence.margin;
	if (evidence.operator === 'equals' && typeof evidence.required === 'boolean') return { ...evidence, required: !evidence.required, holds };
	return { ...evidence, operator: opposites[evidence.operator], margin, holds };
}

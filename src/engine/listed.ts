/** Conditions on the entries of a list made ready: every one, at least one, the latest one. */

import { and, not, or, type Truth } from '../base/truth.js';
import type { Condition } from '../rules/model.js';
import { entryNode, forEachEntry, type Join } from './entry.js';
import { drafted } from './evidence.js';
import { type Fact, type Frame, factOf, type List, listOf, missingYears, placeOf, pointerOf } from './frame.js';
import type { Maker } from './meter.js';
import type { Junction, Node, Reasons } from './node.js';
import { reasonsOfComparison, reasonsOfEntries } from './reasons.js';
import { latestYears } from './years.js';

type Listed<Op extends Condition['op']> = Extract<Condition, { op: Op }>;

export const forEvery = (condition: Listed<'forEvery'>, depth: number, maker: Maker): Node =>
	quantified(condition, depth, maker, 'implies', and, 'yes');
export const atLeastOne = (condition: Listed<'atLeastOne'>, depth: number, maker: Maker): Node =>
	quantified(condition, depth, maker, 'both', or, 'no');

function quantified(
	{ op, list: ref, where, holds }: Listed<'forEvery' | 'atLeastOne'>,
	depth: number,
	maker: Maker,
	says: Join,
	join: Junction,
	whole: Truth,
): Node {
	const list = listOf(ref, depth + 1);
	const filter = where && maker.node(where, depth + 1);
	const entry = entryNode(depth + 1, filter, maker.node(holds, depth + 1), says);
	const nothingToLookAt = noneLetThrough(list.read, depth + 1, filter?.truth);
	const evidence: NonNullable<Node['evidence']> = (frame, truth) => {
		if (!nothingToLookAt(frame)) return undefined;
		const evidence = drafted(placeOf(list, frame), 0, 'noEntries', null, truth);
		evidence.unit = ref.unit;
		return evidence;
	};
	const ofNone = reasonsOfComparison(evidence, nothingToLookAt);
	return {
		op,
		reasons: reasonsOfEntries(list, nothingToLookAt, whole, entry.truth, entry.reasons, ofNone),
		truth: ofEntries(list.read, depth + 1, entry.truth, join, whole, not(whole)),
		entries: (frame, visit) => forEachEntry(list, frame, () => visit(entry)),
		missing(frame, add) {
			if (list.read(frame) === undefined) add(placeOf(list, frame));
		},
		evidence,
		onEmptyList: nothingToLookAt,
		list: (frame) => listPlace(list, frame),
	};
}

/** Joins what the entries say, until it is settled. */
const ofEntries =
	(read: List['read'], slot: number, ofEntry: Node['truth'], join: Junction, ofNone: Truth, settled: Truth): Node['truth'] =>
	(frame) => {
		const entries = read(frame);
		if (entries === undefined) return 'unknown';
		const { values } = frame;
		let truth = ofNone;
		for (let index = 0; index < entries.length && truth !== settled; index += 1) {
			values[slot] = entries[index];
			truth = join(truth, ofEntry(frame));
		}
		return truth;
	};

/** Whether the list is given and holds no entry that the filter lets through. */
const noneLetThrough =
	(read: List['read'], slot: number, filter: Node['truth'] | undefined): ((frame: Frame) => boolean) =>
	(frame) => {
		const entries = read(frame);
		if (entries === undefined) return false;
		for (let index = 0; index < entries.length; index += 1) {
			frame.values[slot] = entries[index];
			if (filter === undefined || filter(frame) !== 'no') return false;
		}
		return true;
	};

export function latest({ list: ref, year, last, except, holds }: Listed<'latest'>, depth: number, maker: Maker): Node {
	const list = listOf(ref, depth + 1);
	const entry = entryNode(depth + 1, undefined, maker.node(holds, depth + 1));
	const yearsBefore = latestYears(last, except);
	const latestIndex = indexOfLatest(list.read, depth + 1, factOf(year).read, yearsBefore);
	return {
		op: 'latest',
		truth: ofLatest(list.read, depth + 1, latestIndex, entry.truth),
		reasons: reasonsOfLatest(list, latestIndex, entry.reasons),
		entries(frame, visit) {
			const index = latestIndex(frame);
			if (index < 0) return;
			list.enter(frame, list.read(frame)?.[index], index);
			visit(entry);
		},
		missing(frame, add) {
			if (list.read(frame) === undefined) add(placeOf(list, frame));
			else if (latestIndex(frame) < 0) add(missingYears(list, yearsBefore(frame.year).toReversed(), frame));
		},
		list: (frame) => listPlace(list, frame),
	};
}

/** Where the latest entry among the years looked at stands; below 0 where none of them is listed. */
const indexOfLatest =
	(read: List['read'], slot: number, yearOf: Fact['read'], yearsBefore: (year: number) => readonly number[]): ((frame: Frame) => number) =>
	(frame) => {
		const entries = read(frame);
		let latestIndex = -1;
		if (entries === undefined) return latestIndex;
		const years = yearsBefore(frame.year);
		let latest = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < entries.length; index += 1) {
			frame.values[slot] = entries[index];
			const year = yearOf(frame) as number;
			if (year > latest && years.includes(year)) {
				latest = year;
				latestIndex = index;
			}
		}
		return latestIndex;
	};

const ofLatest =
	(read: List['read'], slot: number, latestIndex: (frame: Frame) => number, ofEntry: Node['truth']): Node['truth'] =>
	(frame) => {
		const index = latestIndex(frame);
		if (index < 0) return 'unknown';
		frame.values[slot] = read(frame)?.[index];
		return ofEntry(frame);
	};

const reasonsOfLatest =
	(list: Pick<List, 'read' | 'enter'>, latestIndex: (frame: Frame) => number, ofEntry: Reasons): Reasons =>
	(frame, truth, why) => {
		const index = latestIndex(frame);
		if (index < 0) return false;
		list.enter(frame, list.read(frame)?.[index], index);
		return ofEntry(frame, truth, why);
	};

function listPlace(list: List, frame: Frame): NonNullable<ReturnType<NonNullable<Node['list']>>> {
	return { pointer: pointerOf(list, frame), fact: list.ref.path, given: list.read(frame) !== undefined };
}

/** Numbers that are taken from the entries of a list made ready: how many, the largest, the largest of a yearly series. */

import { anything, type Interval } from '../base/interval.js';
import { foldName } from '../base/text.js';
import type { Quantity } from '../rules/model.js';
import { entryNode, forEachEntry } from './entry.js';
import { type Fact, type Frame, factOf, type List, listOf, missingYears, placeOf } from './frame.js';
import { type Maker, type Meter, meterOfFact } from './meter.js';
import { missingOf, type Node } from './node.js';
import { type Tally, tallyOf } from './tally.js';

type Counted<Op extends Quantity['op']> = Extract<Quantity, { op: Op }>;

/** What all of them have in common. */
function overList(list: List, entry: Node): Pick<Meter, 'given' | 'origin' | 'figures' | 'onEmptyList'> {
	return {
		given: (frame) => list.read(frame) !== undefined,
		origin: (frame) => placeOf(list, frame),
		figures: (frame, visit) => forEachEntry(list, frame, () => visit(entry)),
		onEmptyList: (frame) => list.read(frame)?.length === 0,
	};
}

/** A number of a list; of one that is not given, nothing is known. */
const ofGiven =
	(read: List['read'], interval: (frame: Frame) => Interval): ((frame: Frame) => Interval) =>
	(frame) =>
		read(frame) === undefined ? anything : interval(frame);

export function count({ list: ref, where, distinctBy }: Counted<'count'>, depth: number, maker: Maker): Meter {
	const list = listOf(ref, depth + 1);
	const entry = entryNode(depth + 1, where && maker.node(where, depth + 1), undefined);
	const key = distinctBy && factOf(distinctBy);
	const tally = tallied(list.read, depth + 1, entry.truth, key?.read);
	return {
		...overList(list, entry),
		interval: ofGiven(list.read, (frame) => tally(frame).interval),
		missing(frame, add) {
			if (list.read(frame) === undefined) return add(placeOf(list, frame));
			const { sure } = tally(frame);
			forEachEntry(list, frame, () => {
				const value = key === undefined ? frame.indexes[depth + 1] : key.read(frame);
				const name = typeof value === 'string' ? foldName(value) : value;
				if (entry.truth(frame) === 'no' || name === null || (name !== undefined && sure.has(name))) return;
				for (const missing of missingOf(entry, frame)) add(missing);
				if (name === undefined && key !== undefined) add(placeOf(key, frame));
			});
		},
	};
}

const tallied =
	(read: List['read'], slot: number, ofEntry: Node['truth'], keyOf: Fact['read'] | undefined): ((frame: Frame) => Tally) =>
	(frame) => {
		const entries = read(frame) ?? [];
		const certain: unknown[] = [];
		const possible: unknown[] = [];
		let nameless = 0;
		let namelessSure = false;
		for (let index = 0; index < entries.length; index += 1) {
			frame.values[slot] = entries[index];
			const truth = ofEntry(frame);
			if (truth === 'no') continue;
			const value = keyOf === undefined ? index : keyOf(frame);
			const name = typeof value === 'string' ? foldName(value) : value;
			// An entry that has no such key is not one of the different ones.
			if (name === null) continue;
			if (name === undefined) {
				nameless += 1;
				if (truth === 'yes') namelessSure = true;
			} else if (truth === 'yes') certain.push(name);
			else possible.push(name);
		}
		return tallyOf(certain, possible, nameless, namelessSure);
	};

export function largest({ list: ref, where, value }: Counted<'largest'>, depth: number, maker: Maker): Meter {
	const list = listOf(ref, depth + 1);
	const entry = entryNode(depth + 1, where && maker.node(where, depth + 1), undefined);
	const meter = meterOfFact(value, (it) => it as number);
	const range = largestIn(list.read, depth + 1, entry.truth, meter.interval);
	return {
		...overList(list, entry),
		interval: ofGiven(list.read, range),
		missing(frame, add) {
			if (list.read(frame) === undefined) return add(placeOf(list, frame));
			const sure = range(frame).min;
			forEachEntry(list, frame, () => {
				const interval = meter.interval(frame);
				if (entry.truth(frame) === 'no' || interval === null || interval.max <= sure) return;
				for (const missing of missingOf(entry, frame)) add(missing);
				meter.missing(frame, add);
			});
		},
	};
}

/** Of no entry at all, the largest lies below every number. */
const largestIn =
	(read: List['read'], slot: number, ofEntry: Node['truth'], intervalOf: Meter['interval']): ((frame: Frame) => Interval) =>
	(frame) => {
		const entries = read(frame) ?? [];
		let min = Number.NEGATIVE_INFINITY;
		let max = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < entries.length; index += 1) {
			frame.values[slot] = entries[index];
			const truth = ofEntry(frame);
			const interval = truth === 'no' ? null : intervalOf(frame);
			if (interval === null) continue;
			if (truth === 'yes') min = Math.max(min, interval.min);
			max = Math.max(max, interval.max);
		}
		return { min, max };
	};

export function largestOfYears({ list: ref, year, value, window }: Counted<'largestOfYears'>, depth: number): Meter {
	const list = listOf(ref, depth + 1);
	const entry = entryNode(depth + 1, undefined, undefined);
	const { read: yearOf } = factOf(year);
	const meter = meterOfFact(value, (it) => it as number);
	const firstYear = firstYearOf(list.read, depth + 1, yearOf, window ?? Number.POSITIVE_INFINITY);
	const range = largestInYears(list.read, depth + 1, yearOf, firstYear, meter.interval);
	return {
		...overList(list, entry),
		onEmptyList: () => false,
		interval: ofGiven(list.read, range),
		missing(frame, add) {
			if (list.read(frame) === undefined) return add(placeOf(list, frame));
			const [first, last] = [firstYear(frame), frame.year - 1];
			const listed = new Set<number>();
			forEachEntry(list, frame, () => {
				const each = yearOf(frame) as number;
				if (!(each >= first && each <= last)) return;
				listed.add(each);
				meter.missing(frame, add);
			});
			const gaps = first > last ? [last] : [];
			for (let each = first; each <= last; each += 1) if (!listed.has(each)) gaps.push(each);
			if (gaps.length > 0) add(missingYears(list, gaps, frame));
		},
	};
}

/** The first of the years looked at; above every year where no full year before the as-of date's is listed. */
const firstYearOf =
	(read: List['read'], slot: number, yearOf: Fact['read'], window: number): ((frame: Frame) => number) =>
	(frame) => {
		const entries = read(frame) ?? [];
		const last = frame.year - 1;
		let earliest = Number.POSITIVE_INFINITY;
		for (let index = 0; index < entries.length; index += 1) {
			frame.values[slot] = entries[index];
			const each = yearOf(frame) as number;
			if (each <= last && each < earliest) earliest = each;
		}
		return Math.max(earliest, last - window + 1);
	};

const largestInYears =
	(
		read: List['read'],
		slot: number,
		yearOf: Fact['read'],
		firstYear: (frame: Frame) => number,
		intervalOf: Meter['interval'],
	): ((frame: Frame) => Interval) =>
	(frame) => {
		const entries = read(frame) ?? [];
		const [first, last] = [firstYear(frame), frame.year - 1];
		const listed: boolean[] = [];
		let different = 0;
		let min = Number.NEGATIVE_INFINITY;
		let max = Number.NEGATIVE_INFINITY;
		for (let index = 0; index < entries.length; index += 1) {
			frame.values[slot] = entries[index];
			const each = yearOf(frame) as number;
			if (!(each >= first && each <= last)) continue;
			if (listed[each - first] !== true) different += 1;
			listed[each - first] = true;
			const interval = intervalOf(frame);
			if (interval === null) continue;
			min = Math.max(min, interval.min);
			max = Math.max(max, interval.max);
		}
		// A year that is not listed may hide any number.
		return { min, max: different === last - first + 1 ? max : Number.POSITIVE_INFINITY };
	};

/** Numbers made ready to be measured: what is known of each, and what would narrow it. */

import { fullYears } from '../base/date.js';
import { anything, exactly, type Interval } from '../base/interval.js';
import { foldName } from '../base/text.js';
import type { Condition, FactRef, Quantity } from '../rules/model.js';
import type { Evidence, Missing } from './decision.js';
import { entryNode, forEachEntry } from './entry.js';
import { type Frame, factOf, type List, listOf, missingYears, once, placeOf } from './frame.js';
import { missingOf, type Node } from './node.js';

/** What an evidence of a number says of where it comes from. */
type Origin = Pick<Evidence, 'pointer' | 'fact' | 'measure' | 'entry'>;

/** A number made ready; every question is answered in the frame at hand. */
export interface Meter {
	/** `null`: known that there is no such number (a closed field, a date that has not come to be). */
	interval(frame: Frame): Interval | null;
	/** Whether its source says anything at all. */
	given(frame: Frame): boolean;
	/** Facts that would narrow the interval. */
	missing(frame: Frame, add: (missing: Missing) => void): void;
	origin(frame: Frame): Origin;
	/** The pack's parameter that it is. */
	readonly parameter?: string;
	/** The list entries that it is made from, for the trace. */
	figures?(frame: Frame, visit: (figure: Node) => void): void;
	onEmptyList?(frame: Frame): boolean;
}

/** What a condition inside a quantity is made ready with; given, so that the files import one another in one direction only. */
export interface Maker {
	node(condition: Condition, depth: number): Node;
	/** The choice taken of a reading. */
	chosen<T>(options: { readonly reading: string; readonly choices: Readonly<Record<string, T>> }): T;
}

type Make<Op extends Quantity['op']> = (quantity: Extract<Quantity, { op: Op }>, depth: number, maker: Maker) => Meter;

const makers: { readonly [Op in Quantity['op']]: Make<Op> } = {
	parameter({ name, value }) {
		const interval = exactly(value);
		return { interval: () => interval, given: () => true, missing: () => {}, origin: () => ({ pointer: '', fact: '' }), parameter: name };
	},

	fact: ({ fact }) => ofFact(fact, (value) => value as number),

	yearsBeforeAsOf: ({ fact, of }) =>
		ofFact(fact, (value, frame) => (of === 'date' ? fullYears(value as string, frame.asOf) : frame.year - (value as number))),

	count({ list: ref, where, distinctBy }, depth, maker) {
		const list = listOf(ref, depth + 1);
		const entry = entryNode(depth + 1, where && maker.node(where, depth + 1));
		const key = distinctBy && factOf(distinctBy);
		const keyOf = (frame: Frame): unknown => {
			const value = key === undefined ? frame.indexes[depth + 1] : key.read(frame);
			return typeof value === 'string' ? foldName(value) : value;
		};
		const tally = (frame: Frame): { readonly sure: ReadonlySet<unknown>; readonly interval: Interval } => {
			const [sure, possible] = [new Set<unknown>(), new Set<unknown>()];
			// An entry whose key is not known may repeat another one: it adds one at most, and is one itself where no other is sure.
			let [nameless, namelessSure] = [0, false];
			forEachEntry(list, frame, () => {
				const truth = entry.truth(frame);
				if (truth === 'no') return;
				const name = keyOf(frame);
				// An entry that has no such key is not one of the different ones.
				if (name === null) return;
				if (name === undefined) [nameless, namelessSure] = [nameless + 1, namelessSure || truth === 'yes'];
				else (truth === 'yes' ? sure : possible).add(name);
			});
			let max = sure.size + nameless;
			for (const name of possible) if (!sure.has(name)) max += 1;
			return { sure, interval: { min: Math.max(sure.size, namelessSure ? 1 : 0), max } };
		};
		return {
			...overList(list, entry),
			interval: (frame) => (list.read(frame) === undefined ? anything : tally(frame).interval),
			missing(frame, add) {
				if (list.read(frame) === undefined) return add(placeOf(ref, frame));
				const { sure } = tally(frame);
				forEachEntry(list, frame, () => {
					const name = keyOf(frame);
					if (entry.truth(frame) === 'no' || name === null || (name !== undefined && sure.has(name))) return;
					for (const missing of missingOf(entry, frame)) add(missing);
					if (name === undefined && distinctBy !== undefined) add(placeOf(distinctBy, frame));
				});
			},
		};
	},

	largest({ list: ref, where, value }, depth, maker) {
		const list = listOf(ref, depth + 1);
		const entry = entryNode(depth + 1, where && maker.node(where, depth + 1));
		const meter = ofFact(value, (it) => it as number);
		/** The largest that is sure: of no entry at all it lies below every number. */
		const sureOf = (frame: Frame): number => {
			let sure = Number.NEGATIVE_INFINITY;
			forEachEntry(list, frame, () => {
				if (entry.truth(frame) === 'yes') sure = Math.max(sure, meter.interval(frame)?.min ?? sure);
			});
			return sure;
		};
		return {
			...overList(list, entry),
			interval(frame) {
				if (list.read(frame) === undefined) return anything;
				const min = sureOf(frame);
				let max = min;
				forEachEntry(list, frame, () => {
					if (entry.truth(frame) !== 'no') max = Math.max(max, meter.interval(frame)?.max ?? max);
				});
				return { min, max };
			},
			missing(frame, add) {
				if (list.read(frame) === undefined) return add(placeOf(ref, frame));
				const sure = sureOf(frame);
				forEachEntry(list, frame, () => {
					const interval = meter.interval(frame);
					if (entry.truth(frame) === 'no' || interval === null || interval.max <= sure) return;
					for (const missing of missingOf(entry, frame)) add(missing);
					meter.missing(frame, add);
				});
			},
		};
	},

	largestOfYears({ list: ref, year, value, window }, depth) {
		const list = listOf(ref, depth + 1);
		const entry = entryNode(depth + 1, undefined);
		const yearFact = factOf(year);
		const meter = ofFact(value, (it) => it as number);
		/** The years looked at, each with whether it is listed; empty where no full year before the as-of date's is listed. */
		const yearsOf = (frame: Frame): ReadonlyMap<number, boolean> => {
			const listed = new Set<number>();
			forEachEntry(list, frame, () => listed.add(yearFact.read(frame) as number));
			const last = frame.year - 1;
			const earliest = Math.min(...[...listed].filter((each) => each <= last));
			const first = window === undefined ? earliest : Math.max(earliest, last - window + 1);
			const years = new Map<number, boolean>();
			for (let each = first; each <= last; each += 1) years.set(each, listed.has(each));
			return years;
		};
		return {
			...overList(list, entry),
			onEmptyList: () => false,
			interval(frame) {
				if (list.read(frame) === undefined) return anything;
				const years = yearsOf(frame);
				let [min, max] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
				if (years.size === 0 || [...years.values()].includes(false)) max = Number.POSITIVE_INFINITY;
				forEachEntry(list, frame, () => {
					const interval = meter.interval(frame);
					if (interval === null || !years.has(yearFact.read(frame) as number)) return;
					[min, max] = [Math.max(min, interval.min), Math.max(max, interval.max)];
				});
				return { min, max };
			},
			missing(frame, add) {
				if (list.read(frame) === undefined) return add(placeOf(ref, frame));
				const years = yearsOf(frame);
				forEachEntry(list, frame, () => {
					if (years.has(yearFact.read(frame) as number)) meter.missing(frame, add);
				});
				const gaps = years.size === 0 ? [frame.year - 1] : [...years].flatMap(([each, listed]) => (listed ? [] : [each]));
				if (gaps.length > 0) add(missingYears(ref, gaps, frame));
			},
		};
	},

	firstGiven({ of }, depth, maker) {
		const sources = of.map((source) => meterOf(source, depth, maker));
		const taken = (frame: Frame): Meter | undefined => sources.find((source) => source.given(frame));
		return {
			interval(frame) {
				const source = taken(frame);
				// A source that is known to have no such number is given, and says so.
				return source === undefined ? anything : source.interval(frame);
			},
			given: (frame) => taken(frame) !== undefined,
			missing(frame, add) {
				const source = taken(frame);
				for (const each of source === undefined ? sources : [source]) each.missing(frame, add);
			},
			origin: (frame) => (taken(frame) ?? sources[0])?.origin(frame) ?? { pointer: '', fact: '' },
			figures: (frame, visit) => taken(frame)?.figures?.(frame, visit),
			onEmptyList: (frame) => taken(frame)?.onEmptyList?.(frame) ?? false,
		};
	},

	named({ name, of }, depth, maker) {
		const meter = meterOf(of, depth, maker);
		return meter.parameter === undefined ? { ...meter, origin: (frame) => ({ ...meter.origin(frame), measure: name }) } : meter;
	},

	byReading: (options, depth, maker) => meterOf(maker.chosen(options), depth, maker),
};

/** Makes a quantity ready, inside `depth` lists. */
export function meterOf(quantity: Quantity, depth: number, maker: Maker): Meter {
	const meter = (makers[quantity.op] as Make<Quantity['op']>)(quantity as never, depth, maker);
	return depth === 0 ? { ...meter, interval: once(meter.interval) } : meter;
}

function ofFact(ref: FactRef, toNumber: (value: unknown, frame: Frame) => number): Meter {
	const fact = factOf(ref);
	return {
		interval(frame) {
			const value = fact.read(frame);
			return value === undefined ? anything : value === null ? null : exactly(toNumber(value, frame));
		},
		given: (frame) => fact.read(frame) !== undefined,
		missing(frame, add) {
			if (fact.read(frame) === undefined) add(placeOf(ref, frame));
		},
		origin: (frame) => placeOf(ref, frame),
	};
}

/** What all numbers that are taken from a list have in common. */
function overList(list: List, entry: Node): Pick<Meter, 'given' | 'origin' | 'figures' | 'onEmptyList'> {
	return {
		given: (frame) => list.read(frame) !== undefined,
		origin: (frame) => placeOf(list.ref, frame),
		figures: (frame, visit) => forEachEntry(list, frame, () => visit(entry)),
		onEmptyList: (frame) => list.read(frame)?.length === 0,
	};
}

/** Quantities made ready: a table with one row an operator. */

import { fullYears } from '../base/date.js';
import { anything, exactly } from '../base/interval.js';
import type { Quantity } from '../rules/model.js';
import { count, largest, largestOfYears } from './counted.js';
import type { Frame } from './frame.js';
import { type Maker, type Meter, meterOfFact } from './meter.js';

type Make<Op extends Quantity['op']> = (quantity: Extract<Quantity, { op: Op }>, depth: number, maker: Maker) => Meter;

const makers: { readonly [Op in Quantity['op']]: Make<Op> } = {
	parameter({ name, value }) {
		const interval = exactly(value);
		return { interval: () => interval, given: () => true, missing: () => {}, origin: () => ({ pointer: '', fact: '' }), parameter: name };
	},

	fact: ({ fact }) => meterOfFact(fact, (value) => value as number),

	yearsBeforeAsOf: ({ fact, of }) =>
		meterOfFact(fact, (value, frame) => (of === 'date' ? fullYears(value as string, frame.asOf) : frame.year - (value as number))),

	count,
	largest,
	largestOfYears,

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
	// Only what walks a list is worth keeping.
	return depth === 0 && 'list' in quantity ? { ...meter, interval: maker.kept(meter.interval) } : meter;
}

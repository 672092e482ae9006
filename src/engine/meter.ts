/** Numbers made ready to be measured: what every one of them answers, and those that are a single fact. */

import { anything, exactly, type Interval } from '../base/interval.js';
import type { Condition, FactRef } from '../rules/model.js';
import type { Evidence, Missing } from './decision.js';
import { type Frame, factOf, placeOf } from './frame.js';
import type { Node } from './node.js';

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
	/** The same answer, kept with the frame. */
	kept<T extends object | string | null>(answer: (frame: Frame) => T): (frame: Frame) => T;
	/** How many answers are kept. */
	answers(): number;
}

type ToNumber = (value: unknown, frame: Frame) => number;

/** A number that is a fact, or follows from one alone. */
export function meterOfFact(ref: FactRef, toNumber: ToNumber): Meter {
	const fact = factOf(ref);
	return {
		interval(frame) {
			const value = fact.read(frame);
			if (value === undefined) return anything;
			return value === null ? null : exactly(toNumber(value, frame));
		},
		given: (frame) => fact.read(frame) !== undefined,
		missing(frame, add) {
			if (fact.read(frame) === undefined) add(placeOf(fact, frame));
		},
		origin: (frame) => placeOf(fact, frame),
	};
}

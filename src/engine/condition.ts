/** Conditions made ready: a table with one row an operator. */

import { and, not, or, type Truth } from '../base/truth.js';
import type { Choices, Condition } from '../rules/model.js';
import { compare, compareDates, includesAny, isTrue, oneOf, sameAs } from './compare.js';
import { entryNode, forEachEntry } from './entry.js';
import { type Frame, factOf, type List, listOf, missingYears, once, placeOf, pointerOf } from './frame.js';
import type { Node } from './node.js';
import type { Maker } from './quantity.js';

type Make<Op extends Condition['op']> = (condition: Extract<Condition, { op: Op }>, depth: number, maker: Maker) => Node;

const makers: { readonly [Op in Condition['op']]: Make<Op> } = {
	all: ({ of }, depth, maker) => every('all', of, depth, maker),
	case: ({ when, holds }, depth, maker) => every('case', [when, holds], depth, maker),

	any({ of }, depth, maker) {
		const members = of.map((member) => maker.node(member, depth));
		return {
			op: 'any',
			truth: (frame) => members.reduce<Truth>((truth, member) => (truth === 'yes' ? truth : or(truth, member.truth(frame))), 'no'),
			branches: (_, visit) => members.forEach(visit),
		};
	},

	not({ of }, depth, maker) {
		const inner = maker.node(of, depth);
		return { op: 'not', truth: (frame) => not(inner.truth(frame)), branches: (_, visit) => visit(inner) };
	},

	named: ({ name, of }, depth, maker) => ({ ...within('named', maker.node(of, depth)), name }),
	byReading: (options, depth, maker) => ({ ...within('byReading', maker.node(maker.chosen(options), depth)), name: options.reading }),

	firstGiven({ of }, depth, maker) {
		const sources = of.map((source) => maker.node(source, depth));
		return {
			op: 'firstGiven',
			truth: (frame) => sources.reduce<Truth>((truth, source) => (truth === 'unknown' ? source.truth(frame) : truth), 'unknown'),
			branches: (_, visit) => sources.forEach(visit),
		};
	},

	forEvery: (condition, depth, maker) => quantified(condition, depth, maker, 'implies', and, 'yes'),
	atLeastOne: (condition, depth, maker) => quantified(condition, depth, maker, 'both', or, 'no'),

	latest({ list: ref, year, last, except, holds }, depth, maker) {
		const list = listOf(ref, depth + 1);
		const yearFact = factOf(year);
		const entry = entryNode(depth + 1, undefined, maker.node(holds, depth + 1));
		/** Enters the latest listed entry among the years looked at, and tells whether there is one. */
		const enterLatest = (frame: Frame): boolean => {
			const years = latestYears(frame.year, last, except);
			let [best, bestIndex] = [Number.POSITIVE_INFINITY, -1];
			let index = 0;
			forEachEntry(list, frame, () => {
				const rank = years.indexOf(yearFact.read(frame) as number);
				if (rank >= 0 && rank < best) [best, bestIndex] = [rank, index];
				index += 1;
			});
			if (bestIndex >= 0) list.enter(frame, list.read(frame)?.[bestIndex], bestIndex);
			return bestIndex >= 0;
		};
		return {
			op: 'latest',
			truth: (frame) => (enterLatest(frame) ? entry.truth(frame) : 'unknown'),
			branches(frame, visit) {
				if (enterLatest(frame)) visit(entry);
			},
			missing(frame, add) {
				if (list.read(frame) === undefined) add(placeOf(ref, frame));
				else if (!enterLatest(frame)) add(missingYears(ref, latestYears(frame.year, last, except).toReversed(), frame));
			},
			list: (frame) => listPlace(list, frame),
		};
	},

	isTrue,
	oneOf,
	sameAs,
	includesAny,
	compare,
	compareDates,
};

/**
 * Makes a condition ready to be evaluated many times.
 * @param choices the choice taken of every reading of the pack.
 */
export function nodeOf(condition: Condition, choices: Choices): Node {
	const maker: Maker = {
		node(inner, depth) {
			const node = (makers[inner.op] as Make<Condition['op']>)(inner as never, depth, maker);
			return depth === 0 ? { ...node, truth: once(node.truth) } : node;
		},
		chosen({ reading, choices: options }) {
			const value = options[choices[reading] ?? ''];
			// A checked pack names every choice of a reading, and the choices taken are checked before anything is evaluated.
			if (value === undefined) throw new Error(`reading ${reading} has no choice ${choices[reading]}`);
			return value;
		},
	};
	return maker.node(condition, 0);
}

function every(op: 'all' | 'case', of: readonly Condition[], depth: number, maker: Maker): Node {
	const members = of.map((member) => maker.node(member, depth));
	return {
		op,
		truth: (frame) => members.reduce<Truth>((truth, member) => (truth === 'no' ? truth : and(truth, member.truth(frame))), 'yes'),
		branches: (_, visit) => members.forEach(visit),
	};
}

function within(op: Node['op'], inner: Node): Node {
	return { op, truth: (frame) => inner.truth(frame), branches: (_, visit) => visit(inner) };
}

function quantified(
	{ op, list: ref, where, holds }: Extract<Condition, { op: 'forEvery' | 'atLeastOne' }>,
	depth: number,
	maker: Maker,
	says: 'implies' | 'both',
	join: typeof and,
	ofNone: Truth,
): Node {
	const list = listOf(ref, depth + 1);
	const filter = where && maker.node(where, depth + 1);
	const entry = entryNode(depth + 1, filter, maker.node(holds, depth + 1), says);
	const truth = (frame: Frame): Truth => {
		if (list.read(frame) === undefined) return 'unknown';
		let truth = ofNone;
		forEachEntry(list, frame, () => {
			truth = join(truth, entry.truth(frame));
		});
		return truth;
	};
	/** Whether the list is given and holds no entry that the filter lets through. */
	const nothingToLookAt = (frame: Frame): boolean => {
		let nothing = list.read(frame) !== undefined;
		forEachEntry(list, frame, () => {
			if (filter?.truth(frame) !== 'no') nothing = false;
		});
		return nothing;
	};
	return {
		op,
		truth,
		branches: (frame, visit) => forEachEntry(list, frame, () => visit(entry)),
		missing(frame, add) {
			if (list.read(frame) === undefined) add(placeOf(ref, frame));
		},
		evidence(frame) {
			if (!nothingToLookAt(frame)) return undefined;
			return {
				...placeOf(ref, frame),
				actual: 0,
				operator: 'noEntries',
				required: null,
				unit: ref.unit,
				margin: null,
				holds: truth(frame),
			};
		},
		onEmptyList: nothingToLookAt,
		list: (frame) => listPlace(list, frame),
	};
}

function listPlace(list: List, frame: Frame): NonNullable<ReturnType<NonNullable<Node['list']>>> {
	return { pointer: pointerOf(list.ref, frame), fact: list.ref.path, given: list.read(frame) !== undefined };
}

/** The `last` calendar years before `year` that are not left out, latest first. */
function latestYears(year: number, last: number, except: readonly number[]): readonly number[] {
	const years: number[] = [];
	for (let each = year - 1; years.length < last; each -= 1) if (!except.includes(each)) years.push(each);
	return years;
}

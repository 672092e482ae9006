/** Conditions made ready: a table with one row an operator. */

import { and, not, or, type Truth } from '../base/truth.js';
import type { Choices, Condition } from '../rules/model.js';
import { compare, compareDates, includesAny, isTrue, oneOf, sameAs } from './compare.js';
import { remembered } from './frame.js';
import { atLeastOne, forEvery, latest } from './listed.js';
import type { Maker } from './meter.js';
import type { Junction, Node, Reasons } from './node.js';
import { reasonsOfAll, reasonsOfAny, reasonsOfFirst, reasonsOfNot, reasonsUnder } from './reasons.js';

type Make<Op extends Condition['op']> = (condition: Extract<Condition, { op: Op }>, depth: number, maker: Maker) => Node;

const makers: { readonly [Op in Condition['op']]: Make<Op> } = {
	all({ of }, depth, maker) {
		const members = of.map((member) => maker.node(member, depth));
		return {
			op: 'all',
			truth: joined(members, and, 'yes'),
			reasons: reasonsOfAll(truthsOf(members), reasonsOf(members)),
			members,
		};
	},

	any({ of }, depth, maker) {
		const members = of.map((member) => maker.node(member, depth));
		return {
			op: 'any',
			truth: joined(members, or, 'no'),
			reasons: reasonsOfAny(truthsOf(members), reasonsOf(members)),
			members,
		};
	},

	not({ of }, depth, maker) {
		const inner = maker.node(of, depth);
		return {
			op: 'not',
			truth: (frame) => not(inner.truth(frame)),
			reasons: reasonsOfNot(inner.reasons),
			members: [inner],
		};
	},

	case({ when, holds: of }, depth, maker) {
		const [guard, holds] = [maker.node(when, depth), maker.node(of, depth)];
		return {
			op: 'case',
			truth: joined([guard, holds], and, 'yes'),
			reasons: reasonsUnder(guard, holds, true),
			members: [guard, holds],
		};
	},

	named: ({ name, of }, depth, maker) => ({ ...within('named', maker.node(of, depth)), name }),
	byReading: (options, depth, maker) => ({ ...within('byReading', maker.node(maker.chosen(options), depth)), name: options.reading }),

	firstGiven({ of }, depth, maker) {
		const sources = of.map((source) => maker.node(source, depth));
		const truth = sources.reduceRight<Node['truth']>(
			(others, source) => settledFirst(source.truth, others),
			() => 'unknown',
		);
		const reasons = reasonsOfFirst(truthsOf(sources), reasonsOf(sources));
		return { op: 'firstGiven', truth, reasons, members: sources };
	},

	forEvery,
	atLeastOne,
	latest,
	isTrue,
	oneOf,
	sameAs,
	includesAny,
	compare,
	compareDates,
};

/**
 * What makes conditions ready to be evaluated many times, all of them in the same frame.
 * @param choices the choice taken of every reading of the pack.
 */
export function makerOf(choices: Choices): Maker {
	let answers = 0;
	const maker: Maker = {
		node(condition, depth) {
			const node = (makers[condition.op] as Make<Condition['op']>)(condition as never, depth, maker);
			// Only what walks a list is worth keeping.
			return depth === 0 && node.list !== undefined ? { ...node, truth: maker.kept(node.truth) } : node;
		},
		kept(answer) {
			answers += 1;
			return remembered(answers - 1, answer) as typeof answer;
		},
		answers: () => answers,
		chosen({ reading, choices: options }) {
			const value = options[choices[reading] ?? ''];
			// A checked pack names every choice of a reading, and the choices taken are checked before anything is evaluated.
			if (value === undefined) throw new Error(`reading ${reading} has no choice ${choices[reading]}`);
			return value;
		},
	};
	return maker;
}

/** What members say together: `ofNone` where there is none, and what is its opposite settles it. */
function joined(members: readonly Node[], join: Junction, ofNone: Truth): Node['truth'] {
	const [first, ...others] = members.map((member) => member.truth);
	if (first === undefined) return () => ofNone;
	return others.reduce((before, next) => joinedWith(before, next, join, not(ofNone)), first);
}

const joinedWith =
	(before: Node['truth'], next: Node['truth'], join: Junction, settled: Truth): Node['truth'] =>
	(frame) => {
		const truth = before(frame);
		return truth === settled ? truth : join(truth, next(frame));
	};

const settledFirst =
	(source: Node['truth'], others: Node['truth']): Node['truth'] =>
	(frame) => {
		const truth = source(frame);
		return truth === 'unknown' ? others(frame) : truth;
	};

function within(op: Node['op'], inner: Node): Node {
	return { op, truth: inner.truth, reasons: inner.reasons, members: [inner] };
}

function truthsOf(members: readonly Node[]): readonly Node['truth'][] {
	return members.map(({ truth }) => truth);
}

function reasonsOf(members: readonly Node[]): readonly Reasons[] {
	return members.map(({ reasons }) => reasons);
}

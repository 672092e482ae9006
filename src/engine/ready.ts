/** A pack made ready under one choice of readings: each condition resolved once, when it is first asked, and evaluated many times. */

import { choicesTaken } from '../rules/choices.js';
import type { Choices, Condition, Effect, Outcome, Pack, Rule } from '../rules/model.js';
import { type ClauseFunctions, clauseFunctions } from './code/clauses.js';
import { makerOf } from './condition.js';
import type { Evidence } from './decision.js';
import { type Fact, type Frame, factOf } from './frame.js';
import type { Node } from './node.js';
import { mayRepeat } from './repeats.js';

export interface ReadyCheck {
	readonly id: string;
	readonly appliesTo: Node;
	condition(): Node;
	outcome(frame: Frame): Outcome;
	/** The comparisons that decided an outcome; `undefined` or none at all: the condition must be asked. */
	decided(frame: Frame, outcome: 'pass' | 'fail'): readonly Evidence[] | undefined;
	/** Two comparisons of the condition could be the same. */
	mayRepeat(): boolean;
}

export interface ReadyRule extends ReadyCheck {
	readonly effect: Effect;
}

/** A key that is unique in a batch. */
interface ReadyKey {
	readonly id: string;
	readonly appliesTo: Node;
	readonly facts: readonly Fact[];
}

export interface ReadyPack {
	/** The readings that are not at their default. */
	readonly choices: Choices;
	readonly rules: readonly ReadyRule[];
	readonly checks: readonly ReadyCheck[];
	readonly unique: readonly ReadyKey[];
	/** How many answers an evaluation keeps in its frame, as far as is known yet. */
	answers(): number;
}

/** What was made ready before, so that a batch pays for it once; it goes with the pack it belongs to. */
const madeReady = new WeakMap<Pack, Map<string, { ready: ReadyPack; uses: number }>>();

/** From so many uses on, code for the outcomes is worth making. */
export const manyUses = 60;

/**
 * Makes a pack ready.
 * @param choices the readings that are not at their default.
 */
export function readyPack(pack: Pack, choices: Choices): ReadyPack {
	let ofPack = madeReady.get(pack);
	if (ofPack === undefined) {
		ofPack = new Map();
		madeReady.set(pack, ofPack);
	}
	const key = Object.keys(choices).length === 0 ? '' : JSON.stringify(choices);
	let made = ofPack.get(key);
	if (made === undefined) {
		made = { ready: makeReady(pack, choices), uses: 0 };
		ofPack.set(key, made);
	}
	made.uses += 1;
	if (made.uses === manyUses) made.ready = withCode(pack, made.ready);
	return made.ready;
}

/** The same, its outcomes and most of their reasons found by code that is made for them. */
function withCode(pack: Pack, ready: ReadyPack): ReadyPack {
	const { rules, checks } = ready;
	const functions = clauseFunctions([...pack.rules, ...pack.checks], makerOf(choicesTaken(pack, ready.choices)).chosen);
	if (functions === undefined) return ready;
	const coded = <T extends ReadyCheck>(clause: T, index: number): T => {
		const { outcome: judged, pass, fail } = functions[index] as ClauseFunctions;
		return {
			...clause,
			outcome: ({ values, asOf, day, year }: Frame) => judged(values[0], asOf, day, year),
			decided: ({ values, asOf, day, year }: Frame, outcome: Outcome) => (outcome === 'pass' ? pass : fail)(values[0], asOf, day, year),
		};
	};
	return { ...ready, rules: rules.map(coded), checks: checks.map((check, index) => coded(check, rules.length + index)) };
}

function makeReady(pack: Pack, offDefault: Choices): ReadyPack {
	const maker = makerOf(choicesTaken(pack, offDefault));
	// Most rules of a pack apply to the same few kinds of application.
	const kinds = new Map<string, Node>();
	const kindOf = (condition: Condition): Node => {
		const key = JSON.stringify(condition);
		const before = kinds.get(key);
		if (before !== undefined) return before;
		const node = maker.node(condition, 0);
		const kind = { ...node, truth: maker.kept(node.truth) };
		kinds.set(key, kind);
		return kind;
	};
	const ready = ({ id, ...clause }: Pick<Rule, 'id' | 'appliesTo' | 'condition'>): ReadyCheck => {
		const appliesTo = kindOf(clause.appliesTo);
		// Most rules of a pack are for other kinds of application than the one at hand.
		const condition = once(() => maker.node(clause.condition, 0));
		return {
			id,
			appliesTo,
			condition,
			outcome: outcomeOf(appliesTo.truth, (frame) => condition().truth(frame)),
			decided: () => undefined,
			mayRepeat: once(() => mayRepeat(clause.condition, maker)),
		};
	};
	return {
		choices: offDefault,
		rules: pack.rules.map((rule) => ({
			...ready(rule),
			effect: typeof rule.effect === 'string' ? rule.effect : maker.chosen(rule.effect),
		})),
		checks: pack.checks.map(ready),
		unique: pack.unique.map(({ id, appliesTo, key }) => ({
			id,
			appliesTo: kindOf(appliesTo),
			facts: key.map((ref) => factOf(ref)),
		})),
		answers: maker.answers,
	};
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Where it is not known whether a rule applies, nothing it says is known. */
const outcomeOf =
	(appliesTo: Node['truth'], condition: Node['truth']): ReadyCheck['outcome'] =>
	(frame) => {
		const applies = appliesTo(frame);
		if (applies === 'no') return 'not-applicable';
		if (applies === 'unknown') return 'unknown';
		const truth = condition(frame);
		if (truth === 'unknown') return 'unknown';
		return truth === 'yes' ? 'pass' : 'fail';
	};

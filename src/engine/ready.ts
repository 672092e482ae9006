/** A pack made ready under one choice of readings: its conditions resolved once, to be evaluated many times. */

import type { Choices, Effect, Pack } from '../rules/model.js';
import { nodeOf } from './condition.js';
import type { Node } from './node.js';

export interface ReadyCheck {
	readonly id: string;
	readonly appliesTo: Node;
	readonly condition: Node;
}

export interface ReadyRule extends ReadyCheck {
	readonly effect: Effect;
}

interface ReadyPack {
	readonly rules: readonly ReadyRule[];
	readonly checks: readonly ReadyCheck[];
}

/** What was made ready before, so that a batch pays for it once; it goes with the pack it belongs to. */
const remembered = new WeakMap<Pack, Map<string, ReadyPack>>();

/**
 * Makes a pack ready.
 * @param offDefault the readings that are not at their default.
 */
export function readyPack(pack: Pack, offDefault: Choices): ReadyPack {
	const key = JSON.stringify(offDefault);
	const ofPack = remembered.get(pack) ?? new Map<string, ReadyPack>();
	remembered.set(pack, ofPack);
	const ready = ofPack.get(key) ?? makeReady(pack, offDefault);
	ofPack.set(key, ready);
	return ready;
}

function makeReady(pack: Pack, offDefault: Choices): ReadyPack {
	const choices = Object.fromEntries(Object.entries(pack.readings).map(([id, reading]) => [id, offDefault[id] ?? reading.default]));
	return {
		rules: pack.rules.map(({ id, effect, appliesTo, condition }) => ({
			id,
			// A checked pack names an effect for every choice.
			effect: typeof effect === 'string' ? effect : (effect.choices[choices[effect.reading] ?? ''] ?? 'requirement'),
			appliesTo: nodeOf(appliesTo, choices),
			condition: nodeOf(condition, choices),
		})),
		checks: pack.checks.map(({ id, appliesTo, condition }) => ({
			id,
			appliesTo: nodeOf(appliesTo, choices),
			condition: nodeOf(condition, choices),
		})),
	};
}

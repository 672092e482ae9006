/** The keys of an application that no other one of its batch may share. */

import { foldName } from '../base/text.js';
import type { Application } from '../domain/schema.js';
import { offDefault } from '../rules/choices.js';
import type { Choices, FactRef, Pack } from '../rules/model.js';
import { nodeOf } from './condition.js';
import { type Fact, factOf, frameOf } from './frame.js';
import type { Node } from './node.js';

/** `[code, pack, value, …]`: two applications conflict where all of it is the same. */
export type UniqueKey = readonly [code: string, pack: string, ...values: string[]];

interface ReadyKey {
	readonly id: string;
	readonly appliesTo: Node;
	readonly facts: readonly Fact[];
}

const remembered = new WeakMap<Pack, Map<string, readonly ReadyKey[]>>();

/**
 * The keys that an application has under a pack, in the pack's order. One that may not apply, or of which a fact is not given, is none.
 * @param asOf the day the facts are looked at.
 * @param readings those that are not to be taken by default.
 */
export function uniqueKeys(pack: Pack, application: Application, asOf: string, readings: Choices): readonly UniqueKey[] {
	if (pack.unique.length === 0) return [];
	const frame = frameOf(application, asOf);
	const keys: UniqueKey[] = [];
	for (const { id, appliesTo, facts } of readyKeys(pack, readings)) {
		if (appliesTo.truth(frame) !== 'yes') continue;
		const values = facts.map((fact) => fact.read(frame));
		if (values.some((value) => value === undefined || value === null)) continue;
		keys.push([id, pack.id, ...values.map((value) => foldName(String(value)))]);
	}
	return keys;
}

function readyKeys(pack: Pack, readings: Choices): readonly ReadyKey[] {
	const choices = offDefault(pack, readings);
	const name = JSON.stringify(choices);
	const ofPack = remembered.get(pack) ?? new Map<string, readonly ReadyKey[]>();
	remembered.set(pack, ofPack);
	const ready = ofPack.get(name) ?? makeReady(pack, choices);
	ofPack.set(name, ready);
	return ready;
}

function makeReady(pack: Pack, off: Choices): readonly ReadyKey[] {
	const choices = Object.fromEntries(Object.entries(pack.readings).map(([id, reading]) => [id, off[id] ?? reading.default]));
	return pack.unique.map(({ id, appliesTo, key }) => ({
		id,
		appliesTo: nodeOf(appliesTo, choices),
		facts: key.map((ref: FactRef) => factOf(ref)),
	}));
}

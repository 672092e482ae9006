/** The keys of an application that no other one of its batch may share. */

import { foldName, withoutSpaces } from '../base/text.js';
import type { Application } from '../domain/schema.js';
import type { Choices, Pack } from '../rules/model.js';
import { admit } from './admit.js';

/** `[code, pack, value, …]`: two applications conflict where all of it is the same. */
export type UniqueKey = readonly [code: string, pack: string, ...values: string[]];

/**
 * The keys that an application has under a pack, in the pack's order. One that may not apply, or of which a fact is not given, is none.
 * @param asOf the day the facts are looked at.
 * @param readings those that are not to be taken by default.
 * @throws {RefusedError} for an as-of date that is none, and for a reading or choice that the pack does not have.
 */
export function uniqueKeys(pack: Pack, application: Application, asOf: string, readings: Choices): readonly UniqueKey[] {
	if (pack.unique.length === 0) return [];
	const { ready, frame } = admit(pack, application, { asOf, readings, allowLapsed: true });
	const keys: UniqueKey[] = [];
	for (const { id, appliesTo, facts } of ready.unique) {
		if (appliesTo.truth(frame) !== 'yes') continue;
		const key: [string, string, ...string[]] = [id, pack.id];
		for (const fact of facts) {
			const value = fact.read(frame);
			if (value !== undefined && value !== null) key.push(withoutSpaces(foldName(String(value))));
		}
		if (key.length === 2 + facts.length) keys.push(key);
	}
	return keys;
}

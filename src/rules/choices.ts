/** Readings as a user takes them. */

import { type Issue, issue } from '../base/issue.js';
import { suggestionFor } from '../base/suggest.js';
import type { PackIssues } from './issues.js';
import type { Choices, Pack } from './model.js';

const make = issue<PackIssues>();

/** Readings and choices that the pack does not have; none where all is well. */
export function checkChoices(pack: Pack, choices: Choices): readonly Issue[] {
	const readings = Object.keys(pack.readings);
	return Object.entries(choices).flatMap(([id, written]) => {
		const reading = Object.hasOwn(pack.readings, id) ? pack.readings[id] : undefined;
		if (reading === undefined) return [make('rules.unknown-reading', { written: id, readings }, suggestionFor(id, readings))];
		if (Object.hasOwn(reading.choices, written)) return [];
		const known = Object.keys(reading.choices);
		return [make('rules.unknown-choice', { written, reading: id, choices: known }, suggestionFor(written, known))];
	});
}

/** The choice taken of every reading of a pack: those given, every other one at its default. */
export function choicesTaken({ readings }: Pick<Pack, 'readings'>, given: Choices): Choices {
	return Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, choiceOf(id, given) ?? reading.default]));
}

/** A reading may be called `constructor`: what every object inherits was not chosen. */
function choiceOf(id: string, choices: Choices): string | undefined {
	return Object.hasOwn(choices, id) ? choices[id] : undefined;
}

/** Of choices that the pack has, those that are not its default, in the pack's order. */
export function offDefault(pack: Pack, choices: Choices): Choices {
	if (Object.keys(choices).length === 0) return {};
	const taken = Object.entries(pack.readings).flatMap(([id, reading]) => {
		const choice = choiceOf(id, choices);
		return choice === undefined || choice === reading.default ? [] : [[id, choice] as const];
	});
	return Object.fromEntries(taken);
}

/** Comparisons, each on one line: what is, and in brackets what is required. */

import { factOfPointer, requiredText, valueText } from '../words/value.js';
import type { Words } from '../words/words.js';
import type { Fact, ResultFinding } from './result.js';

/** Of one finding; the missing facts and the reason name the rest. */
const shown = 10;

/** What did not hold, or is not known. */
export function factLines({ facts }: ResultFinding, words: Words): readonly string[] {
	const lines = facts.filter(({ holds }) => holds !== 'yes').map((fact) => factLine(fact, words));
	return lines.length <= shown ? lines : [...lines.slice(0, shown), words.formats.more(lines.length - shown)];
}

function factLine(fact: Fact, words: Words): string {
	const { label, entry, actual, operator, plusYears, unit, requiredLabel } = fact;
	const path = factOfPointer(fact.pointer);
	const name = entry === undefined ? label : `${entry} · ${label}`;
	if (operator === 'noEntries') return words.pair(name, words.report.noEntries);
	const is = valueText(actual, path, plusYears === undefined ? unit : undefined, words);
	const required = requiredText(fact, path, words);
	return words.pair(name, words.formats.required(is, requiredLabel === undefined ? required : words.labelled(required, requiredLabel)));
}

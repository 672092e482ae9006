/** Comparisons, each on one line: what is, and in brackets what is required. */

import type { Words } from '../words/words.js';
import { actualText, requirementOf } from './comparisons.js';
import type { Fact, ResultFinding } from './result.js';

/** Of one finding; the missing facts and the reason name the rest. */
const shown = 10;

/** What did not hold, or is not known. */
export function factLines({ facts }: ResultFinding, words: Words): readonly string[] {
	const lines = facts.filter(({ holds }) => holds !== 'yes').map((fact) => factLine(fact, words));
	return lines.length <= shown ? lines : [...lines.slice(0, shown), words.formats.more(lines.length - shown)];
}

function factLine(fact: Fact, words: Words): string {
	const { label, entry, operator } = fact;
	const name = entry === undefined ? label : `${entry} · ${label}`;
	if (operator === 'noEntries') return words.pair(name, words.report.noEntries);
	return words.pair(name, words.formats.required(actualText(fact, words), requirementOf(fact, words)));
}

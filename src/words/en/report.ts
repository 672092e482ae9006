/** Heads and phrases of the report in English. */

import type { ReportWords } from '../words.js';
import { count, list } from './quantity.js';

export const report: ReportWords = {
	asOf: 'as of',
	pack: 'rules',
	file: 'file',
	nothingChecked: 'No requirement or restriction of these rules applies to this port: nothing was checked.',
	otherReadings: 'Under another reading',
	columns: { rule: 'Rule', outcome: 'Outcome', actual: 'Actual', required: 'Required', margin: 'Margin' },
	reasons: 'Reasons',
	missing: 'Missing facts that can still change the verdict',
	alsoMissing: 'Other missing facts (no effect on the verdict)',
	years: (years) => `add ${list(years.map(String))}`,
	notices: 'Notices',
	priorities: 'Priorities',
	warnings: 'Warnings',
	basis: 'Basis',
	notApplicable: 'Does not apply to this type of port.',
	alike: (number, holds) => {
		if (holds === 'unknown') return `${number} facts not known`;
		return holds === 'yes' ? `all ${number} hold` : `none of ${number} holds`;
	},
	noEntries: 'no such entry',
	errors: {
		'input.invalid': (number) => (number === 1 ? 'invalid input' : `invalid input, ${count(number, 'issue')}`),
		'application.invalid': (number) => (number === 1 ? 'invalid application' : `invalid application, ${count(number, 'issue')}`),
		'rules.not-in-force': () => 'the standard is not in force',
		'rules.no-such-reading': () => 'the standard of that day has no such reading',
	},
	notEvaluated: 'not evaluated',
	line: (line) => `line ${line}`,
	place: (line, column) => `line ${line}, column ${column}`,
	didYouMean: (suggestion) => `did you mean \`${suggestion}\`?`,
	counts: ({ total, eligible, ineligible, restricted, undetermined, errors, conflicts }) => {
		const parts = [
			[eligible, 'eligible'],
			[ineligible, 'ineligible'],
			[restricted, 'restricted'],
			[undetermined, 'undetermined'],
			[errors, 'not evaluated'],
		] as const;
		const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
		if (conflicts > 0) told.push(count(conflicts, 'conflict'));
		return told.length === 0 ? `${count(total, 'application')}.` : `${count(total, 'application')}: ${told.join(', ')}.`;
	},
};

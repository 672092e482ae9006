/** Words of the other formats in English. */

import type { FormatWords } from '../formats.js';
import { count } from './quantity.js';

export const formats: FormatWords = {
	verdicts: {
		eligible: 'eligible',
		ineligible: 'ineligible',
		restricted: 'restricted',
		undetermined: 'undetermined',
		error: 'not evaluated',
	},
	columns: {
		verdict: 'Verdict',
		file: 'File',
		id: 'Number',
		name: 'Port',
		why: 'Why',
		outcome: 'Outcome',
		rule: 'Rule',
		reason: 'Reason',
		facts: 'Actual and required',
	},
	missing: (number) => `${count(number, 'fact')} missing`,
	required: (actual, required) => `${actual} (required: ${required})`,
	more: (number) => `and ${number} more`,
	strict: 'restricted',
	marks: {
		lapsed: 'under a standard that was not in force',
		choices: 'under another reading than the default',
		notices: 'with a notice beside the verdict',
	},
	title: 'Admission of ports of entry',
	otherRules: 'Other rules',
};

/** English. */

import type { Operator } from '../../engine/decision.js';
import type { Words } from '../words.js';
import { baseline } from './baseline.js';
import { batch } from './batch.js';
import { choices } from './choices.js';
import { cli } from './cli.js';
import { facts } from './facts.js';
import { formats } from './formats.js';
import { html } from './html.js';
import { applicationSentences } from './issues/application.js';
import { engineSentences, packSentences } from './issues/pack.js';
import { readSentences } from './issues/read.js';
import { count, list, margin, quantity, range } from './quantity.js';
import { report } from './report.js';

const required: Words['required'] = {
	atLeast: (value) => `at least ${value}`,
	atMost: (value) => `at most ${value}`,
	moreThan: (value) => `more than ${value}`,
	lessThan: (value) => `less than ${value}`,
	equals: (value) => value,
	notEquals: (value) => `not ${value}`,
	oneOf: (value) => value,
	notOneOf: (value) => `not ${value}`,
	includesAny: (value) => `any of: ${value}`,
	includesNone: (value) => `none of: ${value}`,
	onOrBefore: (value) => `by ${value}`,
	before: (value) => `before ${value}`,
	onOrAfter: (value) => `on or after ${value}`,
	after: (value) => `after ${value}`,
	sameDay: (value) => value,
	notSameDay: (value) => `not ${value}`,
	noEntries: () => '',
};

/** A day so many years after a date, or before it where the number is negative; how long ago it was reads best. */
function yearsLater(years: number, operator: Operator, value: string): string {
	const told = count(Math.abs(years), 'year');
	if (operator === 'onOrBefore' && years > 0) return `${told} ago or more on ${value}`;
	if (operator === 'after' && years > 0) return `less than ${told} ago on ${value}`;
	return `${told} ${years < 0 ? 'earlier' : 'later'}: ${required[operator](value)}`;
}

export const en: Words = {
	language: 'en',
	tag: 'en',
	verdicts: {
		eligible: 'eligible: meets the admission standard',
		ineligible: 'ineligible: does not meet the admission standard',
		restricted: 'restricted: strict control, goes on only with reasons of its own',
		undetermined: 'undetermined: cannot be told yet',
	},
	outcome: (effect, outcome, favour) => {
		if (outcome === 'not-applicable') return 'not applicable';
		if (outcome === 'unknown') return 'unknown';
		if (effect === 'notice') return outcome === 'fail' ? 'note' : 'nothing to note';
		if (effect !== 'priority') return outcome;
		if (outcome === 'fail') return 'does not hold';
		return favour === undefined ? 'holds' : `holds: ${favour}`;
	},
	facts,
	choices,
	knowers: {
		applicant: 'the applicant',
		'local-government': 'the local government',
		airport: 'the airport',
		'civil-aviation-authority': 'the civil aviation authority',
		'provincial-port-office': "the province's port office",
		'national-port-office': 'the national port office',
		'foreign-affairs': 'the foreign affairs office',
		reviewer: 'the reviewer',
	},
	required,
	yearsLater,
	margin,
	quantity,
	range,
	date: (date) => date,
	yesNo: (value) => (value ? 'yes' : 'no'),
	notKnown: 'not known',
	none: 'none',
	noneOf: { 'province.ports.approvedOn': 'not approved', 'province.ports.acceptedOn': 'not accepted', 'water.mergesExisting': 'no' },
	list: (items) => list(items),
	alternatives: (items) => list(items, 'or'),
	pair: (label, text) => `${label}: ${text}`,
	items: (items) => items.join(', '),
	titles: (titles) => titles.join('; '),
	labelled: (text, label) => `${text} (${label})`,
	aside: (text) => `(${text})`,
	document: (title, issuer, date) => `${title} (${issuer}, ${date})`,
	join: (sentences) => sentences.join(' '),
	onEmptyList: (lists) =>
		lists.length === 0
			? 'This rests on the list being complete without such an entry.'
			: `This rests on ${lists.map((each) => `“${each}”`).join(' and ')} being complete without such an entry.`,
	report,
	formats,
	html,
	batch,
	issues: { ...readSentences, ...applicationSentences, ...packSentences, ...engineSentences },
	cli,
	baseline,
};

/** What is wrong with, or odd in, an application, in English. */

import type { FactKind } from '../../../domain/fields.js';
import type { ApplicationIssues, ValueKind } from '../../../domain/issues.js';
import type { Sentences } from '../../words.js';
import { facts } from '../facts.js';
import { count, list } from '../quantity.js';

export const factKinds: { readonly [K in FactKind]: string } = {
	boolean: 'true or false',
	number: 'a number',
	year: 'a year',
	date: 'a date',
	text: 'a text',
	code: 'a six-digit code',
	choice: 'a choice',
	choices: 'a list of choices',
	list: 'a list',
	object: 'an object',
};

export const valueKinds: { readonly [K in ValueKind]: string } = {
	null: 'null',
	boolean: 'true or false',
	number: 'a number',
	string: 'a text',
	list: 'a list',
	object: 'an object',
};

/** Texts as the user must write them: `a`, `b` or `c`. */
export function oneOf(names: readonly string[]): string {
	return list(
		names.map((name) => `\`${name}\``),
		'or',
	);
}

export const applicationSentences: Sentences<ApplicationIssues> = {
	'application.not-an-object': ({ actual }) => `an application is an object, this is ${valueKinds[actual]}`,
	'application.schema-version': ({ written, supported }) =>
		`format version \`${written}\` is not read: write \`schemaVersion\` ${supported}`,
	'application.unknown-field': ({ field }) => `unknown field \`${field}\``,
	'application.required': ({ field }) => `\`${field}\` is missing and required`,
	'application.wrong-type': ({ expected, actual }) => `expected ${factKinds[expected]}, found ${valueKinds[actual]}`,
	'application.bare-code': ({ code }) => `the code \`${code}\` stands in quotes`,
	'application.unknown-choice': ({ written, choices }) => `unknown choice \`${written}\`: write ${oneOf(choices)}`,
	'application.out-of-range': ({ written, min, max }) =>
		max === undefined ? `\`${written}\` is out of range: at least ${min}` : `\`${written}\` is out of range: from ${min} to ${max}`,
	'application.not-whole': ({ written }) => `\`${written}\` is not a whole number`,
	'application.not-finite': () => 'not a finite number',
	'application.not-a-date': ({ written }) => `\`${written}\` is no date that exists: write YYYY-MM-DD`,
	'application.not-an-iata-code': ({ written }) => `\`${written}\` is no airport code: write three capital letters`,
	'application.blank': ({ field }) => `\`${field}\` is blank`,
	'application.too-long': ({ length, max }) => `the text has ${count(length, 'character')}, at most ${max} are allowed`,
	'application.too-many-entries': ({ length, max }) => `the list has ${count(length, 'entry', 'entries')}, at most ${max} are allowed`,
	'application.null-entry': () => 'a list has no empty entries: delete it',
	'application.empty-value': ({ field }) =>
		`\`${field}\` is empty: write \`null\` if it has not happened, or leave the line out if it is not known`,
	'application.wrong-section': ({ section, type }) => `a port of type \`${type}\` has no section \`${section}\``,
	'application.evidence-pointer': ({ written }) => `evidence for \`${written}\`, which the application does not have`,
	'application.duplicate-year': ({ year, first }) => `the year ${year} stands at \`${first}\` already: keep one of the two`,
	'application.more-issues': ({ listed }) => `more issues than the ${listed} listed`,

	'division.malformed': ({ written }) => `\`${written}\` is no division code: write six digits`,
	'division.unknown': ({ code }) => `no division has the code \`${code}\` (GB/T 2260)`,
	'division.not-mainland': ({ code }) => `\`${code}\` lies in Hong Kong, Macao or Taiwan, where this standard does not apply`,
	'division.not-a-province': ({ code, name }) => `\`${code}\` (${name}) is not at the level of a province`,
	'division.not-a-prefecture': ({ code, name }) => `\`${code}\` (${name}) is not at the level of a prefecture`,
	'division.not-a-county': ({ code, name }) => `\`${code}\` (${name}) is not at the level of a county`,
	'division.outside-province': ({ code, name, province, provinceName }) =>
		`\`${code}\` (${name}) does not lie in the applicant's province, \`${province}\` (${provinceName})`,
	'division.outside-prefecture': ({ code, name, prefecture, prefectureName }) =>
		`\`${code}\` (${name}) does not lie in \`${prefecture}\` (${prefectureName})`,
	'division.no-county': ({ prefecture, prefectureName }) =>
		`\`${prefecture}\` (${prefectureName}) lies directly under its province and has no counties: leave \`county\` out`,
	'division.needs-prefecture': ({ code, name }) => `\`${code}\` (${name}) needs its \`prefecture\` beside it`,
	'application.hidden-character': ({ character }) =>
		`holds a character that is not shown (${character}): two names that look alike may count as different; take it out`,
	'division.abolished': ({ code, name }) =>
		`\`${code}\` (${name}) has been abolished: check whether a newer code should stand here; whether it is the place of another code is not known`,

	'routes.count-mismatch': ({ fact, declared, listed }) =>
		`${facts[fact]}: ${declared} declared, ${listed} in the list of routes; the list decides`,
	'routes.alike': ({ one, other }) => `“${one}” and “${other}” count as two cities: if they are one, spell them alike`,
	'ports.accepted-before-approved': ({ port, approvedOn, acceptedOn }) =>
		`${port}: accepted on ${acceptedOn}, before its approval on ${approvedOn}`,
	'ports.accepted-without-approval': ({ port, acceptedOn }) => `${port}: accepted on ${acceptedOn}, but marked as not approved`,
	'date.after-as-of': ({ date, asOf }) => `${date} lies after the as-of date, ${asOf}`,
	'year.not-over': ({ year, asOf }) => `${year} is not over on the as-of date, ${asOf}: its figures do not count`,
};

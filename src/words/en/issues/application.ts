/** What is wrong with, or odd in, an application, in English. */

import type { Unit } from '../../../base/unit.js';
import type { FactPath } from '../../../domain/facts.js';
import type { FactKind, FieldKind } from '../../../domain/fields.js';
import type { ApplicationIssues, ValueKind } from '../../../domain/issues.js';
import { grouped } from '../../digits.js';
import type { Sentences } from '../../words.js';
import { choices } from '../choices.js';
import { facts } from '../facts.js';
import { count, list, units } from '../quantity.js';

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

/** Choices as they must be written, each with what it is called: `a` (one thing) or `b` (another). */
function oneOfCalled(names: readonly string[], fact: string): string {
	const labels = (choices as Readonly<Record<string, Readonly<Record<string, string>>>>)[fact];
	if (labels === undefined) return oneOf(names);
	return list(
		names.map((name) => (labels[name] === name ? `\`${name}\`` : `\`${name}\` (${labels[name]})`)),
		'or',
	);
}

/** What a field is called, set in parentheses; nothing where it has no name but its key. */
function called(field: string, fact: string): string {
	const label = { ...facts, schemaVersion: 'format version' }[fact] ?? (field === 'document' ? 'the attachment' : undefined);
	return label === undefined || label === field ? '' : ` (${label})`;
}

/** A number as it must be written: whoever only takes the unit away would tell minutes as hours. */
function numberIn(unit: Unit | undefined): string {
	if (unit === undefined) return 'not a number: write one without quotes';
	const example = unit === 'h' ? ' (1 hour and 20 minutes are 1.33)' : '';
	return `not a number: write the figure alone, in ${units[unit][1]}${example}, without quotes; convert it if it is in another unit, and leave the field out if it is not known`;
}

function expectedKind(expected: FieldKind, actual: ValueKind, unit: Unit | undefined): string | undefined {
	if (expected === 'object')
		return `expected fields, found ${valueKinds[actual]}: in JSON they stand within braces {}, in YAML indented below`;
	if (expected === 'list' && actual === 'object') {
		return 'expected a list, found fields: in JSON it stands within brackets [], in YAML each entry begins with `- `';
	}
	if (actual !== 'string') return undefined;
	if (expected === 'number') return numberIn(unit);
	if (expected === 'year') return 'not a year: write its four digits without quotes';
	return expected === 'boolean' ? 'neither true nor false: write `true` for yes or `false` for no, without quotes' : undefined;
}

/** What to do where the day of an approval or acceptance cannot be given: that of the other must not be taken for it. */
function ifNotYet(field: string): string {
	const event = field === 'acceptedOn' ? 'acceptance' : 'approval';
	return `write \`null\`, without quotes, if it is known that there was no ${event} yet; leave the field out if that, or the day, is not known`;
}

export const applicationSentences: Sentences<ApplicationIssues> = {
	'application.not-an-object': ({ actual }) =>
		actual === 'list'
			? 'a file holds one application, within braces {}, and this is a list: give each application a file of its own, or a line of an NDJSON file'
			: `a file holds one application, made of fields, and this is ${valueKinds[actual]}`,
	'application.schema-version': ({ written, supported }) =>
		`format version \`${written}\` is not read: write \`schemaVersion\` ${supported}`,
	'application.unknown-field': ({ field }) => `unknown field \`${field}\``,
	'application.required': ({ field, fact, value }) =>
		`\`${field}\`${called(field, fact)} is missing and required${value === undefined ? '' : `: write ${value}`}`,
	'application.wrong-type': ({ expected, actual, unit }) =>
		expectedKind(expected, actual, unit) ?? `expected ${factKinds[expected]}, found ${valueKinds[actual]}`,
	'application.bare-code': ({ code }) => `\`${code}\` without quotes: write the six digits of the code in quotes`,
	'application.unknown-choice': ({ written, choices: keys, fact }) => `unknown choice \`${written}\`: write ${oneOfCalled(keys, fact)}`,
	'application.out-of-range': ({ written, min, max }) =>
		max === undefined ? `\`${written}\` is out of range: at least ${min}` : `\`${written}\` is out of range: from ${min} to ${max}`,
	'application.not-whole': ({ written, unit }) =>
		`\`${written}\` is not a whole number${unit === undefined ? '' : ` of ${units[unit][1]}`}`,
	'application.not-finite': () => 'not a finite number',
	'application.not-a-date': ({ written, field, unknown }) => {
		const otherwise = {
			required: '',
			'left-out': '; leave the field out if the day is not known',
			'null-or-left-out': `; ${ifNotYet(field)}`,
		}[unknown];
		return `\`${written}\` is not how a date is written: write year-month-day, such as 2024-06-30${otherwise}`;
	},
	'application.no-such-day': ({ written }) => `there is no day \`${written}\`: check the date`,
	'application.date-out-of-range': ({ written, first, last }) =>
		`\`${written}\` is out of range: dates lie in the years ${first} to ${last}`,
	'application.not-yet': ({ written, field }) => `\`${written}\` is no date: ${ifNotYet(field)}`,
	'application.not-an-iata-code': ({ written }) => `\`${written}\` is no airport code: write three capital letters`,
	'application.blank': ({ field }) => `\`${field}\` is blank: fill it in, or leave the field out if it is optional and not known`,
	'application.too-long': ({ length, max }) => `the text has ${count(length, 'character')}, at most ${grouped(String(max))} are allowed`,
	'application.too-many-entries': ({ length, max }) =>
		`the list has ${count(length, 'entry', 'entries')}, at most ${grouped(String(max))} are allowed`,
	'application.null-entry': () => 'a list has no empty entries: delete it',
	'application.empty-value': ({ field }) => `\`${field}\` is empty: ${ifNotYet(field)}`,
	'application.wrong-section': ({ section, type }) => `a port of type \`${type}\` has no section \`${section}\``,
	'application.evidence-pointer': ({ written }) =>
		`evidence for \`${written}\`, which the application does not have: write the place of a field from / on, such as /airport/routes`,
	'application.duplicate-year': ({ year, first }) => `the year ${year} stands at \`${first}\` already: keep one of the two`,
	'application.more-issues': ({ listed }) => `more issues than the ${listed} listed`,

	'division.malformed': ({ written }) => `\`${written}\` is no division code: write its six digits, half-width`,
	'division.unknown': ({ code }) => `no division has the code \`${code}\` (GB/T 2260): check the code`,
	'division.not-mainland': ({ code }) => `\`${code}\` lies in Hong Kong, Macao or Taiwan, where this standard does not apply`,
	'division.not-a-province': ({ code, name }) => `\`${code}\` (${name}) is not at the level of a province`,
	'division.not-a-prefecture': ({ code, name }) => `\`${code}\` (${name}) is not at the level of a prefecture`,
	'division.direct-unit': ({ code, name }) =>
		`\`${code}\` (${name}) lies directly under its province and has no counties: write it as \`prefecture\`, and leave \`county\` out`,
	'division.not-a-county': ({ code, name }) => `\`${code}\` (${name}) is not at the level of a county`,
	'division.outside-province': ({ code, name, province, provinceName }) =>
		`\`${code}\` (${name}) does not lie in the applicant's province, \`${province}\` (${provinceName})`,
	'division.outside-prefecture': ({ code, name, prefecture, prefectureName }) =>
		`\`${code}\` (${name}) does not lie in \`${prefecture}\` (${prefectureName})`,
	'division.no-county': ({ prefecture, prefectureName }) =>
		`\`${prefecture}\` (${prefectureName}) lies directly under its province and has no counties: leave \`county\` out`,
	'division.needs-prefecture': ({ code, name, prefecture }) =>
		`\`${code}\` (${name}) needs its \`prefecture\` beside it, \`"${prefecture}"\``,
	'application.lost-text': ({ written }) =>
		`\`${written}\` has lost characters on its way here, as happens in a pipe of PowerShell: name the file instead; where the file itself has it so, write the name anew and save it as UTF-8`,
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
	'date.after-as-of': ({ fact, date, asOf }) =>
		`${facts[fact as FactPath] ?? 'date of the evidence'}: ${date} lies after the as-of date, ${asOf}`,
	'year.not-over': ({ year, asOf }) => `${year} is not over on the as-of date, ${asOf}: its figures do not count`,
};

/** What is wrong with a rule pack, in English. */

import { firstYear, lastYear } from '../../../base/date.js';
import type { EngineIssues } from '../../../engine/issues.js';
import type { DefinitionKind, Named, PackIssues, ParameterKind, SubjectKind } from '../../../rules/issues.js';
import type { Sentences } from '../../words.js';
import { list } from '../quantity.js';
import { factKinds, oneOf, valueKinds } from './application.js';

const named: { readonly [N in Named]: string } = {
	rule: 'rule',
	check: 'check',
	case: 'case',
	parameter: 'parameter',
	definition: 'definition',
	reading: 'reading',
	source: 'source',
	unique: 'key unique in a batch',
	unchecked: 'unchecked clause',
	file: 'file',
};

const parameterKinds: { readonly [K in ParameterKind]: string } = { number: 'a number', date: 'a date', years: 'a list of years' };
const definitionKinds: { readonly [K in DefinitionKind]: string } = { condition: 'a condition', quantity: 'a quantity' };
const subjectKinds: { readonly [K in SubjectKind]: string } = {
	boolean: 'true or false',
	value: 'a choice, code or text',
	choices: 'a list of choices',
	number: 'a number',
	date: 'a date',
};
const languages: Readonly<Record<string, string>> = { zh: 'Chinese', en: 'English' };

/** What there is instead, where it is known and not nothing. */
const among = (names: readonly string[] = []) => (names.length === 0 ? '' : `: write ${oneOf(names)}`);

export const packSentences: Sentences<PackIssues> = {
	'rules.no-files': () => 'the rule pack has no files',
	'rules.no-header': ({ expected }) => `a rule pack of several files needs \`${expected}\``,
	'rules.several-headers': ({ first }) => `a rule pack has one header, and \`${first}\` is it already`,
	'rules.file-absent': ({ name }) => `\`${name}\` stands in \`files\` and does not exist`,
	'rules.file-not-listed': ({ name }) => `\`${name}\` does not stand in \`files\`: list it or move it away`,

	'rules.wrong-type': ({ expected, actual }) => `expected ${valueKinds[expected]}, found ${valueKinds[actual]}`,
	'rules.unknown-key': ({ key, allowed }) => `unknown key \`${key}\`: write ${oneOf(allowed)}`,
	'rules.missing-key': ({ key }) => `\`${key}\` is missing`,
	'rules.empty-key': ({ key }) => `\`${key}\` has nothing after its colon: write what belongs there, or leave it out`,
	'rules.missing-text': ({ language }) => `the ${languages[language] ?? language} text, \`${language}\`, is missing`,
	'rules.blank-text': () => 'the text is blank',
	'rules.missing-source': () => '`source` is missing: say where this stands',
	'rules.unknown-value': ({ written, allowed }) => `unknown value \`${written}\`: write ${oneOf(allowed)}`,
	'rules.empty-list': () => 'the list is empty',
	'rules.no-rules': () => 'the rule pack has no rules',
	'rules.no-cases': () => '`cases` is missing: every rule and check carries at least one',
	'rules.bad-name': ({ written, form }) => `\`${written}\` is no name of the form \`${form}\``,
	'rules.bad-version': ({ written }) => `\`${written}\` is no version: write it like \`1.0.0\``,
	'rules.bad-url': ({ written }) => `\`${written}\` is no web address: it begins with http:// or https://`,
	'rules.bad-date': ({ written }) => `\`${written}\` is no date from ${firstYear} to ${lastYear}: write YYYY-MM-DD`,
	'rules.bad-pointer': ({ written }) => `\`${written}\` is no JSON Pointer: write it like \`/airport/hub\``,
	'rules.dates-reversed': ({ from, to }) => `the last day, \`${to}\`, lies before the first, \`${from}\``,
	'rules.too-few-choices': ({ reading }) => `the reading \`${reading}\` needs at least two choices`,
	'rules.parameter-value': () => 'a parameter is a number, a date or a list of years',
	'rules.unit-required': ({ parameter }) => `the parameter \`${parameter}\` is a number and needs a \`unit\``,
	'rules.unit-not-for': ({ parameter, kind }) =>
		`the parameter \`${parameter}\` is ${parameterKinds[kind]} and has no unit: delete \`unit\``,
	'rules.duplicate-id': ({ kind, id, firstFile, firstLine }) =>
		`the ${named[kind]} name \`${id}\` is taken at ${firstFile}:${firstLine}: choose another`,

	'rules.unknown-fact': ({ written }) => `an application has no fact \`${written}\``,
	'rules.fact-in-list': ({ written, list: walked }) =>
		`\`${written}\` belongs to the entries of \`${walked}\`: walk the list first, as with \`forEvery\``,
	'rules.unknown-parameter': ({ written }) => `unknown parameter \`${written}\``,
	'rules.unknown-definition': ({ written }) => `unknown definition \`${written}\``,
	'rules.unknown-reading': ({ written, readings }) => `unknown reading \`${written}\`${among(readings)}`,
	'rules.unknown-choice': ({ written, reading, choices }) => `the reading \`${reading}\` has no choice \`${written}\`${among(choices)}`,
	'rules.unknown-source': ({ written }) => `unknown source \`${written}\``,
	'rules.missing-choice': ({ reading, choice }) => `nothing is said for \`${choice}\`, a choice of the reading \`${reading}\``,
	'rules.unused': ({ kind, name }) => `the ${named[kind]} \`${name}\` is never used: delete it`,
	'rules.shadowed-entry': ({ name, by }) =>
		by === 'section'
			? `\`${name}\` is a section of the application: give the entry another name`
			: `an outer entry is called \`${name}\`: choose another name`,

	'rules.unknown-operator': ({ written }) => `unknown operator \`${written}\``,
	'rules.no-operator': ({ operators }) => `no operator: write ${oneOf(operators)}`,
	'rules.several-operators': ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other: make two conditions of them`,
	'rules.missing-relation': ({ kind, allowed }) => `${subjectKinds[kind]} says nothing alone: add ${oneOf(allowed)}`,
	'rules.relation-not-for': ({ relation, kind, allowed }) =>
		allowed.length === 0
			? `\`${relation}\` does not fit ${subjectKinds[kind]}, which says enough alone: leave it out, or turn it round with \`not\``
			: `\`${relation}\` does not fit ${subjectKinds[kind]}: write ${oneOf(allowed)}`,
	'rules.not-a-quantity': ({ operator }) => `expected a quantity, and \`${operator}\` is a condition`,
	'rules.parameter-as-subject': () => 'a parameter is what a fact is held against: put the fact first',
	'rules.wrong-kind': ({ fact, kind, operator, expected }) =>
		`\`${operator}\` needs ${list(
			expected.map((each) => factKinds[each]),
			'or',
		)}, and \`${fact}\` is ${factKinds[kind]}`,
	'rules.never-equal': ({ left, right }) => `\`${left}\` and \`${right}\` have no value in common, and are never equal`,
	'rules.kinds-differ': ({ left, leftKind, right, rightKind }) =>
		`\`${left}\` is ${factKinds[leftKind]} and \`${right}\` ${factKinds[rightKind]}: they cannot be compared`,
	'rules.unit-mismatch': ({ unit, expected }) => `the unit is \`${unit}\`, and \`${expected}\` is needed here`,
	'rules.unknown-literal': ({ written, fact, choices }) => `\`${fact}\` has no choice \`${written}\`: write ${oneOf(choices)}`,
	'rules.code-level': ({ written, name, fact }) => `\`${written}\` (${name}) is of another level than \`${fact}\`, which never has it`,
	'rules.same-sides': () => 'both sides are the same, so that the answer never depends on the application: change one of them',
	'rules.negative-mark': ({ parameter, value }) =>
		`parameter \`${parameter}\` is ${value}, and nothing that an application tells is below 0: check the sign`,
	'rules.unknown-code': ({ written, fact }) => `\`${written}\` is no division code that exists (for \`${fact}\`)`,
	'rules.bare-number': ({ written }) => `\`${written}\` has no name: put it into \`parameters\` and refer to it`,
	'rules.bare-date': ({ written }) => `\`${written}\` has no name: put it into \`parameters\` and refer to it`,
	'rules.parameter-kind': ({ parameter, kind, expected }) =>
		`expected ${parameterKinds[expected]}, and the parameter \`${parameter}\` is ${parameterKinds[kind]}`,
	'rules.parameter-not-whole': ({ parameter, value }) =>
		`the parameter \`${parameter}\` counts years: make it a whole number above 0, not ${value}`,
	'rules.definition-kind': ({ definition, kind, expected }) =>
		`expected ${definitionKinds[expected]}, and the definition \`${definition}\` is ${definitionKinds[kind]}`,
	'rules.definition-scope': ({ definition, entry, list: walked }) =>
		`the definition \`${definition}\` speaks of \`${entry}\`, an entry of \`${walked}\`: use it where that list is walked`,
	'rules.definition-cycle': ({ names }) => `definitions that lead back to themselves: ${names.map((name) => `\`${name}\``).join(' → ')}`,
	'rules.condition-too-large': ({ limit }) =>
		`the condition goes too deep once written out, beyond ${limit} members and levels: divide it, or write values with \`oneOf\``,
	'rules.definition-too-large': ({ definition }) => `the definition \`${definition}\` is too large once written out: divide it`,
	'rules.not-yearly': ({ list: walked }) => `the entries of \`${walked}\` have no \`year\``,
	'rules.not-of-entry': ({ fact, entry }) => `\`${fact}\` is no fact of the entry \`${entry}\``,

	'rules.stray-brace': ({ written }) => `\`${written}\` belongs to no placeholder: write it as \`{name}\`, in plain braces`,
	'rules.unknown-placeholder': ({ written }) => `no parameter or quantity can stand for \`{${written}}\``,
	'rules.placeholder-not-measured': ({ written }) =>
		`the condition does not measure \`${written}\`, so nothing can stand for \`{${written}}\``,
	'rules.favour-missing': () => '`favour` is missing: say what the priority leads to',
	'rules.favour-not-for': ({ effects }) => `\`favour\` is for \`priority\` only, and this rule is ${oneOf(effects)}`,
	'rules.restricted-as-not-for': ({ effects }) => `\`restrictedAs\` is for \`restriction\` only, and this rule is ${oneOf(effects)}`,
	'rules.unknown-without-missing': () => 'a case that expects `unknown` names the missing facts in `missing`',
	'rules.settled-with-missing': ({ expect }) => `a case that expects \`${expect}\` has no \`missing\`: delete it`,
};

export const engineSentences: Sentences<EngineIssues> = {
	'rules.as-of-date': ({ written }) => `the as-of date \`${written}\` is none: write a day as \`2024-06-30\``,
	'rules.not-in-force': ({ pack, date, from, to }) =>
		`\`${pack}\` was in force from ${from} to ${to}, not on ${date}: to check all the same, add \`--allow-lapsed\`, and for an earlier day name the pack with \`--rules\`, too`,
	'rules.lapsed': ({ pack, date, from, to }) =>
		`\`${pack}\` was in force from ${from} to ${to}, not on ${date}: take this result as a comparison only`,
};

/** Faults within conditions: the condition of a rule in YAML, and what the loader must say of it. */

import { packWithCondition } from './base-pack.js';
import { type Fault, place } from './fault.js';

/** The code, the words within the condition at whose beginning the issue stands, the suggestion. */
type Told = readonly [code: string, at: string | RegExp, suggestion?: string];

function of(name: string, condition: string, ...told: readonly Told[]): Fault {
	const text = packWithCondition(condition);
	const start = text.indexOf(condition, text.indexOf('air.tried'));
	const issues = told.map(([code, at, suggestion]) => {
		const { column } = place(name, condition, at);
		const before = text.slice(0, start).split('\n');
		return { code, line: before.length, column: (before.at(-1)?.length ?? 0) + column, ...(suggestion && { suggestion }) };
	});
	return { name, text, issues };
}

const count = 'count: { each: route, in: airport.routes }';

export const operatorFaults: readonly Fault[] = [
	of(
		'an operator that does not exist, deep within',
		'{ all: [{ any: [{ not: { forEvry: { each: a, in: airport.routes, holds: { fact: a.fixed } } } }] }] }',
		['rules.unknown-operator', 'forEvry', 'forEvery'],
	),
	of('an operator in another spelling', '{ atleastone: { each: a, in: airport.routes, holds: { fact: a.fixed } } }', [
		'rules.unknown-operator',
		'atleastone',
		'atLeastOne',
	]),
	of('a relation without a subject', '{ atLeast: { parameter: distance } }', ['rules.no-operator', '{ atLeast']),
	of('two operators in one map', '{ fact: plan.listed, not: { fact: plan.listed } }', ['rules.several-operators', 'not']),
	of('two relations in one map', '{ fact: airport.region, equals: inland, oneOf: [border] }', ['rules.several-operators', 'oneOf']),
	of('a text where a condition belongs', 'yes', ['rules.wrong-type', 'yes']),
	of('a list where a condition belongs', '[{ fact: plan.listed }]', ['rules.wrong-type', '[{']),
	of('an empty map where a condition belongs', '{ not: {} }', ['rules.no-operator', '{}']),
	of('an empty all', '{ all: [] }', ['rules.empty-list', 'all']),
	of('an empty any', '{ any: [] }', ['rules.empty-list', 'any']),
	of('an empty oneOf', '{ fact: airport.region, oneOf: [] }', ['rules.empty-list', 'oneOf']),
	of('a single condition where a list of them belongs', '{ all: { fact: plan.listed } }', ['rules.wrong-type', '{ fact']),
	of('a case without what must hold', '{ case: { fact: plan.listed } }', ['rules.missing-key', 'case']),
	of(
		'an operand that does not exist',
		'{ atLeastOne: { each: a, in: airport.routes, wheer: { fact: a.fixed }, holds: { fact: a.direct } } }',
		['rules.unknown-key', 'wheer', 'where'],
	),
	of('an operand that is missing', '{ forEvery: { each: a, in: airport.routes } }', ['rules.missing-key', 'forEvery']),
	of('a list without a name for its entries', '{ forEvery: { in: airport.routes, holds: { fact: a.fixed } } }', [
		'rules.missing-key',
		'forEvery',
	]),
	of('a fact where a list belongs', '{ forEvery: { each: a, in: airport.region, holds: { fact: a.fixed } } }', [
		'rules.wrong-kind',
		'airport.region',
	]),
	of('a list where a fact belongs', '{ fact: airport.routes }', ['rules.wrong-kind', 'airport.routes']),
	of('a section where a fact belongs', '{ fact: airport }', ['rules.wrong-kind', 'airport']),
	of('a choice that is not compared', '{ fact: airport.region }', ['rules.missing-relation', 'fact']),
	of('a number that is not compared', `{ ${count} }`, ['rules.missing-relation', 'count']),
	of('a yes-or-no fact that is compared', '{ fact: plan.listed, equals: true }', ['rules.relation-not-for', 'equals']),
	of('a choice in a relation of numbers', '{ fact: airport.region, atLeast: { parameter: distance } }', [
		'rules.relation-not-for',
		'atLeast',
	]),
	of('a date in a relation of numbers', '{ fact: submittedOn, atLeast: { parameter: opened } }', ['rules.relation-not-for', 'atLeast']),
	of('a number in a relation of dates', `{ ${count}, before: as-of }`, ['rules.relation-not-for', 'before']),
	of('a set in a relation of single choices', '{ fact: border.priority.serves, oneOf: [pilot-zone] }', ['rules.relation-not-for', 'oneOf']),
	of('a relation that does not exist', '{ fact: airport.region, equal: inland }', ['rules.unknown-key', 'equal', 'equals']),
	of('a relation beside a condition', '{ all: [{ fact: plan.listed }], atLeast: { parameter: routes } }', ['rules.unknown-key', 'atLeast']),
	of('a choice that the fact does not have', '{ fact: airport.region, equals: inlnd }', ['rules.unknown-literal', 'inlnd', 'inland']),
	of('one of several choices that the fact does not have', '{ fact: border.priority.serves, includesAny: [pilot-zone, pilots-zone] }', [
		'rules.unknown-literal',
		'pilots-zone',
		'pilot-zone',
	]),
	of('a code without quotation marks', '{ fact: port.province, equals: 310000 }', ['rules.wrong-type', '310000', "'310000'"]),
	of('a code that does not exist', "{ fact: port.province, oneOf: ['310000', '990000'] }", ['rules.unknown-code', "'990000'"]),
	of('a code of another level', "{ fact: port.province, equals: '420102' }", ['rules.code-level', "'420102'"]),
	of('codes of two levels', '{ fact: port.province, equals: { fact: port.prefecture } }', ['rules.never-equal', 'port.prefecture']),
	of('facts that have no choice in common', '{ fact: airport.region, equals: { fact: airport.hub } }', [
		'rules.never-equal',
		'airport.hub',
	]),
	of('a fact held against itself', '{ fact: port.county, equals: { fact: port.county } }', ['rules.same-sides', '{ fact: port.county }']),
	of('a number held against itself', '{ definition: route-count, atLeast: { definition: route-count } }', [
		'rules.same-sides',
		/(?<=atLeast: ){ definition: route-count }/,
	]),
	of('a date held against itself', '{ fact: submittedOn, before: { fact: submittedOn } }', ['rules.same-sides', '{ fact: submittedOn }']),
	of('facts of different kinds', '{ fact: port.county, equals: { fact: port.name } }', ['rules.kinds-differ', 'port.name']),
	of('a bare number', `{ ${count}, atLeast: 10 }`, ['rules.bare-number', '10']),
	of('a bare number of years', '{ fact: submittedOn, plusYears: 3, before: as-of }', ['rules.bare-number', '3']),
	of('a bare date', "{ fact: submittedOn, before: '2024-01-01' }", ['rules.bare-date', "'2024-01-01'"]),
	of('a date that is no word of the language', '{ fact: submittedOn, before: asof }', ['rules.unknown-value', 'asof', 'as-of']),
	of('units that do not agree', `{ ${count}, atLeast: { parameter: distance } }`, ['rules.unit-mismatch', '{ parameter']),
	of(
		'sources of one number in different units',
		`{ firstGiven: [{ ${count} }, { count: { each: b, in: province.ports } }], atLeast: { parameter: routes } }`,
		['rules.unit-mismatch', '{ count: { each: b'],
	),
	of(
		'choices of one number in different units',
		`{ byReading: scope, choices: { wide: { ${count} }, narrow: { count: { each: b, in: province.ports } } }, atLeast: { parameter: routes } }`,
		['rules.unit-mismatch', '{ count: { each: b'],
	),
	of('a date where a number belongs', `{ ${count}, atLeast: { parameter: opened } }`, ['rules.parameter-kind', 'opened']),
	of('a number where a date belongs', '{ fact: submittedOn, before: { parameter: grace } }', ['rules.parameter-kind', 'grace']),
	of(
		'a number where years belong',
		'{ latest: { each: a, in: airport.passengers, last: { parameter: grace }, except: { parameter: grace }, holds: { not: { fact: plan.listed } } } }',
		['rules.parameter-kind', 'grace }, holds'],
	),
	of('kilometres where years belong', '{ fact: submittedOn, plusYears: { parameter: distance }, before: as-of }', [
		'rules.unit-mismatch',
		'distance',
	]),
	of('years added to what is no date', '{ fact: airport.region, plusYears: { parameter: grace }, equals: inland }', [
		'rules.relation-not-for',
		'plusYears',
	]),
	of(
		'years added and taken away',
		'{ fact: submittedOn, plusYears: { parameter: grace }, minusYears: { parameter: grace }, before: as-of }',
		['rules.several-operators', 'minusYears'],
	),
	of('a filter that is empty', '{ forEvery: { each: a, in: airport.routes, where: , holds: { fact: a.fixed } } }', [
		'rules.empty-key',
		'where',
	]),
	of('a filter that is null', '{ count: { each: a, in: airport.routes, distinctBy: null }, atLeast: { parameter: routes } }', [
		'rules.empty-key',
		'distinctBy',
	]),
	of(
		'years to be left out that are null',
		'{ latest: { each: a, in: airport.passengers, last: { parameter: grace }, except: ~, holds: { fact: plan.listed } } }',
		['rules.empty-key', 'except'],
	),
	of('a parameter as the subject', `{ parameter: routes, atMost: { definition: route-count } }`, [
		'rules.parameter-as-subject',
		'parameter',
	]),
	of('a parameter that is given bare', `{ ${count}, atLeast: distance }`, ['rules.wrong-type', 'distance']),
	of('nothing to compare with', `{ ${count}, atLeast: {} }`, ['rules.missing-key', 'atLeast']),
	of('two things to compare with', `{ ${count}, atLeast: { parameter: routes, definition: route-count } }`, [
		'rules.several-operators',
		'definition',
	]),
	of('a misspelt thing to compare with', `{ ${count}, atLeast: { paramter: routes } }`, ['rules.unknown-key', 'paramter', 'parameter']),
	of('a choice to compare a number with', `{ ${count}, atLeast: { fact: airport.region } }`, ['rules.wrong-kind', 'airport.region']),
	of('a number to compare a date with', '{ fact: submittedOn, before: { fact: airport.routeCounts.fixedDirect } }', [
		'rules.wrong-kind',
		'airport.routeCounts.fixedDirect',
	]),
	of('a quantity as a condition', '{ all: [{ definition: route-count }] }', ['rules.definition-kind', 'route-count']),
	of(
		'a condition as a quantity',
		'{ atLeastOne: { each: existing, in: province.ports, holds: { definition: accepted, atLeast: { parameter: routes } } } }',
		['rules.definition-kind', 'accepted'],
	),
	of('a condition where a quantity belongs', '{ firstGiven: [{ all: [{ fact: plan.listed }] }], atLeast: { parameter: routes } }', [
		'rules.not-a-quantity',
		'all',
	]),
	of('a yes-or-no fact where a quantity belongs', '{ firstGiven: [{ fact: plan.listed }], atLeast: { parameter: routes } }', [
		'rules.wrong-kind',
		'plan.listed',
	]),
	of('years of a list without years', '{ latest: { each: a, in: airport.routes, last: { parameter: grace }, holds: { fact: a.fixed } } }', [
		'rules.not-yearly',
		'airport.routes',
	]),
	of(
		'a key that is not one of the entry',
		'{ count: { each: a, in: airport.routes, distinctBy: port.name }, atLeast: { parameter: routes } }',
		['rules.not-of-entry', 'port.name'],
	),
	of('a value that is no number', '{ largest: { each: a, in: airport.routes, value: a.to }, atLeast: { parameter: routes } }', [
		'rules.wrong-kind',
		'a.to',
	]),
	of('years between the as-of date and a choice', '{ yearsBeforeAsOf: airport.region, atLeast: { parameter: grace } }', [
		'rules.wrong-kind',
		'airport.region',
	]),
	of(
		'several faults in one condition are told together',
		'{ all: [{ fact: plan.lsted }, { fact: airport.region, equals: inlnd }, { any: [] }] }',
		['rules.unknown-fact', 'plan.lsted', 'plan.listed'],
		['rules.unknown-literal', 'inlnd', 'inland'],
		['rules.empty-list', 'any'],
	),
];

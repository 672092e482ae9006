/** Every operator of the rule language: a condition in YAML, and the model that the loader makes of it. */

import type { Condition, FactRef, ListRef } from '../../src/rules/model.js';

interface Model {
	readonly yaml: string;
	readonly model: Condition;
}

function fact(path: string, scope = 0, ...steps: FactRef['steps']): FactRef {
	return { path, scope, steps: steps.length > 0 ? steps : path.split('.').map((key) => ({ key })) };
}

const list = (path: string, entryName: string, unit: ListRef['unit'], scope = 0, ...steps: FactRef['steps']): ListRef => ({
	...fact(path, scope, ...steps),
	entryName,
	unit,
});

const routes = list('airport.routes', 'to', 'route');
const ports = list('province.ports', 'name', 'port');
const passengers = list('airport.passengers', 'year', 'year');
const listed: Condition = { op: 'isTrue', fact: fact('plan.listed') };
const ofRoute = (key: string, scope = 1) => fact(`airport.routes.${key}`, scope, { key });
const fixed: Condition = { op: 'isTrue', fact: ofRoute('fixed') };
const region = fact('airport.region');
const routeMark = { op: 'parameter', name: 'routes', value: 10 } as const;
const counted = { op: 'count', list: routes } as const;
const routeCount = { op: 'named', name: 'route-count', of: { op: 'count', list: routes, distinctBy: ofRoute('to') } } as const;
const asOf = { op: 'asOf' } as const;
const submitted = { op: 'dateFact', fact: fact('submittedOn') } as const;
const acceptedOn = (scope: number) => fact('province.ports.acceptedOn', scope, { key: 'acceptedOn', nullable: true });
const accepted = (scope: number): Condition => ({
	op: 'named',
	name: 'accepted',
	of: { op: 'compareDates', left: { op: 'dateFact', fact: acceptedOn(scope) }, relation: 'onOrBefore', right: asOf },
});

const numberRelations = (['atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'] as const).map(
	(relation): Model => ({
		yaml: `{ count: { each: route, in: airport.routes }, ${relation}: { parameter: routes } }`,
		model: { op: 'compare', left: counted, relation, right: routeMark, unit: 'route' },
	}),
);

const dateRelations = (['onOrBefore', 'before', 'onOrAfter', 'after', 'sameDay'] as const).map(
	(relation): Model => ({
		yaml: `{ fact: submittedOn, ${relation}: { parameter: opened } }`,
		model: { op: 'compareDates', left: submitted, relation, right: { op: 'dateParameter', name: 'opened', value: '2020-01-01' } },
	}),
);

export const models: readonly Model[] = [
	{ yaml: '{ fact: plan.listed }', model: listed },
	{ yaml: '{ all: [{ fact: plan.listed }] }', model: { op: 'all', of: [listed] } },
	{ yaml: '{ any: [{ fact: plan.listed }] }', model: { op: 'any', of: [listed] } },
	{ yaml: '{ not: { fact: plan.listed } }', model: { op: 'not', of: listed } },
	{ yaml: '{ case: { fact: plan.listed }, holds: { fact: plan.listed } }', model: { op: 'case', when: listed, holds: listed } },
	{ yaml: '{ firstGiven: [{ fact: plan.listed }] }', model: { op: 'firstGiven', of: [listed] } },
	{
		yaml: '{ byReading: scope, choices: { wide: { not: { fact: plan.listed } }, narrow: { fact: plan.listed } } }',
		model: { op: 'byReading', reading: 'scope', choices: { narrow: listed, wide: { op: 'not', of: listed } } },
	},
	{
		yaml: '{ forEvery: { each: route, in: airport.routes, holds: { fact: route.fixed } } }',
		model: { op: 'forEvery', list: routes, holds: fixed },
	},
	{
		yaml: '{ atLeastOne: { each: route, in: airport.routes, where: { fact: plan.listed }, holds: { fact: route.fixed } } }',
		model: { op: 'atLeastOne', list: routes, where: listed, holds: fixed },
	},
	{
		yaml: '{ latest: { each: year, in: airport.passengers, last: { parameter: grace }, except: { parameter: skipped }, holds: { fact: plan.listed } } }',
		model: {
			op: 'latest',
			list: passengers,
			year: fact('airport.passengers.year', 1, { key: 'year' }),
			last: 3,
			except: [2020, 2021],
			holds: listed,
		},
	},
	{
		yaml: '{ latest: { each: year, in: airport.passengers, last: { parameter: grace }, holds: { fact: plan.listed } } }',
		model: {
			op: 'latest',
			list: passengers,
			year: fact('airport.passengers.year', 1, { key: 'year' }),
			last: 3,
			except: [],
			holds: listed,
		},
	},
	{ yaml: '{ fact: airport.region, equals: inland }', model: { op: 'oneOf', fact: region, values: ['inland'] } },
	{ yaml: '{ fact: airport.region, oneOf: [inland, border] }', model: { op: 'oneOf', fact: region, values: ['inland', 'border'] } },
	{ yaml: "{ fact: port.province, oneOf: ['110000'] }", model: { op: 'oneOf', fact: fact('port.province'), values: ['110000'] } },
	{ yaml: '{ fact: port.name, equals: 甲 }', model: { op: 'oneOf', fact: fact('port.name'), values: ['甲'] } },
	{
		yaml: '{ fact: port.name, equals: { fact: id } }',
		model: { op: 'sameAs', left: fact('port.name'), right: fact('id') },
	},
	{
		yaml: '{ fact: border.priority.serves, includesAny: [pilot-zone] }',
		model: { op: 'includesAny', fact: fact('border.priority.serves'), values: ['pilot-zone'] },
	},
	...numberRelations,
	{
		yaml: '{ fact: airport.routeCounts.fixedDirect, atLeast: { fact: airport.routeCounts.fixedDirectDomestic } }',
		model: {
			op: 'compare',
			left: { op: 'fact', fact: fact('airport.routeCounts.fixedDirect') },
			relation: 'atLeast',
			right: { op: 'fact', fact: fact('airport.routeCounts.fixedDirectDomestic') },
			unit: 'route',
		},
	},
	{
		yaml: '{ fact: airport.routeCounts.fixedDirect, lessThan: { definition: route-count } }',
		model: {
			op: 'compare',
			left: { op: 'fact', fact: fact('airport.routeCounts.fixedDirect') },
			relation: 'lessThan',
			right: routeCount,
			unit: 'route',
		},
	},
	{
		yaml: '{ count: { each: route, in: airport.routes, where: { fact: route.fixed }, distinctBy: route.to }, atLeast: { parameter: routes } }',
		model: {
			op: 'compare',
			left: { op: 'count', list: routes, where: fixed, distinctBy: ofRoute('to') },
			relation: 'atLeast',
			right: routeMark,
			unit: 'route',
		},
	},
	{
		yaml: '{ largest: { each: near, in: airport.nearbyOpenAirPorts, where: { fact: plan.listed }, value: near.distanceKm }, atMost: { parameter: distance } }',
		model: {
			op: 'compare',
			left: {
				op: 'largest',
				list: list('airport.nearbyOpenAirPorts', 'name', 'port'),
				where: listed,
				value: fact('airport.nearbyOpenAirPorts.distanceKm', 1, { key: 'distanceKm' }),
			},
			relation: 'atMost',
			right: { op: 'parameter', name: 'distance', value: 200 },
			unit: 'km',
		},
	},
	{
		yaml: `{ forEvery: { each: year, in: airport.passengers, holds: {
        firstGiven: [
          { largestOfYears: { each: other, in: airport.passengers, value: other.count } },
          { largestOfYears: { each: other, in: airport.passengers, value: other.count, window: { parameter: grace } } }
        ], moreThan: { fact: year.count } } } }`,
		model: {
			op: 'forEvery',
			list: passengers,
			holds: {
				op: 'compare',
				left: {
					op: 'firstGiven',
					of: [{}, { window: 3 }].map((window) => ({
						op: 'largestOfYears',
						list: passengers,
						year: fact('airport.passengers.year', 2, { key: 'year' }),
						value: fact('airport.passengers.count', 2, { key: 'count' }),
						...window,
					})),
				},
				relation: 'moreThan',
				right: { op: 'fact', fact: fact('airport.passengers.count', 1, { key: 'count' }) },
				unit: 'passenger',
			},
		},
	},
	{
		yaml: '{ yearsBeforeAsOf: submittedOn, atLeast: { parameter: grace } }',
		model: {
			op: 'compare',
			left: { op: 'yearsBeforeAsOf', fact: fact('submittedOn'), of: 'date' },
			relation: 'atLeast',
			right: { op: 'parameter', name: 'grace', value: 3 },
			unit: 'year',
		},
	},
	{
		yaml: '{ firstGiven: [{ count: { each: route, in: airport.routes } }, { fact: airport.routeCounts.fixedDirect }], atLeast: { parameter: routes } }',
		model: {
			op: 'compare',
			left: { op: 'firstGiven', of: [counted, { op: 'fact', fact: fact('airport.routeCounts.fixedDirect') }] },
			relation: 'atLeast',
			right: routeMark,
			unit: 'route',
		},
	},
	{
		yaml: '{ byReading: scope, choices: { narrow: { definition: route-count }, wide: { parameter: routes } }, atLeast: { parameter: routes } }',
		model: {
			op: 'compare',
			left: { op: 'byReading', reading: 'scope', choices: { narrow: routeCount, wide: routeMark } },
			relation: 'atLeast',
			right: routeMark,
			unit: 'route',
		},
	},
	...dateRelations,
	{
		yaml: '{ fact: submittedOn, plusYears: { parameter: grace }, onOrBefore: as-of }',
		model: { op: 'compareDates', left: { ...submitted, plusYears: 3 }, relation: 'onOrBefore', right: asOf },
	},
	{
		yaml: '{ fact: submittedOn, minusYears: { parameter: grace }, after: { fact: border.agreement.signedOn } }',
		model: {
			op: 'compareDates',
			left: { ...submitted, plusYears: -3 },
			relation: 'after',
			right: { op: 'dateFact', fact: fact('border.agreement.signedOn') },
		},
	},
	{
		yaml: '{ fact: water.mergesExisting }',
		model: { op: 'isTrue', fact: fact('water.mergesExisting', 0, { key: 'water' }, { key: 'mergesExisting', closed: true }) },
	},
	{
		yaml: '{ forEvery: { each: item, in: province.plan13Items, holds: { fact: item.explanation.accepted } } }',
		model: {
			op: 'forEvery',
			list: list('province.plan13Items', 'name', 'item'),
			holds: {
				op: 'isTrue',
				fact: fact('province.plan13Items.explanation.accepted', 1, { key: 'explanation', closed: true }, { key: 'accepted' }),
			},
		},
	},
	// Entries of lists within lists: each fact knows whose it is.
	{
		yaml: '{ forEvery: { each: existing, in: province.ports, holds: { atLeastOne: { each: year, in: existing.traffic, holds: { all: [{ definition: accepted }, { yearsBeforeAsOf: year.year, atLeast: { parameter: grace } }] } } } } }',
		model: {
			op: 'forEvery',
			list: ports,
			holds: {
				op: 'atLeastOne',
				list: list('province.ports.traffic', 'year', 'year', 1, { key: 'traffic' }),
				holds: {
					op: 'all',
					of: [
						accepted(1),
						{
							op: 'compare',
							left: { op: 'yearsBeforeAsOf', fact: fact('province.ports.traffic.year', 2, { key: 'year' }), of: 'year' },
							relation: 'atLeast',
							right: { op: 'parameter', name: 'grace', value: 3 },
							unit: 'year',
						},
					],
				},
			},
		},
	},
	// A definition reads the entry that is at hand where it is used, however deep that lies; its own lists lie deeper still.
	{
		yaml: '{ forEvery: { each: route, in: airport.routes, holds: { forEvery: { each: existing, in: province.ports, holds: { any: [{ definition: accepted }, { definition: route-count, atLeast: { parameter: routes } }] } } } } }',
		model: {
			op: 'forEvery',
			list: routes,
			holds: {
				op: 'forEvery',
				list: ports,
				holds: {
					op: 'any',
					of: [
						accepted(2),
						{
							op: 'compare',
							left: { ...routeCount, of: { ...routeCount.of, distinctBy: ofRoute('to', 3) } },
							relation: 'atLeast',
							right: routeMark,
							unit: 'route',
						},
					],
				},
			},
		},
	},
];

/** Names that lead nowhere, or that nobody uses, each put into the base pack, and what the loader must say of them. */

import { fault } from './fault.js';

export const nameFaults = [
	fault(
		'a fact that does not exist in a list entry',
		['near.distanceKm', 'near.distance'],
		'rules.unknown-fact',
		'near.distance,',
		'near.distanceKm',
	),
	fault(
		'a fact that does not exist in a section',
		['appliesTo: { fact: port.type', 'appliesTo: { fact: port.typ'],
		'rules.unknown-fact',
		'port.typ',
		'port.type',
	),
	fault(
		'a section that does not exist',
		['appliesTo: { fact: port.type', 'appliesTo: { fact: prot.type'],
		'rules.unknown-fact',
		'prot.type',
		'port.type',
	),
	fault(
		'a key that is unique in a batch and names no fact',
		['key: [port.name, ', 'key: [port.nmae, '],
		'rules.unknown-fact',
		'port.nmae',
		'port.name',
	),
	fault(
		'a key that is unique in a batch and names a list',
		['key: [port.name, port.province]', 'key: [port.name, airport.routes]'],
		'rules.wrong-kind',
		'airport.routes]',
	),
	fault(
		'an entry that is not at hand',
		['fact: existing.exitRequired', 'fact: exsting.exitRequired'],
		'rules.unknown-fact',
		'exsting.exitRequired',
		'existing.exitRequired',
	),
	fault(
		'a list that does not exist',
		['in: airport.nearbyOpenAirPorts', 'in: airport.nearbyOpenPorts'],
		'rules.unknown-fact',
		'airport.nearbyOpenPorts',
		'airport.nearbyOpenAirPorts',
	),
	fault(
		'a fact of list entries, named without its entry',
		['fact: existing.exitRequired', 'fact: province.ports.exitRequired'],
		'rules.fact-in-list',
		'province.ports.exitRequired',
		'existing.exitRequired',
	),
	fault('an entry of a list as if it were a fact', ['fact: near.distanceKm', 'fact: near'], 'rules.unknown-fact', 'near, at'),
	fault(
		'a parameter that does not exist',
		['parameter: distance', 'parameter: distanse'],
		'rules.unknown-parameter',
		'distanse',
		'distance',
	),
	fault('a parameter that counts years and is not whole', ['value: 3\n', 'value: 2.5\n'], 'rules.parameter-not-whole', 'grace }'),
	fault('a mark below zero', ['value: 200\n', 'value: -200\n'], 'rules.negative-mark', '-200'),
	fault('a parameter that counts years and is zero', ['value: 3\n', 'value: 0\n'], 'rules.parameter-not-whole', 'grace }'),
	fault(
		'a definition that does not exist',
		['where: { definition: accepted }', 'where: { definition: acepted }'],
		[
			['rules.unused', 'accepted:\n'],
			['rules.unknown-definition', 'acepted', 'accepted'],
		],
	),
	fault(
		'a reading that does not exist',
		['byReading: scope', 'byReading: scpe'],
		[
			['rules.unused', 'scope:\n'],
			['rules.unknown-reading', 'scpe', 'scope'],
		],
	),
	fault(
		'a choice that does not exist',
		['choices: { narrow: restriction, wide: notice }', 'choices: { narrow: restriction, wide: notice, wider: notice }'],
		'rules.unknown-choice',
		'wider',
		'wide',
	),
	fault(
		'a choice for which nothing is said',
		['choices: { narrow: restriction, wide: notice }', 'choices: { narrow: restriction }'],
		'rules.missing-choice',
		'choices: { narrow: restriction }',
	),
	fault(
		'a source that does not exist',
		[
			'place: { zh: 七, en: part 7 } }',
			'place: { zh: 七, en: part 7 } }\n  - id: other\n    text: { zh: 其他。, en: Other. }\n    source: { id: notise, place: { zh: 八, en: part 8 } }',
		],
		'rules.unknown-source',
		'notise',
		'notice',
	),
	fault(
		'a source that nothing cites',
		[
			'sources:\n',
			"sources:\n  other:\n    title: { zh: 他, en: Other }\n    issuer: { zh: 他, en: Other }\n    date: '2021-01-01'\n    url: https://example.org/\n",
		],
		'rules.unused',
		'other:',
	),
	fault(
		'a parameter that nothing uses',
		[
			'parameters:\n',
			"parameters:\n  other:\n    title: { zh: 他, en: Other }\n    value: '2021-01-01'\n    source: { id: notice, place: { zh: 九, en: part 9 } }\n",
		],
		'rules.unused',
		'other:',
	),
	fault(
		'a reading that nothing uses',
		[
			'readings:\n',
			'readings:\n  other:\n    title: { zh: 他, en: Other }\n    default: one\n    choices: { one: { zh: 一, en: one }, two: { zh: 二, en: two } }\n    source: { id: notice, place: { zh: 九, en: part 9 } }\n',
		],
		'rules.unused',
		'other:',
	),
	fault(
		'definitions that only one another use',
		['definitions:\n', 'definitions:\n  one:\n    condition: { definition: two }\n  two:\n    condition: { fact: plan.listed }\n'],
		[
			['rules.unused', 'one:\n'],
			['rules.unused', 'two:\n'],
		],
	),
	fault(
		'definitions that go in a circle',
		[
			'    condition: { fact: existing.acceptedOn, onOrBefore: as-of }',
			'    condition: { all: [{ fact: existing.acceptedOn, onOrBefore: as-of }, { definition: again }] }\n  again:\n    condition: { definition: once-more }\n  once-more:\n    condition: { not: { definition: again } }',
		],
		'rules.definition-cycle',
		'again } }',
	),
	fault(
		'a definition that names itself',
		['fact: existing.acceptedOn, onOrBefore: as-of', 'definition: accepted'],
		'rules.definition-cycle',
		'accepted }\nunchecked',
	),
	fault(
		'a definition where its entry is not at hand',
		[
			'in: province.ports, holds: { fact: existing.approvedOn, onOrAfter: { parameter: opened } }',
			'in: province.plan13Items, holds: { definition: accepted }',
		],
		'rules.definition-scope',
		'accepted } }\n    message',
	),
	fault(
		'a definition where its entry has another name',
		[
			'forEvery: { each: existing, in: province.ports, holds: { fact: existing.approvedOn, onOrAfter: { parameter: opened } }',
			'forEvery: { each: other, in: province.ports, holds: { definition: accepted }',
		],
		'rules.definition-scope',
		'accepted } }\n    message',
	),
	fault(
		'a definition of an entry without its list',
		['    each: existing\n    in: province.ports\n', '    each: existing\n'],
		'rules.missing-key',
		'accepted:\n    each',
	),
	fault(
		'a definition of both kinds',
		[
			'    condition: { fact: existing.acceptedOn',
			'    quantity: { count: { each: port2, in: province.ports } }\n    condition: { fact: existing.acceptedOn',
		],
		'rules.several-operators',
		'quantity: { count: { each: port2',
	),
	fault('a quantity without a title', ['    title: { zh: 航线数, en: Number of routes }\n', ''], 'rules.missing-key', 'route-count:\n'),
	fault(
		'an entry named like a section',
		['each: near\n', 'each: airport\n'],
		[
			['rules.shadowed-entry', 'airport\n        in'],
			['rules.unknown-fact', 'near.distanceKm'],
		],
	),
	fault(
		'an entry named like one further out',
		[
			'holds: { fact: existing.approvedOn, onOrAfter: { parameter: opened } }',
			'holds: { forEvery: { each: existing, in: existing.traffic, holds: { fact: plan.listed } } }',
		],
		'rules.shadowed-entry',
		'existing, in: existing.traffic',
	),
	fault(
		'an entry name in another form',
		[
			'in: province.ports, where: { definition: accepted }',
			'in: province.ports, where: { atLeastOne: { each: One-year, in: existing.traffic, holds: { definition: accepted } } }',
		],
		'rules.bad-name',
		'One-year',
	),
];

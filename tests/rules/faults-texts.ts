/** Faults in the texts and the cases of rules, each put into the base pack, and what the loader must say of them. */

import { fault } from './fault.js';

export const textFaults = [
	fault(
		'a placeholder that is no name',
		["en: 'All at {distance}.'", "en: 'All at {distanse}.'"],
		'rules.unknown-placeholder',
		'{distanse}',
		'distance',
	),
	fault(
		'a placeholder in Chinese braces',
		["en: 'All at {distance}.'", "en: 'All at {distance} ｛distance｝.'"],
		'rules.stray-brace',
		'｛',
	),
	fault('a brace that is not closed', ["en: 'All at {distance}.'", "en: 'All at {distance}, {oops.'"], 'rules.stray-brace', '{oops'),
	fault(
		'a placeholder for a quantity that the rule does not measure',
		["en: 'Too near: {entries}.'", "en: 'Too near: {route-count}.'"],
		'rules.placeholder-not-measured',
		"{route-count}.' }\n      unknown: { zh: 不明。, en: Not known. }\n    cases:\n      - name: at the mark",
	),
	fault(
		'a placeholder for a condition',
		["en: 'Too near: {entries}.'", "en: 'Too near: {accepted}.'"],
		'rules.unknown-placeholder',
		'{accepted}',
	),
	fault(
		'a placeholder in the message of a check',
		["zh: '{entries}早于{opened}。'", "zh: '{entrys}早于{opened}。'"],
		'rules.unknown-placeholder',
		'{entrys}',
		'entries',
	),
	fault(
		'a favour without a priority',
		['    restrictedAs: {', '    favour: { zh: 优先, en: first of all }\n    restrictedAs: {'],
		'rules.favour-not-for',
		'favour: { zh: 优先, en: first of all',
	),
	fault(
		'a priority without a favour',
		['    favour: { zh: 优先, en: put first }\n', ''],
		'rules.favour-missing',
		'- id: air.first',
		undefined,
		2,
	),
	fault(
		'words for a restriction where nothing restricts',
		['    favour: {', '    restrictedAs: { zh: 说明, en: say why }\n    favour: {'],
		'rules.restricted-as-not-for',
		'restrictedAs: { zh: 说明, en: say why',
	),
	fault(
		'a case that is unknown and misses nothing',
		['        expect: unknown\n        missing: [/airport/passengers]', '        expect: unknown'],
		'rules.unknown-without-missing',
		'unknown\nchecks',
	),
	fault(
		'a case that is settled and misses something',
		["asOf: '2024-07-01'", 'missing: [/airport/routes]'],
		'rules.settled-with-missing',
		'missing: [/airport/routes]',
	),
	fault(
		'a missing fact that is no JSON Pointer',
		['missing: [/airport/passengers]', 'missing: [airport.passengers]'],
		'rules.bad-pointer',
		'airport.passengers]',
	),
	fault(
		'a case with a reading that does not exist',
		['readings: { scope: wide }', 'readings: { scop: wide }'],
		'rules.unknown-reading',
		'scop: wide',
		'scope',
	),
	fault(
		'a case with a choice that does not exist',
		['readings: { scope: wide }', 'readings: { scope: wid }'],
		'rules.unknown-choice',
		'wid }',
		'wide',
	),
	fault(
		'a case whose application has a misspelt field',
		['distanceKm: 200 }', 'distanceKM: 200 }'],
		'application.unknown-field',
		'distanceKM',
		'distanceKm',
	),
	fault(
		'a case whose application has a wrong value',
		['distanceKm: 200 }', "distanceKm: '200' }"],
		'application.wrong-type',
		"'200'",
		'200',
	),
	fault(
		'a case whose application lacks what is required',
		['{ name: 甲, distanceKm: 200 }', '{ distanceKm: 200 }'],
		'application.required',
		'{ distanceKm: 200 }',
	),
	fault(
		'a case base that is wrong is told once, there',
		["submittedOn: '2024-06-30'", "submittedOn: '2024-06-31'"],
		'application.no-such-day',
		"'2024-06-31'",
	),
	fault(
		'a case base without what is required is told at each case',
		['  id: case\n', ''],
		[
			['application.required', '- name: at the mark', undefined, 2],
			['application.required', '- name: nothing known\n        expect: unknown\n        missing: [/airport/n', undefined, 2],
			['application.required', '- name: none at all', undefined, 2],
			['application.required', '- name: nothing known\n        expect: unknown\n        missing: [/airport/p', undefined, 2],
			['application.required', '- name: too early', undefined, 2],
		],
	),
	fault(
		'an empty value where null would mean something',
		["{ name: 乙, type: air, approvedOn: '2019-12-31' }", '{ name: 乙, type: air, approvedOn: }'],
		'application.empty-value',
		'approvedOn: }',
	),
];

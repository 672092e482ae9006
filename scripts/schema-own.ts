/** The JSON Schemas of kouan's own files, for editors, made from the lists that the program checks them with. */

import { acceptable, baselineMark, entryKeys } from '../src/cli/baseline/baseline-file.js';
import { failOnChoices } from '../src/cli/exit-status.js';
import type { configKeys } from '../src/cli/settings/config-file.js';
import { formats } from '../src/report/formats.js';
import { languages } from '../src/words/words.js';

type Schema = Readonly<Record<string, unknown>>;

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const text = (description: string): Schema => ({ type: 'string', pattern: '\\S', description });

export function configJsonSchema(): Schema {
	const names = Object.keys(formats);
	const properties: { readonly [K in (typeof configKeys)[number]]: Schema } = {
		rules: text('The standard: the id of a built-in rule pack, a file or a folder.'),
		readings: {
			type: 'object',
			additionalProperties: text('The choice.'),
			description: 'Passages of the standard that are to be taken in another reading: reading → choice.',
		},
		lang: { enum: languages, description: 'Language of reports and messages.' },
		formats: {
			description: 'How results are written: names, with `=FILE` for a report that goes to a file; or a map from a name to a file.',
			anyOf: [
				{ type: 'array', items: { type: 'string', pattern: `^(?:${names.join('|')})(?:=.+)?$` } },
				{
					type: 'object',
					properties: Object.fromEntries(names.map((name) => [name, { type: ['string', 'null'], pattern: '\\S' }])),
					additionalProperties: false,
				},
			],
		},
		'fail-on': { enum: failOnChoices, description: 'The mildest verdict that still counts as failure.' },
		baseline: text('A file of findings that are known and accepted.'),
	};
	return {
		$schema: dialect,
		title: 'Configuration of kouan (kouan.config.yaml)',
		description: 'Paths start from the folder of this file.',
		type: 'object',
		properties,
		additionalProperties: false,
	};
}

export function baselineJsonSchema(): Schema {
	const properties: { readonly [K in (typeof entryKeys)[number]]: Schema } = {
		application: text('Id of the application.'),
		rules: text('Id of the rule pack that it was made under. An entry without it covers nothing.'),
		readings: {
			type: 'object',
			additionalProperties: text('The choice.'),
			description: 'Readings that were not at their default: reading → choice; absent where all were.',
		},
		rule: text('Id of the rule.'),
		outcome: { enum: acceptable },
		facts: {
			type: 'object',
			propertyNames: { pattern: '^/' },
			description:
				'What decided, by JSON Pointer: of which list entry, what it is and what is required; null where it is missing, and of no entry. With another fact or requirement the entry is void.',
		},
		reason: text('Why this is accepted.'),
		until: { type: 'string', format: 'date', description: 'The last day on which it is.' },
	};
	const required = entryKeys.filter((key) => key !== 'readings');
	return {
		$schema: dialect,
		title: 'Baseline of kouan, version 1',
		description: 'Findings that are known and accepted: they change no verdict, and do not count for the exit status.',
		type: 'object',
		properties: {
			kouan: { const: baselineMark },
			accepted: { type: 'array', items: { type: 'object', properties, required, additionalProperties: false } },
		},
		required: ['kouan', 'accepted'],
		additionalProperties: false,
	};
}

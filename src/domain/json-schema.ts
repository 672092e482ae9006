/** The JSON Schema (2020-12) of the application document, for editors and other tools, made from the zod schema. */

import { z } from 'zod';
import { sections } from './cross.js';
import { fieldInfo, leafInfo } from './fields.js';
import { applicationSchema } from './schema.js';

/** It says all that a JSON Schema can: codes are not looked up, and evidence pointers and repeated years are not followed. */
export function applicationJsonSchema(): Readonly<Record<string, unknown>> {
	const { $schema, ...schema } = z.toJSONSchema(applicationSchema, {
		io: 'input',
		// An empty one: what is registered for zod as a whole is no business of this schema.
		metadata: z.registry<Record<string, unknown>>(),
		override: ({ zodSchema, jsonSchema }) => {
			const description = fieldInfo.get(zodSchema)?.description;
			Object.assign(jsonSchema, leafInfo.get(zodSchema)?.jsonSchema, description && { description });
		},
	});
	return {
		$schema,
		title: 'Application to open a port of entry, version 1',
		...schema,
		allOf: Object.values(sections).map((type) => ({
			if: {
				type: 'object',
				properties: { port: { type: 'object', properties: { type: { const: type } }, required: ['type'] } },
				required: ['port'],
			},
			// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
			then: {
				properties: Object.fromEntries(
					Object.entries(sections)
						.filter(([, owner]) => owner !== type)
						.map(([section]) => [section, { type: 'null' }]),
				),
			},
		})),
	};
}

/**
 * The JSON Schema of SARIF 2.1.0, formats and all. Its text is that of the package @microsoft/sarif-multitool-linux 5.7.0
 * (copyright Microsoft Corporation, MIT License), laid out by our formatter. It was held against the schema that OASIS publishes with
 * SARIF 2.1.0 Errata 01 (docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json): what that demands
 * beyond it is added below. In what kouan writes the two then demand the same.
 */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
schema.definitions.region.anyOf = ['startLine', 'charOffset', 'byteOffset'].map((field) => ({ required: [field] }));

const reference = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/;

/** Its `errors` are those of the last call. */
export const validateSarif = new Ajv2020({
	strict: false,
	allErrors: true,
	unicodeRegExp: false,
	formats: {
		uri: (text: string) => /^[a-z][a-z\d+.-]*:/i.test(text) && reference.test(text),
		'uri-reference': reference,
		'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
		// Narrower than the format of that name, as in Errata 01.
		uuid: /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i,
	},
}).compile(schema);

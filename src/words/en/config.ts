/** What is said of kouan's settings, in English. */

import type { ConfigIssues, ConfigOptions } from '../config.js';
import type { Sentences } from '../words.js';
import { quoted } from './quoted.js';

const kinds: { readonly [K in ConfigIssues['config.wrong-type']['expected']]: string } = {
	null: 'nothing',
	boolean: 'true or false',
	number: 'a number',
	string: 'a text',
	list: 'a list',
	object: 'an object',
};

export const configSentences: Sentences<ConfigIssues> = {
	'config.unknown-key': ({ key, allowed }) => `unknown key \`${key}\`; there are ${quoted(allowed)}`,
	'config.missing-key': ({ key }) => `\`${key}\` is missing`,
	'config.wrong-type': ({ expected, actual }) => `expected ${kinds[expected]}, found ${kinds[actual]}`,
	'config.unknown-value': ({ written, allowed }) => `cannot be \`${written}\`; use ${quoted(allowed)}`,
	'config.blank': ({ key }) => `\`${key}\` is blank`,
	'config.unknown-variable': ({ variable }) => `unknown environment variable \`${variable}\``,
	'config.no-variable': ({ variable, option }) => `the environment variable \`${variable}\` has no effect; use \`${option}\``,
	'config.not-a-reading': ({ variable, written }) =>
		`\`${variable}\` cannot be \`${written}\`; write \`ID=CHOICE\`, several with commas between them`,
};

export const configOptions: ConfigOptions = {
	config: ['file', 'settings from this file (default: kouan.config.yaml in the working folder or the nearest one above)'],
	'no-config': 'settings from no file',
};

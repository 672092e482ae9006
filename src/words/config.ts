/** What is said of kouan's own settings: the configuration file and the environment. */

import type { ValueKind } from '../domain/issues.js';

/** Codes of everything that can be wrong with a file of settings, and what each sentence may name. */
export interface ConfigIssues {
	'config.unknown-key': { readonly key: string; readonly allowed: readonly string[] };
	'config.missing-key': { readonly key: string };
	'config.wrong-type': { readonly expected: ValueKind; readonly actual: ValueKind };
	'config.unknown-value': { readonly written: string; readonly allowed: readonly string[] };
	'config.blank': { readonly key: string };
	/** An environment variable whose name is near one that has a meaning. */
	'config.unknown-variable': { readonly variable: string };
	/** An environment variable named like an option that has none. */
	'config.no-variable': { readonly variable: string; readonly option: string };
	/** An environment variable that should list readings. */
	'config.not-a-reading': { readonly variable: string; readonly written: string };
}

export interface ConfigOptions {
	readonly config: readonly [value: string, text: string];
	readonly 'no-config': string;
}

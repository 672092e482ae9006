/** The formats by name: each is loaded only when it is asked for. */

import type { MakeFormat } from './format.js';

export const formats = {
	pretty: async (): Promise<MakeFormat> => (await import('./formats/pretty.js')).pretty,
	json: async (): Promise<MakeFormat> => (await import('./formats/json.js')).json,
	ndjson: async (): Promise<MakeFormat> => (await import('./formats/ndjson.js')).ndjson,
	csv: async (): Promise<MakeFormat> => (await import('./formats/csv.js')).csv,
	table: async (): Promise<MakeFormat> => (await import('./formats/table.js')).table,
	tap: async (): Promise<MakeFormat> => (await import('./formats/tap.js')).tap,
	junit: async (): Promise<MakeFormat> => (await import('./formats/junit.js')).junit,
	markdown: async (): Promise<MakeFormat> => (await import('./formats/markdown.js')).markdown,
	github: async (): Promise<MakeFormat> => (await import('./formats/github.js')).github,
	gitlab: async (): Promise<MakeFormat> => (await import('./formats/gitlab.js')).gitlab,
	sarif: async (): Promise<MakeFormat> => (await import('./formats/sarif.js')).sarif,
	html: async (): Promise<MakeFormat> => (await import('./formats/html.js')).html,
};

export type FormatName = keyof typeof formats;

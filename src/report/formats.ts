/** The formats by name: each is loaded only when it is asked for. */

import type { MakeFormat } from './format.js';

export const formats = {
	pretty: async (): Promise<MakeFormat> => (await import('./formats/pretty.js')).pretty,
	json: async (): Promise<MakeFormat> => (await import('./formats/json.js')).json,
	ndjson: async (): Promise<MakeFormat> => (await import('./formats/ndjson.js')).ndjson,
};

export type FormatName = keyof typeof formats;

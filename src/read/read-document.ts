/** From the bytes of one document to its value with places. */

import type { Issue } from '../base/issue.js';
import { decode, type Encoding } from './decode.js';
import type { ReadResult, TextDocument } from './document.js';

export type DocumentResult =
	| { readonly ok: true; readonly document: TextDocument; readonly encoding: Encoding }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** `parse` is `parseJson` or `parseYaml`: named by the caller, so that reading JSON loads nothing for YAML. */
export function readDocument(bytes: Uint8Array, parse: (text: string) => ReadResult): DocumentResult {
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	const result = parse(decoded.text);
	return result.ok ? { ...result, encoding: decoded.encoding } : result;
}

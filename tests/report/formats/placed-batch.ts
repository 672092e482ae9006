/** Results with the places of their values, as a command makes them that reads the document. */

import { fromPointer } from '../../../src/base/pointer.js';
import { parseJson } from '../../../src/read/json.js';
import { placed } from '../../../src/report/placed.js';
import type { AnyResult } from '../../../src/report/report.js';

export function placedIn(result: AnyResult, text: string): AnyResult {
	const read = parseJson(text);
	if (!read.ok) return result;
	const { source, locate } = read.document;
	return placed(result, (pointer) => source.positionAt(locate(fromPointer(pointer) ?? [], 'value').start));
}

/** One result a line; a last line tells of conflicts, the baseline, an interruption and the part of a batch, where there are any. */

import { type Bytes, noBytes, putByte, takenFrom } from '../../base/bytes.js';
import type { MakeFormat } from '../format.js';
import { putResult } from '../json/result-json.js';
import type { AnyResult } from '../report.js';

export const ndjson: MakeFormat = () => ({
	begin: () => '',
	result: (result) => {
		const line = noBytes([], lineLength);
		putLine(line, result);
		return Buffer.concat(takenFrom(line)).toString();
	},
	put: putLine,
	end: ({ conflicts, baseline, interrupted, shard }) => {
		const told = { ...(conflicts.length > 0 && { conflicts }), ...(baseline && { baseline }), ...(interrupted && { interrupted }) };
		const last = { ...told, ...(shard && { shard }) };
		return Object.keys(last).length === 0 ? '' : `${JSON.stringify(last)}\n`;
	},
});

/** Most lines are shorter. */
const lineLength = 2 ** 14;

const lineFeed = 0x0a;

function putLine(to: Bytes, result: AnyResult): void {
	putResult(to, result);
	putByte(to, lineFeed);
}

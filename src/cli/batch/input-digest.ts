/** What a part of a batch was cut from: the parts of one batch were cut from the same. */

import { basename } from 'node:path/posix';
import type { Portion } from './portions.js';

interface InputDigest {
	/** Called with every portion of the batch, in order, before its memory is handed on. */
	readonly add: (portion: Portion) => void;
	/** Of the names of all inputs, without their folders, which may be others on another machine; and of streams, which every part reads whole, of their bytes. */
	readonly digest: () => string;
}

export function inputDigest(): InputDigest {
	// Only parts of batches have one.
	const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
	let stream: string | undefined;
	const begin = (source: string) => hash.update(`${JSON.stringify(basename(source))}\n`);
	return {
		add: ({ items, slab }) => {
			for (const item of items ?? []) {
				begin(item.source);
				if ('bytes' in item) hash.update(item.bytes);
				stream = undefined;
			}
			if (slab === undefined) return;
			// A stream is cut anew in each run.
			if (slab.source !== stream) begin(slab.source);
			stream = slab.source;
			hash.update(slab.bytes);
		},
		digest: () => `sha256:${hash.copy().digest('hex')}`,
	};
}

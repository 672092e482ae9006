/** What makes the bytes of a long batch fewer. */

import type { Compression } from '../../report/conflicts/roll.js';

export const deflate: Compression = {
	// Most batches are too short for it: the module of Node is loaded when it is asked for. What it gives may be a small part of a longer
	// buffer, which a copy does not keep.
	compress: (bytes) => new Uint8Array(process.getBuiltinModule('node:zlib').deflateRawSync(bytes)),
	expand: (compressed) => process.getBuiltinModule('node:zlib').inflateRawSync(compressed),
};

/** Bytes as Node looks through them fastest. */

/** The same bytes, not copied. What another thread has handed over is no `Buffer` any more. */
export function bufferOf(bytes: Uint8Array): Buffer {
	return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** What the bytes of an application are known by. */

/** Of the bytes as they were read: `sha256:` and 64 hexadecimal digits. */
export function applicationDigest(bytes: Uint8Array): string {
	// A report that shows none is made without loading what makes them.
	const { hash } = process.getBuiltinModule('node:crypto');
	return `sha256:${hash('sha256', bytes, 'hex')}`;
}

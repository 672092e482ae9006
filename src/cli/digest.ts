/** What texts and bytes are known by. */

/** `sha256:` and 64 hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
	// A report that shows none is made without loading what makes them.
	const { hash } = process.getBuiltinModule('node:crypto');
	return `sha256:${hash('sha256', content, 'hex')}`;
}

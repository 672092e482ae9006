/** Names as they are typed, in English. */

export function quoted(names: readonly string[]): string {
	return names.map((name) => `\`${name}\``).join(', ');
}

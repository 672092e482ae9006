/** Names as they are typed, in Chinese. */

export function quoted(names: readonly string[]): string {
	return names.map((name) => `\`${name}\``).join('、');
}

/** Texts as a shell takes them. */

/** A text as one word of bash or zsh; fish has other escapes. */
export function word(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

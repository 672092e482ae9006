/** Names as they are compared. */

/** Lower-case ASCII letters, digits and common Chinese characters: NFKC, trimming and lower case leave them as they are. */
const folded = /^[a-z0-9\u4e00-\u9fff]*$/;

/** Unicode NFKC, white space at the ends cut, locale-free lower case: two spellings of one name become the same string. */
export function foldName(name: string): string {
	if (folded.test(name)) return name;
	return name.normalize('NFKC').trim().toLowerCase();
}

/** Names as they are compared. */

/** Unicode NFKC, white space at the ends cut, locale-free lower case: two spellings of one name become the same string. */
export function foldName(name: string): string {
	return name.normalize('NFKC').trim().toLowerCase();
}

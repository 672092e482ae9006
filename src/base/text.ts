/** Names as they are compared. */

/** Unicode NFKC, white space at the ends cut, locale-free lower case: two spellings of one name become the same string. */
export function foldName(name: string): string {
	for (let index = 0; index < name.length; index += 1) {
		if (!isFolded(name.charCodeAt(index))) return name.normalize('NFKC').replace(spaceAtEnds, '').toLowerCase();
	}
	return name;
}

/** As Unicode has it: `trim` leaves U+0085 where it is. */
const spaceAtEnds = /^[\s\x85]+|[\s\x85]+$/g;

/** A folded name whose words stand together: whoever types a name sets spaces within as it comes. */
export function withoutSpaces(folded: string): string {
	return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
}

/** Lower-case ASCII letters, digits and common Chinese characters: NFKC, trimming and lower case leave them as they are. */
function isFolded(code: number): boolean {
	return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Text from inputs made fit to be shown: nothing in it can move a cursor, hide, or turn the reading direction. */

/** White space other than a plain or an ideographic space: line breaks and tabs among it. */
const otherSpace = /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]+/gu;

/** Control and format characters (bidirectional controls among them), half characters, and what is never seen but variation selectors. */
export const unseen = (): RegExp => /\p{Cc}|\p{Cf}|\p{Cs}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

/** Nearly all texts are of these: to make the patterns ready that know all of Unicode would take a while. */
const plain = /^[\x20-\x7e\u3000-\u3029\u4e00-\u9fff\uff01-\uff60\u00b7\u2014\u2018-\u201d\u2026]*$/;

/** Line breaks and tabs become one space, whatever else a terminal could act on or would not show becomes U+FFFD. */
export function harmless(text: string): string {
	return plain.test(text) ? text : text.replace(otherSpace, ' ').replace(unseen(), '\ufffd');
}

/** What leaves a name looking as it did: variation selectors, the blank Braille pattern and the sign for an object, too. */
const unnoticed = () => /\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}|[\u2800\ufffc]/u;

/** The first character of a text that is not shown, as `U+200B`. */
export function hiddenIn(text: string): string | undefined {
	if (plain.test(text)) return undefined;
	const [hidden] = unnoticed().exec(text) ?? [];
	return hidden && codePointName(hidden);
}

/** The first character of a text as `U+0007`. */
export function codePointName(text: string): string {
	return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether characters of a text were lost on the way: shells that know none but ASCII put question marks in their places, decoders U+FFFD. */
export function isLossy(text: string): boolean {
	return text.includes('??') || text.includes('\ufffd');
}

/** Text on a terminal: how many columns it takes, and where a line may be broken. */

import stringWidth from 'string-width';

let segmenter: Intl.Segmenter | undefined;

/** So many characters at a time: of a text of a megabyte each step takes V8 longer than all of them together do of its pieces. */
const atOnce = 4096;

/** Every grapheme, however rare. To make a segmenter takes a third of the time that Node takes to start, and most texts need none. */
function segmentsOf(text: string): readonly string[] {
	segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
	const segments: string[] = [];
	for (let start = 0, length = atOnce; start < text.length; ) {
		const end = start + length - (isHighSurrogate(text.charCodeAt(start + length - 1)) ? 1 : 0);
		const piece = Array.from(segmenter.segment(text.slice(start, end)), ({ segment }) => segment);
		// The last may go on beyond the piece: it begins the next one.
		if (end < text.length) piece.pop();
		for (const segment of piece) {
			segments.push(segment);
			start += segment.length;
		}
		length = piece.length > 0 ? atOnce : 2 * length;
	}
	return segments;
}

function isHighSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}

/**
 * Nearly all that a report says: ASCII, Chinese characters and punctuation, and the common marks of ambiguous width. Each of these
 * characters is a grapheme of its own and its width is plain, so that no table of Unicode need be asked.
 */
const common = /^[\x20-\x7e\u3000-\u3029\u3030-\u303e\u4e00-\u9fff\uff01-\uff60\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\ufffd]*$/;
const ascii = /^[\x20-\x7e]*$/;
const ambiguous = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\ufffd]/g;
const beyondAscii = /[^\x20-\x7e]/g;

/** One emoji, which is two columns wide; the letters that flags are made of are not. */
function isEmoji(grapheme: string): boolean {
	return /^(?![\u{1f1e6}-\u{1f1ff}])\p{Emoji_Presentation}$/u.test(grapheme);
}

/** Columns that a text takes. Characters of ambiguous width (“”, …, —) count as one, as most terminals show them. */
export function displayWidth(text: string): number {
	if (ascii.test(text)) return text.length;
	return common.test(text) ? text.length + count(text, beyondAscii) - count(text, ambiguous) : sumOfGraphemes(text, true);
}

/** Columns that a text takes on the terminal that gives it the most: one set up for Chinese may show ambiguous characters as two. */
export function maxDisplayWidth(text: string): number {
	if (ascii.test(text)) return text.length;
	return common.test(text) ? text.length + count(text, beyondAscii) : sumOfGraphemes(text, false);
}

/** To ask the tables of Unicode takes thousands of times as long as to know the answer: most of what is rare is known, too. */
function sumOfGraphemes(text: string, ambiguousIsNarrow: boolean): number {
	let width = 0;
	for (const segment of segmentsOf(text)) {
		if (isEmoji(segment)) width += 2;
		else if (segment !== text && common.test(segment)) width += ambiguousIsNarrow ? displayWidth(segment) : maxDisplayWidth(segment);
		else width += stringWidth(segment, { ambiguousIsNarrow });
	}
	return width;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** The graphemes of a text: what a person sees as one character. */
export function graphemes(text: string): readonly string[] {
	return common.test(text) ? [...text] : segmentsOf(text);
}

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters, at spaces (which a break swallows), and within a
 * word only where it is longer than a line. No line starts with a closing mark or ends with an opening one. No character is lost and
 * no grapheme is split; one that is wider than a line stands alone. Line feeds in the text end a line.
 * Widths are those of {@link maxDisplayWidth}, so that no line overflows anywhere.
 */
export function wrap(text: string, width: number): readonly string[] {
	return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	for (const { parts, space } of words(text)) {
		const wordWidth = widthOf(parts);
		const gap = line === '' ? '' : space;
		if (used + gap.length + wordWidth <= width) {
			line += gap + textOf(parts);
			used += gap.length + wordWidth;
			continue;
		}
		if (line !== '') lines.push(line);
		const pieces = wordWidth <= width ? [parts] : cut(parts, width);
		for (const piece of pieces.slice(0, -1)) lines.push(textOf(piece));
		const last = pieces.at(-1) ?? [];
		line = textOf(last);
		used = widthOf(last);
	}
	return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** One grapheme with its width. */
interface Part {
	readonly text: string;
	readonly width: number;
}

/** What must stay on one line: a Latin word, or a Chinese character with the marks that belong to it. */
interface Word {
	readonly parts: Part[];
	/** The spaces before it. */
	readonly space: string;
}

function words(text: string): readonly Word[] {
	const found: Word[] = [];
	let space = '';
	let before: Part | undefined;
	for (const grapheme of graphemes(text)) {
		if (grapheme === ' ') {
			space += grapheme;
			before = undefined;
			continue;
		}
		const part = { text: grapheme, width: maxDisplayWidth(grapheme) };
		const last = found.at(-1);
		if (last !== undefined && before !== undefined && sticks(before, part)) last.parts.push(part);
		else found.push({ parts: [part], space });
		space = '';
		before = part;
	}
	return found;
}

/** Marks that may not begin a line, and marks that may not end one. */
const closing = /^[\uff0c。、\uff1b\uff1a\uff1f\uff01\uff09】》」』〉\uff3d\uff5d〕\uff05‰…—·\uff5e~,.;:?!)\]}%”’]/u;
const opening = /^[\uff08【《「『〈〔\uff3b\uff5b([{“‘]/u;

/** Within 2024年3月15日 no line is broken. */
const dated = /^(\d[年月日]|[年月]\d)$/u;

function sticks(before: Part, after: Part): boolean {
	return (
		closing.test(after.text) || opening.test(before.text) || dated.test(before.text + after.text) || !(isWide(before) || isWide(after))
	);
}

/** Between wide characters, and beside them, a line may be broken. */
function isWide({ text, width }: Part): boolean {
	return width > 1 && text > '\u{1100}' && displayWidth(text) > 1;
}

/** A word that is wider than a line, in pieces that are not. */
function cut(word: readonly Part[], width: number): readonly (readonly Part[])[] {
	const pieces: Part[][] = [];
	let piece: Part[] = [];
	let used = 0;
	for (const part of word) {
		if (piece.length > 0 && used + part.width > width) {
			pieces.push(piece);
			[piece, used] = [[], 0];
		}
		piece.push(part);
		used += part.width;
	}
	return [...pieces, piece];
}

function widthOf(parts: readonly Part[]): number {
	return parts.reduce((sum, part) => sum + part.width, 0);
}

function textOf(parts: readonly Part[]): string {
	return parts.map((part) => part.text).join('');
}

/** The text where it fits into `width` columns, else as much of its beginning as does, and an ellipsis. */
export function cutEnd(text: string, width: number): string {
	if (maxDisplayWidth(text) <= width) return text;
	return `${fitting(graphemes(text), width).join('')}…`;
}

/** The text where it fits into `width` columns, else an ellipsis, and as much of its end as does. */
export function cutStart(text: string, width: number): string {
	if (maxDisplayWidth(text) <= width) return text;
	return `…${fitting(graphemes(text).toReversed(), width).reverse().join('')}`;
}

/** The graphemes that fit beside an ellipsis. */
function fitting(segments: readonly string[], width: number): string[] {
	const kept: string[] = [];
	let used = maxDisplayWidth('…');
	for (const segment of segments) {
		used += maxDisplayWidth(segment);
		if (used > width) break;
		kept.push(segment);
	}
	return kept;
}

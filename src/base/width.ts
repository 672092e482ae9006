/** Text on a terminal: how many columns it takes, and where a line may be broken. */

import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Columns that a text takes. Characters of ambiguous width (“”, …, —) count as one, as most terminals show them. */
export function displayWidth(text: string): number {
	return stringWidth(text);
}

/** Columns that a text takes on the terminal that gives it the most: one set up for Chinese may show ambiguous characters as two. */
export function maxDisplayWidth(text: string): number {
	return stringWidth(text, { ambiguousIsNarrow: false });
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
	for (const { text: word, space } of words(text)) {
		const [wordWidth, spaceWidth] = [maxDisplayWidth(word), line === '' ? 0 : space.length];
		if (used + spaceWidth + wordWidth <= width) {
			line += (line === '' ? '' : space) + word;
			used += spaceWidth + wordWidth;
			continue;
		}
		if (line !== '') lines.push(line);
		const pieces = wordWidth <= width ? [word] : cut(word, width);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
		used = maxDisplayWidth(line);
	}
	return line === '' && lines.length > 0 ? lines : [...lines, line];
}

interface Word {
	readonly text: string;
	/** The spaces before it. */
	readonly space: string;
}

/** What must stay on one line: a Latin word, or a Chinese character with the marks that belong to it. */
function words(text: string): readonly Word[] {
	const found: { text: string; space: string }[] = [];
	let space = '';
	let before = '';
	for (const { segment } of graphemes.segment(text)) {
		if (segment === ' ') space += segment;
		else {
			const last = found.at(-1);
			if (last !== undefined && space === '' && sticks(before, segment)) last.text += segment;
			else found.push({ text: segment, space });
			space = '';
		}
		before = segment;
	}
	return found;
}

/** Marks that may not begin a line, and marks that may not end one. */
const closing = /^[\uff0c。、\uff1b\uff1a\uff1f\uff01\uff09】》」』〉\uff3d\uff5d〕\uff05‰…—·\uff5e~,.;:?!)\]}%”’]/u;
const opening = /^[\uff08【《「『〈〔\uff3b\uff5b([{“‘]/u;

function sticks(before: string, after: string): boolean {
	return closing.test(after) || opening.test(before) || !(isWide(before) || isWide(after));
}

/** Between wide characters, and beside them, a line may be broken. */
function isWide(grapheme: string): boolean {
	return grapheme > '\u{1100}' && displayWidth(grapheme) > 1;
}

/** A word that is wider than a line, in pieces that are not. */
function cut(word: string, width: number): readonly string[] {
	const pieces: string[] = [];
	let piece = '';
	let used = 0;
	for (const { segment } of graphemes.segment(word)) {
		const own = maxDisplayWidth(segment);
		if (piece !== '' && used + own > width) {
			pieces.push(piece);
			[piece, used] = ['', 0];
		}
		piece += segment;
		used += own;
	}
	return [...pieces, piece];
}

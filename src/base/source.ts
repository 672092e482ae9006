/** A text with places: offset to line and column, and the excerpt that shows a place to a person. */

import { unseen } from './harmless.js';

/** A stretch of text, `start` included and `end` not, in UTF-16 code units from 0. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Line and column, both from 1; columns in UTF-16 code units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** How many code units of one line a frame shows at most: a document may be one single line. */
const frameWidth = 100;

export class SourceText {
	readonly text: string;
	#lineStarts: readonly number[] | undefined;

	constructor(text: string) {
		this.text = text;
	}

	/** The place of an offset; an offset beyond the text is its end. Lines end in LF, CRLF or CR. */
	positionAt(offset: number): Position {
		const starts = this.#starts();
		const at = Math.max(0, Math.min(offset, this.text.length));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
	}

	/** What an issue says of its place. */
	place(span: Span): Position & { readonly frame: string } {
		return { ...this.positionAt(span.start), frame: this.frame(span) };
	}

	/** The line of a span with its number, and carets below the span; a long line is shown in part. */
	frame(span: Span): string {
		const { line, column } = this.positionAt(span.start);
		const start = this.#starts()[line - 1] ?? 0;
		const length = this.#lineEnd(line) - start;
		const from = column > frameWidth - 20 ? column - 41 : 0;
		const shown = printable(this.text.slice(start + from, start + Math.min(from + frameWidth, length)));
		const at = column - 1 - from;
		const marked = shown.slice(at, at + Math.max(1, span.end - span.start)) || ' ';
		const head = from > 0 ? '…' : '';
		const tail = from + frameWidth < length ? '…' : '';
		const gutter = `${line} | `;
		const carets = blank(marked).replaceAll(' ', '^').replaceAll('\u3000', '^^');
		return `${gutter}${head}${shown}${tail}\n${' '.repeat(gutter.length - 2)}| ${head && ' '}${blank(shown.slice(0, at))}${carets}`;
	}

	/** Offset of the end of a line, before its line break: a line may be as long as a file, so nothing is copied. */
	#lineEnd(line: number): number {
		const start = this.#starts()[line - 1] ?? 0;
		let end = this.#starts()[line] ?? this.text.length;
		while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end -= 1;
		return end;
	}

	#starts(): readonly number[] {
		if (this.#lineStarts === undefined) {
			const starts = [0];
			for (const { index, 0: end } of this.text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
			this.#lineStarts = starts;
		}
		return this.#lineStarts;
	}
}

/** What must not reach a terminal or would shift the carets, replaced unit for unit; a tab by a space. */
function printable(text: string): string {
	return text
		.replaceAll('\t', ' ')
		.replace(/[\u2028\u2029]/g, '\ufffd')
		.replace(unseen(), (found) => '\ufffd'.repeat(found.length));
}

/** Spaces as wide as the text: an ideographic space where a wide character stands. */
function blank(text: string): string {
	return text
		.replace(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g, '\u3000')
		.replace(/[^\u3000]/g, ' ');
}

/** A text with places: offset to line and column, and the excerpt that shows a place to a person. */

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

	/** The line of a span with its number, and carets below the span; a long line is shown in part. */
	frame(span: Span): string {
		const { line, column } = this.positionAt(span.start);
		const start = this.#starts()[line - 1] ?? 0;
		const whole = this.text.slice(start, this.#starts()[line] ?? this.text.length).replace(/[\r\n]+$/, '');
		const from = column > frameWidth - 20 ? column - 1 - 40 : 0;
		const shown = printable(whole.slice(from, from + frameWidth));
		const head = from > 0 ? '…' : '';
		const tail = from + frameWidth < whole.length ? '…' : '';
		const before = shown.slice(0, column - 1 - from);
		const length = Math.max(1, Math.min(span.end - span.start, shown.length - before.length));
		const gutter = `${line} | `;
		const pad = ' '.repeat(gutter.length - 2);
		return `${gutter}${head}${shown}${tail}\n${pad}| ${head ? ' ' : ''}${blank(before)}${blank(
			shown.slice(before.length, before.length + length) || ' ',
		)
			.replaceAll(' ', '^')
			.replaceAll('\u3000', '^^')}`;
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

/** Control characters (escape sequences among them) and bidirectional controls, replaced one for one. */
function printable(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => (c === '\t' ? ' ' : '\ufffd'));
}

/** Spaces as wide as the text: an ideographic space where a wide character stands. */
function blank(text: string): string {
	return text
		.replace(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g, '\u3000')
		.replace(/[^\u3000]/g, ' ');
}

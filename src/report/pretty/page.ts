/** The page that a report for people is written on: its width, its colours, and the one way by which text gets onto it. */

import type { ChalkInstance } from 'chalk';
import { harmless } from '../../base/harmless.js';
import { displayWidth, maxDisplayWidth, wrap } from '../../base/width.js';
import type { Verdict } from '../../engine/decision.js';
import type { Words } from '../../words/words.js';

export interface Page {
	readonly words: Words;
	/** In columns. */
	readonly width: number;
	readonly paint: ChalkInstance;
	/** Show every comparison by itself. */
	readonly all: boolean;
}

/** Colours a line that is ready. */
export type Paint = (line: string) => string;

/** A text in a table; every line of it is painted by itself. */
export interface Cell {
	readonly text: string;
	/** A line of its own under the text. */
	readonly below?: string;
	/** It takes the next column, too. */
	readonly wide?: true;
	/** Columns that its lines are moved to the right. */
	readonly indent?: number;
	readonly paint?: Paint;
}

/** Columns between two columns of a table. */
const gap = 2;

export const verdictColors = { eligible: 'green', ineligible: 'red', restricted: 'yellow', undetermined: 'cyan' } as const satisfies {
	readonly [V in Verdict]: string;
};

const plain: Paint = (line) => line;

/** Lines that fit, moved to the right by `indent` and, after the first, by `hang` more. Whatever comes from an input is made harmless. */
export function paragraph({ width }: Page, text: string, { indent = 0, hang = 0, paint = plain }: Shape = {}): readonly string[] {
	return filled(text, width, indent, hang).map(([margin, line]) => margin + paint(line));
}

interface Shape {
	readonly indent?: number;
	readonly hang?: number;
	readonly paint?: Paint;
}

/** A heading with what stands under it; nothing where nothing does. */
export function section(page: Page, heading: string, body: readonly string[]): readonly string[] {
	return body.length === 0 ? [] : ['', ...paragraph(page, heading, { paint: page.paint.bold }), ...body];
}

/** A table without frames, its first row underlined where it holds the heads: columns are as wide as they need to be, and where that is too much the widest ones give way. */
export function table(page: Page, rows: readonly (readonly Cell[])[], heads = false): readonly string[] {
	const widths = fitted(naturalWidths(rows), page.width);
	const rule = beside(widths.map((width) => page.paint.dim('-'.repeat(width))));
	return rows.flatMap((row, index) => (heads && index === 0 ? [...rowLines(row, widths), rule] : rowLines(row, widths)));
}

/** What stands in a row, each column or two filled up to its width. */
function rowLines(row: readonly Cell[], widths: readonly number[]): readonly string[] {
	const cells: { readonly lines: readonly string[]; readonly blank: string }[] = [];
	let column = 0;
	for (const cell of row) {
		const columns = cell.wide ? 2 : 1;
		const width = total(widths.slice(column, column + columns));
		cells.push({ lines: cellLines(cell, width), blank: ' '.repeat(width) });
		column += columns;
	}
	const height = Math.max(...cells.map(({ lines }) => lines.length));
	return Array.from({ length: height }, (_, index) => beside(cells.map(({ lines, blank }) => lines[index] ?? blank)));
}

function beside(texts: readonly string[]): string {
	return texts.join(' '.repeat(gap)).trimEnd();
}

/** Whether a table has room for each of its texts on one line. */
export function fits(page: Page, rows: readonly (readonly Cell[])[]): boolean {
	return total(naturalWidths(rows)) <= page.width;
}

/** Columns with the gaps between them. */
function total(widths: readonly number[]): number {
	return widths.reduce((sum, each) => sum + each, gap * (widths.length - 1));
}

/** What each column needs; what a cell over two columns needs beyond the second widens the first. */
function naturalWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
	const widths: number[] = [];
	for (const wide of [false, true]) {
		for (const row of rows) {
			let column = 0;
			for (const cell of row) {
				const [first = 0, second = 0] = widths.slice(column, column + 2);
				if ((cell.wide === true) === wide) widths[column] = Math.max(first, needed(cell) - (wide ? second + gap : 0));
				column += cell.wide ? 2 : 1;
			}
		}
	}
	return widths;
}

function needed({ text, below = '', indent = 0 }: Cell): number {
	return Math.max(...[text, below].map((each) => maxDisplayWidth(harmless(each)))) + indent;
}

function cellLines({ text, below, indent = 0, paint = plain }: Cell, width: number): readonly string[] {
	const lines = [text, ...(below === undefined ? [] : [below])].flatMap((each) => filled(each, width, indent, 0));
	return lines.map(([margin, line]) => margin + paint(line) + ' '.repeat(Math.max(0, width - displayWidth(margin + line))));
}

/** The widest columns share what the narrow ones leave. */
function fitted(natural: readonly number[], width: number): readonly number[] {
	let cap = Math.max(...natural);
	while (cap > 4 && total(natural.map((each) => Math.min(each, cap))) > width) cap -= 1;
	return natural.map((each) => Math.min(each, cap));
}

/** Lines that fit, each with the spaces before it. */
function filled(text: string, width: number, indent: number, hang: number): readonly (readonly [margin: string, line: string])[] {
	const shown = harmless(text);
	const room = Math.max(2, width - indent);
	const lines = maxDisplayWidth(shown) <= room ? [shown] : wrap(shown, Math.max(2, room - hang));
	return lines.map((line, index) => [' '.repeat(indent + (index === 0 ? 0 : hang)), line]);
}

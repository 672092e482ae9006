/** The page that a report for people is written on: its width, its colours, and the one way by which text gets onto it. */

import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
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

/** Columns between two columns of a table: one of padding and one of its own, which is what cli-table3 reckons with. */
const gap = 2;
const padding = 1;

const linesAtOnce = 2;

/** For cli-table3: no lines between the cells. */
export const frameless = {
	top: '',
	'top-mid': '',
	'top-left': '',
	'top-right': '',
	bottom: '',
	'bottom-mid': '',
	'bottom-left': '',
	'bottom-right': '',
	left: '',
	'left-mid': '',
	mid: '',
	'mid-mid': '',
	right: '',
	'right-mid': '',
	middle: ' ',
};
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
	const lines = rows.flatMap((row, index) => {
		const rule = widths.map((width) => ({ content: page.paint.dim('-'.repeat(width)), colSpan: 1 }));
		return [...linesOf(spread(row, widths)), ...(heads && index === 0 ? [rule] : [])];
	});
	const drawn: string[] = [];
	for (let from = 0; from < lines.length; from += linesAtOnce) drawn.push(draw(lines.slice(from, from + linesAtOnce), widths));
	return drawn
		.join('\n')
		.split('\n')
		.map((line) => line.trimEnd());
}

interface LineCell {
	readonly content: string;
	readonly colSpan: number;
}

/** One cell for each column or two. */
type Line = readonly LineCell[];

function linesOf(cells: ReturnType<typeof spread>): readonly Line[] {
	const height = Math.max(...cells.map((cell) => cell.lines.length));
	return Array.from({ length: height }, (_, index) =>
		cells.map(({ lines, width, colSpan }) => ({ content: lines[index] ?? ' '.repeat(width), colSpan })),
	);
}

/**
 * The lines are ready, and of one width in each column: the table neither wraps nor cuts them. It gets one in each cell, and few at
 * a time: the time that it takes for a cell grows with the square of its length, and that for all cells with the square of their number.
 */
function draw(lines: readonly Line[], widths: readonly number[]): string {
	const style = { 'padding-left': 0, 'padding-right': padding, head: [], border: [] };
	const made = new Table({ chars: frameless, style, colWidths: widths.map((width) => width + padding) });
	made.push(...lines.map((line) => [...line]));
	return made.toString();
}

/** The cells of a row, one for each column or two, with the lines of each. */
function spread(row: readonly Cell[], widths: readonly number[]) {
	const cells: { readonly lines: readonly string[]; readonly width: number; readonly colSpan: number }[] = [];
	let column = 0;
	while (column < widths.length) {
		const cell = row[cells.length] ?? { text: '' };
		const colSpan = cell.wide ? 2 : 1;
		const width = total(widths.slice(column, column + colSpan));
		cells.push({ lines: cellLines(cell, width), width, colSpan });
		column += colSpan;
	}
	return cells;
}

/** Whether a table has room for each of its texts on one line. */
export function fits(page: Page, rows: readonly (readonly Cell[])[]): boolean {
	return total(naturalWidths(rows)) <= page.width;
}

/** Columns with the gaps between them. */
function total(widths: readonly number[]): number {
	return widths.reduce((sum, each) => sum + each, gap * (widths.length - 1));
}

/** What each column needs; what a cell over two columns needs beyond the first is left to the second. */
function naturalWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
	const widths: number[] = [];
	for (const cells of [false, true]) {
		for (const row of rows) {
			let column = 0;
			for (const cell of row) {
				const [first = 0, second = 0] = widths.slice(column, column + 2);
				if (!cell.wide && !cells) widths[column] = Math.max(first, needed(cell));
				if (cell.wide && cells) widths[column] = Math.max(first, needed(cell) - second - gap);
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

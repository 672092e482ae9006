/** An input that was not evaluated, for people: where, what, what was meant, and the line at fault. */

import { harmless } from '../../base/harmless.js';
import { displayWidth, graphemes } from '../../base/width.js';
import type { ErrorIssue, ErrorResult } from '../error-result.js';
import { type Page, paragraph } from './page.js';

export function errorBlock({ source, line, error }: ErrorResult, page: Page): readonly string[] {
	const { words, paint } = page;
	const name = line === undefined ? source : words.pair(source, words.report.line(line));
	return [
		...paragraph(page, words.pair(words.report.notEvaluated, error.message), { paint: (text) => paint.bold.red(text) }),
		...paragraph(page, name),
		...error.issues.flatMap((issue) => ['', ...issueLines(issue, page)]),
	];
}

function issueLines({ line, column, pointer, message, suggestion, frame }: ErrorIssue, page: Page): readonly string[] {
	const { words, paint } = page;
	const place = [
		...(line === undefined ? [] : [column === undefined ? words.report.line(line) : words.report.place(line, column)]),
		...(pointer ? [pointer] : []),
	];
	return [
		...paragraph(page, message, { indent: 2, hang: 2 }),
		...(suggestion === undefined ? [] : paragraph(page, words.report.didYouMean(suggestion), { indent: 2, hang: 2, paint: paint.cyan })),
		...paragraph(page, place.join('  '), { indent: 4, paint: paint.dim }).filter((text) => text.trim() !== ''),
		...(frame === undefined ? [] : frameLines(frame, page).map((text) => `    ${text}`)),
	];
}

/** A frame has two lines, the text and the carets below it; where they are too wide, a part around the carets is shown. */
function frameLines(frame: string, { width, paint }: Page): readonly string[] {
	const [text = '', carets = ''] = frame.split('\n').map(harmless);
	const room = width - 4;
	if (displayWidth(text) <= room) return [text, paint.red(carets)];
	const at = displayWidth(/^[^^]*/u.exec(carets)?.[0] ?? '');
	const gutter = displayWidth(/^\s*\d* \| /u.exec(text)?.[0] ?? '');
	const from = Math.max(gutter, Math.min(at - Math.floor(room / 3), displayWidth(text) - (room - gutter)));
	const show = (line: string) => columns(line, 0, gutter) + columns(line, from, from + room - gutter);
	return [show(text), paint.red(show(carets).trimEnd())];
}

/** The part of a line between two columns; of a wide character that is cut in two, a space is left. */
function columns(line: string, from: number, to: number): string {
	let part = '';
	let column = 0;
	for (const segment of graphemes(line)) {
		const end = column + displayWidth(segment);
		if (column >= from && end <= to) part += segment;
		else if (column < to && end > from) part += ' ';
		column = end;
	}
	return part;
}

/** An input that was not evaluated as a row of the list: where, what, what was meant, and the line at fault. */

import { harmless } from '../../base/harmless.js';
import { displayWidth, graphemes } from '../../base/width.js';
import type { Words } from '../../words/words.js';
import type { ErrorIssue, ErrorResult } from '../error-result.js';
import { issueLine } from '../issue-line.js';
import { html, type Markup } from './markup.js';
import { row } from './row.js';

export function errorRow(result: ErrorResult, words: Words): Markup {
	const { message, issues } = result.error;
	const [first] = issues;
	const told = words.pair(words.report.notEvaluated, message);
	return row(result, {
		kind: 'error',
		tag: words.formats.verdicts.error,
		why: [first === undefined ? message : issueLine(first, words)],
		beside: [],
		panel: html`<p class="statement fault">${told}</p><ol class="issues">${issues.map((issue) => issueItem(issue, words))}</ol>`,
	});
}

function issueItem({ line, column, pointer, message, suggestion, frame }: ErrorIssue, words: Words): Markup {
	const { report } = words;
	const at = line === undefined ? undefined : column === undefined ? report.line(line) : report.place(line, column);
	const place = [...(at === undefined ? [] : [html`${at}`]), ...(pointer ? [html` <code>${pointer}</code>`] : [])];
	return html`<li><p>${message}${suggestion === undefined ? undefined : html` <strong>${report.didYouMean(suggestion)}</strong>`}</p>${place.length === 0 ? undefined : html`<p class="cite">${place}</p>`}${frame === undefined ? undefined : excerpt(frame)}</li>\n`;
}

/** The line at fault, in which what stands above the carets is marked. */
function excerpt(frame: string): Markup {
	const [text = '', carets = ''] = frame.split('\n').map(harmless);
	const start = displayWidth(/^[^^]*/.exec(carets)?.[0] ?? '');
	const end = displayWidth(carets.trimEnd());
	const parts = { before: '', marked: '', after: '' };
	let column = 0;
	for (const segment of graphemes(text)) {
		parts[column < start ? 'before' : column < end ? 'marked' : 'after'] += segment;
		column += displayWidth(segment);
	}
	return html`<pre>${parts.before}<mark>${parts.marked || ' '}</mark>${parts.after}</pre>`;
}

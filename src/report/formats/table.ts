/** A table for people with many applications: one line each, in columns of fixed width, so that it can be read while it grows. */

import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { harmless } from '../../base/harmless.js';
import { cutEnd, cutStart, displayWidth, maxDisplayWidth } from '../../base/width.js';
import type { Verdict } from '../../engine/decision.js';
import { baselineLines } from '../baseline/accepted-lines.js';
import { basisLines } from '../basis.js';
import { choicesText } from '../choices-text.js';
import type { MakeFormat } from '../format.js';
import { issueLine } from '../issue-line.js';
import { isLapsed } from '../lapse.js';
import { originText } from '../origin.js';
import { batchLines } from '../pretty/batch.js';
import { type Page, paragraph, verdictColors } from '../pretty/page.js';
import { type AnyResult, isError } from '../report.js';
import { verdictWord, why } from '../why.js';

/** Columns between two columns: one of padding and one of its own, which is what cli-table3 reckons with. */
const gap = 2;

/** No lines between the cells. */
const frameless = {
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

/** Signs beside a verdict. */
const signs = { lapsed: '!', choices: '*', notices: '+' } as const;

type Sign = keyof typeof signs;

const signNames = Object.keys(signs) as readonly Sign[];

type Column = 'verdict' | 'file' | 'id' | 'name' | 'why';

/** What is left beside the verdict, in parts of a hundred: a narrow terminal has no room for the number of the application. */
const layouts: { readonly [L in 'narrow' | 'wide']: readonly (readonly [column: Column, share: number])[] } = {
	narrow: [
		['file', 34],
		['name', 26],
		['why', 40],
	],
	wide: [
		['file', 28],
		['id', 15],
		['name', 21],
		['why', 36],
	],
};

export const table: MakeFormat = ({ words, width, color, all }) => {
	const page: Page = { words, width: Math.max(60, Math.min(200, width)), paint: new Chalk({ level: color }), all };
	const { paint } = page;
	const { verdicts, columns, marks } = words.formats;
	const verdictWidth =
		Math.max(...[...Object.values(verdicts), columns.verdict].map(maxDisplayWidth)) + ` ${Object.values(signs).join('')}`.length;
	const layout = layouts[page.width < 100 ? 'narrow' : 'wide'];
	const room = page.width - verdictWidth - gap * layout.length;
	const widths = new Map<Column, number>([
		['verdict', verdictWidth],
		...layout.map(([name, share]) => [name, Math.floor((room * share) / 100)] as const),
	]);
	const line = (cells: Readonly<Record<Column, string>>, painted = (text: string) => text) => {
		const made = new Table({ chars: frameless, style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] } });
		const fitted = [...widths].map(([column, space]) => {
			const text = harmless(cells[column]);
			// The end of a path tells files apart.
			const shown = column === 'file' ? cutStart(text, space) : cutEnd(text, space);
			const padding = ' '.repeat(Math.max(0, space - displayWidth(shown)));
			return (column === 'verdict' ? painted(shown) : shown) + padding;
		});
		made.push(fitted);
		return `${made.toString().trimEnd()}\n`;
	};
	const cellsOf = (result: AnyResult): Readonly<Record<Column, string>> => {
		const file = originText(result);
		if (isError(result)) {
			const [issue] = result.error.issues;
			return { verdict: verdicts.error, file, id: '', name: '', why: issue === undefined ? result.error.message : issueLine(issue, words) };
		}
		const { application, choices, notices } = result;
		const short = verdictWord(result, words);
		const stands: { readonly [S in Sign]: boolean } = {
			lapsed: isLapsed(result),
			choices: Object.keys(choices).length > 0,
			notices: notices.length > 0,
		};
		const reasons = [choicesText(choices), why(result, words)].filter((text) => text !== '');
		const beside = signNames.filter((sign) => stands[sign]);
		const shown = beside.length === 0 ? short : `${short} ${beside.map((sign) => signs[sign]).join('')}`;
		return { verdict: shown, file, id: application.id, name: application.name, why: words.titles(reasons) };
	};
	const colorOf = (verdict: Verdict | undefined) => paint[verdict === undefined ? 'red' : verdictColors[verdict]];
	return {
		begin: () => line(columns) + paint.dim(`${'-'.repeat(page.width)}\n`),
		result: (result) => line(cellsOf(result), colorOf(isError(result) ? undefined : result.verdict)),
		end: (closing, run) => {
			const legend = signNames.flatMap((sign) => paragraph(page, `${signs[sign]} ${marks[sign]}`, { paint: paint.dim }));
			const basis = basisLines(closing, run).flatMap((text) => paragraph(page, text));
			const counts = paragraph(page, words.report.counts(closing.summary));
			const told = baselineLines(closing.baseline, words).flatMap((text) => paragraph(page, text, { hang: 2 }));
			return `${[...batchLines(closing, run, page), '', ...counts, ...told, '', ...legend, ...(basis.length === 0 ? [] : ['', ...basis])].join('\n')}\n`;
		},
	};
};

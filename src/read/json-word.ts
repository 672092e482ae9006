/** A word that stands where JSON knows none: what is wrong with it, how far it reaches, and what was meant if that is certain. */

import { dateMeant } from '../base/date.js';
import type { Span } from '../base/source.js';
import { booleanMeant } from '../base/written-boolean.js';
import { numberMeant } from '../base/written-number.js';
import type { JsonProblem } from './issues.js';

export interface Fault {
	readonly problem: JsonProblem;
	readonly span: Span;
	/** As it must be written. */
	readonly suggestion?: string;
}

/** Punctuation of input methods for Chinese. */
const marks =
	'\u2018\u2019\u201c\u201d\u2026\u3001\u3002\u3008-\u3011\u3014\u3015\uff01\uff02\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d\uff5b\uff5d';
const startsWithMark = new RegExp(`^(?:[\u2018\u2019\u201c\u201d\uff02\u300c\u300e].*|[${marks}]+)`, 'su');
const trailingMarks = new RegExp(`[${marks}]+$`, 'u');
const beforeColon = new RegExp(`^[^${marks}]+(?=\uff1a)`, 'u');

/** What people write after a figure: 万, 公里, %, km. */
const unit = /^(?!(?:[exobnfdl]|e\d+)$)(?:[\p{Script=Han}%°℃]|[a-z]+(?![a-z\d]))/iu;

/** Of a number that goes on as none does, or has commas; `undefined` where no number ends before the place. */
export function numberFault(text: string, at: number, isKey: boolean): Fault | undefined {
	const before = text.slice(Math.max(0, at - 100), at);
	const word = wordAt(text, at).replace(trailingMarks, '');
	const grouped = isKey ? /:\s*(?<figures>-?\d{1,3},)$/.exec(before)?.groups?.figures : undefined;
	if (grouped !== undefined) return groupedFault(text, at, grouped);
	const spaced = /^[\p{Script=Han}%°℃]/u.test(word) ? /-?\d+(?:\.\d+)? +$/.exec(before)?.[0] : undefined;
	const figures = spaced ?? /-?\d[\w.+-]*$/.exec(before)?.[0];
	if (figures === undefined || word === '') return undefined;
	const whole = figures + word;
	const fault = describe(whole, { start: at - figures.length, end: at + word.length });
	if (fault !== undefined || !/^[\w.+-]/.test(word)) return fault;
	const span = { start: at - figures.length, end: at + word.length };
	return { problem: /^-?0\d/.test(whole) ? 'leading-zero' : 'number', span };
}

/** `1,600,000`: after its first comma a key should stand, and no number can be one. */
function groupedFault(text: string, at: number, figures: string): Fault | undefined {
	const rest = /^\d{3}(?:,\d{3})*(?:\.\d+)?(?<unit>[\p{L}%°℃]*)(?![\d.~—–-]|,\d|\s*[:\p{Script=Han}%])/u.exec(text.slice(at, at + 100));
	if (rest === null) return undefined;
	const suggestion = numberMeant(figures + rest[0]);
	return {
		problem: rest.groups?.unit === '' ? 'thousands-separator' : 'number-with-unit',
		span: { start: at - figures.length, end: at + rest[0].length },
		...(suggestion !== undefined && { suggestion }),
	};
}

/** Of a word that begins with a digit; `undefined` where nothing better can be said of it than that it is no number. */
function describe(word: string, span: Span): Fault | undefined {
	const date = dateMeant(word);
	if (date !== undefined) return { problem: 'bare-date', span, suggestion: `"${date}"` };
	const plain = word.normalize('NFKC');
	// Of what is counted by ten thousands it is not known here whether the unit is that of the field.
	const suggestion = /[万亿]/.test(plain) ? undefined : numberMeant(word);
	const meant = suggestion === undefined ? {} : { suggestion };
	const after = /^-?\d[\d,]*(?:\.\d+)? *(?<rest>.*)$/s.exec(plain)?.groups?.rest ?? '';
	if (unit.test(after)) return { problem: 'number-with-unit', span, ...meant };
	if (plain === word || after !== '') return undefined;
	return { problem: plain.includes(',') ? 'thousands-separator' : 'full-width-digits', span, ...meant };
}

/** The Chinese quotation mark that was meant to end the text before a place, and did not: `"id”: "a"`. */
export function unendedBy(text: string, at: number): Fault | undefined {
	const before = text.slice(Math.max(0, at - 100), at);
	// One that is the first of its text belongs to no pair.
	const found = /"(?<upTo>[^"\\\u201c\u201d]*)[\u201c\u201d]\s*[:,\uff1a\uff0c}\]][^"\\]*"$/.exec(before);
	if (found === null) return undefined;
	const start = at - found[0].length + 1 + (found.groups?.upTo ?? '').length;
	return { problem: 'full-width', span: { start, end: start + 1 } };
}

/** Of a word that begins with nothing that JSON knows. */
export function wordFault(text: string, start: number): Fault {
	const whole = wordAt(text, start);
	const fault = (problem: JsonProblem, found = whole): Fault => ({ problem, span: { start, end: start + found.length } });
	if (whole === '\ufeff') return fault('byte-order-mark');
	if (/^\s/.test(whole)) return fault('white-space');
	if (whole.startsWith("'")) return fault('single-quotes');
	const mark = startsWithMark.exec(whole)?.[0];
	if (mark !== undefined) return fault('full-width', mark);
	if (whole.startsWith('#') || whole.startsWith('/')) return fault('comment');
	const key = beforeColon.exec(whole)?.[0];
	if (key !== undefined) return fault('expected-key', key);
	const word = whole.replace(trailingMarks, '');
	if (word !== whole && /^(?:true|false|null)$/.test(word)) {
		return { problem: 'full-width', span: { start: start + word.length, end: start + whole.length } };
	}
	const numeric = /^-?[\uff10-\uff19]/.test(word) ? describe(word, { start, end: start + word.length }) : undefined;
	if (numeric !== undefined) return numeric;
	if (/^[-+.]*(?:\d|$)/.test(word)) return fault('number', word);
	const after = text.slice(start + word.length, start + word.length + 100);
	if (/^\s*:/.test(after)) return fault('expected-key', word);
	const value = valueMeantBy(word);
	const problem = value === 'true' || value === 'false' ? 'boolean-word' : 'unknown-word';
	return { ...fault(problem, word), ...(value !== undefined && { suggestion: value }) };
}

function valueMeantBy(word: string): string | undefined {
	return booleanMeant(word) ?? (/^(?:null|none|nil)$/i.test(word) ? 'null' : undefined);
}

/** What stands at a place, as a person would name it: a word, or one character. */
export function wordAt(text: string, start: number): string {
	return /^[^\s,:[\]{}"]+/.exec(text.slice(start, start + 100))?.[0] ?? text.slice(start, start + 1);
}

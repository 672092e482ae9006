/** A whole report as one text. */

import type { Language } from '../words/words.js';
import { wordsOf } from '../words/words-of.js';
import type { FormatOptions } from './format.js';
import { type FormatName, formats } from './formats.js';
import type { Report } from './report.js';
import { entriesOf } from './written.js';

/** `language` is that of the headings, which should be that of the results; default `en`, 80 columns and no colour. */
export interface RenderOptions extends Partial<Omit<FormatOptions, 'words'>> {
	readonly language?: Language;
}

/** Renders a report: `await render(report, 'pretty', { language: 'zh' })`. The same report and options always give the same text. */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<string> {
	const { language = 'en', ...rest } = options;
	const make = await formats[format]();
	const written = make({ words: wordsOf(language), width: 80, color: 0, all: false, ...rest });
	const { begin, result, conflict = () => [], end } = written;
	const entries = entriesOf(written);
	const texts = [...report.results.map((each) => result(each, report)), ...report.conflicts.flatMap((each) => [...conflict(each, report)])];
	return begin(report) + texts.map(entries.add).join('') + end({ ...report, told: entries.count() }, report);
}

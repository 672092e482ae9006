/** The readings of the built-in packs: each question with its choices, and the rules that depend on it. */

import type { Pack, Reading } from '../src/rules/model.js';
import type { Language } from '../src/words/words.js';
import { wordsOf } from '../src/words/words-of.js';
import { table } from './docs-markdown.js';

interface ReadingWords {
	readonly columns: readonly [choice: string, meaning: string];
	readonly byDefault: string;
	readonly none: (pack: string) => string;
	readonly head: (id: string, title: string) => string;
	readonly passage: (document: string, place: string) => string;
	/** What depends on it. */
	readonly rules: (rules: string) => string;
	readonly checks: (checks: string) => string;
}

const readingWords: Readonly<Record<Language, ReadingWords>> = {
	en: {
		columns: ['choice', 'meaning'],
		byDefault: ' (default)',
		none: (pack) => `\`${pack}\` has no readings.`,
		head: (id, title) => `\`${id}\`: ${title}`,
		passage: (document, place) => `Passage: ${document}, ${place}.`,
		rules: (rules) => `Rules that depend on it: ${rules}.`,
		checks: (checks) => ` Checks that depend on it: ${checks}.`,
	},
	zh: {
		columns: ['选项', '含义'],
		byDefault: '（默认）',
		none: (pack) => `规则包 \`${pack}\` 没有可供选择的解释口径。`,
		head: (id, title) => `${title} \`${id}\``,
		passage: (document, place) => `原文：${document}，${place}。`,
		rules: (rules) => `涉及的规则：${rules}。`,
		checks: (checks) => `涉及的核对项：${checks}。`,
	},
};

/** A section for each pack, the one that began last first. */
export function readingSections(packs: readonly Pack[], language: Language): string {
	const latestFirst = [...packs].sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1));
	return latestFirst.map((pack) => sectionOf(pack, language)).join('\n\n');
}

function sectionOf(pack: Pack, language: Language): string {
	const say = readingWords[language];
	const readings = Object.entries(pack.readings).map(([id, reading]) => readingOf(pack, id, reading, language));
	return [`## ${say.head(pack.id, pack.title[language])}`, ...(readings.length === 0 ? [say.none(pack.id)] : readings)].join('\n\n');
}

function readingOf(pack: Pack, id: string, reading: Reading, language: Language): string {
	const say = readingWords[language];
	const { labelled, titles, items } = wordsOf(language);
	const choices = Object.entries(reading.choices).map(([choice, text]) => [
		`\`${choice}\`${choice === reading.default ? say.byDefault : ''}`,
		text[language],
	]);
	const rules = pack.rules.filter((rule) => dependsOn(rule, id)).map((rule) => labelled(rule.title[language], `\`${rule.id}\``));
	const checks = pack.checks.filter((check) => dependsOn(check, id)).map((check) => `\`${check.id}\``);
	const document = pack.sources[reading.source.id];
	if (document === undefined) throw new Error(`${id} has no source`);
	return [
		`### ${say.head(id, reading.title[language])}`,
		table(say.columns, choices),
		say.rules(titles(rules)) + (checks.length === 0 ? '' : say.checks(items(checks))),
		say.passage(document.title[language], reading.source.place[language]),
	].join('\n\n');
}

/** Whether something in a rule is told apart by the reading. Definitions stand in the rules that use them. */
function dependsOn(part: unknown, reading: string): boolean {
	if (typeof part !== 'object' || part === null) return false;
	if ('op' in part && part.op === 'byReading' && 'reading' in part && part.reading === reading) return true;
	return Object.values(part).some((each) => dependsOn(each, reading));
}

/** The language of the program: found before anything else, since even a complaint about the options is in it. */

import type { Issue } from '../base/issue.js';
import { nearest } from '../base/suggest.js';
import { type Language, languages } from '../words/words.js';
import { usageIssue } from './stop.js';

export interface LanguageChoice {
	/** For people. */
	readonly language: Language;
	/** What was asked for, not taken from the system; this alone counts for what machines read. */
	readonly chosen: Language | undefined;
	readonly issues: readonly Issue[];
}

/** `--lang`, else `KOUAN_LANG`, else that of the configuration file, else the system's: Chinese of any kind is `zh`, all else `en`. */
export function findLanguage(
	argv: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	locale: () => string,
	configured?: string,
): LanguageChoice {
	const issues: Issue[] = [];
	const flag = flagOf(argv, 'lang');
	const known = (option: string, written: string): Language | undefined => {
		const found = languages.find((each) => each === written);
		if (found === undefined) {
			issues.push(usageIssue('usage.unknown-value', { option, written, allowed: languages }, languageMeant(written)));
		}
		return found;
	};
	const fromFlag = flag === undefined ? undefined : known('--lang', flag);
	const variable = env.KOUAN_LANG;
	const fromEnv = fromFlag === undefined && variable ? known('KOUAN_LANG', variable) : undefined;
	const chosen = fromFlag ?? fromEnv ?? languages.find((each) => each === configured);
	return { language: chosen ?? (/^zh\b/i.test(locale()) ? 'zh' : 'en'), chosen, issues };
}

/** The language that was probably meant: by its name in either language, or with its country or script (`zh_CN`). */
export function languageMeant(written: string): { readonly suggestion?: Language } {
	const name = written.trim().toLowerCase();
	if (/^(?:zh[-_]|(?:cn|chinese|mandarin)$|中|汉语|漢語|简体|普通话$)/.test(name)) return { suggestion: 'zh' };
	if (/^(?:en[-_]|(?:english|eng)$|英)/.test(name)) return { suggestion: 'en' };
	const suggestion = languages.find((each) => each === nearest(written, languages));
	return suggestion === undefined ? {} : { suggestion };
}

/** The value of the last `--NAME` before the arguments are parsed; `false` where the last is `--OFF`. */
export function flagOf(argv: readonly string[], name: string): string | undefined;
export function flagOf(argv: readonly string[], name: string, off: string): string | false | undefined;
export function flagOf(argv: readonly string[], name: string, off?: string): string | false | undefined {
	let value: string | false | undefined;
	for (const [index, argument] of argv.entries()) {
		if (argument === '--') break;
		if (argument === `--${name}`) value = argv[index + 1] ?? value;
		else if (argument.startsWith(`--${name}=`)) value = argument.slice(`--${name}=`.length);
		else if (off !== undefined && argument === `--${off}`) value = false;
	}
	return value;
}

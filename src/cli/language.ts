/** The language of the program: found before anything else, since even a complaint about the options is in it. */

import type { Issue } from '../base/issue.js';
import type { Language } from '../words/words.js';
import { suggestionFor, usageIssue } from './stop.js';

export const languages = ['zh', 'en'] as const satisfies readonly Language[];

export interface LanguageChoice {
	/** For people. */
	readonly language: Language;
	/** What was asked for, not taken from the system; this alone counts for what machines read. */
	readonly chosen: Language | undefined;
	readonly issues: readonly Issue[];
}

/** `--lang`, else `KOUAN_LANG`, else the system's: Chinese of any kind is `zh`, all else `en`. */
export function findLanguage(
	argv: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	locale: () => string,
): LanguageChoice {
	const issues: Issue[] = [];
	const flag = flagOf(argv);
	// A wrong value of the flag is told with all other values, by whoever reads the options.
	const fromFlag = languages.find((each) => each === flag);
	const variable = env.KOUAN_LANG;
	let fromEnv: Language | undefined;
	if (fromFlag === undefined && variable) {
		fromEnv = languages.find((each) => each === variable);
		if (fromEnv === undefined) {
			const args = { option: 'KOUAN_LANG', written: variable, allowed: languages };
			issues.push(usageIssue('usage.unknown-value', args, suggestionFor(variable, languages)));
		}
	}
	const chosen = fromFlag ?? fromEnv;
	return { language: chosen ?? (/^zh\b/i.test(locale()) ? 'zh' : 'en'), chosen, issues };
}

/** The value of the last `--lang`. */
function flagOf(argv: readonly string[]): string | undefined {
	let value: string | undefined;
	for (const [index, argument] of argv.entries()) {
		if (argument === '--') break;
		if (argument === '--lang') value = argv[index + 1] ?? value;
		else if (argument.startsWith('--lang=')) value = argument.slice('--lang='.length);
	}
	return value;
}

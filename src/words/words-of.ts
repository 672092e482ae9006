/** The words of a language. */

import { en } from './en/words.js';
import type { Language, Words } from './words.js';
import { zh } from './zh/words.js';

const all: { readonly [L in Language]: Words } = { zh, en };

export function wordsOf(language: Language): Words {
	return all[language];
}

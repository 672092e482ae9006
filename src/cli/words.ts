/** The words of a language, of which a run loads no other than those that it speaks. */

import type { Language, Words } from '../words/words.js';

export async function wordsIn(language: Language): Promise<Words> {
	return language === 'zh' ? (await import('../words/zh/words.js')).zh : (await import('../words/en/words.js')).en;
}

/** Text in Markdown and the HTML within it. */

import { harmless } from '../base/harmless.js';

/**
 * A text that stands for itself wherever it is put: what Markdown, HTML or a table could act on is written as a character reference,
 * addresses make no link, and an empty comment keeps `@name` and `#1` from reaching anybody.
 */
export function markdownText(text: string): string {
	return harmless(text).replace(/[\\`*_~[\]<>&"|$]|:(?=\/\/)|(?<=\bwww)\.|[@#]/giu, (found) =>
		found === '@' || found === '#' ? `${found}<!-- -->` : `&#${found.charCodeAt(0)};`,
	);
}

/** Readings with the choices that were taken, in codes. */

import type { Choices } from '../rules/model.js';

/** `READING=CHOICE`, set apart by spaces, which no id holds. */
export function choicesText(choices: Choices): string {
	return Object.entries(choices)
		.map(([reading, choice]) => `${reading}=${choice}`)
		.join(' ');
}

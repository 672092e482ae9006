/** The value that was meant where one of another kind is written; nothing is guessed that is not certain. */

import type { Path } from '../base/pointer.js';
import type { Unit } from '../base/unit.js';
import { booleanMeant } from '../base/written-boolean.js';
import { numberMeant } from '../base/written-number.js';
import { factOf } from './facts.js';
import type { FieldKind } from './fields.js';

/** What people write after a number that is counted in the unit. */
const unitWords: { readonly [U in Unit]?: RegExp } = {
	km: /^(?:公里|千米|km|kilomet(?:re|er)s?)$/i,
	h: /^(?:个?小时|h|hours?)$/i,
	t: /^(?:吨|t|tonnes?)$/i,
	person: /^(?:人次|人|persons?|people|travellers?)$/i,
	passenger: /^(?:人次|人|persons?|people|passengers?)$/i,
	route: /^(?:条|routes?)$/i,
	degree: /^(?:度|°|degrees?)$/i,
};

/** As it must be written. `undefined` where it is not certain. */
export function valueMeant(written: unknown, expected: FieldKind, path: Path): string | undefined {
	if (typeof written === 'number') return expected === 'text' ? `"${written}"` : undefined;
	if (typeof written !== 'string' || written.length > 40) return undefined;
	const value = withoutMark(written);
	switch (expected) {
		case 'number': {
			const { unit, integer } = factOf(path) ?? {};
			// Nobody counts kilometres and hours by ten thousands: another unit was meant.
			if ((unit === 'km' || unit === 'h') && /[万亿]/.test(value)) return undefined;
			const number = numberMeant(value, (word) => unit !== undefined && unitWords[unit]?.test(word) === true);
			// No figure of an application is below zero.
			return number?.startsWith('-') || (integer && number?.includes('.')) ? undefined : number;
		}
		case 'year':
			return /^\d{4}$/.exec(numberMeant(value, (word) => /^年度?$/.test(word)) ?? '')?.[0];
		case 'boolean':
			return booleanMeant(value);
		case 'list':
			return /^[[【]\s*[\]】]$/.test(value.normalize('NFKC').trim()) ? '[]' : undefined;
		default:
			return undefined;
	}
}

/** Without the mark that may have stayed behind a value that was taken from a list or a JSON text. */
export function withoutMark(written: string): string {
	return written.replace(/\s*[,;\uff0c\uff1b]$/, '');
}

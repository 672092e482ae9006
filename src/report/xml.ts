/** Text in XML 1.0. */

import { harmless } from '../base/harmless.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** For attributes and between tags. What XML cannot hold (control and half characters, U+FFFE and the like) becomes U+FFFD. */
export function xml(text: string): string {
	return harmless(text).replace(/[&<>"']|\p{Noncharacter_Code_Point}/gu, (found) => entities[found] ?? '\ufffd');
}

/** Attributes of an element, each with a space before it; those that are `undefined` are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
	return Object.entries(values)
		.map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
		.join('');
}

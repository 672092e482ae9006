/** A bar that shows how far a number is from its mark. */

import type { Fact } from '../result.js';
import { html, type Markup } from './markup.js';
import type { Tone } from './tone.js';

/** Which side of the mark is asked for. */
const wanted: { readonly [operator: string]: 'above' | 'below' | undefined } = {
	atLeast: 'above',
	moreThan: 'above',
	atMost: 'below',
	lessThan: 'below',
};

/** Room beyond the greatest number, so that it is seen where the scale ends. */
const headroom = 1.15;

/**
 * Nought and the mark are always on the scale. A number that is known in part is solid as far as it is sure, and paler as far as it may
 * reach. Nothing where there are no two numbers.
 */
export function barOf({ operator, required, actual }: Fact, tone: Tone): Markup | undefined {
	const side = wanted[operator];
	if (side === undefined || typeof required !== 'number') return undefined;
	const range = typeof actual === 'number' ? { min: actual, max: actual } : actual;
	if (range === null || typeof range !== 'object' || !('min' in range)) return undefined;
	const numbers = [0, required, range.min, range.max].filter((each) => each !== null);
	// As shares of the greatest, numbers of any size can be reckoned with.
	const size = Math.max(...numbers.map(Math.abs)) || 1;
	const low = Math.min(...numbers) / size;
	const high = Math.max(...numbers) / size;
	const at = (number: number) => ((number / size - low) / ((high - low || 1) * headroom)) * 100;
	const [start, end] = [range.min === null ? Math.min(at(0), at(range.max ?? 0)) : at(range.min), range.max === null ? 100 : at(range.max)];
	// From nought to where it is sure; a range on both sides of nought is sure of nothing.
	const sure = range.min !== null && range.min > 0 ? range.min : range.max !== null && range.max < 0 ? range.max : 0;
	const [zoneStart, zoneEnd] = side === 'above' ? [at(required), 100] : [0, at(required)];
	return html`<svg class="bar ${tone}" aria-hidden="true"><rect class="zone" ${between(zoneStart, zoneEnd)}/><rect class="may" ${between(start, end)}/><rect class="is" ${between(Math.min(at(0), at(sure)), Math.max(at(0), at(sure)))}/><rect class="mark" x="${percent(at(required))}" width="2"/></svg>`;
}

function between(start: number, end: number): Markup {
	return html`x="${percent(start)}" width="${percent(end - start)}"`;
}

function percent(share: number): string {
	return `${Math.round(share * 100) / 100}%`;
}

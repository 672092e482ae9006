/** Numbers, ranges, margins and dates in English. */

import type { Unit } from '../../base/unit.js';
import type { Operator } from '../../engine/decision.js';
import { sideOf } from '../dates.js';
import { decimals, digitsOf, grouped, shifted } from '../digits.js';

/** One, and any other number. */
export const units: { readonly [U in Unit]: readonly [one: string, many: string] } = {
	km: ['km', 'km'],
	h: ['hour', 'hours'],
	t: ['tonne', 'tonnes'],
	person: ['traveller', 'travellers'],
	passenger: ['passenger', 'passengers'],
	route: ['route', 'routes'],
	port: ['port', 'ports'],
	item: ['item', 'items'],
	year: ['year', 'years'],
	day: ['day', 'days'],
	degree: ['degree', 'degrees'],
};

/** Units whose figures people count by millions. */
const counted: ReadonlySet<Unit | undefined> = new Set<Unit | undefined>(['person', 'passenger', 't']);

export function quantity(value: number, unit?: Unit): string {
	const figure = inMillions(value, unit) ?? grouped(digitsOf(value));
	return unit === undefined ? figure : `${figure} ${unitOf(value, unit)}`;
}

export function range(min: number | null, max: number | null, unit?: Unit): string {
	if (min === null || max === null) {
		if (min !== null) return `at least ${quantity(min, unit)}`;
		return max === null ? 'not known' : `at most ${quantity(max, unit)}`;
	}
	const [low, high] = [inMillions(min, unit), inMillions(max, unit)];
	const [from, to] = low !== undefined && high !== undefined ? [low, high] : [grouped(digitsOf(min)), grouped(digitsOf(max))];
	return `between ${from} and ${to}${unit === undefined ? '' : ` ${unitOf(max, unit)}`}`;
}

/** `1.5 million`, where the figure is exact with at most three decimals. */
function inMillions(value: number, unit: Unit | undefined): string | undefined {
	if (!counted.has(unit)) return undefined;
	const digits = digitsOf(value);
	for (const [places, word] of [
		[9, 'billion'],
		[6, 'million'],
	] as const) {
		const short = shifted(digits, -places);
		if (Math.abs(value) >= 10 ** places && decimals(short) <= 3) return `${grouped(short)} ${word}`;
	}
	return undefined;
}

function unitOf(value: number, unit: Unit): string {
	return units[unit][Math.abs(value) === 1 ? 0 : 1];
}

export function margin(value: number, unit: Unit | undefined, operator: Operator): string {
	const size = quantity(Math.abs(value), unit);
	const side = sideOf(operator);
	if (side !== undefined) {
		if (value === 0) return 'same day';
		return (side === 'earlier') === value > 0 ? `${size} earlier` : `${size} later`;
	}
	if (value === 0) return 'exactly';
	if (operator === 'atMost' || operator === 'lessThan') return value > 0 ? `${size} under` : `${size} over`;
	return value > 0 ? `${size} over` : `${size} short`;
}

/** `a, b and c` */
export function list(items: readonly string[], word = 'and'): string {
	return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** `3 files`, `1 file`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${grouped(digitsOf(number))} ${number === 1 ? one : many}`;
}

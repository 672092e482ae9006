/** Numbers, ranges, margins and dates in Chinese. */

import type { Unit } from '../../base/unit.js';
import type { Operator } from '../../engine/decision.js';
import { sideOf } from '../dates.js';
import { decimals, digitsOf, grouped, shifted } from '../digits.js';

export const units: { readonly [U in Unit]: string } = {
	km: '公里',
	h: '小时',
	t: '吨',
	person: '人次',
	passenger: '人次',
	route: '条',
	port: '个',
	item: '项',
	year: '年',
	day: '天',
	degree: '度',
};

/** Units whose figures people count by ten thousands. */
const counted: ReadonlySet<Unit | undefined> = new Set<Unit | undefined>(['person', 'passenger', 't']);

export function quantity(value: number, unit?: Unit): string {
	const large = inTenThousands(value, unit);
	return withUnit(large ?? grouped(digitsOf(value)), unit);
}

export function range(min: number | null, max: number | null, unit?: Unit): string {
	if (min === null || max === null) {
		if (min !== null) return `至少 ${quantity(min, unit)}`;
		return max === null ? '未知' : `至多 ${quantity(max, unit)}`;
	}
	const [low, high] = [inTenThousands(min, unit), inTenThousands(max, unit)];
	// 0 needs no unit of its own: 0 至 5 万人次 would be read as 0 to 50,000.
	if (low !== undefined && high !== undefined) return `${low}至 ${withUnit(high, unit)}`;
	return `${grouped(digitsOf(min))} 至 ${withUnit(grouped(digitsOf(max)), unit)}`;
}

/** `150 万`, where the figure is exact with at most four decimals, as those of any whole number are. */
function inTenThousands(value: number, unit: Unit | undefined): string | undefined {
	if (!counted.has(unit) || Math.abs(value) < 10_000) return undefined;
	const digits = digitsOf(value);
	for (const [places, word, most] of [
		[8, '亿', 2],
		[4, '万', 4],
	] as const) {
		const short = shifted(digits, -places);
		if (Math.abs(value) >= 10 ** places && decimals(short) <= most) return `${grouped(short)} ${word}`;
	}
	return undefined;
}

function withUnit(figure: string, unit: Unit | undefined): string {
	if (unit === undefined) return figure;
	return /[万亿]$/.test(figure) ? `${figure}${units[unit]}` : `${figure} ${units[unit]}`;
}

export function margin(value: number, unit: Unit | undefined, operator: Operator): string {
	const size = quantity(Math.abs(value), unit);
	const side = sideOf(operator);
	if (side !== undefined) {
		if (value === 0) return '当天';
		return (side === 'earlier') === value > 0 ? `早 ${size}` : `晚 ${size}`;
	}
	if (value === 0) return '持平';
	if (operator === 'atMost' || operator === 'lessThan') return value > 0 ? `低 ${size}` : `超 ${size}`;
	return value > 0 ? `超 ${size}` : `差 ${size}`;
}

export function date(text: string): string {
	const [year, month, day] = text.split('-').map(Number);
	return `${year}年${month}月${day}日`;
}

/** 甲、乙和丙 */
export function list(items: readonly string[], word = '和'): string {
	return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}${word}${items.at(-1)}`;
}

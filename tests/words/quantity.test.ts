import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/base/unit.js';
import type { Operator } from '../../src/engine/decision.js';
import { digitsOf, grouped } from '../../src/words/digits.js';
import { en } from '../../src/words/en/words.js';
import { zh } from '../../src/words/zh/words.js';

describe('digits are exact', () => {
	const cases: readonly { value: number; digits: string }[] = [
		{ value: 0, digits: '0' },
		{ value: 193.5, digits: '193.5' },
		{ value: 1e21, digits: '1000000000000000000000' },
		{ value: 1.25e-7, digits: '0.000000125' },
		{ value: -12.5e22, digits: '-125000000000000000000000' },
		{ value: Number.MAX_SAFE_INTEGER, digits: '9007199254740991' },
	];
	test.each(cases)('$digits', ({ value, digits }) => {
		expect(digitsOf(value)).toBe(digits);
	});

	test('of every number', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				expect(Number(digitsOf(value))).toBe(value === 0 ? 0 : value);
				expect(digitsOf(value)).toMatch(/^-?\d+(\.\d*[1-9])?$/);
			}),
		);
	});
});

describe('quantities', () => {
	const cases: readonly { value: number; unit?: Unit; zh: string; en: string }[] = [
		{ value: 1_500_000, unit: 'passenger', zh: '150 万人次', en: '1.5 million passengers' },
		{ value: 1_499_999, unit: 'passenger', zh: '149.9999 万人次', en: '1,499,999 passengers' },
		{ value: 1_500_001, unit: 'passenger', zh: '150.0001 万人次', en: '1,500,001 passengers' },
		{ value: 1_791_000, unit: 'passenger', zh: '179.1 万人次', en: '1.791 million passengers' },
		{ value: 601_029, unit: 'passenger', zh: '60.1029 万人次', en: '601,029 passengers' },
		{ value: 10_000, unit: 'person', zh: '1 万人次', en: '10,000 travellers' },
		{ value: 9_999, unit: 'person', zh: '9,999 人次', en: '9,999 travellers' },
		{ value: 1, unit: 'person', zh: '1 人次', en: '1 traveller' },
		{ value: 200_000_000, unit: 'passenger', zh: '2 亿人次', en: '200 million passengers' },
		{ value: 30_000, unit: 't', zh: '3 万吨', en: '30,000 tonnes' },
		{ value: 180_000.5, unit: 't', zh: '180,000.5 吨', en: '180,000.5 tonnes' },
		{ value: 193.5, unit: 'km', zh: '193.5 公里', en: '193.5 km' },
		{ value: 199.99, unit: 'km', zh: '199.99 公里', en: '199.99 km' },
		{ value: 1, unit: 'h', zh: '1 小时', en: '1 hour' },
		{ value: 2, unit: 'h', zh: '2 小时', en: '2 hours' },
		{ value: 10, unit: 'route', zh: '10 条', en: '10 routes' },
		{ value: 1, unit: 'port', zh: '1 个', en: '1 port' },
		{ value: 3, unit: 'year', zh: '3 年', en: '3 years' },
		{ value: 12_000, zh: '12,000', en: '12,000' },
	];
	test.each(cases)('$zh, $en', ({ value, unit, ...said }) => {
		expect({ zh: zh.quantity(value, unit), en: en.quantity(value, unit) }).toEqual(said);
	});

	test('never round: different numbers read differently, and each can be read back', () => {
		const scale: Readonly<Record<string, number>> = { 万: 4, 亿: 8, million: 6, billion: 9 };
		const figure = /^([\d,.]+)(?: (万|亿|million|billion))?/u;
		const countable = fc.oneof(
			fc.nat({ max: 2_000_000 }),
			fc.integer({ min: 1, max: 400 }).map((each) => each * 12_500),
			fc.maxSafeNat(),
		);
		fc.assert(
			fc.property(countable, (value) => {
				for (const words of [zh, en]) {
					const [, digits = '', word = ''] = figure.exec(words.quantity(value, 'passenger')) ?? [];
					const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
					const places = scale[word] ?? 0;
					expect(`${whole}${fraction.padEnd(places, '0')}`).toBe(String(value));
				}
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('ranges', () => {
	const cases: readonly { min: number | null; max: number | null; unit: Unit; zh: string; en: string }[] = [
		{ min: 9, max: 12, unit: 'route', zh: '9 至 12 条', en: 'between 9 and 12 routes' },
		{ min: 0, max: 1, unit: 'route', zh: '0 至 1 条', en: 'between 0 and 1 route' },
		{ min: 1_200_000, max: null, unit: 'passenger', zh: '至少 120 万人次', en: 'at least 1.2 million passengers' },
		{ min: null, max: 8, unit: 'route', zh: '至多 8 条', en: 'at most 8 routes' },
		{ min: 1_200_000, max: 1_500_000, unit: 'passenger', zh: '120 万至 150 万人次', en: 'between 1.2 million and 1.5 million passengers' },
		{
			min: 1_499_999,
			max: 1_600_000,
			unit: 'passenger',
			zh: '149.9999 万至 160 万人次',
			en: 'between 1,499,999 and 1,600,000 passengers',
		},
		{ min: 0, max: 50_000, unit: 'person', zh: '0 至 50,000 人次', en: 'between 0 and 50,000 travellers' },
	];
	test.each(cases)('$zh, $en', ({ min, max, unit, ...said }) => {
		expect({ zh: zh.range(min, max, unit), en: en.range(min, max, unit) }).toEqual(said);
	});
});

describe('margins', () => {
	const cases: readonly { margin: number; unit: Unit; operator: Operator; zh: string; en: string }[] = [
		{ margin: -6.5, unit: 'km', operator: 'atLeast', zh: '差 6.5 公里', en: '6.5 km short' },
		{ margin: 38.2, unit: 'km', operator: 'atLeast', zh: '超 38.2 公里', en: '38.2 km over' },
		{ margin: 0, unit: 'km', operator: 'atLeast', zh: '持平', en: 'exactly' },
		{ margin: -1, unit: 'passenger', operator: 'atLeast', zh: '差 1 人次', en: '1 passenger short' },
		{ margin: -1, unit: 'port', operator: 'lessThan', zh: '超 1 个', en: '1 port over' },
		{ margin: 2, unit: 'port', operator: 'atMost', zh: '低 2 个', en: '2 ports under' },
		{ margin: 10, unit: 'day', operator: 'onOrBefore', zh: '早 10 天', en: '10 days earlier' },
		{ margin: -10, unit: 'day', operator: 'onOrBefore', zh: '晚 10 天', en: '10 days later' },
		{ margin: 1, unit: 'day', operator: 'after', zh: '晚 1 天', en: '1 day later' },
		{ margin: -1, unit: 'day', operator: 'after', zh: '早 1 天', en: '1 day earlier' },
		{ margin: 0, unit: 'day', operator: 'onOrAfter', zh: '当天', en: 'same day' },
	];
	test.each(cases)('$zh, $en', ({ margin, unit, operator, ...said }) => {
		expect({ zh: zh.margin(margin, unit, operator), en: en.margin(margin, unit, operator) }).toEqual(said);
	});
});

test('thousands are set apart', () => {
	expect(['0', '999', '1000', '1234567.125'].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567.125']);
});

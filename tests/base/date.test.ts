import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, dateMeant, dayNumber, daysBetween, fullYears, isDate, yearOf } from '../../src/base/date.js';

const anyDate = fc
	.date({ min: new Date('1960-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe('isDate', () => {
	it.each([
		['2024-03-15', true],
		['2024-02-29', true],
		['2023-02-29', false],
		['1900-02-28', false],
		['2000-02-29', true],
		['2100-02-29', false],
		['2024-04-31', false],
		['2024-13-01', false],
		['2024-00-10', false],
		['2024-01-00', false],
		['1948-12-31', false],
		['1949-01-01', true],
		['2100-12-31', true],
		['2101-01-01', false],
		['2024-3-15', false],
		['2024-03-15T00:00:00Z', false],
		[' 2024-03-15', false],
		['2024/03/15', false],
		['', false],
	])('%j: %s', (text, expected) => {
		expect(isDate(text)).toBe(expected);
	});
});

describe('dateMeant', () => {
	it.each([
		['2024年6月30日', '2024-06-30'],
		['2024 年 06 月 30 日', '2024-06-30'],
		['2024年6月30号', '2024-06-30'],
		['2024/6/30', '2024-06-30'],
		['2024-6-30', '2024-06-30'],
		['2024.06.30', '2024-06-30'],
		['20240630', '2024-06-30'],
		['２０２４－０６－３０', '2024-06-30'],
		['2024–06–30', '2024-06-30'],
		['“2024-06-30”', '2024-06-30'],
		[' 2024-06-30', '2024-06-30'],
		['2024年6月', undefined],
		['2024年2月30日', undefined],
		['1948/12/31', undefined],
		['30/6/2024', undefined],
		['6/30/24', undefined],
		['2024-6.30', undefined],
		['2024630', undefined],
		['2024-06-30T00:00:00Z', undefined],
		['约2024年6月30日', undefined],
		['', undefined],
	])('%j: %s', (text, expected) => {
		expect(dateMeant(text)).toBe(expected);
	});
});

describe('addYears', () => {
	it.each([
		['2021-06-30', 3, '2024-06-30'],
		['2020-02-29', 3, '2023-02-28'],
		['2020-02-29', 4, '2024-02-29'],
		['2021-02-28', 3, '2024-02-28'],
		['2024-02-29', -1, '2023-02-28'],
	])('%s and %i years is %s', (date, years, expected) => {
		expect(addYears(date, years)).toBe(expected);
	});

	it('gives a date that exists', () => {
		fc.assert(fc.property(anyDate, fc.integer({ min: -10, max: 10 }), (date, years) => isDate(addYears(date, years))));
	});
});

describe('fullYears', () => {
	it.each([
		['2021-06-30', '2024-06-29', 2],
		['2021-06-30', '2024-06-30', 3],
		['2020-02-29', '2023-02-27', 2],
		['2020-02-29', '2023-02-28', 3],
		['2024-06-01', '2024-01-01', -1],
		['2024-06-01', '2024-06-01', 0],
	])('from %s to %s: %i', (date, asOf, expected) => {
		expect(fullYears(date, asOf)).toBe(expected);
	});

	it('counts the anniversaries that have come, and no other', () => {
		fc.assert(
			fc.property(anyDate, anyDate, (date, asOf) => {
				const years = fullYears(date, asOf);
				expect(addYears(date, years) <= asOf).toBe(true);
				expect(addYears(date, years + 1) > asOf).toBe(true);
			}),
		);
	});
});

describe('daysBetween', () => {
	it.each([
		['2024-02-28', '2024-03-01', 2],
		['2023-02-28', '2023-03-01', 1],
		['2024-03-15', '2024-03-15', 0],
		['2024-03-15', '2023-03-15', -366],
	])('from %s to %s: %i', (from, to, expected) => {
		expect(daysBetween(dayNumber(from), dayNumber(to))).toBe(expected);
	});
});

it('yearOf is the calendar year', () => {
	expect(yearOf('2021-12-31')).toBe(2021);
});

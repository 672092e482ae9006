import { expect, it } from 'vitest';
import { numberMeant } from '../../src/base/written-number.js';

const isKilometre = (word: string) => word === '公里' || word === 'km';

it.each([
	['160', '160'],
	['-5', '-5'],
	['5.0', '5'],
	['160万', '1600000'],
	['160 万', '1600000'],
	['1.6亿', '160000000'],
	['0.5万', '5000'],
	['1.23456万', '12345.6'],
	['1,600,000', '1600000'],
	['1，600，000', '1600000'],
	['1,234.5', '1234.5'],
	['１６０００００', '1600000'],
	['95公里', '95'],
	['95 km', '95'],
	['1.2万公里', '12000'],
	['0.50', '0.5'],
	['95吨', undefined],
	['约95', undefined],
	['95左右', undefined],
	['95以上', undefined],
	['1小时20分', undefined],
	['90-95', undefined],
	['16,00,000', undefined],
	['1600,000', undefined],
	['1,6', undefined],
	['95%', undefined],
	['5千', undefined],
	['2万5千', undefined],
	['014', undefined],
	['1e3', undefined],
	['1.', undefined],
	['.5', undefined],
	['1234567890123456', undefined],
	['', undefined],
	['万', undefined],
])('%j: %s', (text, expected) => {
	expect(numberMeant(text, isKilometre)).toBe(expected);
});

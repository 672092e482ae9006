/** The years that a condition looks at. */

import { expect, it } from 'vitest';
import { latestYears } from '../../src/engine/years.js';

it('are those before, latest first, without those that are left out', () => {
	expect(latestYears(3, [2020])(2022)).toEqual([2021, 2019, 2018]);
});

it('end where an application can list none, however many are asked for', () => {
	expect(latestYears(1e12, [])(1952)).toEqual([1951, 1950, 1949]);
});

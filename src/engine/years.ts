/** The calendar years that a condition looks at. */

import { firstYear } from '../base/date.js';

/** The `last` calendar years before a year that are not left out, latest first; none of those that no application can list. */
export function latestYears(last: number, except: readonly number[]): (year: number) => readonly number[] {
	// The same for most applications of a batch.
	let before: { readonly year: number; readonly years: readonly number[] } | undefined;
	return (year) => {
		if (before?.year === year) return before.years;
		const years: number[] = [];
		for (let each = year - 1; years.length < last && each >= firstYear; each -= 1) if (!except.includes(each)) years.push(each);
		before = { year, years };
		return years;
	};
}

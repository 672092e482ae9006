/** Calendar dates written `YYYY-MM-DD`, without time or zone: such strings compare as dates do. */

/** Years and dates lie within these, both included. */
export const firstYear = 1949;
export const lastYear = 2100;

/** Whether a string is a date that exists, in the years 1949–2100. */
export function isDate(text: string): boolean {
	if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
	const year = 100 * digitsAt(text, 0) + digitsAt(text, 2);
	const month = digitsAt(text, 5);
	const day = digitsAt(text, 8);
	return year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month));
}

const hyphen = 0x2d;
const zero = 0x30;

/** The number that two digits write, far below zero where they are none. Read so because every date of every document passes here. */
function digitsAt(text: string, start: number): number {
	const tens = text.charCodeAt(start) - zero;
	const ones = text.charCodeAt(start + 1) - zero;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -10_000;
}

/**
 * The date that a text means which writes it otherwise: `2024年6月30日`, `2024/6/30`, `2024.6.30`, `20240630`, in digits of any width.
 * `undefined` where the order of year, month and day is not plain, and where there is no such date.
 */
export function dateMeant(text: string): string | undefined {
	if (text.length > 30) return undefined;
	const plain = text
		.normalize('NFKC')
		.replace(/^[\s“”‘’"']+|[\s“”‘’"']+$/g, '')
		.replace(/[‐-―−]/g, '-');
	for (const form of otherForms) {
		const { y, m = '', d = '' } = form.exec(plain)?.groups ?? {};
		const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
		if (isDate(date)) return date;
	}
	return undefined;
}

const otherForms: readonly RegExp[] = [
	/^(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]$/,
	/^(?<y>\d{4})(?<mark>[-/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})$/,
	/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
];

/** The calendar year of a date. */
export function yearOf(date: string): number {
	return 100 * digitsAt(date, 0) + digitsAt(date, 2);
}

/** A date as the number that its digits write: 20240315. Such numbers compare as dates do. */
export function dayNumber(date: string): number {
	return 10_000 * yearOf(date) + 100 * digitsAt(date, 5) + digitsAt(date, 8);
}

/** As {@link addYears}, of day numbers. */
export function addYearsToDay(day: number, years: number): number {
	const moved = day + 10_000 * years;
	return moved % 10_000 === 229 && daysIn(Math.floor(moved / 10_000), 2) < 29 ? moved - 1 : moved;
}

/**
 * The same-numbered day `years` later (earlier where negative), else the last day of that month: 29 February has its anniversary
 * on 28 February of a common year (Civil Code, article 202).
 */
export function addYears(date: string, years: number): string {
	const year = yearOf(date) + years;
	const day = Math.min(Number(date.slice(8)), daysIn(year, Number(date.slice(5, 7))));
	return `${String(year).padStart(4, '0')}${date.slice(4, 8)}${String(day).padStart(2, '0')}`;
}

/** How many anniversaries of `date` have come by `asOf`: full years, negative where `date` lies ahead. */
export function fullYears(date: string, asOf: string): number {
	let years = yearOf(asOf) - yearOf(date);
	if (addYears(date, years) > asOf) years -= 1;
	return years;
}

/** Days from one day number to another, negative where `to` is earlier. */
export function daysBetween(from: number, to: number): number {
	return daysSince0(to) - daysSince0(from);
}

/** Days since 1 March of the year 0; a year is taken to begin in March, so that a leap day ends it. */
function daysSince0(day: number): number {
	const monthAndDay = day % 10_000;
	const months = Math.floor(monthAndDay / 100) + 9;
	const year = Math.floor(day / 10_000) - (months < 12 ? 1 : 0);
	const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
	return 365 * year + leapDays + Math.floor((153 * (months % 12) + 2) / 5) + (monthAndDay % 100);
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

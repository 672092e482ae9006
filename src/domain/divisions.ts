/** Administrative divisions of mainland China: GB/T 2260 codes and their Chinese names. */

import { divisionTable } from './divisions-data.js';

/**
 * One code. A unit directly under a province (`429004`) stands at the prefecture level and has no county; so does the standard's
 * summary code for what a municipality governs itself (`110100` 市辖区, `500200` 县).
 */
export interface Division {
	/** Six digits. */
	readonly code: string;
	/** Its own name, without those above it; for an abolished code the last it had. */
	readonly name: string;
	readonly level: 'province' | 'prefecture' | 'county';
	/** No longer in force, but so after 2014. */
	readonly abolished: boolean;
}

/** Codes that were found before: a batch names few of them many times. Holds no more than the table does. */
const found = new Map<string, Division>();

/** The division of a code; `undefined` where the code does not exist, was abolished before 2015, or lies outside mainland China. */
export function findDivision(code: string): Division | undefined {
	const known = found.get(code);
	if (known !== undefined || !/^\d{6}$/.test(code)) return known;
	const start = lineAtOrAfter(code);
	if (!divisionTable.startsWith(code, start)) return undefined;
	const division = divisionAt(start);
	found.set(division.code, division);
	return division;
}

/** The full name from the province down, such as 湖北省襄阳市樊城区; the code itself where it is unknown. */
export function divisionName(code: string): string {
	const division = findDivision(code);
	if (division === undefined) return code;
	return [...codesAbove(division).map(findDivision), division]
		.map((part) => (part === undefined || isSummary(part) ? '' : part.name))
		.join('');
}

/** All divisions below a province, prefectures and counties, abolished ones too, in the order of their codes. */
export function divisionsOf(province: string): readonly Division[] {
	if (findDivision(province)?.level !== 'province') return [];
	const divisions: Division[] = [];
	let start = nextLine(lineAtOrAfter(province));
	while (divisionTable.startsWith(province.slice(0, 2), start)) {
		divisions.push(divisionAt(start));
		start = nextLine(start);
	}
	return divisions;
}

function divisionAt(start: number): Division {
	const code = divisionTable.slice(start, start + 6);
	const abolished = divisionTable[start + 6] === '-';
	const name = divisionTable.slice(start + (abolished ? 7 : 6), nextLine(start) - 1);
	return { code, name, level: levelOf(code), abolished };
}

function levelOf(code: string): Division['level'] {
	if (code.endsWith('0000')) return 'province';
	return code.endsWith('00') || isDirectUnit(code) ? 'prefecture' : 'county';
}

/** A county or city directly under the province (`429004`): a prefecture-level unit of its own, which `90` in the middle marks. */
export function isDirectUnit(code: string): boolean {
	return code.slice(2, 4) === '90';
}

/** The code of the province that a code of any level lies in. */
export function provinceOf(code: string): string {
	return `${code.slice(0, 2)}0000`;
}

/** The code of the prefecture that the code of a county lies in. */
export function prefectureOf(code: string): string {
	return `${code.slice(0, 4)}00`;
}

/** The codes of the divisions that hold this one, from the province down. */
export function codesAbove({ code, level }: Division): readonly string[] {
	if (level === 'province') return [];
	return level === 'prefecture' ? [provinceOf(code)] : [provinceOf(code), prefectureOf(code)];
}

/** A summary code names no place: it is left out of full names. */
export function isSummary(division: Division): boolean {
	return division.name === '市辖区' || division.name === '县';
}

/**
 * Where the first line stands whose code is not below `code`. A binary search in the text itself: nothing is parsed at start, which
 * would cost every run of the command more than its few look-ups do.
 */
function lineAtOrAfter(code: string): number {
	let low = 0;
	let high = divisionTable.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const start = divisionTable.lastIndexOf('\n', middle - 1) + 1;
		if (divisionTable.slice(start, start + 6) < code) low = nextLine(start);
		else high = start;
	}
	return low;
}

function nextLine(start: number): number {
	return divisionTable.indexOf('\n', start) + 1;
}

/** The code that was meant where a division is written by its name, or its code in another form. */

import type { Path } from '../base/pointer.js';
import { codesAbove, type Division, divisionsOf, findDivision, isSummary } from './divisions.js';
import { at } from './raw.js';

type Level = Division['level'];

/** Of what is written at a path that ends in `province`, `prefecture` or `county`; `undefined` where it is not certain. */
export function codeMeant(document: unknown, path: Path): string | undefined {
	const written = at(document, ...path);
	const level = path.at(-1) as Level;
	if (typeof written === 'number') return codeInDigits(String(written), level);
	if (typeof written !== 'string' || written.length > 50) return undefined;
	return codeInDigits(written, level) ?? codeOfName(plain(written), level, holderOf(document, path));
}

/** Six digits; the short form of a province (`42`) or a prefecture (`4206`); nine or twelve digits as statisticians write a county. */
function codeInDigits(written: string, level: Level): string | undefined {
	const digits = plain(written);
	const padded = digits.padEnd(6, '0');
	if (/^(?:\d{2}|\d{4})$/.test(digits)) return findDivision(padded)?.level === level ? padded : undefined;
	return /^(?<code>\d{6})(?:0{3}|0{6})?$/.exec(digits)?.groups?.code;
}

/** In plain digits, without white space and quotation marks. */
function plain(written: string): string {
	return written.normalize('NFKC').replace(/[\s“”‘’"'「」]/g, '');
}

/** The first digits that a code at this place must have, as far as the document tells. */
function holderOf(document: unknown, path: Path): string {
	const level = path.at(-1);
	if (level === 'province') return '';
	const prefecture = level === 'county' ? codeMeant(document, [...path.slice(0, -1), 'prefecture']) : undefined;
	if (findDivision(prefecture ?? '')?.level === 'prefecture') return prefecture?.slice(0, 4) ?? '';
	const province = codeMeant(document, ['port', 'province']);
	return findDivision(province ?? '')?.level === 'province' ? (province?.slice(0, 2) ?? '') : '';
}

/** The only division of a level, in force and within a holder, that has the name. */
function codeOfName(name: string, level: Level, holder: string): string | undefined {
	if (!/^\p{Script=Han}{2,}$/u.test(name)) return undefined;
	// Of a name that was meant, at least the beginning of the division's own stands in it.
	const mayBe = (each: Division) => isSummary(each) || name.includes(each.name.slice(0, 2));
	const candidates = inForce().filter((each) => each.level === level && each.code.startsWith(holder) && mayBe(each));
	for (const isCalled of [isNamed, isNamedInShort]) {
		const [first, ...others] = candidates.filter((each) => isCalled(name, each));
		if (first !== undefined) return others.length === 0 ? first.code : undefined;
	}
	return undefined;
}

let all: readonly Division[] | undefined;

function inForce(): readonly Division[] {
	all ??= Array.from({ length: 90 }, (_, index) => findDivision(`${index + 10}0000`))
		.flatMap((province) => (province === undefined ? [] : [province, ...divisionsOf(province.code)]))
		.filter(({ abolished }) => !abolished);
	return all;
}

/** By its own name, with the names of those above it or without; a summary code has no name but theirs. */
function isNamed(name: string, division: Division): boolean {
	return restsOf(name, division).some((rest) => rest === division.name || (rest === '' && isSummary(division)));
}

/** Without what says its kind: 荆州 is 荆州市, 恩施 and 恩施州 are 恩施土家族苗族自治州. What one above it is called too may be meant for that. */
function isNamedInShort(name: string, division: Division): boolean {
	const rests = restsOf(name, division);
	return !rests.includes('') && rests.some((rest) => isShortFor(rest, division.name));
}

/** What is left of a name once those above the division are taken from its beginning, each in full, in short or not at all. */
function restsOf(name: string, division: Division): readonly string[] {
	let rests = [name];
	for (const holder of codesAbove(division)) {
		const { name: long = '' } = findDivision(holder) ?? {};
		rests = rests.flatMap((rest) => {
			const lengths = Array.from({ length: long.length }, (_, index) => index + 1);
			const called = lengths.filter((length) => rest.startsWith(long.slice(0, length)));
			const cut = called.filter((length) => length === long.length || isShortFor(long.slice(0, length), long));
			return [rest, ...cut.map((length) => rest.slice(length))];
		});
	}
	return rests;
}

function isShortFor(short: string, name: string): boolean {
	const stem = name.endsWith('自治州') ? short.replace(/州$/, '') : short;
	return stem.length >= 2 && name.startsWith(stem) && kind.test(name.slice(stem.length));
}

const kind = /^(?:[省市县区旗盟]|地区|林区|特区|(?:.{1,9}族|维吾尔|哈萨克|柯尔克孜|蒙古|塔吉克|锡伯|鄂伦春)?自治[区州县旗])$/;

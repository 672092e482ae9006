/** Are the division codes of an application real, of the right level, and one within the other? */

import type { Path } from '../base/pointer.js';
import { type Division, divisionName, findDivision, isDirectUnit, prefectureOf, provinceOf } from './divisions.js';
import { type Problem, problem } from './problem.js';
import { at, entriesAt, isGiven } from './raw.js';

type Level = Division['level'];

/** Errors and, of abolished codes, warnings. Values that are no six-digit codes are passed over: their shape is another's concern. */
export function checkCodes(application: unknown): { readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] } {
	const errors: Problem[] = [];
	const warnings: Problem[] = [];
	const province = provinceAt(application, errors);
	checkPlace(application, ['port'], true, province, errors, warnings);
	entriesAt(application, 'province', 'ports').forEach((_, index) => {
		checkPlace(application, ['province', 'ports', index], false, province, errors, warnings);
	});
	return { errors, warnings };
}

/** The applicant's province, where its code is one. */
function provinceAt(application: unknown, errors: Problem[]): string | undefined {
	const code = codeAt(application, ['port', 'province']);
	if (code === undefined) return undefined;
	const fault = faultOf(code, ['port', 'province'], 'province');
	if (fault === undefined) return code;
	errors.push(fault);
	return undefined;
}

/** Prefecture and county of one port. */
function checkPlace(
	application: unknown,
	place: Path,
	countyNeedsPrefecture: boolean,
	province: string | undefined,
	errors: Problem[],
	warnings: Problem[],
): void {
	const prefecturePath = [...place, 'prefecture'];
	const countyPath = [...place, 'county'];
	const prefecture = codeAt(application, prefecturePath);
	const county = codeAt(application, countyPath);
	const prefectureFault =
		prefecture && (faultOf(prefecture, prefecturePath, 'prefecture') ?? outside(prefecture, prefecturePath, province));
	const countyFault =
		county &&
		(faultOf(county, countyPath, 'county') ?? misplaced(application, county, countyPath, prefecturePath, countyNeedsPrefecture, province));
	// A unit without counties is shown once, at the county that it cannot have.
	if (prefectureFault) errors.push(prefectureFault);
	if (countyFault) errors.push(countyFault);
	for (const [code, path, fault] of [
		[prefecture, prefecturePath, prefectureFault],
		[county, countyPath, countyFault],
	] as const) {
		if (code && !fault && findDivision(code)?.abolished)
			warnings.push(problem('division.abolished', { code, name: divisionName(code) }, path));
	}
}

/** A county that exists, in a place where it cannot lie. */
function misplaced(
	application: unknown,
	county: string,
	path: Path,
	prefecturePath: Path,
	needsPrefecture: boolean,
	province: string | undefined,
): Problem | undefined {
	if (!isGiven(at(application, ...prefecturePath))) {
		if (!needsPrefecture) return outside(county, path, province);
		const args = { code: county, name: divisionName(county), prefecture: prefectureOf(county) };
		return problem('division.needs-prefecture', args, path);
	}
	const prefecture = codeAt(application, prefecturePath);
	// Whether a county lies in a prefecture that is itself at fault says nothing new.
	if (prefecture === undefined || findDivision(prefecture)?.level !== 'prefecture') return undefined;
	const prefectureName = divisionName(prefecture);
	if (isDirectUnit(prefecture)) return problem('division.no-county', { prefecture, prefectureName }, path);
	if (prefectureOf(county) === prefectureOf(prefecture)) return undefined;
	return problem('division.outside-prefecture', { code: county, name: divisionName(county), prefecture, prefectureName }, path);
}

function outside(code: string, path: Path, province: string | undefined): Problem | undefined {
	if (province === undefined || provinceOf(code) === provinceOf(province)) return undefined;
	return problem('division.outside-province', { code, name: divisionName(code), province, provinceName: divisionName(province) }, path);
}

/** What is wrong with a six-digit code by itself. */
function faultOf(code: string, path: Path, wanted: Level): Problem | undefined {
	if (/^(71|81|82)/.test(code)) return problem('division.not-mainland', { code }, path);
	const division = findDivision(code);
	if (division === undefined) return problem('division.unknown', { code }, path);
	if (division.level === wanted) return undefined;
	const args = { code, name: divisionName(code) };
	if (wanted === 'province') return problem('division.not-a-province', args, path, { suggestion: provinceOf(code) });
	if (wanted === 'county') return problem(isDirectUnit(code) ? 'division.direct-unit' : 'division.not-a-county', args, path);
	const above = division.level === 'county' ? prefectureOf(code) : undefined;
	return problem('division.not-a-prefecture', args, path, { suggestion: above });
}

function codeAt(application: unknown, path: Path): string | undefined {
	const value = at(application, ...path);
	return typeof value === 'string' && /^\d{6}$/.test(value) ? value : undefined;
}

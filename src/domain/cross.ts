/**
 * What one field demands of another: sections, years, codes, evidence. These checks stand any shape of document, so that they run
 * beside the check of the shape and all issues come at once; and they need no schema, so that they serve a faster check of it too.
 */

import { hiddenIn, isLossy } from '../base/harmless.js';
import { type Path, toPointer } from '../base/pointer.js';
import { checkCodes } from './codes.js';
import { checkEvidence } from './evidence.js';
import { excerpt, type Problem, problem } from './problem.js';
import { at, entriesAt, isGiven } from './raw.js';

interface CrossResult {
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
}

/** The sections that only one type of port has: section → type. */
export const sections = { airport: 'air', border: 'border', water: 'water' } as const;

export function crossCheck(application: unknown): CrossResult {
	const codes = checkCodes(application);
	const errors = [
		...checkSections(application),
		...checkYears(application),
		...codes.errors,
		...checkEvidence(application),
		...checkLost(application),
	];
	return { errors, warnings: [...codes.warnings, ...checkHidden(application)] };
}

interface Named {
	readonly path: Path;
	readonly name: string;
}

/** By which ports and destinations are told apart. */
function namesOf(application: unknown): readonly Named[] {
	const routes = entriesAt(application, 'airport', 'routes').map((_, index): Path => ['airport', 'routes', index, 'to']);
	return [['port', 'name'], ...routes].flatMap((path) => textAt(application, path));
}

function textAt(application: unknown, path: Path): readonly Named[] {
	const name = at(application, ...path);
	return typeof name === 'string' ? [{ path, name }] : [];
}

/** Two that differ must not come to be one. */
function checkLost(application: unknown): readonly Problem[] {
	return namesOf(application).flatMap(({ path, name }) =>
		isLossy(name) ? [problem('application.lost-text', { written: excerpt(name) }, path)] : [],
	);
}

/** Two that look alike must be one. */
function checkHidden(application: unknown): readonly Problem[] {
	return [...textAt(application, ['id']), ...namesOf(application)].flatMap(({ path, name }) => {
		const character = hiddenIn(name);
		return character === undefined ? [] : [problem('application.hidden-character', { character }, path)];
	});
}

function checkSections(application: unknown): readonly Problem[] {
	const type = at(application, 'port', 'type');
	// Where the type is none, which sections belong to it cannot be said.
	if (typeof type !== 'string' || !Object.values<string>(sections).includes(type)) return [];
	return Object.entries(sections)
		.filter(([section, owner]) => owner !== type && isGiven(at(application, section)))
		.map(([section]) => problem('application.wrong-section', { section, type }, [section], { part: 'key' }));
}

function checkYears(application: unknown): readonly Problem[] {
	return [
		...repeatedYears(application, ['airport', 'passengers']),
		...entriesAt(application, 'province', 'ports').flatMap((_, index) =>
			repeatedYears(application, ['province', 'ports', index, 'traffic']),
		),
	];
}

function repeatedYears(application: unknown, path: Path): readonly Problem[] {
	const problems: Problem[] = [];
	const firsts = new Map<number, number>();
	entriesAt(application, ...path).forEach((entry, index) => {
		const year = at(entry, 'year');
		if (typeof year !== 'number') return;
		const first = firsts.get(year);
		if (first === undefined) firsts.set(year, index);
		else problems.push(problem('application.duplicate-year', { year, first: toPointer([...path, first]) }, [...path, index, 'year']));
	});
	return problems;
}

/** What is missing, on a page for people. */

import { type Missing, type MissingGroup, missingByKnower } from '../missing.js';
import { type Cell, fits, type Page, table } from './page.js';

/** The facts of each knower; beside each its place in the application. */
export function missingLines(missing: Missing, page: Page): readonly string[] {
	const byKnower = [...missingByKnower(missing, page.words)];
	const fitting = fits(
		page,
		byKnower.flatMap(([, known]) => known.map((group) => row(group, page))),
	);
	const rows = byKnower.flatMap(([knower, known]) => [
		[{ text: page.words.knowers[knower], indent: 2, paint: page.paint.underline }],
		...known.flatMap((group) =>
			fitting ? [row(group, page)] : row(group, page).map((cell, index) => [{ ...cell, indent: 4 + 2 * index }]),
		),
	]);
	return rows.length === 0 ? [] : table(page, rows);
}

function row({ text, places }: MissingGroup, { paint }: Page): readonly Cell[] {
	return [
		{ text, indent: 4 },
		{ text: places, paint: paint.dim },
	];
}

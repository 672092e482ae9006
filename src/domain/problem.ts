/** An issue of an application on its way out: with the path that its place in a text is found by. */

import { type Issue, issue } from '../base/issue.js';
import { type Path, toPointer } from '../base/pointer.js';
import type { ApplicationIssues } from './issues.js';

export interface Problem {
	readonly issue: Issue;
	readonly path: Path;
	/** Whether the value is at fault or the key that leads to it. */
	readonly part: 'key' | 'value';
}

const make = issue<ApplicationIssues>();

export function problem<C extends keyof ApplicationIssues>(
	code: C,
	args: Parameters<typeof make<C>>[1],
	path: Path,
	also: { readonly part?: 'key'; readonly suggestion?: string | undefined } = {},
): Problem {
	const suggestion = also.suggestion === undefined ? {} : { suggestion: also.suggestion };
	return { issue: make(code, args, { pointer: toPointer(path), ...suggestion }), path, part: also.part ?? 'value' };
}

const excerptLength = 80;

/** The start of a text that may be very long. */
export function excerpt(text: string): string {
	if (text.length <= excerptLength) return text;
	const cut = [...text.slice(0, 2 * excerptLength)].slice(0, excerptLength).join('');
	return cut.length < text.length ? `${cut}…` : text;
}

/** In the order in which the document writes its parts; what is missing stands before what its object has. */
export function sortByPlace(problems: readonly Problem[], document: unknown): readonly Problem[] {
	const positions = new Map<object, ReadonlyMap<string, number>>();
	const positionOf = (holder: unknown, step: string | number): number => {
		if (typeof step === 'number') return step;
		if (typeof holder !== 'object' || holder === null) return -1;
		let known = positions.get(holder);
		if (known === undefined) {
			known = new Map(Object.keys(holder).map((key, index) => [key, index]));
			positions.set(holder, known);
		}
		return known.get(step) ?? -1;
	};
	const keyed = problems.map((each) => {
		let value = document;
		const places = each.path.map((step) => {
			const place = positionOf(value, step);
			value = place < 0 ? undefined : (value as Record<string | number, unknown>)[step];
			return place;
		});
		return { each, places };
	});
	keyed.sort((a, b) => {
		for (let i = 0; i < Math.min(a.places.length, b.places.length); i++) {
			const difference = (a.places[i] ?? 0) - (b.places[i] ?? 0);
			if (difference !== 0) return difference;
		}
		return a.places.length - b.places.length;
	});
	return keyed.map(({ each }) => each);
}

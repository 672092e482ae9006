/** Does every pointer of `evidence` lead to something in the document? */

import { maxIssues } from '../base/issue.js';
import { fromPointer, toPointer } from '../base/pointer.js';
import { nearest } from '../base/suggest.js';
import { excerpt, type Problem, problem } from './problem.js';
import { at } from './raw.js';

export function checkEvidence(application: unknown): readonly Problem[] {
	const evidence = at(application, 'evidence');
	if (typeof evidence !== 'object' || evidence === null || Array.isArray(evidence)) return [];
	const problems: Problem[] = [];
	const names: Names = new Map();
	for (const pointer of Object.keys(evidence)) {
		if (problems.length > maxIssues) break;
		if (leadsSomewhere(application, pointer)) continue;
		problems.push(
			problem('application.evidence-pointer', { written: excerpt(pointer) }, ['evidence', pointer], {
				part: 'key',
				suggestion: meant(application, pointer, names),
			}),
		);
	}
	return problems;
}

/** Steps of pointers that led to something before: the attachments of a batch prove the same few fields. */
const known = new Map<string, readonly string[]>();
const mostKnown = 500;
const longestKnown = 100;

/** Whether a JSON Pointer leads to something in a document. */
export function leadsSomewhere(document: unknown, pointer: string): boolean {
	const before = known.get(pointer);
	if (before !== undefined) return follow(document, before) === before.length;
	const steps = fromPointer(pointer);
	if (steps === undefined || follow(document, steps) < steps.length) return false;
	if (known.size < mostKnown && pointer.length <= longestKnown) known.set(pointer, steps);
	return true;
}

/** How many steps lead to something. */
function follow(document: unknown, steps: readonly string[]): number {
	let value = document;
	let reached = 0;
	for (const step of steps) {
		if (!leadsOn(value, step)) break;
		value = (value as Record<string, unknown>)[step];
		reached += 1;
	}
	return reached;
}

function leadsOn(value: unknown, step: string): boolean {
	if (typeof value !== 'object' || value === null) return false;
	// RFC 6901: an index has no leading zero; `-` is the entry that does not exist.
	if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(step) && Number(step) < value.length;
	return Object.hasOwn(value, step) && (value as Record<string, unknown>)[step] !== undefined;
}

/** `airport.passengers[0].count` and `#/airport` as pointers. */
function slashedNames(names: string): string {
	const steps = names.replace(/^#\/?/, '').replace(/\[(\d+)\]/g, '.$1');
	return `/${steps.replaceAll('.', '/')}`;
}

/** The pointer with one key put right, or with the leading `/` that it lacks, where that leads to something. */
function meant(document: unknown, pointer: string, names: Names): string | undefined {
	const slashed = pointer.startsWith('/') ? pointer : slashedNames(pointer);
	const steps = fromPointer(slashed);
	if (steps === undefined) return undefined;
	const reached = follow(document, steps);
	if (reached === steps.length) return slashed;
	const key = nearest(steps[reached] ?? '', namesIn(at(document, ...steps.slice(0, reached)), names));
	if (key === undefined) return undefined;
	const mended = [...steps.slice(0, reached), key, ...steps.slice(reached + 1)];
	return follow(document, mended) === mended.length ? toPointer(mended) : undefined;
}

/** The keys of each object in which one was looked for: thousands of pointers may lead astray in the same one. */
type Names = Map<unknown, readonly string[]>;

/** More keys than any section has: in a map without end, each of those pointers would be held against all of them. */
const mostNames = 100;

/** None of what is no object, or none of ours. */
function namesIn(holder: unknown, known: Names): readonly string[] {
	const before = known.get(holder);
	if (before !== undefined) return before;
	const keys = typeof holder === 'object' && holder !== null && !Array.isArray(holder) ? Object.keys(holder) : [];
	const names = keys.length <= mostNames ? keys : [];
	known.set(holder, names);
	return names;
}

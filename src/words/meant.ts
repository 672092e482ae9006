/** What was meant where the name that people use is written in place of a key. Looked for only where an error is told. */

import leven from 'leven';
import type { Issue } from '../base/issue.js';
import { factOfPointer } from './value.js';
import type { Words } from './words.js';

type Labels = readonly (readonly [key: string, label: string])[];

/** What an issue suggests, or else the key of the field or choice whose label was written. */
export function suggestionOf({ code, args, pointer = '', suggestion }: Issue, words: Words): string | undefined {
	if (suggestion !== undefined) return suggestion;
	if (code === 'application.unknown-field') return keyOf(String(args.field), fieldsOf(pointer.slice(0, pointer.lastIndexOf('/')), words));
	return code === 'application.unknown-choice' ? keyOf(String(args.written), choicesOf(String(args.fact), words)) : undefined;
}

function fieldsOf(object: string, { facts }: Words): Labels {
	const path = factOfPointer(object);
	const prefix = path === '' ? '' : `${path}.`;
	return Object.entries(facts).flatMap(([fact, label]) => {
		const key = fact.slice(prefix.length);
		return fact.startsWith(prefix) && !key.includes('.') ? [[key, label] as const] : [];
	});
}

function choicesOf(fact: string, { choices }: Words): Labels {
	const labels: Readonly<Record<string, object>> = choices;
	return Object.hasOwn(labels, fact) ? Object.entries(labels[fact] ?? {}) : [];
}

/** The key whose label was written, or the only one that is near. */
function keyOf(name: string, labels: Labels): string | undefined {
	const written = fold(name);
	if (written.length < 2) return undefined;
	const folded = labels.map(([key, label]) => [key, fold(label)] as const);
	for (const isNear of /\p{Script=Han}/u.test(written) ? [equals, isPartOf, hasAsPart, oneOff] : [equals, quarterOff]) {
		const found = folded.filter(([, label]) => isNear(written, label));
		// A label may be part of another, and then the longer one was written.
		const [first, second] = found.toSorted(([, a], [, b]) => b.length - a.length);
		if (first !== undefined) return second === undefined || (isNear === hasAsPart && first[1].includes(second[1])) ? first[0] : undefined;
	}
	return undefined;
}

function fold(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s“”‘’"'「」《》:_-]/g, '');
}

type Nearness = (written: string, label: string) => boolean;

const equals: Nearness = (written, label) => written === label;
const isPartOf: Nearness = (written, label) => holds(label, written);
const hasAsPart: Nearness = (written, label) => holds(written, label);
const oneOff: Nearness = (written, label) => written.length >= 4 && !negated(written, label) && leven(written, label) === 1;
const quarterOff: Nearness = (written, label) => leven(written, label) <= Math.floor(written.length / 4);

/** Whether one name holds another, and what it has beside it does not turn the meaning round. */
function holds(whole: string, part: string): boolean {
	return part.length >= 2 && whole.includes(part) && !negated(whole, part);
}

function negated(one: string, other: string): boolean {
	const words = (name: string) => name.replace(/[^非不未无没]/g, '');
	return words(one) !== words(other);
}

/** What was meant where the name that people use is written in place of a key. Looked for only where an error is told. */

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

/**
 * The key whose label was written, but for what people add to a name at will. Nothing that is only near is taken: one word more or
 * another one turns the meaning round (国内 and 国际, 双方同意 and 对方同意, 车程 and 高铁车程), and would then pass for the fact.
 */
function keyOf(name: string, labels: Labels): string | undefined {
	const written = bare(name);
	const found = labels.filter(([, label]) => bare(label) === written);
	return written.length >= 2 && found.length === 1 ? found[0]?.[0] : undefined;
}

function bare(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s“”‘’"'「」《》:_-]/g, '')
		.replace(/^(?:是否|年(?!度))/, '')
		.replace(/(?:地区|区域|机场|口岸|国)$/, '');
}

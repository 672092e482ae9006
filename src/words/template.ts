/** Sentences with holes: taken apart once, filled often. */

/** The parts of a sentence in their order; a part with a name is a hole. */
export type Template = readonly (string | Hole)[];

interface Hole {
	readonly name: string;
	/** What stands after the hole where the text in it does not end in a Chinese character: between two of them there is no space. */
	readonly space: '' | ' ';
}

/**
 * Takes a sentence apart at its holes, written `{name}`.
 * @param known the text of a hole that is always the same; it becomes part of the sentence.
 */
export function prepared(sentence: string, known: (name: string) => string | undefined): Template {
	const parts: (string | Hole)[] = [];
	let text = '';
	let end = 0;
	for (const { index, 0: written, 1: name = '', 2: space } of sentence.matchAll(/\{([^{}]+)\}( (?=\p{Script=Han}))?/gu)) {
		text += sentence.slice(end, index);
		end = index + written.length;
		const hole: Hole = { name, space: space === undefined ? '' : ' ' };
		const always = known(name);
		if (always !== undefined) text += inHole(always, hole);
		else {
			parts.push(text, hole);
			text = '';
		}
	}
	return [...parts, text + sentence.slice(end)].filter((part) => part !== '');
}

/** The sentence with every hole filled. */
export function filled(template: Template, textOf: (name: string) => string): string {
	let sentence = '';
	for (const part of template) sentence += typeof part === 'string' ? part : inHole(textOf(part.name), part);
	return sentence;
}

/** The names of the holes, each as often as it stands. */
export function holesOf(template: Template): readonly string[] {
	return template.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
}

function inHole(text: string, { space }: Hole): string {
	return space === '' || /\p{Script=Han}$/u.test(text) ? text : text + space;
}

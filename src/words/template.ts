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
	for (const { index, 0: written, 1: name = '' } of sentence.matchAll(/\{([^{}]+)\}/g)) {
		text += sentence.slice(end, index);
		end = index + written.length;
		const space = sentence[end] === ' ' && startsWithHan(sentence.slice(end + 1, end + 3)) ? ' ' : '';
		end += space.length;
		const hole: Hole = { name, space };
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
	return space === '' || endsWithHan(text) ? text : text + space;
}

/** Nearly all Chinese characters are common ones. To make a pattern ready that knows all of them takes longer than to fill a hundred sentences. */
const common = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function startsWithHan(text: string): boolean {
	const code = text.charCodeAt(0);
	return common(code) || (code > 0x7f && /^\p{Script=Han}/u.test(text));
}

function endsWithHan(text: string): boolean {
	const code = text.charCodeAt(text.length - 1);
	return common(code) || (code > 0x7f && /\p{Script=Han}$/u.test(text));
}

/** Sentences with holes: taken apart once, when they are first filled, and filled often. */

export interface Template {
	readonly sentence: string;
	/** The text of a hole that is always the same; it becomes part of the sentence. */
	readonly known: (name: string) => string | undefined;
	/** Once the sentence has been taken apart. */
	parts: Parts | undefined;
}

/** The parts of a sentence in their order; a part with a name is a hole. */
type Parts = readonly (string | Hole)[];

const holes = /\{([^{}]+)\}/g;

interface Hole {
	readonly name: string;
	/** What stands after the hole where the text in it does not end in a Chinese character: between two of them there is no space. */
	readonly space: '' | ' ';
}

/** A sentence with its holes written `{name}`. */
export function templateOf(sentence: string, known: Template['known']): Template {
	return { sentence, known, parts: undefined };
}

function partsOf(template: Template): Parts {
	template.parts ??= takenApart(template);
	return template.parts;
}

function takenApart({ sentence, known }: Template): Parts {
	const parts: (string | Hole)[] = [];
	let text = '';
	let end = 0;
	for (const { index, 0: written, 1: name = '' } of sentence.matchAll(holes)) {
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

/** The names of the holes of a sentence, each as often as it stands. */
export function holesOf(sentence: string): readonly string[] {
	return Array.from(sentence.matchAll(holes), ([, name = '']) => name);
}

/** The sentence with every hole filled. */
export function filled(template: Template, textOf: (name: string) => string): string {
	let sentence = '';
	for (const part of partsOf(template)) sentence += typeof part === 'string' ? part : inHole(textOf(part.name), part);
	return sentence;
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

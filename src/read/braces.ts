/** `{a,b}` and `{1..3}` in a pattern: the patterns that they stand for. */

/** More are not meant, and would take for ever: such a pattern is taken as it is written. */
const most = 10_000;

/**
 * All that a pattern stands for, itself among them where it has braces: they can be part of a name. In the order of the pattern, each once.
 */
export function expanded(pattern: string): readonly string[] {
	try {
		return [...new Set([pattern, ...expansionsOf(pattern)])];
	} catch (error) {
		if (error instanceof RangeError) return [pattern];
		throw error;
	}
}

/** @throws {RangeError} where they are too many. */
function expansionsOf(text: string): readonly string[] {
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === '{') {
			const found = groupAt(text, at);
			if (found === undefined) continue;
			const heads = found.choices.flatMap(expansionsOf).map((choice) => text.slice(0, at) + choice);
			const tails = expansionsOf(text.slice(found.end + 1));
			if (heads.length * tails.length > most) throw new RangeError('too many patterns');
			return heads.flatMap((head) => tails.map((tail) => head + tail));
		}
	}
	return [text];
}

/** What the brace at `open` offers; `undefined`: it offers nothing, and is part of a name. */
function groupAt(text: string, open: number): { readonly choices: readonly string[]; readonly end: number } | undefined {
	const choices: string[] = [];
	let start = open + 1;
	let depth = 0;
	for (let at = start; at < text.length; at += 1) {
		const character = text[at];
		if (character === '\\') at += 1;
		else if (character === '{') depth += 1;
		else if (depth > 0) depth -= character === '}' ? 1 : 0;
		else if (character === ',' || character === '}') {
			choices.push(text.slice(start, at));
			start = at + 1;
			if (character === ',') continue;
			const offered = choices.length > 1 ? choices : rangeOf(choices[0] ?? '');
			return offered === undefined ? undefined : { choices: offered, end: at };
		}
	}
	return undefined;
}

/** `1..3`, `08..12`, `c..a`, and with a step `0..10..5`. */
function rangeOf(written: string): readonly string[] | undefined {
	const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(written);
	const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d+))?$/.exec(written);
	const [, first, last, by] = numbers ?? letters ?? [];
	if (first === undefined || last === undefined) return undefined;
	const numberOf = (end: string) => (numbers === null ? (end.codePointAt(0) ?? 0) : Number(end));
	const [from, to] = [numberOf(first), numberOf(last)];
	const step = Math.abs(Number(by ?? 1)) || 1;
	const count = Math.floor(Math.abs(to - from) / step) + 1;
	if (count > most) throw new RangeError('too many patterns');
	const isPadded = [first, last].some((end) => /^-?0\d/.test(end));
	const width = isPadded ? Math.max(first.length, last.length) : 0;
	return Array.from({ length: count }, (_, index) => {
		const value = from + Math.sign(to - from) * step * index;
		if (numbers === null) return String.fromCodePoint(value);
		const digits = String(Math.abs(value));
		return value < 0 ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0');
	});
}

/**
 * A pattern for one name of a path: `*`, `?`, `[a-z]`, and groups such as `@(a|b)`. Braces are gone before. Our own, since what a
 * pattern leaves out is never checked: picomatch misses `aab` for `!(a)b` and a character beyond U+FFFF for `?`, where bash does not.
 */

/** The place after what was matched, given to whoever matches on. */
type Then = (at: number) => boolean;
/** Whether the characters from a place on match, and those after them what follows. */
type Piece = (characters: readonly string[], at: number, then: Then) => boolean;

export interface NamePattern {
	/** The name, where only that one matches. */
	readonly literal: string | undefined;
	readonly matches: (name: string) => boolean;
}

/** Before these a backslash takes their meaning away; before all else it is part of a name. */
const escapable = /[*?[\]{}()!+@|,\\-]/;

/** As in a shell, `*`, `?` and `[` leave out names that begin with a dot. */
export function namePattern(written: string, ignoresCase = false): NamePattern {
	const { literal } = piecesOf([...written]);
	const folded = (text: string) => (ignoresCase ? text.toLowerCase() : text);
	const { pieces } = piecesOf([...folded(written)]);
	return {
		literal,
		// What is written like a pattern can be the name of something, too.
		matches: (name) => {
			if (name === written) return true;
			const characters = [...folded(name)];
			return matchAll(pieces, characters, 0, (at) => at === characters.length);
		},
	};
}

/** Whether a text has anything that namePattern does not take for itself alone; braces count. */
export function isPattern(text: string): boolean {
	return /[*?[\]{}]|[!+@]\(/.test(text);
}

function matchAll(pieces: readonly Piece[], characters: readonly string[], start: number, then: Then): boolean {
	// What has failed from a place fails there again: without that, several stars would take for ever.
	const failed = new Set<number>();
	const from = (index: number, at: number): boolean => {
		const place = index * (characters.length + 1) + at;
		if (failed.has(place)) return false;
		const piece = pieces[index];
		const found = piece === undefined ? then(at) : piece(characters, at, (next) => from(index + 1, next));
		if (!found) failed.add(place);
		return found;
	};
	return from(0, start);
}

function piecesOf(pattern: readonly string[]): { readonly pieces: readonly Piece[]; readonly literal: string | undefined } {
	const pieces: Piece[] = [];
	let literal: string | undefined = '';
	const add = (piece: Piece): void => {
		pieces.push(piece);
		literal = undefined;
	};
	for (let at = 0; at < pattern.length; at += 1) {
		const character = pattern[at] as string;
		const group = pattern[at + 1] === '(' && '!?*+@'.includes(character) ? groupAt(pattern, at + 1) : undefined;
		const set = character === '[' ? setAt(pattern, at) : undefined;
		if (group !== undefined) {
			add(groupOf(character, group.alternatives));
			at = group.end;
		} else if (set !== undefined) {
			add((characters, place, then) => isThere(characters, place) && set.has(characters[place] as string) && then(place + 1));
			at = set.end;
		} else if (character === '*') {
			// Several in a row match no more than one.
			if (pattern[at - 1] !== '*' || pieces.at(-1) !== star) add(star);
		} else if (character === '?') {
			add((characters, place, then) => isThere(characters, place) && then(place + 1));
		} else {
			const next = pattern[at + 1];
			const isEscape = character === '\\' && next !== undefined && escapable.test(next);
			if (isEscape) at += 1;
			const meant = isEscape ? next : character;
			pieces.push((characters, place, then) => characters[place] === meant && then(place + 1));
			if (literal !== undefined) literal += meant;
		}
	}
	return { pieces, literal };
}

/** Whether there is a character that is not the dot of a hidden name. */
function isThere(characters: readonly string[], at: number): boolean {
	return at < characters.length && !(at === 0 && characters[0] === '.');
}

const star: Piece = (characters, at, then) => {
	if (at === 0 && characters[0] === '.') return false;
	for (let end = at; end <= characters.length; end += 1) if (then(end)) return true;
	return false;
};

/** What one of the characters `!?*+@` before a group makes of it: none of, at most one, any number, at least one, one. */
function groupOf(kind: string, alternatives: readonly (readonly Piece[])[]): Piece {
	const one: Piece = (characters, at, then) => alternatives.some((each) => matchAll(each, characters, at, then));
	const more: Piece = (characters, at, then) => {
		const tried = new Set<number>();
		const from = (place: number): boolean => {
			if (tried.has(place)) return false;
			tried.add(place);
			return then(place) || one(characters, place, (next) => next > place && from(next));
		};
		return from(at);
	};
	switch (kind) {
		case '@':
			return one;
		case '?':
			return (characters, at, then) => then(at) || one(characters, at, then);
		case '*':
			return more;
		case '+':
			return (characters, at, then) => one(characters, at, (next) => more(characters, next, then));
		default:
			return (characters, at, then) => star(characters, at, (end) => !one(characters, at, (stop) => stop === end) && then(end));
	}
}

/** The alternatives between the parenthesis at `open` and the one that closes it; `undefined`: none does. */
function groupAt(pattern: readonly string[], open: number) {
	const alternatives: (readonly Piece[])[] = [];
	let start = open + 1;
	let depth = 0;
	for (let at = start; at < pattern.length; at += 1) {
		const character = pattern[at];
		if (character === '\\') at += 1;
		else if (character === '[') at = setAt(pattern, at)?.end ?? at;
		else if (character === '(') depth += 1;
		else if ((character === '|' || character === ')') && depth === 0) {
			alternatives.push(piecesOf(pattern.slice(start, at)).pieces);
			if (character === ')') return { alternatives, end: at };
			start = at + 1;
		} else if (character === ')') depth -= 1;
	}
	return undefined;
}

/** What `[:digit:]` and the like stand for, within a set. */
const classes: Readonly<Record<string, RegExp>> = {
	alnum: /[\p{L}\p{N}]/u,
	alpha: /\p{L}/u,
	digit: /[0-9]/,
	lower: /\p{Ll}/u,
	punct: /[\p{P}\p{S}]/u,
	space: /\s/u,
	upper: /\p{Lu}/u,
	xdigit: /[0-9A-Fa-f]/,
};

/** The set of characters that begins at `open`; `undefined`: it is never closed. */
function setAt(pattern: readonly string[], open: number) {
	let at = open + 1;
	const negated = pattern[at] === '!' || pattern[at] === '^';
	if (negated) at += 1;
	const tests: ((character: string) => boolean)[] = [];
	for (const first = at; at < pattern.length; at += 1) {
		if (pattern[at] === ']' && at > first) {
			return { has: (character: string) => tests.some((test) => test(character)) !== negated, end: at };
		}
		const named = /^\[:(\w+):\]/.exec(pattern.slice(at, at + 11).join(''));
		const known = named === null ? undefined : classes[named[1] as string];
		if (named !== null && known !== undefined) {
			tests.push((character) => known.test(character));
			at += named[0].length - 1;
			continue;
		}
		const low = single();
		const isRange = pattern[at + 1] === '-' && pattern[at + 2] !== undefined && pattern[at + 2] !== ']';
		if (isRange) at += 2;
		const high = isRange ? single() : low;
		tests.push((character) => pointOf(character) >= pointOf(low) && pointOf(character) <= pointOf(high));
	}
	return undefined;

	function single(): string {
		const next = pattern[at + 1];
		if (pattern[at] === '\\' && next !== undefined && escapable.test(next)) at += 1;
		return pattern[at] as string;
	}
}

function pointOf(character: string): number {
	return character.codePointAt(0) ?? 0;
}

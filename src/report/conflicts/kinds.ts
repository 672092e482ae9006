/** Lists of words of which there are many, but few kinds: each kind has a number. */

interface Kind {
	readonly number: number;
	readonly words: readonly string[];
	/** The kinds of lists that go on with another word, by that word. */
	readonly longer: Map<string, Kind>;
}

export interface Kinds {
	/** The same for the same words in the same order; from 0. */
	readonly numberOf: (words: readonly string[]) => number;
	readonly at: (number: number) => readonly string[];
}

export function kindsOfLists(): Kinds {
	const kinds: Kind[] = [];
	const newKind = (words: readonly string[]): Kind => {
		const kind = { number: kinds.length, words, longer: new Map() };
		kinds.push(kind);
		return kind;
	};
	const longerKind = (kind: Kind, word: string): Kind => {
		const longer = newKind([...kind.words, word]);
		kind.longer.set(word, longer);
		return longer;
	};
	const empty = newKind([]);
	return {
		numberOf: (words) => {
			let kind = empty;
			for (const word of words) {
				kind = kind.longer.get(word) ?? longerKind(kind, word);
			}
			return kind.number;
		},
		at: (number) => (kinds[number] as Kind).words,
	};
}

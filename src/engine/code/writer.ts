/** Program text on its way: lines, names that are free, and values that the text names without saying them. */

/** The variables that hold the application (slot 0) and the entries at hand of the enclosing lists. */
export type Scope = readonly string[];

export interface Writer {
	readonly write: (line: string) => void;
	/** A name that nothing else has. */
	readonly name: (kind: string) => string;
	/** The name of a value that is handed over when the text becomes a function: no text of a pack gets into it. */
	readonly value: (value: unknown) => string;
	/** Begins what follows from a variable: its facts are read here. */
	readonly open: (variable: string) => void;
	/**
	 * The variable that holds what an expression says of another one, or of what was read of it; it is set where that one was opened, and
	 * once, however often it is asked for. To be used for what costs little: it may be set where nobody needs it.
	 */
	readonly read: (variable: string, expression: string) => string;
	/** The choice taken of a reading. */
	readonly chosen: <T>(options: { readonly reading: string; readonly choices: Readonly<Record<string, T>> }) => T;
	readonly text: () => string;
	readonly values: readonly unknown[];
}

/** What is read of a variable: by the expressions, the variables that hold it. */
interface Opened {
	readonly lines: string[];
	readonly known: Map<string, string>;
}

export function writerOf(chosen: Writer['chosen']): Writer {
	const lines: (string | readonly string[])[] = [];
	const opened = new Map<string, Opened>();
	const values: unknown[] = [];
	let names = 0;
	const name = (kind: string): string => {
		names += 1;
		return `${kind}${names}`;
	};
	return {
		values,
		text: () => lines.flat().join('\n'),
		write: (line) => {
			lines.push(line);
		},
		open: (variable) => {
			const reads: string[] = [];
			lines.push(reads);
			opened.set(variable, { lines: reads, known: new Map() });
		},
		read: (variable, expression) => {
			const { lines: reads, known } = opened.get(variable) as Opened;
			const before = known.get(expression);
			if (before !== undefined) return before;
			const fact = name('fact');
			reads.push(`const ${fact} = ${expression};`);
			known.set(expression, fact);
			return fact;
		},
		name,
		value: (value) => {
			const before = values.indexOf(value);
			return `v${before === -1 ? values.push(value) - 1 : before}`;
		},
		chosen,
	};
}

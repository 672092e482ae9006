/** Program text on its way: lines, names that are free, and values that the text names without saying them. */

/** The variables that hold the application (slot 0) and the entries at hand of the enclosing lists. */
export type Scope = readonly string[];

export interface Writer {
	readonly write: (line: string) => void;
	/** A name that nothing else has. */
	readonly name: (kind: string) => string;
	/** The name of a value that is handed over when the text becomes a function: no text of a pack gets into it. */
	readonly value: (value: unknown) => string;
	/** The choice taken of a reading. */
	readonly chosen: <T>(options: { readonly reading: string; readonly choices: Readonly<Record<string, T>> }) => T;
	readonly lines: readonly string[];
	readonly values: readonly unknown[];
}

export function writerOf(chosen: Writer['chosen']): Writer {
	const lines: string[] = [];
	const values: unknown[] = [];
	let names = 0;
	return {
		lines,
		values,
		write: (line) => {
			lines.push(line);
		},
		name: (kind) => {
			names += 1;
			return `${kind}${names}`;
		},
		value: (value) => {
			const before = values.indexOf(value);
			return `v${before === -1 ? values.push(value) - 1 : before}`;
		},
		chosen,
	};
}

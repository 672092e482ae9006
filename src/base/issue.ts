/** What is wrong with an input, as a code and arguments; `words/` makes the sentence. */

/** Arguments that a sentence may name. Lists are joined by the language. */
export type IssueArgs = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Each layer that finds issues declares an interface of its codes and their arguments (`ReadIssues`, `ApplicationIssues`,
 * `PackIssues`); `words/` must have a sentence for every one of them, or it does not compile.
 */
export interface Issue {
	/** Stable and never translated, such as `application.unknown-field`. */
	readonly code: string;
	readonly args: IssueArgs;
	/** JSON Pointer of the value, where the issue has a place in a document. */
	readonly pointer?: string;
	/** File of the place, where one document is made of several (a rule pack). */
	readonly file?: string;
	/** Line and column from 1, columns in UTF-16 code units. */
	readonly line?: number;
	readonly column?: number;
	/** The name that was probably meant. */
	readonly suggestion?: string;
	/** The line at fault with carets below, for a person; never in formats for machines. */
	readonly frame?: string;
}

/** How many issues of one document are listed: beyond that nobody reads, and a hostile document may have millions. */
export const maxIssues = 1000;

/** Makes an issue whose arguments fit its code: `issue<ReadIssues>()('json.syntax', { … }, { pointer })`. */
export function issue<Codes>() {
	return <C extends keyof Codes & string>(code: C, args: Codes[C] & IssueArgs, where: Omit<Issue, 'code' | 'args'> = {}): Issue => ({
		code,
		args,
		...where,
	});
}

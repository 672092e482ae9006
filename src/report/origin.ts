/** Where a result was read from, and how that is written. */

export interface Origin {
	/** As the user named it, with `/`. */
	readonly source: string;
	/** Of NDJSON, from 1. */
	readonly line?: number | undefined;
}

/** `FILE`, of NDJSON `FILE:LINE`: as editors and terminals take it. */
export function originText({ source, line }: Origin): string {
	return line === undefined ? source : `${source}:${line}`;
}

/** The path as a repository names it, whose root is the working folder: without `./` before it. */
export function repositoryPath({ source }: Origin): string {
	return source.replace(/^(?:\.\/+)+/, '');
}

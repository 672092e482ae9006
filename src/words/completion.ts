/** What the command line says of shell completion. */

export interface CompletionWords {
	readonly summary: string;
	readonly text: string;
	/** Of the argument. */
	readonly shell: string;
	readonly examples: readonly (readonly [invocation: string, text: string])[];
	/** The comment at the head of a script. */
	readonly title: (shell: string) => string;
}

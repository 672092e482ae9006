/** Errors of the system, as Node tells them. */

/** The system's code of an error, such as `ENOENT`; `undefined` where it is an error of another kind. */
export function systemCodeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

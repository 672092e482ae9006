/** Places in a document: a path of keys and indexes, written as a JSON Pointer (RFC 6901). */

export type Path = readonly (string | number)[];

/** Writes a path as a JSON Pointer: `['a/b', 0]` becomes `/a~1b/0`, the whole document the empty string. */
export function toPointer(path: Path): string {
	let pointer = '';
	for (const step of path) pointer += `/${escapeStep(step)}`;
	return pointer;
}

/** The path in the schema that a path in a document leads to, or would lead to: `province.ports.name`. */
export function withoutIndexes(path: Path): string {
	return path.filter((step) => typeof step === 'string').join('.');
}

/** One step of a pointer, escaped. */
function escapeStep(step: string | number): string {
	return typeof step === 'number' ? String(step) : step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Reads a JSON Pointer; `undefined` where it is none (no leading `/`, or a `~` that escapes nothing). */
export function fromPointer(pointer: string): readonly string[] | undefined {
	if (pointer === '') return [];
	if (!pointer.startsWith('/')) return undefined;
	const steps = pointer.split('/').slice(1);
	if (!pointer.includes('~')) return steps;
	return /~(?![01])/.test(pointer) ? undefined : steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

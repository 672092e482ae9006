/** Functions with code of their own, for packs that are evaluated many times. */

/**
 * What a condition is made ready by: a function that gives the function that evaluates it. It must name nothing but its parameters
 * and what every program knows, since its text is all that is copied.
 */
type Template = (...given: never[]) => unknown;

export type Own = <T extends Template>(template: T) => T;

let copies = 0;

/** As it is: what is evaluated a few times is not worth more. */
export const shared: Own = (template) => template;

/**
 * A copy with code of its own. The virtual machine learns from use what a piece of code meets, and makes code that meets one thing
 * fast. Made from one template, the conditions of a pack share its code, which then meets everything; with copies, each condition is
 * learned by itself and joined with those around it, which makes evaluation two to three times as fast. No text of a pack gets into
 * the code, save the names of fields as {@link fieldReader} has them. Where a program may not make code, the template itself serves.
 */
export const own: Own = (template) => {
	copies += 1;
	try {
		// Numbered, since one text has one code.
		return new Function(`/* ${copies} */ return ${template}`)();
	} catch {
		return template;
	}
};

/** Reads one field of an object. */
export type FieldReader = (from: unknown) => unknown;

const plainName = /^[A-Za-z][A-Za-z0-9]*$/;

/** What reads a field. With code of its own the name stands in the code, if it is a plain name: so it is found a third faster. */
export function fieldReader(key: string, own: Own): FieldReader {
	const byKey: FieldReader = (from) => (from as Readonly<Record<string, unknown>>)[key];
	if (own === shared || !plainName.test(key)) return byKey;
	try {
		return new Function('from', `return from.${key}`) as FieldReader;
	} catch {
		return byKey;
	}
}

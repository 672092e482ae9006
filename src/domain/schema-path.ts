/** The way into a zod schema: to what it holds at a path of a document. */

import { z } from 'zod';
import type { Path } from '../base/pointer.js';

/** The schema without the wrappers that make a field optional or nullable. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
	let inner = schema;
	while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap();
	return inner;
}

/** The schema of the value at a path, unwrapped; `undefined` where the schema has no such place. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
	let current: z.core.$ZodType | undefined = unwrap(schema);
	for (const step of path) {
		if (current instanceof z.ZodArray) current = current.element;
		else if (current instanceof z.ZodRecord) current = current.valueType;
		else if (current instanceof z.ZodObject && Object.hasOwn(current.shape, step)) current = current.shape[step];
		else return undefined;
		if (current !== undefined) current = unwrap(current);
	}
	return current;
}

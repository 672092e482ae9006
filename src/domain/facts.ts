/** Every fact of an application that a rule may ask for, taken from the schema: its path, kind and unit. */

import { z } from 'zod';
import { type Path, withoutIndexes } from '../base/pointer.js';
import type { Unit } from '../base/unit.js';
import { type FactKind, type FieldKind, fieldInfo, type Knower, leafInfo } from './fields.js';
import { type Application, applicationSchema } from './schema.js';
import { unwrap } from './schema-path.js';

/** Fields that say something about the document, not about the port. */
const notFacts = ['$schema', 'schemaVersion', 'notes', 'evidence'] as const;

type Paths<T> = T extends readonly (infer Entry)[]
	? Paths<Entry>
	: T extends object
		? { [K in keyof T & string]-?: K | `${K}.${Paths<NonNullable<T[K]>>}` }[keyof T & string]
		: never;

/** Path of a fact, without indexes: `province.ports.traffic.freightTonnes`. */
export type FactPath = Paths<Omit<Application, (typeof notFacts)[number]>>;

export interface FactType {
	readonly path: FactPath;
	readonly kind: FactKind;
	/** Of a number; of a list: what one entry is counted in. */
	readonly unit?: Unit;
	/** The number is whole. */
	readonly integer?: true;
	/** Of `choice` and `choices`. */
	readonly choices?: readonly string[];
	/** Absent or `null` means "none", which is known. */
	readonly closed: boolean;
	/** `null` means "no such date", which is known. */
	readonly nullable: boolean;
	/** Never absent where its object is there. */
	readonly required: boolean;
	/** Of a list: the field that names an entry to people. */
	readonly entryName?: string;
	/** Who would know it, where it may be missing. */
	readonly knownBy?: Knower;
}

/** In the order of the schema, each object or list before the facts within. */
export const facts: ReadonlyMap<string, FactType> = new Map([...factsOf(applicationSchema, '')].map((fact) => [fact.path, fact]));

/** The fact at a path in a document, where there is one. */
export function factOf(path: Path): FactType | undefined {
	return facts.get(withoutIndexes(path));
}

function* factsOf(object: z.ZodObject, prefix: string): Generator<FactType> {
	for (const [key, field] of Object.entries(object.shape)) {
		if (prefix === '' && notFacts.some((name) => name === key)) continue;
		const path = `${prefix}${key}`;
		const inner = unwrap(field);
		const { unit, closed, nullable, entryName, knownBy } = fieldInfo.get(field) ?? {};
		yield {
			// The walk follows the same schema that the type was made from; a test compares the two.
			path: path as FactPath,
			...valueType(inner),
			closed: closed === true,
			nullable: nullable === true,
			required: inner === field,
			...(unit && { unit }),
			...(entryName && { entryName }),
			...(knownBy && { knownBy }),
		};
		const entry = inner instanceof z.ZodArray ? inner.element : inner;
		if (entry instanceof z.ZodObject) yield* factsOf(entry, `${path}.`);
	}
}

function valueType(schema: z.core.$ZodType): Pick<FactType, 'kind' | 'integer' | 'choices'> {
	const kind = kindOf(schema);
	if (schema instanceof z.ZodEnum) return { kind, choices: schema.options.map(String) };
	const entry = schema instanceof z.ZodArray ? schema.element : undefined;
	if (entry instanceof z.ZodEnum) return { kind: 'choices', choices: entry.options.map(String) };
	return { kind, ...(leafInfo.get(schema)?.integer && { integer: true }) };
}

/** What a field of this schema holds, for messages about a value of another kind. */
export function kindOf(schema: z.core.$ZodType): FieldKind {
	const leaf = leafInfo.get(schema);
	if (leaf !== undefined) return leaf.kind;
	if (schema instanceof z.ZodArray) return 'list';
	if (schema instanceof z.ZodEnum) return 'choice';
	if (schema instanceof z.ZodBoolean) return 'boolean';
	if (schema instanceof z.ZodNumber || schema instanceof z.ZodLiteral) return 'number';
	if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'object';
	return 'text';
}

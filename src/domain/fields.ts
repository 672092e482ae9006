/** The kinds of field an application is made of, and what is known of each field beside its shape. */

import { z } from 'zod';
import { firstYear, isDate, lastYear } from '../base/date.js';
import type { Unit } from '../base/unit.js';
import { maxListLength } from './raw.js';

/** What a field holds. */
export type FactKind = 'boolean' | 'number' | 'year' | 'date' | 'text' | 'code' | 'choice' | 'choices' | 'list' | 'object';

/** What a field must hold, to go by the field alone: a list is one, whatever stands in it. */
export type FieldKind = Exclude<FactKind, 'choices'>;

/** Who would know a fact that is missing. */
export type Knower =
	| 'applicant'
	| 'local-government'
	| 'airport'
	| 'civil-aviation-authority'
	| 'provincial-port-office'
	| 'national-port-office'
	| 'foreign-affairs'
	| 'reviewer';

interface FieldInfo {
	/** One English sentence, for the JSON Schema. */
	readonly description: string;
	readonly unit?: Unit;
	/** Absent or `null` means "none", not "not known". */
	readonly closed?: true;
	/** `null` is a value of its own. */
	readonly nullable?: true;
	/** Of a list: the field that names an entry to people. */
	readonly entryName?: string;
	readonly knownBy?: Knower;
}

/** Faults of a string that its own check finds. */
export type TextFault = 'too-long' | 'blank' | 'not-a-date' | 'malformed-code' | 'not-an-iata-code';

interface Leaf {
	readonly kind: FieldKind;
	readonly integer?: true;
	readonly maxLength?: number;
	/** Keywords that say in JSON Schema what the check says in code, as far as it can. */
	readonly jsonSchema: Readonly<Record<string, unknown>>;
}

/** By the schema of a field as it stands in its object. */
export const fieldInfo: z.core.$ZodRegistry<FieldInfo> = z.registry<FieldInfo>();
/** By the schema of a value that zod's own type tells too little of. */
export const leafInfo: z.core.$ZodRegistry<Leaf> = z.registry<Leaf>();

const maxTextLength = 2000;

/** A field that must be there and not `null`. */
export function required<T extends z.ZodType>(schema: T, description: string, info: Omit<FieldInfo, 'description'> = {}): T {
	fieldInfo.add(schema, { description, ...info });
	return schema;
}

/** A field that may be absent or `null`: not known, unless `info` says that it is closed or that `null` has a meaning. */
export function optional<T extends z.ZodType>(
	schema: T,
	description: string,
	info: Omit<FieldInfo, 'description'> = {},
): z.ZodOptional<z.ZodNullable<T>> {
	return required(schema.nullable().optional(), description, info);
}

export const text = (): z.ZodString => boundedText(maxTextLength, {});

/** A text with at least one character that can be seen. */
export function visibleText(max: number = maxTextLength): z.ZodString {
	return faultUnless(boundedText(max, { minLength: 1, pattern: '\\S' }), 'blank', hasVisibleCharacter);
}

/** A GB/T 2260 code by its form alone; `codes.ts` looks it up. */
export const code = (): z.ZodString => formedText('code', 'malformed-code', /^[0-9]{6}$/);

export const iataCode = (): z.ZodString => formedText('text', 'not-an-iata-code', /^[A-Z]{3}$/);

/** A JSON Pointer as a key; `evidence.ts` follows it. */
export function pointer(): z.ZodString {
	const schema = z.string();
	leafInfo.add(schema, { kind: 'text', jsonSchema: { pattern: '^(/|$)' } });
	return schema;
}

export function date(): z.ZodString {
	const schema = faultUnless(z.string(), 'not-a-date', isDate);
	const pattern = '^(19(49|[5-9][0-9])|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
	leafInfo.add(schema, { kind: 'date', jsonSchema: { format: 'date', pattern } });
	return schema;
}

export function year(): z.ZodNumber {
	const schema = z.int().min(firstYear).max(lastYear);
	leafInfo.add(schema, { kind: 'year', integer: true, jsonSchema: {} });
	return schema;
}

/** A whole number from `min` to 2^53 − 1. */
export function whole(min = 0): z.ZodNumber {
	const schema = z.int().min(min);
	leafInfo.add(schema, { kind: 'number', integer: true, jsonSchema: {} });
	return schema;
}

/** A finite number that may have decimals. */
export const amount = (): z.ZodNumber => z.number().min(0);

export const list = <T extends z.ZodType>(entry: T): z.ZodArray<T> => z.array(entry).max(maxListLength);

function formedText(kind: FieldKind, fault: TextFault, form: RegExp): z.ZodString {
	const schema = faultUnless(z.string(), fault, (value) => form.test(value));
	leafInfo.add(schema, { kind, jsonSchema: { pattern: form.source } });
	return schema;
}

function boundedText(max: number, jsonSchema: Leaf['jsonSchema']): z.ZodString {
	const schema = faultUnless(z.string(), 'too-long', (value) => value.length <= max || codePoints(value) <= max);
	leafInfo.add(schema, { kind: 'text', maxLength: max, jsonSchema: { maxLength: max, ...jsonSchema } });
	return schema;
}

function faultUnless(schema: z.ZodString, fault: TextFault, holds: (value: string) => boolean): z.ZodString {
	const checked = schema.refine(holds, { params: { fault } });
	const leaf = leafInfo.get(schema);
	if (leaf !== undefined) leafInfo.add(checked, leaf);
	return checked;
}

/** Length in code points; a lone surrogate counts as one. */
export function codePoints(value: string): number {
	let count = 0;
	for (const _ of value) count += 1;
	return count;
}

/** Spaces, controls, format characters and the letters and symbols that Unicode defines as blank do not show. */
function hasVisibleCharacter(value: string): boolean {
	return /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value);
}

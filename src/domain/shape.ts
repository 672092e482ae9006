/** Has the document the shape that the schema defines? What zod finds, in kouan's own codes. */

import { z } from 'zod';
import { maxIssues } from '../base/issue.js';
import { type Path, withoutIndexes } from '../base/pointer.js';
import { nearest } from '../base/suggest.js';
import { excerpt, type Problem, problem } from './problem.js';
import { at, maxListLength } from './raw.js';
import { applicationSchema } from './schema.js';
import { schemaAt, unwrap } from './schema-path.js';
import { valueKind } from './value-kind.js';
import { numberProblem, textProblem, wrongType } from './value-problem.js';

/** Every fault of the shape, up to somewhat more than the number that is listed; none where the shape is right. */
export function checkShape(document: unknown): readonly Problem[] {
	if (valueKind(document) !== 'object') return [problem('application.not-an-object', { actual: valueKind(document) }, [])];
	const found: Problem[] = [];
	checkPart(document, [], applicationSchema, document, found);
	return found;
}

interface Part {
	readonly value: unknown;
	readonly path: Path;
	readonly schema: z.core.$ZodType;
}

/**
 * Checks a part without the entries of its lists, and then those one by one: a hostile document may have millions of faults, and
 * zod, given the whole, would collect every one of them.
 */
function checkPart(value: unknown, path: Path, schema: z.core.$ZodType, document: unknown, found: Problem[]): void {
	const entries: Part[] = [];
	const parsed = z.safeParse(schema, hollow({ value, path, schema }, entries, found));
	if (!parsed.success) {
		// zod may name one value twice, as when it lies beyond the bounds of a year and of a whole number.
		const byFault = new Map<string, Problem>();
		for (const issue of parsed.error.issues) {
			for (const each of translate(document, path, issue)) byFault.set(`${each.issue.code} ${each.issue.pointer}`, each);
		}
		found.push(...byFault.values());
	}
	for (const entry of entries) {
		if (found.length > maxIssues) return;
		checkPart(entry.value, entry.path, entry.schema, document, found);
	}
}

/** The value with its lists and maps empty, and their entries put aside; a list beyond its bound is a problem, its entries are not looked at. */
function hollow({ value, path, schema: wrapped }: Part, entries: Part[], found: Problem[]): unknown {
	const schema = unwrap(wrapped);
	if (schema instanceof z.ZodArray && Array.isArray(value)) {
		if (value.length > maxListLength) {
			found.push(problem('application.too-many-entries', { length: value.length, max: maxListLength }, path));
		} else {
			for (let i = 0; i < value.length; i++) entries.push({ value: value[i], path: [...path, i], schema: schema.element });
		}
		return [];
	}
	if (valueKind(value) !== 'object') return value;
	if (schema instanceof z.ZodRecord) {
		for (const [key, entry] of Object.entries(value as object))
			entries.push({ value: entry, path: [...path, key], schema: schema.valueType });
		return {};
	}
	if (!(schema instanceof z.ZodObject)) return value;
	let parts = value as Readonly<Record<string, unknown>>;
	for (const [key, field] of Object.entries(schema.shape)) {
		const before = at(value, key);
		const after = hollow({ value: before, path: [...path, key], schema: field }, entries, found);
		if (after !== before) parts = { ...parts, [key]: after };
	}
	return parts;
}

function translate(document: unknown, within: Path, found: z.core.$ZodIssue): readonly Problem[] {
	const path = [...within, ...found.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
	const field = excerpt(String(path.at(-1) ?? ''));
	const value = at(document, ...path);
	const schema = alternativeFor(value, schemaAt(applicationSchema, path));
	if (found.code === 'unrecognized_keys') {
		const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
		return found.keys.slice(0, maxIssues + 1).map((key) =>
			problem('application.unknown-field', { field: excerpt(key) }, [...path, key], {
				part: 'key',
				suggestion: nearest(excerpt(key), names),
			}),
		);
	}
	const fact = withoutIndexes(path);
	if (value === undefined) {
		return [problem('application.required', { field, fact, ...(schema instanceof z.ZodLiteral && { value: 1 }) }, path)];
	}
	if (value === null) {
		const inList = typeof path.at(-1) === 'number';
		if (inList) return [problem('application.null-entry', {}, path)];
		// Of evidence the key is the field that it is for, which may well be there: what is missing is what proves it.
		const lacking = path.length === 2 && path[0] === 'evidence' ? 'document' : field;
		return [problem('application.required', { field: lacking, fact }, path)];
	}
	if (typeof value === 'string') return [textProblem(document, value, path, schema, found)];
	if (typeof value === 'number') return [numberProblem(document, value, path, schema)];
	return [wrongType(value, path, schema)];
}

/** Of a field that takes a text or a number, the schema for the one that was written. */
function alternativeFor(value: unknown, schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
	if (!(schema instanceof z.ZodUnion)) return schema;
	return schema.options.find((option) => (typeof value === 'number') === option instanceof z.ZodNumber);
}

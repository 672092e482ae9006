/** What is wrong with one value: where the schema wants another, in kouan's own codes. */

import { z } from 'zod';
import { type Path, withoutIndexes } from '../base/pointer.js';
import { nearest } from '../base/suggest.js';
import type { Unit } from '../base/unit.js';
import { dateProblem, numberForDate } from './date-problem.js';
import { codeMeant } from './division-names.js';
import { factOf, kindOf } from './facts.js';
import { codePoints, leafInfo, type TextFault } from './fields.js';
import { valueMeant } from './meant.js';
import { excerpt, type Problem, problem } from './problem.js';
import { valueKind } from './value-kind.js';

type Schema = z.core.$ZodType | undefined;

/** Of a text. */
export function textProblem(document: unknown, value: string, path: Path, schema: Schema, found: z.core.$ZodIssue): Problem {
	const written = excerpt(value);
	if (schema instanceof z.ZodLiteral) {
		return problem('application.schema-version', { written: JSON.stringify(written), supported: 1 }, path, { suggestion: '1' });
	}
	const fault = found.code === 'custom' ? (found.params?.fault as TextFault) : undefined;
	if (fault === 'not-a-date') return dateProblem(value, path);
	const blank = problem('application.blank', { field: String(path.at(-1)) }, path);
	if (value.trim() === '' && typeof path.at(-1) === 'string' && !isHolder(schema)) return blank;
	if (schema instanceof z.ZodEnum) {
		const choices = schema.options.map(String);
		const args = { written, choices, fact: withoutIndexes(path) };
		return problem('application.unknown-choice', args, path, { suggestion: nearest(written, choices) });
	}
	switch (fault) {
		case undefined:
			return wrongType(value, path, schema);
		case 'too-long': {
			const max = (schema && leafInfo.get(schema)?.maxLength) ?? 0;
			return problem('application.too-long', { length: codePoints(value), max }, path);
		}
		case 'blank':
			return blank;
		case 'malformed-code':
			return problem('division.malformed', { written }, path, { suggestion: codeMeant(document, path) });
		case 'not-an-iata-code': {
			const suggestion = /^[a-z]{3}$/i.test(value.trim()) ? value.trim().toUpperCase() : undefined;
			return problem('application.not-an-iata-code', { written }, path, { suggestion });
		}
	}
}

function isHolder(schema: Schema): boolean {
	return schema !== undefined && ['list', 'object'].includes(kindOf(schema));
}

/** Of a number. */
export function numberProblem(document: unknown, value: number, path: Path, schema: Schema): Problem {
	if (schema instanceof z.ZodLiteral) return problem('application.schema-version', { written: String(value), supported: 1 }, path);
	if (!(schema instanceof z.ZodNumber)) return numberForText(document, value, path, schema);
	if (!Number.isFinite(value)) return problem('application.not-finite', {}, path);
	const { minValue, maxValue } = schema;
	const min = minValue ?? Number.MIN_SAFE_INTEGER;
	const bounded = maxValue !== null && Number.isFinite(maxValue);
	const outside = value < min || (bounded && value > maxValue);
	if (!outside) return problem('application.not-whole', { written: value, ...unitAt(path) }, path);
	return problem('application.out-of-range', { written: value, min, ...(bounded && { max: maxValue }) }, path);
}

function numberForText(document: unknown, value: number, path: Path, schema: Schema): Problem {
	switch (schema && kindOf(schema)) {
		case 'code': {
			const code = codeMeant(document, path);
			return problem('application.bare-code', { code: String(value) }, path, { suggestion: code && `"${code}"` });
		}
		case 'date':
			return numberForDate(value, path);
		default:
			return wrongType(value, path, schema);
	}
}

/** Of a value of another kind. */
export function wrongType(value: unknown, path: Path, schema: Schema): Problem {
	const expected = schema === undefined ? 'text' : kindOf(schema);
	const args = { expected, actual: valueKind(value), ...(expected === 'number' && unitAt(path)) };
	return problem('application.wrong-type', args, path, { suggestion: valueMeant(value, expected, path) });
}

function unitAt(path: Path): { readonly unit?: Unit } {
	const { unit } = factOf(path) ?? {};
	return unit === undefined ? {} : { unit };
}

/** The fields of an application as tables, made from the zod schema and the words. */

import { z } from 'zod';
import { sections } from '../src/domain/cross.js';
import { kindOf } from '../src/domain/facts.js';
import { fieldInfo, leafInfo } from '../src/domain/fields.js';
import { applicationSchema } from '../src/domain/schema.js';
import { unwrap } from '../src/domain/schema-path.js';
import type { Language } from '../src/words/words.js';
import { wordsOf } from '../src/words/words-of.js';
import { fieldWords } from './docs-field-words.js';
import { table } from './docs-markdown.js';
import type { FieldPath } from './docs-meanings.js';

const plainTextLength = maxLengthOf(applicationSchema.shape.notes);

export function limitsTable(language: Language): string {
	const [head = [], ...rows] = fieldWords[language].limits(count, plainTextLength === undefined ? '' : count(plainTextLength));
	return table(head, rows);
}

/** One table for the fields of the document itself and one for each of its sections. */
export function fieldTables(language: Language): string {
	const words = wordsOf(language);
	const say = fieldWords[language];
	const own: Row[] = [];
	const parts: string[] = [];
	for (const [key, field] of Object.entries(applicationSchema.shape)) {
		own.push(rowOf(key, key, field));
		const below = [...rowsBelow(key, key, unwrap(field))];
		if (below.length > 0) parts.push(`${headOf(key, field)}\n\n${tableOf(below)}`);
	}
	return [`### ${say.document}\n\n${tableOf(own)}`, ...parts].join('\n\n');

	function tableOf(rows: readonly Row[]): string {
		return table(say.columns, rows);
	}

	function headOf(key: string, field: z.core.$ZodType): string {
		const type = Object.entries(sections).find(([section]) => section === key)?.[1];
		const text = type === undefined ? meaningOf(key, field) : say.onlyFor(type, words.choices['port.type'][type]);
		return `### ${say.head(key, labelOf(key))}\n\n${text}`;
	}

	/** `path` without, `shown` with the signs of lists and maps. */
	function* rowsBelow(path: string, shown: string, schema: z.core.$ZodType): Generator<Row> {
		if (schema instanceof z.ZodArray) return yield* rowsBelow(path, `${shown}[]`, unwrap(schema.element));
		if (schema instanceof z.ZodRecord) return yield* rowsBelow(path, `${shown}[${say.pointer}]`, unwrap(schema.valueType));
		if (!(schema instanceof z.ZodObject)) return;
		for (const [key, field] of Object.entries(schema.shape)) {
			yield rowOf(`${path}.${key}`, `${shown}.${key}`, field);
			yield* rowsBelow(`${path}.${key}`, `${shown}.${key}`, unwrap(field));
		}
	}

	function rowOf(path: string, shown: string, field: z.core.$ZodType): Row {
		const info = fieldInfo.get(field);
		const inner = unwrap(field);
		const mark = inner === field ? ' •' : info?.closed ? ' ◦' : '';
		const value = info?.nullable ? say.orNull(wanted(path, inner)) : wanted(path, inner);
		const unit = info?.unit;
		// What a quantity of two is counted in.
		const inUnit = unit === undefined || kindOf(inner) === 'list' ? '' : say.inUnit(words.quantity(2, unit).replace('2', '').trim());
		return [`\`${shown}\`${mark}`, labelOf(path), value + inUnit, meaningOf(path, field)];
	}

	function meaningOf(path: string, field: z.core.$ZodType): string {
		// The walk follows the same schema that the type was made from.
		return say.meaning(path as FieldPath, fieldInfo.get(field)?.description ?? '');
	}

	function labelOf(path: string): string {
		const label = { ...words.facts, ...say.labels }[path as FieldPath];
		if (label === undefined) throw new Error(`${path} has no label`);
		return label;
	}

	function wanted(path: string, schema: z.core.$ZodType): string {
		if (schema instanceof z.ZodEnum) return choicesOf(path, schema.options.map(String));
		if (schema instanceof z.ZodLiteral) return `\`${schema.value}\``;
		if (schema instanceof z.ZodUnion) return say.or(schema.options.map((option) => wanted(path, option)));
		if (schema instanceof z.ZodRecord) return say.kinds.attachments;
		if (schema instanceof z.ZodNumber) return numberOf(schema);
		if (schema instanceof z.ZodArray)
			return schema.element instanceof z.ZodEnum ? say.listOf(wanted(path, schema.element)) : say.kinds.objects;
		const kind = kindOf(schema);
		switch (kind) {
			case 'boolean':
			case 'date':
			case 'code':
			case 'object':
				return say.kinds[kind];
			case 'text':
				return textOf(schema);
			default:
				throw new Error(`${path}: no words for ${kind}`);
		}
	}

	function textOf(schema: z.core.$ZodType): string {
		const { pattern, minLength } = leafInfo.get(schema)?.jsonSchema ?? {};
		if (pattern === '^[A-Z]{3}$') return say.kinds.iata;
		const max = maxLengthOf(schema);
		return say.text(minLength !== undefined, max === undefined || max === plainTextLength ? undefined : count(max));
	}

	function numberOf(schema: z.ZodNumber): string {
		const { integer = false, kind } = leafInfo.get(schema) ?? {};
		if (kind === 'year') return say.kinds.year;
		const { minValue, maxValue } = schema;
		const most = typeof maxValue === 'number' && maxValue < Number.MAX_SAFE_INTEGER ? maxValue : undefined;
		return say.number(integer, minValue ?? 0, most);
	}

	function choicesOf(path: string, choices: readonly string[]): string {
		const labels = (words.choices as Readonly<Record<string, Readonly<Record<string, string>>>>)[path];
		const labelled = choices.map((choice) => {
			const label = labels?.[choice];
			if (label === undefined) throw new Error(`${path}: ${choice} has no label`);
			return `\`${choice}\` ${label}`;
		});
		return say.choices(labelled);
	}
}

type Row = readonly [field: string, label: string, value: string, meaning: string];

function maxLengthOf(schema: z.core.$ZodType): number | undefined {
	return leafInfo.get(unwrap(schema))?.maxLength;
}

/** Grouped alike in both languages. */
function count(value: number): string {
	return wordsOf('en').quantity(value);
}

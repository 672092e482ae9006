/** The fields of an application as tables, made from the zod schema and the words. */

import { z } from 'zod';
import { firstYear, lastYear } from '../src/base/date.js';
import { sections } from '../src/domain/cross.js';
import { kindOf, unwrap } from '../src/domain/facts.js';
import { fieldInfo, leafInfo } from '../src/domain/fields.js';
import { maxListLength } from '../src/domain/raw.js';
import { applicationSchema } from '../src/domain/schema.js';
import { documentLimit, lineLimit, maxDepth, mebibyte } from '../src/read/limits.js';
import { wordsOf } from '../src/words/words-of.js';
import { table } from './docs-markdown.js';

const zh = wordsOf('zh');
const en = wordsOf('en');

/** Fields that are no facts have no label among the words. */
const otherLabels: Readonly<Record<string, string>> = {
	$schema: '格式定义的地址',
	schemaVersion: '格式版本',
	notes: '备注',
	evidence: '证明材料',
	'evidence.document': '材料名称',
	'evidence.page': '页码',
	'evidence.issuer': '出具单位',
	'evidence.date': '材料日期',
};

const plainTextLength = maxLengthOf(applicationSchema.shape.notes);

export function limitsTable(): string {
	return table(
		['limit', '限制', ''],
		[
			['one document', '单份文件', `${documentLimit / mebibyte} MiB`],
			['one line of NDJSON', 'NDJSON 单行', `${lineLimit / mebibyte} MiB; any number of lines`],
			['objects and lists inside one another', '嵌套层数', `${maxDepth}`],
			['entries of a list', '列表条目数', count(maxListLength)],
			['a text', '文字长度', `${plainTextLength === undefined ? '' : count(plainTextLength)} characters (Unicode code points)`],
			['years and dates', '年份和日期', `${firstYear} to ${lastYear}`],
			['whole numbers', '整数', `to ${count(Number.MAX_SAFE_INTEGER)} (2^53 − 1); \`12.0\` is 12`],
		],
	);
}

/** One table for the fields of the document itself and one for each of its sections. */
export function fieldTables(): string {
	const own: Row[] = [];
	const parts: string[] = [];
	for (const [key, field] of Object.entries(applicationSchema.shape)) {
		own.push(rowOf(key, key, field));
		const below = [...rowsBelow(key, key, unwrap(field))];
		if (below.length > 0) parts.push(`${headOf(key, field)}\n\n${tableOf(below)}`);
	}
	return [`### The document 申请文件\n\n${tableOf(own)}`, ...parts].join('\n\n');
}

type Row = readonly [field: string, label: string, value: string, meaning: string];

function tableOf(rows: readonly Row[]): string {
	return table(['field', '中文', 'value', 'meaning'], rows);
}

function headOf(key: string, field: z.core.$ZodType): string {
	const about = fieldInfo.get(field)?.description ?? '';
	const type = Object.entries(sections).find(([section]) => section === key)?.[1];
	const text = type === undefined ? about : `Only where \`port.type\` is \`${type}\` (${zh.choices['port.type'][type]}).`;
	return `### \`${key}\` ${labelOf(key)}\n\n${text}`;
}

/** `path` without, `shown` with the signs of lists and maps. */
function* rowsBelow(path: string, shown: string, schema: z.core.$ZodType): Generator<Row> {
	if (schema instanceof z.ZodArray) return yield* rowsBelow(path, `${shown}[]`, unwrap(schema.element));
	if (schema instanceof z.ZodRecord) return yield* rowsBelow(path, `${shown}[pointer]`, unwrap(schema.valueType));
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
	const value = [wanted(path, inner), ...(info?.nullable ? ['or `null`'] : [])].join(' ');
	const unit = info?.unit;
	const inUnit =
		unit === undefined || kindOf(inner) === 'list' ? '' : `, in ${unitIn(en.quantity(2, unit))} (${unitIn(zh.quantity(2, unit))})`;
	return [`\`${shown}\`${mark}`, labelOf(path), value + inUnit, info?.description ?? ''];
}

/** The unit of a quantity of two. */
function unitIn(quantity: string): string {
	return quantity.replace('2', '').trim();
}

function labelOf(path: string): string {
	const label = (zh.facts as Readonly<Record<string, string>>)[path] ?? otherLabels[path];
	if (label === undefined) throw new Error(`${path} has no Chinese label`);
	return label;
}

function wanted(path: string, schema: z.core.$ZodType): string {
	if (schema instanceof z.ZodEnum) return choicesOf(path, schema.options.map(String));
	if (schema instanceof z.ZodLiteral) return `\`${schema.value}\``;
	if (schema instanceof z.ZodUnion) return schema.options.map((option) => wanted(path, option)).join(' or ');
	if (schema instanceof z.ZodRecord) return 'object: JSON Pointer → attachment';
	if (schema instanceof z.ZodNumber) return numberOf(schema);
	if (schema instanceof z.ZodArray)
		return schema.element instanceof z.ZodEnum ? `list of ${wanted(path, schema.element)}` : 'list of objects';
	const kind = kindOf(schema);
	switch (kind) {
		case 'boolean':
			return '`true` or `false`';
		case 'date':
			return 'date';
		case 'code':
			return 'code of six digits';
		case 'object':
			return 'object';
		case 'text':
			return textOf(schema);
		default:
			throw new Error(`${path}: no words for ${kind}`);
	}
}

function textOf(schema: z.core.$ZodType): string {
	const { pattern, minLength } = leafInfo.get(schema)?.jsonSchema ?? {};
	if (pattern === '^[A-Z]{3}$') return 'three capital letters';
	const max = maxLengthOf(schema);
	const bound = max === undefined || max === plainTextLength ? '' : `, at most ${count(max)} characters`;
	return `text${minLength === undefined ? '' : ', not blank'}${bound}`;
}

function numberOf(schema: z.ZodNumber): string {
	const { integer, kind } = leafInfo.get(schema) ?? {};
	if (kind === 'year') return 'year';
	const { minValue, maxValue } = schema;
	const upTo = typeof maxValue === 'number' && maxValue < Number.MAX_SAFE_INTEGER ? maxValue : undefined;
	const bounds = upTo === undefined ? `≥ ${minValue}` : `${minValue} to ${upTo}`;
	return `${integer ? 'whole number' : 'number'} ${bounds}`;
}

function choicesOf(path: string, choices: readonly string[]): string {
	const labels = (zh.choices as Readonly<Record<string, Readonly<Record<string, string>>>>)[path];
	return choices
		.map((choice) => {
			const label = labels?.[choice];
			if (label === undefined) throw new Error(`${path}: ${choice} has no Chinese label`);
			return `\`${choice}\` ${label}`;
		})
		.join(', ');
}

function maxLengthOf(schema: z.core.$ZodType): number | undefined {
	return leafInfo.get(unwrap(schema))?.maxLength;
}

function count(value: number): string {
	return en.quantity(value);
}

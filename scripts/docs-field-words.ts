/** What the tables of fields say in each language, beside the labels that the program itself has. */

import { firstYear, lastYear } from '../src/base/date.js';
import { maxListLength } from '../src/domain/raw.js';
import { documentLimit, lineLimit, maxDepth, maxTokens, mebibyte } from '../src/read/limits.js';
import type { Language } from '../src/words/words.js';
import { type FieldPath, meanings, type OtherPath } from './docs-meanings.js';

export interface FieldWords {
	readonly columns: readonly [field: string, label: string, value: string, meaning: string];
	/** Head of the fields of the document itself. */
	readonly document: string;
	readonly head: (field: string, label: string) => string;
	/** Under the head of a section that only one type of port has. */
	readonly onlyFor: (type: string, label: string) => string;
	/** `described`: what the schema says in English. */
	readonly meaning: (path: FieldPath, described: string) => string;
	readonly labels: Readonly<Record<OtherPath, string>>;
	/** Stands for the key of a map of pointers. */
	readonly pointer: string;
	readonly kinds: Readonly<Record<'attachments' | 'iata' | 'year' | 'objects' | 'boolean' | 'date' | 'code' | 'object', string>>;
	readonly text: (notBlank: boolean, longest: string | undefined) => string;
	readonly number: (whole: boolean, least: number, most: number | undefined) => string;
	readonly choices: (choices: readonly string[]) => string;
	readonly listOf: (choices: string) => string;
	readonly or: (alternatives: readonly string[]) => string;
	readonly orNull: (value: string) => string;
	readonly inUnit: (unit: string) => string;
	readonly limits: (count: (value: number) => string, longestText: string) => readonly (readonly string[])[];
}

const [document, line] = [documentLimit / mebibyte, lineLimit / mebibyte];

const en: FieldWords = {
	columns: ['field', 'name', 'value', 'meaning'],
	document: 'The document',
	head: (field, label) => `\`${field}\`: ${label}`,
	onlyFor: (type, label) => `Only where \`port.type\` is \`${type}\` (${label}).`,
	meaning: (_, described) => described,
	labels: {
		$schema: 'address of the schema',
		schemaVersion: 'version of the format',
		notes: 'notes',
		evidence: 'evidence',
		'evidence.document': 'attachment',
		'evidence.page': 'page',
		'evidence.issuer': 'issuer',
		'evidence.date': 'date of the attachment',
	},
	pointer: 'pointer',
	kinds: {
		attachments: 'object: JSON Pointer → attachment',
		iata: 'three capital letters',
		year: 'year',
		objects: 'list of objects',
		boolean: '`true` or `false`',
		date: 'date',
		code: 'code of six digits',
		object: 'object',
	},
	text: (notBlank, longest) => `text${notBlank ? ', not blank' : ''}${longest === undefined ? '' : `, at most ${longest} characters`}`,
	number: (whole, least, most) => `${whole ? 'whole number' : 'number'} ${most === undefined ? `≥ ${least}` : `${least} to ${most}`}`,
	choices: (choices) => choices.join(', '),
	listOf: (choices) => `list of ${choices}`,
	or: (alternatives) => alternatives.join(' or '),
	orNull: (value) => `${value} or \`null\``,
	inUnit: (unit) => `, in ${unit}`,
	limits: (count, longestText) => [
		['limit', ''],
		['one document', `${document} MiB`],
		['words and signs of a YAML document', count(maxTokens)],
		['one line of NDJSON', `${line} MiB; any number of lines`],
		['objects and lists inside one another', `${maxDepth}`],
		['entries of a list', count(maxListLength)],
		['a text', `${longestText} characters (Unicode code points)`],
		['years and dates', `${firstYear} to ${lastYear}`],
		['whole numbers', `to ${count(Number.MAX_SAFE_INTEGER)} (2^53 − 1); \`12.0\` is 12`],
	],
};

const zh: FieldWords = {
	columns: ['字段', '中文名称', '填写内容', '说明'],
	document: '申请文件',
	head: (field, label) => `${label} \`${field}\``,
	onlyFor: (type, label) => `仅口岸类型（\`port.type\`）为 \`${type}\`（${label}）时填写。`,
	meaning: (path) => meanings[path],
	labels: {
		$schema: '格式定义的地址',
		schemaVersion: '格式版本',
		notes: '备注',
		evidence: '证明材料',
		'evidence.document': '材料名称',
		'evidence.page': '页码',
		'evidence.issuer': '出具单位',
		'evidence.date': '材料日期',
	},
	pointer: '字段位置',
	kinds: {
		attachments: '对象：字段位置 → 材料',
		iata: '三个大写字母',
		year: '年份',
		objects: '列表，每项为一个对象',
		boolean: '`true`（是）或 `false`（否）',
		date: '日期',
		code: '六位代码',
		object: '对象',
	},
	text: (notBlank, longest) => `文字${notBlank ? '，不能为空白' : ''}${longest === undefined ? '' : `，不超过 ${longest} 字`}`,
	number: (whole, least, most) => `${most === undefined ? `不小于 ${least}` : `${least} 至 ${most}`} 的${whole ? '整数' : '数字'}`,
	choices: (choices) => choices.join('、'),
	listOf: (choices) => `列表，可列 ${choices}`,
	or: (alternatives) => alternatives.join('或'),
	orNull: (value) => `${value}，或 \`null\``,
	inUnit: (unit) => `，单位：${unit}`,
	limits: (count, longestText) => [
		['项目', '限制'],
		['单份文件', `${document} MiB`],
		['YAML 文件的词语和符号', `${count(maxTokens)} 个`],
		['NDJSON 单行', `${line} MiB，行数不限`],
		['对象、列表的嵌套', `${maxDepth} 层`],
		['一个列表', `${count(maxListLength)} 项`],
		['一处文字', `${longestText} 字（按 Unicode 码点计）`],
		['年份和日期', `${firstYear}年至${lastYear}年`],
		['整数', `不超过 ${count(Number.MAX_SAFE_INTEGER)}（2^53 − 1）；\`12.0\` 即 12`],
	],
};

export const fieldWords: Readonly<Record<Language, FieldWords>> = { zh, en };

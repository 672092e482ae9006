/** What is wrong with, or odd in, an application, in Chinese. */

import type { Unit } from '../../../base/unit.js';
import type { FactPath } from '../../../domain/facts.js';
import type { FactKind, FieldKind } from '../../../domain/fields.js';
import type { ApplicationIssues, ValueKind } from '../../../domain/issues.js';
import type { Sentences } from '../../words.js';
import { choices } from '../choices.js';
import { facts } from '../facts.js';
import { date, list, units } from '../quantity.js';

export const factKinds: { readonly [K in FactKind]: string } = {
	boolean: ' true（是）或 false（否）',
	number: '数字',
	year: '年份',
	date: '日期',
	text: '文字',
	code: '六位半角数字的代码',
	choice: '选项',
	choices: '选项列表',
	list: '列表',
	object: '对象',
};

export const valueKinds: { readonly [K in ValueKind]: string } = {
	null: '空值',
	boolean: '“是”或“否”（true、false）',
	number: '数字',
	string: '文字',
	list: '列表',
	object: '对象',
};

/** Texts as the user must write them: `a`、`b` 或 `c`. */
export function oneOf(names: readonly string[]): string {
	return list(
		names.map((name) => `\`${name}\``),
		' 或 ',
	);
}

/** Choices as they must be written, each with what it is called: `a`（甲）或 `b`（乙）. */
function oneOfCalled(names: readonly string[], fact: string): string {
	const labels = (choices as Readonly<Record<string, Readonly<Record<string, string>>>>)[fact];
	if (labels === undefined) return oneOf(names);
	return list(
		names.map((name) => `\`${name}\`（${labels[name]}）`),
		'或 ',
	);
}

/** What a field is called, set in parentheses; nothing where it has no name but its key. */
function called(field: string, fact: string): string {
	const label = { ...facts, schemaVersion: '格式版本' }[fact] ?? (field === 'document' ? '材料名称' : undefined);
	return label === undefined ? '' : `（${label}）`;
}

/** A number as it must be written: whoever only takes the unit away would tell minutes as hours. */
function numberIn(unit: Unit | undefined): string {
	if (unit === undefined) return '应为数字，不加引号；情况不明的，请删去该字段';
	const example = unit === 'h' ? '（如 1 小时 20 分写作 1.33）' : '';
	return `应为数字，以“${units[unit]}”计${example}，只写数字，不加引号；原为其他单位的请先换算，情况不明的请删去该字段`;
}

function expectedKind(expected: FieldKind, actual: ValueKind, unit: Unit | undefined): string | undefined {
	if (expected === 'object') return `应为一组字段，实为${valueKinds[actual]}：JSON 写在花括号 {} 之内，YAML 另起一行缩进填写`;
	if (expected === 'list' && actual === 'object') {
		return '应为列表，实为一组字段：JSON 写在方括号 [] 之内，YAML 每项以“- ”开头';
	}
	if (actual !== 'string') return undefined;
	if (expected === 'number') return numberIn(unit);
	if (expected === 'year') return '应为四位数字的年份，不加引号';
	if (expected === 'list') return '应为列表，写在方括号 [] 之内；确无的写 `[]`，情况不明的请删去该字段';
	return expected === 'boolean' ? `应为${factKinds.boolean}，不加引号；情况不明的，请删去该字段` : undefined;
}

/** What to do where the day of an approval or acceptance cannot be given: that of the other must not be taken for it. */
function ifNotYet(field: string): string {
	const event = field === 'acceptedOn' ? '验收' : '批准';
	return `确知尚未${event}的请填 \`null\`，不加引号；日期不明或是否${event}不明的，请删去该字段`;
}

export const applicationSentences: Sentences<ApplicationIssues> = {
	'application.not-an-object': ({ actual }) =>
		actual === 'list'
			? '一份文件只写一件申请，写在花括号 {} 之内，此处为列表；多件申请请分别存为文件，或存为 NDJSON 文件，每行一件'
			: `一份文件应写一件申请，由字段组成，此处为${valueKinds[actual]}`,
	'application.schema-version': ({ written, supported }) => `不支持格式版本 \`${written}\`，\`schemaVersion\` 须为 ${supported}`,
	'application.unknown-field': ({ field }) =>
		`没有名为 \`${field}\` 的字段${/\p{Script=Han}/u.test(field) ? '，字段名一律用英文，见说明文档《申请文件》' : ''}`,
	'application.required': ({ field, fact, value }) =>
		`缺少必填字段 \`${field}\`${called(field, fact)}${value === undefined ? '' : `，请填写 ${value}`}`,
	'application.wrong-type': ({ expected, actual, unit }) =>
		expectedKind(expected, actual, unit) ?? `应为${factKinds[expected]}，实为${valueKinds[actual]}`,
	'application.bare-code': ({ code }) => `代码 \`${code}\` 应为六位半角数字，并加引号`,
	'application.unknown-choice': ({ written, choices: keys, fact }) => `没有选项 \`${written}\`，可填 ${oneOfCalled(keys, fact)}`,
	'application.out-of-range': ({ written, min, max }) =>
		max === undefined ? `\`${written}\` 超出范围，不得小于 ${min}` : `\`${written}\` 超出范围，应在 ${min} 至 ${max} 之间`,
	'application.not-whole': ({ written, unit }) =>
		`\`${written}\` 应为整数${unit === undefined ? '' : `，以“${units[unit]}”计${unit === 'person' || unit === 'passenger' ? '，不以“万人次”计' : ''}`}`,
	'application.not-finite': () => '应为有限的数字',
	'application.not-a-date': ({ written, field, unknown }) => {
		const otherwise = { required: '', 'left-out': '；日期不明的，请删去该字段', 'null-or-left-out': `；${ifNotYet(field)}` }[unknown];
		return `\`${written}\` 不是规范的日期，日期须写作“年-月-日”，如 2024-06-30${otherwise}`;
	},
	'application.no-such-day': ({ written }) => `\`${written}\` 这一天不存在，请核对日期`,
	'application.date-out-of-range': ({ written, first, last }) => `\`${written}\` 超出范围，应在 ${first} 年至 ${last} 年之间，请核对日期`,
	'application.not-yet': ({ written, field }) => `\`${written}\` 不是日期：${ifNotYet(field)}`,
	'application.not-an-iata-code': ({ written }) => `\`${written}\` 不是机场三字代码，应为三个大写字母`,
	'application.blank': ({ field }) => `字段 \`${field}\` 不能为空白，请填写；非必填且情况不明的，请删去该字段`,
	'application.too-long': ({ length, max }) => `文字共 ${length} 字，超过 ${max} 字上限`,
	'application.too-many-entries': ({ length, max }) => `列表共 ${length} 项，超过 ${max} 项上限`,
	'application.null-entry': () => '列表中不能有空项，请删除',
	'application.empty-value': ({ field }) => `字段 \`${field}\` 未填：${ifNotYet(field)}`,
	'application.wrong-section': ({ section, type }) => `口岸类型为 \`${type}\`，不应有 \`${section}\` 部分`,
	'application.evidence-pointer': ({ written }) =>
		`证明材料所指的 \`${written}\` 在申请中不存在，请写成字段位置，从 / 起逐级写明，如 /airport/routes`,
	'application.duplicate-year': ({ year, first }) => `${year} 年重复，\`${first}\` 已有，请保留一处`,
	'application.more-issues': ({ listed }) => `问题过多，仅列出前 ${listed} 个`,

	'division.malformed': ({ written }) => `\`${written}\` 不是行政区划代码，应为六位半角数字`,
	'division.unknown': ({ code }) => `没有代码为 \`${code}\` 的行政区划（GB/T 2260），请核对代码`,
	'division.not-mainland': ({ code }) => `代码 \`${code}\` 属香港特别行政区、澳门特别行政区或台湾省，不适用本标准`,
	'division.not-a-province': ({ code, name }) => `\`${code}\`（${name}）不是省级行政区代码`,
	'division.not-a-prefecture': ({ code, name }) => `\`${code}\`（${name}）不是地级行政区代码`,
	'division.direct-unit': ({ code, name }) =>
		`\`${code}\`（${name}）由省（自治区）直辖，不设县级行政区，请填入 \`prefecture\`，并删去 \`county\``,
	'division.not-a-county': ({ code, name }) => `\`${code}\`（${name}）不是县级行政区代码`,
	'division.outside-province': ({ code, name, province, provinceName }) =>
		`\`${code}\`（${name}）不在申请口岸所在的 \`${province}\`（${provinceName}）`,
	'division.outside-prefecture': ({ code, name, prefecture, prefectureName }) =>
		`\`${code}\`（${name}）不属于 \`${prefecture}\`（${prefectureName}）`,
	'division.no-county': ({ prefecture, prefectureName }) =>
		`\`${prefecture}\`（${prefectureName}）由省（自治区）直辖，不设县级行政区，请删去 \`county\``,
	'division.needs-prefecture': ({ code, name, prefecture }) =>
		`填写 \`${code}\`（${name}）须同时填写 \`prefecture\`，应填 \`"${prefecture}"\``,
	'application.lost-text': ({ written }) =>
		`\`${written}\` 中有字符已经丢失：经 PowerShell 管道输入的，请改为直接写出文件名；文件中已是如此的，请重新填写并存为 UTF-8`,
	'application.hidden-character': ({ character }) => `含有不可见字符（${character}），看似相同的名称可能因此视为不同，请删去`,
	'division.abolished': ({ code, name }) =>
		`代码 \`${code}\`（${name}）已撤销，请核实是否应改用现行代码；与其他代码是否为同一地，视为不清楚`,

	'routes.count-mismatch': ({ fact, declared, listed }) =>
		`${label(fact)}填报 ${declared} 条，与航线清单所列 ${listed} 条不一致，以清单为准`,
	'routes.alike': ({ one, other }) => `通航城市“${one}”与“${other}”按两个城市计；如为同一城市，请统一写法`,
	'ports.accepted-before-approved': ({ port, approvedOn, acceptedOn }) =>
		`${port}的验收日期（${date(acceptedOn)}）早于批准日期（${date(approvedOn)}）`,
	'ports.accepted-without-approval': ({ port, acceptedOn }) => `${port}填为未获批准，却有验收日期（${date(acceptedOn)}）`,
	'date.after-as-of': ({ fact, date: day, asOf }) =>
		`${facts[fact as FactPath] ?? '证明材料日期'}（${date(day)}）晚于基准日（${date(asOf)}）`,
	'year.not-over': ({ year, asOf }) => `至基准日（${date(asOf)}），${year} 年尚未结束，该年数据不计`,
};

function label(fact: FactPath): string {
	return facts[fact];
}

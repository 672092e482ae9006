/** What is wrong with a rule pack, in Chinese. */

import { firstYear, lastYear } from '../../../base/date.js';
import type { EngineIssues } from '../../../engine/issues.js';
import type { DefinitionKind, Named, PackIssues, ParameterKind, SubjectKind } from '../../../rules/issues.js';
import type { Sentences } from '../../words.js';
import { date, list } from '../quantity.js';
import { factKinds as fieldKinds, oneOf, valueKinds } from './application.js';

/** Of a condition, what a fact is; not what is written in an application. */
const factKinds: typeof fieldKinds = { ...fieldKinds, boolean: '是否值', code: '六位代码' };

const named: { readonly [N in Named]: string } = {
	rule: '规则',
	check: '核对项',
	case: '用例',
	parameter: '参数',
	definition: '定义',
	reading: '口径',
	source: '依据',
	unique: '批次内唯一键',
	unchecked: '无法核查的条款',
	file: '文件',
};

const parameterKinds: { readonly [K in ParameterKind]: string } = { number: '数字', date: '日期', years: '年份列表' };
const definitionKinds: { readonly [K in DefinitionKind]: string } = { condition: '条件', quantity: '数量' };
const subjectKinds: { readonly [K in SubjectKind]: string } = {
	boolean: '是否值',
	value: '选项、代码或文字',
	choices: '选项列表',
	number: '数字',
	date: '日期',
};
const languages: Readonly<Record<string, string>> = { zh: '中文', en: '英文' };

/** What there is instead, where it is known and not nothing. */
const among = (names: readonly string[] = []) => (names.length === 0 ? '' : `，可用 ${oneOf(names)}`);

export const packSentences: Sentences<PackIssues> = {
	'rules.no-files': () => '规则包没有文件',
	'rules.no-header': ({ expected }) => `规则包由多个文件组成，缺少 \`${expected}\``,
	'rules.several-headers': ({ first }) => `规则包只能有一个总文件，已有 \`${first}\``,
	'rules.file-absent': ({ name }) => `\`files\` 所列的文件 \`${name}\` 不存在`,
	'rules.file-not-listed': ({ name }) => `文件 \`${name}\` 未列入 \`files\`，请补列或移走`,

	'rules.wrong-type': ({ expected, actual }) => `应为${valueKinds[expected]}，实为${valueKinds[actual]}`,
	'rules.unknown-key': ({ key, allowed }) => `没有名为 \`${key}\` 的键，可用 ${oneOf(allowed)}`,
	'rules.missing-key': ({ key }) => `缺少 \`${key}\``,
	'rules.empty-key': ({ key }) => `\`${key}\` 之后没有内容，请填写；不需要的，请删去`,
	'rules.missing-text': ({ language }) => `缺少${languages[language] ?? language}文本 \`${language}\``,
	'rules.blank-text': () => '文本不能为空白',
	'rules.missing-source': () => '缺少依据 `source`',
	'rules.unknown-value': ({ written, allowed }) => `不能填 \`${written}\`，可填 ${oneOf(allowed)}`,
	'rules.empty-list': () => '列表不能为空',
	'rules.no-rules': () => '规则包没有规则',
	'rules.no-cases': () => '缺少用例 `cases`，每条规则和核对项至少一个',
	'rules.bad-name': ({ written, form }) => `名称 \`${written}\` 不合规范，应写作 \`${form}\``,
	'rules.bad-version': ({ written }) => `版本号 \`${written}\` 不合规范，应写作 \`1.0.0\``,
	'rules.bad-url': ({ written }) => `\`${written}\` 不是网址，应以 http:// 或 https:// 开头`,
	'rules.bad-date': ({ written }) =>
		`\`${written}\` 不是 ${firstYear} 年至 ${lastYear} 年间实有的日期，请按“年-月-日”填写，如 \`2024-06-30\``,
	'rules.bad-pointer': ({ written }) => `\`${written}\` 不是 JSON Pointer，应写作 \`/airport/hub\``,
	'rules.dates-reversed': ({ from, to }) => `截止日期 \`${to}\` 早于起始日期 \`${from}\``,
	'rules.too-few-choices': ({ reading }) => `口径 \`${reading}\` 至少要有两个选项`,
	'rules.parameter-value': () => '参数值应为数字、日期或年份列表',
	'rules.unit-required': ({ parameter }) => `参数 \`${parameter}\` 是数字，须写明单位 \`unit\``,
	'rules.unit-not-for': ({ parameter, kind }) => `参数 \`${parameter}\` 是${parameterKinds[kind]}，不带单位，请删去 \`unit\``,
	'rules.duplicate-id': ({ kind, id, firstFile, firstLine }) =>
		`${named[kind]}名称 \`${id}\` 重复，\`${firstFile}\` 第 ${firstLine} 行已有，请另取名称`,

	'rules.unknown-fact': ({ written }) => `申请中没有 \`${written}\` 这一事项`,
	'rules.fact-in-list': ({ written, list: walked }) => `\`${written}\` 属于列表 \`${walked}\` 的条目，须先用 \`forEvery\` 等逐条取出`,
	'rules.unknown-parameter': ({ written }) => `没有参数 \`${written}\``,
	'rules.unknown-definition': ({ written }) => `没有定义 \`${written}\``,
	'rules.unknown-reading': ({ written, readings }) => `没有口径 \`${written}\`${among(readings)}`,
	'rules.unknown-choice': ({ written, reading, choices }) => `口径 \`${reading}\` 没有选项 \`${written}\`${among(choices)}`,
	'rules.unknown-source': ({ written }) => `没有依据 \`${written}\``,
	'rules.missing-choice': ({ reading, choice }) => `口径 \`${reading}\` 的选项 \`${choice}\` 没有写明`,
	'rules.unused': ({ kind, name }) => `${named[kind]} \`${name}\` 没有用到，请删除`,
	'rules.shadowed-entry': ({ name, by }) =>
		by === 'section' ? `\`${name}\` 是申请的部分名称，条目请另取名称` : `外层条目已叫 \`${name}\`，请另取名称`,

	'rules.unknown-operator': ({ written }) => `没有名为 \`${written}\` 的运算`,
	'rules.no-operator': ({ operators }) => `缺少运算，可用 ${oneOf(operators)}`,
	'rules.several-operators': ({ first, second }) => `\`${first}\` 与 \`${second}\` 不能同时使用，请拆成两个条件`,
	'rules.missing-relation': ({ kind, allowed }) => `${subjectKinds[kind]}须与某个标准比较，可用 ${oneOf(allowed)}`,
	'rules.relation-not-for': ({ relation, kind, allowed }) =>
		allowed.length === 0
			? `${subjectKinds[kind]}本身即为条件，不能再加 \`${relation}\`，请删去；取相反情形的，请用 \`not\``
			: `\`${relation}\` 不能用于${subjectKinds[kind]}，可用 ${oneOf(allowed)}`,
	'rules.not-a-quantity': ({ operator }) => `此处需要数量，而 \`${operator}\` 是条件`,
	'rules.parameter-as-subject': () => '参数只能作为比较的标准，请把事项写在前面',
	'rules.wrong-kind': ({ fact, kind, operator, expected }) =>
		`\`${operator}\` 需要${list(
			expected.map((each) => factKinds[each]),
			'或',
		)}，而 \`${fact}\` 是${factKinds[kind]}`,
	'rules.never-equal': ({ left, right }) => `\`${left}\` 与 \`${right}\` 没有共同的取值，永不相等`,
	'rules.kinds-differ': ({ left, leftKind, right, rightKind }) =>
		`\`${left}\` 是${factKinds[leftKind]}，\`${right}\` 是${factKinds[rightKind]}，不能相互比较`,
	'rules.unit-mismatch': ({ unit, expected }) => `单位不一致：此处为 \`${unit}\`，应为 \`${expected}\``,
	'rules.unknown-literal': ({ written, fact, choices }) => `\`${fact}\` 没有选项 \`${written}\`，可填 ${oneOf(choices)}`,
	'rules.code-level': ({ written, name, fact }) => `\`${written}\`（${name}）的行政级别与 \`${fact}\` 不符，二者永不相等`,
	'rules.same-sides': () => '左右两边是同一项，比较结果不随申请而变，请改正其中一边',
	'rules.negative-mark': ({ parameter, value }) => `参数 \`${parameter}\` 为 ${value}，而申请中的数据都不小于 0，请核对正负号`,
	'rules.unknown-code': ({ written, fact }) => `\`${written}\` 不是现有的行政区划代码（用于 \`${fact}\`）`,
	'rules.bare-number': ({ written }) => `不能直接写数字 \`${written}\`，请在 \`parameters\` 中命名后引用`,
	'rules.bare-date': ({ written }) => `不能直接写日期 \`${written}\`，请在 \`parameters\` 中命名后引用`,
	'rules.parameter-kind': ({ parameter, kind, expected }) =>
		`此处需要${parameterKinds[expected]}，而参数 \`${parameter}\` 是${parameterKinds[kind]}`,
	'rules.parameter-not-whole': ({ parameter, value }) => `参数 \`${parameter}\` 用于计年，须为大于 0 的整数，现为 ${value}`,
	'rules.definition-kind': ({ definition, kind, expected }) =>
		`此处需要${definitionKinds[expected]}，而定义 \`${definition}\` 是${definitionKinds[kind]}`,
	'rules.definition-scope': ({ definition, entry, list: walked }) =>
		`定义 \`${definition}\` 针对列表 \`${walked}\` 的条目 \`${entry}\`，只能在逐条查看该列表时使用`,
	'rules.definition-cycle': ({ names }) => `定义循环引用：${names.map((name) => `\`${name}\``).join(' → ')}`,
	'rules.condition-too-large': ({ limit }) => `条件展开后过大，逐项逐层合计超过 ${limit}，请拆分；多个取值请用 \`oneOf\``,
	'rules.definition-too-large': ({ definition }) => `定义 \`${definition}\` 展开后过大，请拆分`,
	'rules.not-yearly': ({ list: walked }) => `列表 \`${walked}\` 的条目没有 \`year\`，不能按年取用`,
	'rules.not-of-entry': ({ fact, entry }) => `\`${fact}\` 不属于条目 \`${entry}\``,

	'rules.stray-brace': ({ written }) => `\`${written}\` 不属于任何占位符，占位符须写作 \`{名称}\`，用英文花括号`,
	'rules.unknown-placeholder': ({ written }) => `没有可填入 \`{${written}}\` 的参数或数量`,
	'rules.placeholder-not-measured': ({ written }) => `本规则的条件没有用到数量 \`${written}\`，不能填入 \`{${written}}\``,
	'rules.favour-missing': () => '优先事项须写明 `favour`（优先的内容）',
	'rules.favour-not-for': ({ effects }) => `\`favour\` 只用于 \`priority\`，本规则为 ${oneOf(effects)}`,
	'rules.restricted-as-not-for': ({ effects }) => `\`restrictedAs\` 只用于 \`restriction\`，本规则为 ${oneOf(effects)}`,
	'rules.unknown-without-missing': () => '预期结果为 `unknown` 的用例，须在 `missing` 中列出所缺事项',
	'rules.settled-with-missing': ({ expect }) => `预期结果为 \`${expect}\` 的用例不应有 \`missing\`，请删去`,
};

export const engineSentences: Sentences<EngineIssues> = {
	'rules.as-of-date': ({ written }) => `基准日 \`${written}\` 不是有效日期，请写作 \`2024-06-30\``,
	'rules.not-in-force': ({ pack, date: day, from, to }) =>
		`规则包 \`${pack}\` 适用于 ${date(from)}至${date(to)}，${date(day)}不在其内；确需参照的，请加 \`--allow-lapsed\`，日期早于适用期的，还须用 \`--rules\` 指定规则包`,
	'rules.lapsed': ({ pack, date: day, from, to }) =>
		`规则包 \`${pack}\` 适用于 ${date(from)}至${date(to)}，${date(day)}不在其内，本结果仅供参照`,
};

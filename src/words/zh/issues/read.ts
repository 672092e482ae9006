/** What is wrong with an input before its content is looked at, in Chinese. */

import type { JsonProblem, ReadIssues, YamlProblem } from '../../../read/issues.js';
import type { Sentences } from '../../words.js';

/** `found` is empty where the text ends. */
const json: { readonly [P in JsonProblem]: (found: string) => string } = {
	'expected-value': (found) => `${before(found)}缺少应填的内容，请补填，或删去多余的符号`,
	'missing-value': (found) =>
		found === '' ? '内容在此中断，字段没有填写内容，文件可能不完整' : `\`${found}\` 之前没有填写内容，情况不明的请删去该字段`,
	'expected-key': (found) => `${at(found)}应为用英文双引号括起的字段名`,
	'expected-colon': (found) => `${before(found)}字段名后缺少英文冒号`,
	'expected-comma-or-brace': (found) => `${before(found)}缺少英文逗号或右花括号`,
	'expected-comma-or-bracket': (found) => `${before(found)}缺少英文逗号或右方括号`,
	'expected-end': (found) => `JSON 已经结束，其后又出现 \`${found}\`；一份文件只写一件申请`,
	'trailing-comma': () => '最后一项之后多了逗号，请删除',
	comment: () => 'JSON 不允许注释，请删除，说明文字可写入 `notes`',
	'single-quotes': () => 'JSON 只能使用英文双引号',
	'full-width': (found) => {
		const wanted = /^[；、]/.test(found) ? '逗号' : '标点';
		return found.length === 1 ? `\`${found}\` 是中文标点，请改为英文${wanted}` : `\`${found}\` 含有中文标点，请改为英文标点`;
	},
	'white-space': (found) => `${spaceCalled(found)}不能用于 JSON，请改为普通空格`,
	'unknown-word': (found) => `\`${found}\` 不是 JSON 的值：文字须加英文双引号，“是”“否”写作 true、false，情况不明的请删去该字段`,
	'boolean-word': (found) => `\`${found}\` 不是 JSON 的值：“是”写作 true，“否”写作 false，不加引号`,
	'number-with-unit': (found) =>
		/^\d{4}(?:年|年度)$/.test(found)
			? `\`${found}\` 应为四位数字的年份，不带“年”字`
			: `\`${found}\` 不是规范的数字：只写数字，“万”“亿”请写出全数，其他单位请先换算成该字段规定的单位`,
	'full-width-digits': (found) => `\`${found}\` 含全角数字，请改为半角数字`,
	'thousands-separator': (found) => `数字 \`${found}\` 不能带千分位逗号，请删去逗号`,
	'bare-date': (found) => `日期 \`${found}\` 须按“年-月-日”填写，并加英文双引号，如 "2024-06-30"`,
	'leading-zero': (found) => `数字 \`${found}\` 不能以 0 开头；如为代码，请加英文双引号`,
	number: (found) => `\`${found}\` 不是规范的数字，请核对`,
	semicolon: () => '`;` 应为英文逗号；如已是最后一项，请删除',
	'quote-in-text': (found) => `\`${found}\` 之前的英文双引号使文字提前结束；文字中的引号请用中文引号“”`,
	'unclosed-string': () => '文字缺少收尾的英文双引号，请补上；文字须写在一行之内',
	'control-character': (found) => `文字中含有控制字符 ${found}，请删除或转义`,
	escape: (found) => `\`${found}\` 不是有效的转义；反斜杠本身请写作 \`\\\\\``,
	'byte-order-mark': () => '此处不应出现字节顺序标记，请删除',
};

const yaml: { readonly [P in YamlProblem]: (found: string, above?: number) => string } = {
	indentation: (found, above) =>
		`\`${found}\` 处缩进有误：同级内容须左对齐，下级内容须多缩进${above === undefined ? '' : `，请对照上方第 ${above} 行改正`}`,
	tab: () => 'YAML 不能用制表符缩进，请改用空格',
	'unclosed-quote': () => '引号没有收尾，请在文字末尾补上',
	'unclosed-bracket': () => '括号没有收尾，请在各项之后补上',
	'missing-comma': (found) => `${before(found)}缺少英文逗号`,
	'missing-colon': (found) => `\`${found}\` 之后缺少英文冒号和空格；如属上一行的文字，请接写在上一行`,
	'full-width-colon': (found) => `\`${found}\` 用了中文冒号，请改为英文冒号加空格`,
	'full-width-comma': (found) => `\`${found}\` 是中文标点，请改为英文逗号加空格；确属文字的，请加引号`,
	semicolon: () => '`;` 应为英文逗号加空格；确属文字的，请加引号',
	'full-width-bracket': (found) => `\`${found}\` 是中文括号，请改为英文括号`,
	'missing-space': (found) => `\`${found}\` 的英文冒号之后缺少空格`,
	'missing-dash-space': (found) => `\`${found}\` 应以英文连字符加空格开头`,
	'wide-space': (found) => `此处有${spaceCalled(found)}，请改为普通空格`,
	'missing-key': () => '冒号前缺少字段名，请补填',
	'missing-character': (found) => `${at(found)}缺少必要的符号`,
	escape: (found) => `\`${found}\` 不是有效的转义；反斜杠本身请写作 \`\\\\\``,
	'plain-text-start': (found) => `文字不能以 \`${found}\` 开头，请加引号`,
	'nested-mapping': () => '同一行出现两个冒号：字段须各占一行；文字中含有冒号的，请加引号',
	'key-on-several-lines': () => '字段名须写在一行之内',
	'long-key': () => '字段名过长',
	'block-in-flow': () => '方括号或花括号之内不能使用缩进写法',
	unexpected: (found) => `${at(found)}不符合 YAML 语法，请检查此处和上一行`,
};

/** White space by what people call it. */
function spaceCalled(codePoint: string): string {
	const name = { 'U+3000': '全角空格', 'U+00A0': '不间断空格' }[codePoint];
	return name === undefined ? `特殊空白字符（${codePoint}）` : `${name}（${codePoint}）`;
}

/** Where something is missing. */
function before(found: string): string {
	return found === '' ? '内容在此中断，' : `\`${found}\` 之前`;
}

/** Where something else is expected, or where the text ends. */
function at(found: string): string {
	return found === '' ? '内容在此中断，' : `\`${found}\` 处有误，`;
}

export const readSentences: Sentences<ReadIssues> = {
	'input.not-found': ({ path }) => `未找到 \`${path}\`，请核对路径`,
	'input.no-permission': ({ path }) => `无权读取 \`${path}\``,
	'input.is-folder': ({ path }) => `\`${path}\` 是文件夹，不是文件`,
	'input.dead-link': ({ path, target }) => `\`${path}\` 是指向 \`${target}\` 的符号链接，但其目标不存在`,
	'input.link-loop': ({ path }) => `\`${path}\` 的符号链接循环指向自身`,
	'input.too-many-open-files': ({ path }) => `系统打开的文件过多，无法读取 \`${path}\``,
	'input.unreadable': ({ path, error }) => `无法读取 \`${path}\`（${error}）`,
	'input.too-large': ({ limit }) => `文件超过 ${limit} MiB 上限`,
	'input.line-too-large': ({ limit }) => `该行超过 ${limit} MiB 上限`,
	'input.empty': () => '文件没有内容',
	'input.office-file': () => '文件是 Word、Excel、WPS、PDF 等文档或压缩包，不是纯文本，请改按 JSON 或 YAML 格式填写',
	'input.encoding': () => '无法识别文件编码，请另存为 UTF-8 后重试',
	'input.damaged-utf8': () => '此处不是有效的 UTF-8 字符，文件可能已损坏，请另存为 UTF-8 后重试',
	'input.gb18030': ({ name }) => `文件按 GB18030 编码读取，口岸名称读作“${name}”；如为乱码，请另存为 UTF-8`,
	'input.nothing-found': ({ path }) => `文件夹 \`${path}\` 中没有申请文件（.json、.yaml、.yml、.ndjson、.jsonl）`,
	'input.no-match': ({ pattern }) => `没有文件符合 \`${pattern}\``,
	'input.too-deep': ({ limit }) => `嵌套超过 ${limit} 层`,
	'input.number-rounded': ({ written }) => `数字 \`${written}\` 位数过多，无法准确保存，请写成不超过 15 位`,
	'input.number-too-large': ({ written }) => `数字 \`${written}\` 过大`,
	'input.more-issues': ({ listed }) => `问题过多，仅列出前 ${listed} 个`,

	'json.syntax': ({ problem, found }) => json[problem](found),
	'json.duplicate-key': ({ key, firstLine }) => `字段 \`${key}\` 重复，第 ${firstLine} 行已有，请保留一处`,

	'yaml.syntax': ({ problem, found, above }) => yaml[problem](found, above),
	'yaml.duplicate-key': ({ key, firstLine }) => `字段 \`${key}\` 重复，第 ${firstLine} 行已有，请保留一处`,
	'yaml.key-not-text': () => '字段名须为文字，不能是列表或对象',
	'yaml.merge-key': () => '不支持合并键 `<<`，请逐项写明',
	'yaml.alias': ({ written }) => `不支持别名 \`${written}\`，请写出全部内容`,
	'yaml.anchor': ({ written }) => `不支持锚点 \`${written}\`，请删除`,
	'yaml.tag': ({ written }) => `不支持标签 \`${written}\`，请删除`,
	'yaml.directive': ({ written }) => `不支持指令 \`${written}\`，请删除`,
	'yaml.several-documents': () => '一份文件只写一件申请，此处另起一份文档；多件申请请分别存为文件',
	'yaml.too-many-tokens': ({ limit }) => `内容过多，词语和符号超过 ${limit} 个；大批量数据请改用 JSON 或 NDJSON`,
	'yaml.integer-too-large': ({ written }) => `整数 \`${written}\` 过大，会丢失精度`,
	'yaml.not-finite': ({ written }) => `\`${written}\` 不是有限的数字；未知的数据请删去该字段`,
	'yaml.leading-zero': ({ written }) => `\`${written}\` 以 0 开头，可能是代码也可能是数字；代码请加引号，数字请去掉开头的 0`,
	'yaml.control-character': ({ character }) => `含有控制字符 ${character}，请删除`,
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/words.js';
import { issueText } from '../../src/words/sentence.js';
import type { AllIssues } from '../../src/words/words.js';
import { zh } from '../../src/words/zh/words.js';

type Sample = { [C in keyof AllIssues]: { code: C; args: AllIssues[C]; zh: string; en: string } }[keyof AllIssues];

const samples: readonly Sample[] = [
	{
		code: 'application.unknown-field',
		args: { field: 'regoin' },
		zh: '没有名为 `regoin` 的字段',
		en: 'unknown field `regoin`',
	},
	{
		code: 'application.wrong-type',
		args: { expected: 'number', actual: 'string' },
		zh: '应为数字，不加引号；情况不明的，请删去该字段',
		en: 'not a number: write one without quotes',
	},
	{
		code: 'application.wrong-type',
		args: { expected: 'boolean', actual: 'number' },
		zh: '应为 true（是）或 false（否），实为数字',
		en: 'expected true or false, found a number',
	},
	{
		code: 'application.wrong-type',
		args: { expected: 'number', actual: 'boolean' },
		zh: '应为数字，实为“是”或“否”（true、false）',
		en: 'expected a number, found true or false',
	},
	{
		code: 'application.required',
		args: { field: 'submittedOn', fact: 'submittedOn' },
		zh: '缺少必填字段 `submittedOn`（申报日期）',
		en: '`submittedOn` (day of filing) is missing and required',
	},
	{
		code: 'application.required',
		args: { field: 'schemaVersion', fact: 'schemaVersion', value: 1 },
		zh: '缺少必填字段 `schemaVersion`（格式版本），请填写 1',
		en: '`schemaVersion` (format version) is missing and required: write 1',
	},
	{
		code: 'application.required',
		args: { field: 'document', fact: 'evidence./airport/region' },
		zh: '缺少必填字段 `document`（材料名称）',
		en: '`document` (the attachment) is missing and required',
	},
	{
		code: 'application.not-a-date',
		args: { written: '2024/6/30', field: 'submittedOn', unknown: 'required' },
		zh: '`2024/6/30` 不是规范的日期，日期须写作“年-月-日”，如 2024-06-30',
		en: '`2024/6/30` is not how a date is written: write year-month-day, such as 2024-06-30',
	},
	{
		code: 'application.not-a-date',
		args: { written: '待验收', field: 'acceptedOn', unknown: 'null-or-left-out' },
		zh: '`待验收` 不是规范的日期，日期须写作“年-月-日”，如 2024-06-30；确知尚未验收的请填 `null`，不加引号；日期不明或是否验收不明的，请删去该字段',
		en: '`待验收` is not how a date is written: write year-month-day, such as 2024-06-30; write `null`, without quotes, if it is known that there was no acceptance yet; leave the field out if that, or the day, is not known',
	},
	{
		code: 'application.wrong-type',
		args: { expected: 'number', actual: 'string', unit: 'h' },
		zh: '应为数字，以“小时”计（如 1 小时 20 分写作 1.33），只写数字，不加引号；原为其他单位的请先换算，情况不明的请删去该字段',
		en: 'not a number: write the figure alone, in hours (1 hour and 20 minutes are 1.33), without quotes; convert it if it is in another unit, and leave the field out if it is not known',
	},
	{
		code: 'application.not-whole',
		args: { written: 179.1, unit: 'passenger' },
		zh: '`179.1` 应为整数，以“人次”计，不以“万人次”计',
		en: '`179.1` is not a whole number of passengers',
	},
	{
		code: 'date.after-as-of',
		args: { fact: 'province.ports.acceptedOn', date: '2025-01-01', asOf: '2024-06-30' },
		zh: '国家验收日期（2025年1月1日）晚于基准日（2024年6月30日）',
		en: 'national acceptance: 2025-01-01 lies after the as-of date, 2024-06-30',
	},
	{
		code: 'application.out-of-range',
		args: { written: -3, min: 0 },
		zh: '`-3` 超出范围，不得小于 0',
		en: '`-3` is out of range: at least 0',
	},
	{
		code: 'application.unknown-choice',
		args: { written: 'X', choices: ['air', 'border', 'water'], fact: 'port.type' },
		zh: '没有选项 `X`，可填 `air`（航空口岸）、`border`（边境口岸）或 `water`（水运口岸）',
		en: 'unknown choice `X`: write `air` (air port), `border` (border port) or `water` (water port)',
	},
	{
		code: 'application.unknown-choice',
		args: { written: 'X', choices: ['road', 'railway'], fact: 'border.crossing' },
		zh: '没有选项 `X`，可填 `road`（公路）或 `railway`（铁路）',
		en: 'unknown choice `X`: write `road` or `railway`',
	},
	{
		code: 'division.outside-prefecture',
		args: { code: '420602', name: '湖北省襄阳市襄城区', prefecture: '420100', prefectureName: '湖北省武汉市' },
		zh: '`420602`（湖北省襄阳市襄城区）不属于 `420100`（湖北省武汉市）',
		en: '`420602` (湖北省襄阳市襄城区) does not lie in `420100` (湖北省武汉市)',
	},
	{
		code: 'json.syntax',
		args: { problem: 'trailing-comma', found: ',' },
		zh: '最后一项之后多了逗号，请删除',
		en: 'comma after the last item: delete it',
	},
	{
		code: 'json.syntax',
		args: { problem: 'expected-comma-or-brace', found: '' },
		zh: '内容在此中断，缺少英文逗号或右花括号',
		en: 'a comma or a closing brace is missing before the end',
	},
	{
		code: 'json.syntax',
		args: { problem: 'expected-comma-or-brace', found: '"x"' },
		zh: '`"x"` 之前缺少英文逗号或右花括号',
		en: 'a comma or a closing brace is missing before `"x"`',
	},
	{
		code: 'json.syntax',
		args: { problem: 'missing-value', found: ',' },
		zh: '`,` 之前没有填写内容，情况不明的请删去该字段',
		en: 'no value before `,`: leave the field out if it is not known',
	},
	{
		code: 'json.syntax',
		args: { problem: 'missing-value', found: '' },
		zh: '内容在此中断，字段没有填写内容，文件可能不完整',
		en: 'the text ends where the value of a field should stand: the file may be incomplete',
	},
	{
		code: 'json.syntax',
		args: { problem: 'number-with-unit', found: '160万' },
		zh: '`160万` 不是规范的数字：只写数字，“万”“亿”请写出全数，其他单位请先换算成该字段规定的单位',
		en: '`160万` is no number: write the figure alone, in full, converted to the unit of the field',
	},
	{
		code: 'json.syntax',
		args: { problem: 'unknown-word', found: '航空口岸' },
		zh: '`航空口岸` 不是 JSON 的值：文字须加英文双引号，“是”“否”写作 true、false，情况不明的请删去该字段',
		en: '`航空口岸` is no JSON value: texts stand in double quotes, yes is true, no is false; leave out what is not known',
	},
	{
		code: 'yaml.syntax',
		args: { problem: 'full-width-colon', found: 'type： border' },
		zh: '`type： border` 用了中文冒号，请改为英文冒号加空格',
		en: '`type： border` has a Chinese colon: write a plain colon and a space',
	},
	{
		code: 'yaml.syntax',
		args: { problem: 'full-width-comma', found: '，' },
		zh: '`，` 是中文标点，请改为英文逗号加空格；确属文字的，请加引号',
		en: '`，` is a Chinese punctuation mark: write a plain comma and a space, or put the text that it belongs to in quotes',
	},
	{
		code: 'yaml.syntax',
		args: { problem: 'indentation', found: 'c', above: 2 },
		zh: '`c` 处缩进有误：同级内容须左对齐，下级内容须多缩进，请对照上方第 2 行改正',
		en: 'wrong indentation at `c`: what belongs together starts in the same column; compare line 2 above',
	},
	{
		code: 'input.gb18030',
		args: { name: '襄阳刘集机场' },
		zh: '文件按 GB18030 编码读取，口岸名称读作“襄阳刘集机场”；如为乱码，请另存为 UTF-8',
		en: "read as GB18030, with the port's name as “襄阳刘集机场”: if that looks wrong, save the file as UTF-8",
	},
	{
		code: 'routes.count-mismatch',
		args: { fact: 'airport.routeCounts.fixedDirect', declared: 12, listed: 9 },
		zh: '固定直达航线数量填报 12 条，与航线清单所列 9 条不一致，以清单为准',
		en: 'number of fixed direct routes: 12 declared, 9 in the list of routes; the list decides',
	},
	{
		code: 'rules.wrong-kind',
		args: { fact: 'airport.region', kind: 'choice', operator: 'atLeast', expected: ['number', 'year'] },
		zh: '`atLeast` 需要数字或年份，而 `airport.region` 是选项',
		en: '`atLeast` needs a number or a year, and `airport.region` is a choice',
	},
];

describe.each(samples)('$code', ({ code, args, ...said }) => {
	test('in Chinese and English', () => {
		const issue = { code, args: { ...args } };
		expect({ zh: issueText(issue, zh), en: issueText(issue, en) }).toEqual(said);
	});
});

test('a code without a sentence is told as it is', () => {
	expect(issueText({ code: 'toString', args: {} }, en)).toBe('toString');
});

test('both languages know the same codes', () => {
	expect(Object.keys(zh.issues).sort()).toEqual(Object.keys(en.issues).sort());
});

describe('style', () => {
	const lines = (language: 'zh' | 'en') => {
		const folder = fileURLToPath(new URL(`../../src/words/${language}/`, import.meta.url));
		return readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
			.filter((line) => !/^\s*(\/\*\*|\*|\/\/)/.test(line));
	};

	test('Chinese has full-width punctuation', () => {
		expect(lines('zh').filter((line) => /[\p{Script=Han}”》][,;:?!(]|[,;?!(]\p{Script=Han}/u.test(line))).toEqual([]);
	});

	test('English has no Chinese but in the names of things', () => {
		expect(lines('en').filter((line) => /[，。；：？！、（）]/u.test(line))).toEqual([]);
	});

	test('English sentences of errors begin in lower case and end without a full stop', () => {
		const folder = fileURLToPath(new URL('../../src/words/en/issues/', import.meta.url));
		const said = readdirSync(folder).flatMap((name) => [
			...readFileSync(join(folder, name), 'utf8').matchAll(/=>\s*[`'"]((?:\\.|[^\\])*?)[`'"],?$/gm),
		]);
		expect(said.length).toBeGreaterThan(100);
		expect(said.map(([, text]) => text ?? '').filter((text) => /^(?!YAML|JSON)[A-Z]|\.$/.test(text))).toEqual([]);
	});
});

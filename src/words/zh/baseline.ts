/** 认可清单用语。What is said of accepted findings, in Chinese. */

import type { BaselineIssues, BaselineOptions, BaselineWords } from '../baseline.js';
import type { Sentences } from '../words.js';
import { date } from './quantity.js';

export const baselineSentences: Sentences<BaselineIssues> = {
	'baseline.header': ({ expected }) => `不是认可清单，开头应写明 \`${expected}\``,
	'baseline.no-reason': () => '未写明认可理由，请填写 `reason`',
	'baseline.no-end': () => '未写明认可期限，请在 `until` 填写截止日期',
	'baseline.not-a-date': ({ written }) => `\`${written}\` 不是有效日期，请按“年-月-日”填写实际存在的日期，如 \`2026-12-31\``,
	'baseline.not-a-pointer': ({ written }) => `\`${written}\` 不是字段位置，应以 \`/\` 开头，如 \`/airport/routes\``,
	'baseline.duplicate': ({ firstLine }) => `与第 ${firstLine} 行是同一问题，请保留一条`,
	'usage.only-with': ({ option, needed }) => `\`${option}\` 须与 \`${needed}\` 同时使用`,
	'usage.write-needs': ({ option, needed }) =>
		`使用 \`${option}\` 须同时用 \`${needed}\` 写明${needed === '--until' ? '截止日期' : '认可理由'}`,
	'usage.only-a-file': ({ option }) => `\`${option}\` 须指定文件，不能使用标准输入或标准输出 \`-\``,
	'usage.until-over': ({ until, today }) => `\`--until\` 不能取 \`${until}\`，该日早于 ${today}`,
	'baseline.changed': ({ path }) =>
		`\`${path}\` 在审核期间已被其他程序改动，本次未写入；请重新运行，写入同一份认可清单的各次审核应依次进行`,
	'baseline.is-input': ({ path }) => `\`${path}\` 是待审核的申请，不能用作认可清单`,
	'baseline.is-output': ({ path }) => `\`${path}\` 已用于写入报告，认可清单请使用其他文件`,
};

export const baselineOptions: BaselineOptions = {
	baseline: ['文件', '认可清单：所列问题单独列出，不影响退出状态，结论不变'],
	'write-baseline': ['文件', '将现有问题全部写入认可清单，须同时用 --reason 和 --until'],
	reason: ['文字', '写入认可清单的认可理由'],
	until: ['日期', '写入认可清单的截止日期，写作 2026-12-31，当日仍有效'],
	today: ['日期', '以该日判断认可是否到期（默认为运行当日）'],
};

export const baseline: BaselineWords = {
	accepted: '已认可的问题（不影响退出状态）',
	acceptedOutcome: '已认可',
	acceptedCount: (count) => `已认可 ${count} 项`,
	acceptance: (until, reason) => `认可至${date(until)}：${reason}`,
	closing: (today, accepted, expired, unmatched) => {
		const rest = [...(expired > 0 ? [`到期 ${expired} 条`] : []), ...(unmatched > 0 ? [`与现状不符 ${unmatched} 条`] : [])];
		return `认可清单（以${date(today)}为准）：${[`已认可 ${accepted} 项`, ...rest].join('，')}。`;
	},
	expired: '已到期，不再有效',
	unmatched: '与现状不符，不再有效',
	earlier: '未载明所依规则包和要求，不予采用，请用 `--write-baseline` 重新写入',
	entry: (application, rule, until, reason) => `${application} ${rule}（截至${date(until)}）：${reason}`,
	written: (path, entries) => `认可清单已写入 \`${path}\`，共 ${entries} 条。`,
	fileComment: '认可清单：所列问题已知并予认可，不影响退出状态；事实或要求有变、超过截止日期的，即行失效。',
};

/** Heads and phrases of the report in Chinese. */

import type { ReportWords } from '../words.js';

export const report: ReportWords = {
	asOf: '基准日',
	pack: '规则包',
	file: '文件',
	nothingChecked: '此类口岸在本规则包中没有须审核的要求或限制，未作审核，不能判定。',
	otherReadings: '采用非默认口径',
	columns: { rule: '审核事项', outcome: '结果', actual: '实际', required: '要求', margin: '差距' },
	reasons: '理由',
	missing: '待补充信息（可能影响结论）',
	alsoMissing: '其他待补充信息（不影响结论）',
	years: (years) => `补 ${years.join('、')} 年`,
	notices: '提示',
	priorities: '优先事项',
	warnings: '需注意的情况',
	basis: '依据',
	notApplicable: '本事项不适用于该类口岸。',
	alike: (count, holds) => {
		if (holds === 'unknown') return `${count} 项情况不明`;
		return holds === 'yes' ? `${count} 项均符合` : `${count} 项均不符合`;
	},
	noEntries: '无此类条目',
	errors: {
		'input.invalid': (count) => (count === 1 ? '输入有误' : `输入有误，共 ${count} 处`),
		'application.invalid': (count) => (count === 1 ? '申请填报有误' : `申请填报有误，共 ${count} 处`),
		'rules.not-in-force': () => '不在规则包适用期内',
		'rules.no-such-reading': () => '所用规则包没有指定的口径',
	},
	notEvaluated: '未能审核',
	line: (line) => `第 ${line} 行`,
	place: (line, column) => `第 ${line} 行第 ${column} 列`,
	didYouMean: (suggestion) => `是否应为 \`${suggestion}\`？`,
	counts: ({ total, eligible, ineligible, restricted, undetermined, errors, conflicts }) => {
		const parts = [
			[eligible, '符合准入标准'],
			[ineligible, '不符合准入标准'],
			[restricted, '须说明理由'],
			[undetermined, '尚不能判定'],
			[errors, '未能审核'],
		] as const;
		const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${what} ${count} 件`);
		if (conflicts > 0) told.push(`申请之间相互矛盾 ${conflicts} 处`);
		return told.length === 0 ? `共 ${total} 件申请。` : `共 ${total} 件申请：${told.join('，')}。`;
	},
};

/** Words of the other formats in Chinese. */

import type { FormatWords } from '../formats.js';

export const formats: FormatWords = {
	verdicts: {
		eligible: '符合',
		ineligible: '不符合',
		restricted: '须说明理由',
		undetermined: '尚不能判定',
		error: '未能审核',
	},
	columns: {
		verdict: '结论',
		file: '文件',
		id: '申请编号',
		name: '口岸',
		why: '原因',
		outcome: '结果',
		rule: '规则',
		reason: '理由',
		facts: '实际与要求',
	},
	missing: (count) => `缺 ${count} 项`,
	required: (actual, required) => `${actual}（要求：${required}）`,
	more: (count) => `另有 ${count} 项`,
	strict: '从严控制',
	marks: { lapsed: '不在规则包适用期内', choices: '采用非默认口径', notices: '另有提示' },
	title: '口岸准入审核结果',
	otherRules: '其他规则',
};

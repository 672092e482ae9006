/** Words about a batch in Chinese. */

import type { BatchWords } from '../batch.js';
import { grouped } from '../digits.js';
import { quoted } from './quoted.js';

const number = (value: number) => grouped(String(Math.round(value)));

export const batch: BatchWords = {
	whole: '整批申请',
	conflicts: '申请之间相互矛盾',
	duplicateId: '申请编号重复',
	parties: (parties) => parties.join('、'),
	idleRules: (pack, rules) => `规则包 ${pack} 的下列规则不适用于本批任何申请：${rules.join('；')}`,
	interrupted: '审核被中断，报告不完整。',
	shard: (index, count) => `本报告为全批 ${count} 片中的第 ${index} 片。`,
	progress: ({ done, total, share, rate, left }) => {
		const whole = total === undefined ? '' : ` / ${number(total)}`;
		const percent = share === undefined ? '' : `（${Math.floor(share * 100)}%）`;
		const time = left === undefined ? '' : `，约剩 ${duration(left)}`;
		return `已审核 ${number(done)}${whole} 件${percent}，每秒 ${number(rate)} 件${time}`;
	},
	reportsWritten: (files) => `报告已写入 ${quoted(files)}。`,
};

function duration(seconds: number): string {
	if (seconds < 60) return `${Math.ceil(seconds)} 秒`;
	return seconds < 3600 ? `${Math.ceil(seconds / 60)} 分钟` : `${(seconds / 3600).toFixed(1)} 小时`;
}

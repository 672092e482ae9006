/** Words of the page that a browser shows, in Chinese. */

import type { HtmlWords } from '../html.js';

export const html: HtmlWords = {
	toSummary: '查看汇总',
	summary: '汇总',
	filter: '按结论筛选',
	all: '全部',
	only: (verdict) => `仅列“${verdict}”`,
	nothingListed: '没有此类申请。',
	notListed: (count) => `另有 ${count} 件申请已审核，未列入本页。`,
	search: '查找编号、口岸、文件',
	found: '列出 {shown} 件，共 {total} 件',
	openAll: '全部展开',
	closeAll: '全部收起',
	applications: '申请',
	counting: '准入要求与从严控制情形',
	holds: { yes: '符合', no: '不符合', unknown: '不明' },
	applicationDigest: '申请摘要值',
	packDigest: '规则包摘要值',
	inForce: '适用期',
	period: (from, to) => `${from}至${to}`,
	readings: '所用口径',
	packs: '规则与依据',
	madeBy: (tool, version) => `由 ${tool} ${version} 生成`,
	page: ['第 ', ' 页，共 ', ' 页'],
};

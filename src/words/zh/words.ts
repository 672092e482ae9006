/** Chinese. */

import type { Operator } from '../../engine/decision.js';
import type { Words } from '../words.js';
import { baseline } from './baseline.js';
import { batch } from './batch.js';
import { choices } from './choices.js';
import { cli } from './cli.js';
import { facts } from './facts.js';
import { formats } from './formats.js';
import { html } from './html.js';
import { applicationSentences } from './issues/application.js';
import { engineSentences, packSentences } from './issues/pack.js';
import { readSentences } from './issues/read.js';
import { date, list, margin, quantity, range } from './quantity.js';
import { report } from './report.js';

const required: Words['required'] = {
	atLeast: (value) => `不低于 ${value}`,
	atMost: (value) => `不超过 ${value}`,
	moreThan: (value) => `超过 ${value}`,
	lessThan: (value) => `低于 ${value}`,
	equals: (value) => value,
	notEquals: (value) => `非 ${value}`,
	oneOf: (value) => value,
	notOneOf: (value) => `非 ${value}`,
	includesAny: (value) => `含 ${value}`,
	includesNone: (value) => `不含 ${value}`,
	onOrBefore: (value) => `不晚于 ${value}`,
	before: (value) => `早于 ${value}`,
	onOrAfter: (value) => `不早于 ${value}`,
	after: (value) => `晚于 ${value}`,
	sameDay: (value) => value,
	notSameDay: (value) => `非 ${value}`,
	noEntries: () => '',
};

/** A day so many years after a date, or before it where the number is negative; "three years have passed by then" reads best. */
function yearsLater(years: number, operator: Operator, value: string): string {
	if (operator === 'onOrBefore' && years > 0) return `截至${value}已满 ${years} 年`;
	if (operator === 'after' && years > 0) return `截至${value}未满 ${years} 年`;
	return `${years < 0 ? '前推' : '满'} ${Math.abs(years)} 年之日${required[operator](value)}`;
}

export const zh: Words = {
	language: 'zh',
	tag: 'zh-CN',
	verdicts: {
		eligible: '符合准入标准',
		ineligible: '不符合准入标准',
		restricted: '从严控制，须说明理由',
		undetermined: '尚不能判定',
	},
	outcome: (effect, outcome, favour) => {
		if (outcome === 'not-applicable') return '不适用';
		if (outcome === 'unknown') return '不能判定';
		if (effect === 'notice') return outcome === 'fail' ? '提示' : '无须提示';
		if (effect !== 'priority') return outcome === 'pass' ? '通过' : '不通过';
		if (outcome === 'fail') return '不具备';
		return favour === undefined ? '具备' : `具备，${favour}`;
	},
	facts,
	choices,
	knowers: {
		applicant: '申请单位',
		'local-government': '地方人民政府',
		airport: '机场管理机构',
		'civil-aviation-authority': '民航管理部门',
		'provincial-port-office': '省级口岸管理部门',
		'national-port-office': '国家口岸管理部门',
		'foreign-affairs': '外事部门',
		reviewer: '审核人员',
	},
	required,
	yearsLater,
	margin,
	quantity,
	range,
	date,
	yesNo: (value) => (value ? '是' : '否'),
	notKnown: '未知',
	none: '无',
	noneOf: { 'province.ports.approvedOn': '未批准', 'province.ports.acceptedOn': '未验收', 'water.mergesExisting': '否' },
	list: (items) => list(items),
	alternatives: (items) => list(items, '或'),
	pair: (label, text) => `${label}：${text}`,
	items: (items) => items.join('、'),
	titles: (titles) => titles.join('；'),
	labelled: (text, label) => `${text}（${label}）`,
	aside: (text) => `（${text}）`,
	document: (title, issuer, day) => `${title}（${issuer}，${date(day)}）`,
	join: (sentences) => sentences.join(''),
	onEmptyList: (lists) =>
		lists.length === 0
			? '此结论以所填清单完整、其中确无此类条目为前提。'
			: `此结论以所填清单（${lists.join('、')}）完整、其中确无此类条目为前提。`,
	report,
	formats,
	html,
	batch,
	issues: { ...readSentences, ...applicationSentences, ...packSentences, ...engineSentences },
	cli,
	baseline,
};

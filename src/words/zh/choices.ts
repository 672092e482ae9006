/** What the choices of each fact are called in Chinese. */

import type { ChoiceLabels } from '../words.js';

const portTypes = { air: '航空口岸', border: '边境口岸', water: '水运口岸' };
const regions = { inland: '内陆', border: '沿边', coastal: '沿海' };

export const choices: ChoiceLabels = {
	'port.type': portTypes,
	'province.plan13Items.exemption': {
		'neighbouring-country': '毗邻国家原因',
		'port-definition-change': '国家口岸定义修改',
	},
	'province.ports.type': portTypes,
	'province.ports.region': regions,
	'airport.region': regions,
	'airport.hub': { none: '非枢纽机场', regional: '区域枢纽', international: '国际枢纽' },
	'border.crossing': { road: '公路', railway: '铁路' },
	'border.neighbour': {
		AF: '阿富汗',
		BT: '不丹',
		IN: '印度',
		KG: '吉尔吉斯斯坦',
		KP: '朝鲜',
		KZ: '哈萨克斯坦',
		LA: '老挝',
		MM: '缅甸',
		MN: '蒙古国',
		NP: '尼泊尔',
		PK: '巴基斯坦',
		RU: '俄罗斯',
		TJ: '塔吉克斯坦',
		VN: '越南',
	},
	'border.priority.majorProject': {
		'belt-and-road': '共建“一带一路”重大项目、重大工程',
		'national-regional-strategy': '国家区域发展战略重大项目、重大工程',
		none: '无',
	},
	'border.priority.serves': {
		'pilot-zone': '沿边重点开发开放试验区',
		'border-cooperation-zone': '边境经济合作区',
		'cross-border-cooperation-zone': '跨境经济合作区',
	},
	'water.kind': { sea: '海港', 'inland-river': '内河', 'boundary-river': '界河' },
};

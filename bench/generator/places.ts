/** The places that generated applications are made of: real divisions, and names of cities that routes lead to. */

import { divisionsOf } from '../../src/domain/divisions.js';

/** A province-level division with what lies in it. */
export interface Province {
	readonly code: string;
	readonly coastal: boolean;
	/** Its land neighbours among the countries, ISO 3166-1 alpha-2. */
	readonly neighbours: readonly string[];
	/** Those that have counties. */
	readonly prefectures: readonly Prefecture[];
}

export interface Prefecture {
	readonly code: string;
	/** Without 市: 襄阳. */
	readonly name: string;
	readonly counties: readonly { readonly code: string; readonly name: string }[];
}

const coastal = ['120000', '130000', '210000', '310000', '320000', '330000', '350000', '370000', '440000', '450000', '460000'];

const neighbours: Readonly<Record<string, readonly string[]>> = {
	'150000': ['MN', 'RU'],
	'210000': ['KP'],
	'220000': ['KP', 'RU'],
	'230000': ['RU'],
	'450000': ['VN'],
	'530000': ['MM', 'LA', 'VN'],
	'540000': ['NP', 'IN'],
	'620000': ['MN'],
	'650000': ['KZ', 'KG', 'TJ', 'MN', 'PK', 'RU'],
};

const inland = [
	'110000',
	'140000',
	'340000',
	'360000',
	'410000',
	'420000',
	'430000',
	'500000',
	'510000',
	'520000',
	'610000',
	'630000',
	'640000',
];

export const provinces: readonly Province[] = [...new Set([...inland, ...coastal, ...Object.keys(neighbours)])].map((code) => ({
	code,
	coastal: coastal.includes(code),
	neighbours: neighbours[code] ?? [],
	prefectures: prefecturesOf(code),
}));

function prefecturesOf(province: string): readonly Prefecture[] {
	const divisions = divisionsOf(province).filter((division) => !division.abolished);
	return divisions
		.filter((division) => division.level === 'prefecture')
		.map(({ code, name }) => ({
			code,
			name: name.replace(/(?<=..)市$/, ''),
			counties: divisions.filter((county) => county.level === 'county' && county.code.startsWith(code.slice(0, 4))),
		}))
		.filter((prefecture) => prefecture.counties.length > 0);
}

/** Cities of the mainland, as destinations. */
export const mainlandCities: readonly string[] =
	'北京 上海 广州 深圳 成都 重庆 杭州 西安 昆明 武汉 长沙 南京 郑州 厦门 青岛 大连 海口 三亚 哈尔滨 沈阳 长春 天津 济南 石家庄 太原 呼和浩特 乌鲁木齐 兰州 银川 西宁 拉萨 贵阳 南宁 桂林 福州 泉州 宁波 温州 合肥 南昌 烟台 威海 珠海 揭阳 湛江 北海 张家界 宜昌 绵阳 丽江 西双版纳 大理 包头 鄂尔多斯 喀什 敦煌 九寨沟 遵义 柳州 徐州 常州 无锡 连云港 临沂 洛阳 赣州 黄山 延吉 满洲里 舟山'.split(
		' ',
	);

/** Destinations that are not domestic. */
export const otherCities: readonly string[] =
	'香港 澳门 台北 高雄 首尔 釜山 东京 大阪 Osaka 曼谷 Bangkok 新加坡 吉隆坡 河内 金边 万象 仰光 雅加达 马尼拉 迪拜 莫斯科 伊尔库茨克 阿拉木图 乌兰巴托'.split(
		' ',
	);

/** 配置文件用语。What is said of kouan's settings, in Chinese. */

import type { ConfigIssues, ConfigOptions } from '../config.js';
import type { Sentences } from '../words.js';
import { quoted } from './quoted.js';

const kinds: { readonly [K in ConfigIssues['config.wrong-type']['expected']]: string } = {
	null: '空值',
	boolean: '是或否',
	number: '数字',
	string: '文字',
	list: '列表',
	object: '对象',
};

export const configSentences: Sentences<ConfigIssues> = {
	'config.unknown-key': ({ key, allowed }) => `没有 \`${key}\` 这一项，可用 ${quoted(allowed)}`,
	'config.missing-key': ({ key }) => `缺少 \`${key}\``,
	'config.wrong-type': ({ expected, actual }) => `应为${kinds[expected]}，实为${kinds[actual]}`,
	'config.unknown-value': ({ written, allowed }) => `不能取 \`${written}\`，可选 ${quoted(allowed)}`,
	'config.blank': ({ key }) => `\`${key}\` 没有内容`,
	'config.unknown-variable': ({ variable }) => `没有名为 \`${variable}\` 的环境变量`,
	'config.no-variable': ({ variable, option }) => `环境变量 \`${variable}\` 不起作用，请改用选项 \`${option}\``,
	'config.not-a-reading': ({ variable, written }) => `\`${variable}\` 不能取 \`${written}\`，请写成 \`编号=选项\`，多项用英文逗号分隔`,
};

export const configOptions: ConfigOptions = {
	config: ['文件', '采用该配置文件（默认从当前文件夹起逐级向上查找 kouan.config.yaml）'],
	'no-config': '不采用任何配置文件',
};

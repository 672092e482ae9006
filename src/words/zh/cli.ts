/** 命令行用语(中文)。What the command line says, in Chinese. */

import type { CliWords, PromisedFormat } from '../cli.js';
import { baselineOptions, baselineSentences } from './baseline.js';
import { completion } from './completion.js';
import { configOptions, configSentences } from './config.js';
import { quoted } from './quoted.js';

const unlike = {
	count: '的分片总数',
	input: '审核的文件或者其中的行',
	rules: '的规则包或解释口径',
	asOf: '的基准日',
	tool: '的程序版本',
	language: '的语言',
	today: '的认可清单或判断到期的日期',
} as const;

const kinds: { readonly [F in PromisedFormat]: string } = {
	html: '网页',
	csv: '表格',
	json: ' JSON',
	ndjson: ' NDJSON',
	markdown: ' Markdown',
	junit: ' JUnit XML',
	sarif: ' SARIF',
	tap: ' TAP',
};

export const cli: CliWords = {
	issues: {
		...configSentences,
		...baselineSentences,
		'usage.unknown-command': ({ command }) => `没有 \`${command}\` 这个命令`,
		'usage.path-as-command': ({ path }) => `\`${path}\` 不是命令；如需审核该文件，请输入 \`kouan check ${path}\``,
		'usage.unknown-option': ({ option }) => `没有 \`${option}\` 这个选项`,
		'usage.option-elsewhere': ({ option, command, other }) =>
			command === 'kouan'
				? `\`${option}\` 应写在命令之后，如 \`${other} … ${option}\``
				: `\`${option}\` 是 \`${other}\` 的选项，不适用于 \`${command}\``,
		'usage.missing-value': ({ option }) => `\`${option}\` 后面缺少取值`,
		'usage.unknown-value': ({ option, written, allowed }) => `\`${option}\` 不能取 \`${written}\`，可选 ${quoted(allowed)}`,
		'usage.not-a-date': ({ option, written }) => `\`${option}\` 不能取 \`${written}\`，请按“年-月-日”填写实际存在的日期，如 \`2024-06-30\``,
		'usage.not-a-reading': ({ written }) => `\`--reading\` 不能取 \`${written}\`，请写成 \`编号=选项\`，如 \`distance-basis=road\``,
		'usage.given-twice': ({ option }) => `\`${option}\` 指定了两次且不一致，请保留一个`,
		'usage.reading-twice': ({ reading }) => `解释口径 \`${reading}\` 指定了两次且不一致，请保留一个`,
		'usage.not-a-shard': ({ written }) => `\`--shard\` 不能取 \`${written}\`，请写成 \`i/n\`，如 \`2/5\` 表示五片中的第二片`,
		'usage.not-jobs': ({ written, most }) => `\`--jobs\` 不能取 \`${written}\`，请填写 1 至 ${most} 的整数`,
		'usage.quiet-shard': () => '分片的 json 报告要供 `kouan merge` 合并，不能同时使用 `--quiet`；可在合并时使用',
		'usage.formats-without-file': ({ first, second }) =>
			`\`${first}\` 和 \`${second}\` 不能都输出到标准输出，请为其中之一指定文件，如 \`--format ${second}=文件\``,
		'usage.no-file-for-format': ({ format }) => `\`--format ${format}=\` 后面缺少文件名`,
		'usage.output-without-format': () => '各格式均已指定文件，`--output` 没有可写入的报告',
		'usage.no-paths': () => '未指定审核对象，请列出文件、文件夹或通配符，标准输入用 `-`',
		'usage.empty-path': () => '有一个路径为空，请检查所用变量是否已赋值',
		'usage.too-many-arguments': ({ command }) => `\`${command}\` 的参数过多`,
		'usage.wrong': ({ message }) => message,
		'merge.no-reports': () => '未指定报告，请列出各分片的 json 报告',
		'merge.not-a-report': ({ file, pointer }) => `\`${file}\` 不是 kouan 的 json 报告${pointer === '' ? '' : `（\`${pointer}\` 处不符）`}`,
		'merge.unknown-version': ({ file, version }) => `\`${file}\` 的报告格式版本为 ${version}，本程序不能读取`,
		'merge.no-shard': ({ file }) => `\`${file}\` 不是分片报告；请用 \`kouan check --shard i/n --format json\` 生成`,
		'merge.interrupted': ({ file }) => `\`${file}\` 的审核曾被中断，报告不完整，请重新生成`,
		'merge.unlike': ({ first, second, what }) => `\`${first}\` 与 \`${second}\` ${unlike[what]}不同，不能合并`,
		'merge.total': ({ first, second, one, other }) =>
			`\`${first}\` 所在批次共 ${one} 项，\`${second}\` 所在批次共 ${other} 项，不能合并；各分片应审核相同的文件，报告请写入其他文件夹`,
		'merge.option': ({ first, second, option }) =>
			`\`${first}\` 使用了 \`${option}\`，\`${second}\` 未使用，不能合并；请以相同选项重新生成`,
		'merge.shard-twice': ({ first, second, index, count }) => `\`${first}\` 与 \`${second}\` 都是第 ${index}/${count} 片`,
		'merge.shards-missing': ({ missing }) => `缺少分片 ${missing.join('、')} 的报告`,
		'merge.too-large': ({ file, limit }) => `\`${file}\` 超过 ${limit} MiB，请将批次分成更多片`,
		'merge.position': ({ file, position }) => `\`${file}\` 中第 ${position} 项不属于该分片，或重复出现`,
		'merge.result-missing': ({ file, position }) => `\`${file}\` 缺少第 ${position} 项的结果，请重新生成该报告`,
		'rules.unknown-pack': ({ written, packs }) => `没有规则包 \`${written}\`；可用内置规则包的编号（${quoted(packs)}）、文件或文件夹`,
		'rules.empty-folder': ({ path }) => `\`${path}\` 中没有规则文件；规则包由 \`.yaml\` 或 \`.json\` 文件组成`,
		'output.is-folder': ({ path }) => `\`${path}\` 是文件夹，无法写入，请指定文件`,
		'output.no-folder': ({ path }) => `无法写入 \`${path}\`：所在文件夹不存在，请先建立`,
		'output.is-input': ({ path }) => `\`${path}\` 是待审核的申请，请将报告写入其他文件`,
		'output.is-read': ({ path }) => `\`${path}\` 是本次运行要读取的文件，请写入其他文件`,
		'output.not-a-report': ({ path }) =>
			`\`${path}\` 已有内容且不是以往的报告，不予覆盖；请将报告写入其他文件，确不再需要该文件的，请先删除`,
		'output.twice': ({ path }) => `两份报告都要写入 \`${path}\`，请分别指定文件`,
		'output.no-permission': ({ path }) => `没有写入 \`${path}\` 的权限`,
		'output.in-use': ({ path }) => `无法写入 \`${path}\`：文件正被 Excel、Word、WPS 等程序使用，请先关闭该文件`,
		'output.bad-name': ({ path }) =>
			`无法写入 \`${path}\`：Windows 的文件名不能含有 < > : " | ? *，不能以句点或空格结尾，也不能是 nul、con 等设备名`,
		'output.disk-full': ({ path }) => `无法写入 \`${path}\`：磁盘空间不足`,
		'output.unwritable': ({ path, error }) => `无法写入 \`${path}\`（${error}）`,
		'internal.error': ({ message }) => `kouan 内部出错：${message}；请反馈给开发者（设置 \`KOUAN_DEBUG=1\` 可显示详情）`,
	},
	error: '错误：',
	seeHelp: (invocation) => `详见 \`${invocation}\`。`,
	notChecked: (errors, total) => `共 ${total} 件申请，其中 ${errors} 件未能审核，原因见报告。`,
	plainText: (file, format, option) => `\`${file}\` 中写入的是纯文本；如需${kinds[format]}，请将 \`--output\` 改为 \`${option}\`。`,
	inConflict: (conflicts) => `申请之间有 ${conflicts} 处相互矛盾，见报告。`,
	help: {
		headings: {
			usage: '用法：',
			arguments: '参数：',
			options: '选项：',
			globalOptions: '通用选项：',
			commands: '命令：',
			examples: '示例：',
			exitStatus: '退出状态：',
		},
		usage: { options: '[选项]', command: '<命令>', paths: '路径', reports: '报告' },
		program: '审核新开放口岸的申请是否符合准入标准，并说明依据和理由。',
		check: {
			summary: '按准入标准审核申请',
			text: '按准入标准逐项审核申请，给出结论和理由，并列出待补充的信息。',
			paths: '文件、文件夹（查找其中的 .json、.yaml、.yml、.ndjson、.jsonl）、通配符，标准输入用 -',
		},
		merge: {
			summary: '合并各分片的报告',
			text: '把各分片的 json 报告合并为一份报告，按输入顺序排列，并比对各件申请是否相互矛盾。缺少、重复或者条件不一致的分片不予合并。',
			reports: '各分片的 json 报告',
		},
		completion,
		helpCommand: '显示某个命令的帮助',
		options: {
			...configOptions,
			...baselineOptions,
			rules: ['规则包', '所用标准：内置规则包的编号、文件或文件夹（默认取基准日在其适用期内的内置规则包）'],
			'as-of': ['日期', '以该日为基准日，写作 2024-06-30（默认为申报日期）'],
			reading: ['编号=选项', '对标准中可作不同理解的条款改用另一种解释口径，可多次使用'],
			'allow-lapsed': '标准不在适用期内仍予审核，并在报告中注明',
			format: [
				'格式[=文件]',
				'供人阅读：pretty（默认；超过 10 件申请时改用 table）、table、html、markdown；供程序读取：json、ndjson、csv、junit、sarif、github、gitlab、tap；可多次使用，写入各自的文件',
			],
			input: ['格式', '不论文件名，一律按 json、yaml 或 ndjson 读取'],
			output: ['文件', '将报告写入该文件；未能写完时不留下残缺文件；标准输出用 -'],
			'fail-on': ['结论', '自哪一级结论起视为失败：ineligible、restricted、undetermined（默认）或 never'],
			all: '同时列出不适用的规则',
			bom: 'csv 以字节顺序标记开头，便于 Excel 识别中文（列名和取值仍为英文代码）',
			quiet: '只列出错误、未达到“符合准入标准”的申请，以及不在规则包适用期内的申请',
			jobs: ['数量', '同时使用的线程数（默认为处理器核数，申请较少时为 1）；结果不因此改变'],
			shard: ['i/n', '只审核全部申请的第 i 片（共 n 片），供多机分担；以 json 报告用 kouan merge 合并'],
			'no-progress': '不在终端显示进度',
			lang: ['语言', 'zh 或 en（默认依次取 KOUAN_LANG、配置文件、系统语言；供程序读取的格式默认为 en）'],
			color: '始终使用颜色，管道中亦然',
			'no-color': '不使用颜色',
			help: '显示帮助',
			version: '显示版本号',
		},
		examples: {
			program: [
				['kouan check application.json', '审核一件申请'],
				['kouan help check', '查看 check 的全部用法'],
			],
			check: [
				['kouan check application.json', '审核一件申请'],
				['kouan check submissions --quiet', '审核整个文件夹，只列出需要关注的申请'],
				['kouan check a.yaml --reading distance-basis=road', '改用另一种解释口径'],
				['kouan check a.json --as-of 2024-12-31', '改用其他基准日'],
				['kouan check all.ndjson --format ndjson > results.ndjson', '每行输出一个结果'],
				['cat a.json | kouan check - --lang en', '读取标准输入，输出英文报告'],
				['kouan check submissions --format pretty --format junit=report.xml', '同时输出多种报告'],
				['kouan check submissions --shard 2/5 --format json=2.json', '只审核五片中的第二片'],
			],
			merge: [
				['kouan merge 1.json 2.json', '合并两个分片的报告'],
				['kouan merge shards/*.json --format table --format json=all.json', '合并并另存为 json'],
			],
		},
		exitStatus: [
			['0', '全部申请符合准入标准'],
			['1', '至少一件申请不符合准入标准，或须从严控制、说明理由，或申请之间相互矛盾'],
			['2', '未能完成全部工作：用法有误、文件无法读取、申请无效、申请编号重复、规则包有误或未找到申请'],
			['3', '无上述情形，但至少一件申请尚不能判定'],
			['129', '因终端关闭而中断'],
			['130', '被 Ctrl-C 中断'],
			['141', '因输出不再有人读取而中断，如用 | head'],
			['143', '被其他程序要求停止（SIGTERM）'],
		],
	},
};

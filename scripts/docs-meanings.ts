/** 申请文件各字段的填写说明。What is said of each field in docs/application.zh-CN.md: what its label does not say, for whoever fills it in. */

import type { FactPath } from '../src/domain/facts.js';
import type { Application } from '../src/domain/schema.js';

type Attachment = NonNullable<Application['evidence']>[string];

/** A field that is no fact: it says something about the document. */
export type OtherPath = Exclude<keyof Application, FactPath> | `evidence.${keyof Attachment}`;

/** Path of a field, without indexes and pointers: `evidence.document`, `province.ports.traffic.freightTonnes`. */
export type FieldPath = FactPath | OtherPath;

const list = '须列全；确无的写 `[]`。';
const years = '一个年度写一项；未列的年度视为未知。';
const year = '公历年度，如 `2023`；同一年度只写一次。';
const fullName = '写全称。';

export const meanings: Readonly<Record<FieldPath, string>> = {
	$schema: '供编辑器使用，可不填。',
	schemaVersion: '固定填写数字 1。',
	id: '自行编定，同一批申请中不得重复。',
	submittedOn: '审核时未另行指定基准日的，以此日为基准日。',
	notes: '自由填写，不参与审核。',
	evidence: '注明哪一字段以哪份材料为证，写法见各表之后。',
	'evidence.document': '写名称，有文号的可一并写明。',
	'evidence.page': '写数字，或者照材料所印的页码填写。',
	'evidence.issuer': fullName,
	'evidence.date': '材料的落款日期或者发布日期。',

	port: '一份文件只写一个口岸。',
	'port.name': '写全称；批量审核时据此识别同一口岸。',
	'port.type': '机场为航空口岸，边境的公路、铁路口岸为边境口岸，海港、河港为水运口岸。',
	'port.province': '内地省、自治区、直辖市的代码，如 `"420000"`。',
	'port.prefecture': '须属于所填的省级行政区；省直辖县级行政区填其本身的代码，如 `"429004"`。',
	'port.county': '须属于所填的地级行政区，并须同时填写 `prefecture`。',
	'port.location': '采用 WGS 84 坐标。',
	'port.location.latitude': '北纬，写小数，如 `32.15`。',
	'port.location.longitude': '东经，写小数，如 `112.29`。',
	'port.iata': '国际航空运输协会（IATA）的代码，如 `"XFN"`。',

	plan: '申请项目在国家口岸发展规划中的情况。',
	'plan.listed': '以申报所属时期的规划为准。',
	'plan.evaluationCompleted': '已列入规划的机场项目填写。',

	province: '全省（自治区、直辖市）的规划项目和口岸。',
	'province.plan13Items': list,
	'province.plan13Items.name': '与规划所列一致。',
	'province.plan13Items.filed': '“十三五”期间，即2016年至2020年。',
	'province.plan13Items.exemption': '无此情形的不填。',
	'province.plan13Items.explanation': '未作说明的不填。',
	'province.plan13Items.explanation.text': '写明未申报的理由。',
	'province.plan13Items.explanation.accepted': '由审核人员填写；尚未审核的不填。',
	'province.ports': '已获批的和正在办理的均列入；确无的写 `[]`。',
	'province.ports.name': fullName,
	'province.ports.type': '同 `port.type`。',
	'province.ports.prefecture': '须属于申请口岸所在的省级行政区。',
	'province.ports.county': '须属于申请口岸所在的省级行政区；已填 `prefecture` 的，须属于该地级行政区。',
	'province.ports.region': '客货运量的考核标准因区域而异。',
	'province.ports.exitRequired': '由国家口岸管理部门掌握；不清楚的不填。',
	'province.ports.approvedOn': '未获批准的写 `null`；不清楚的不填。',
	'province.ports.acceptedOn': '未通过验收的写 `null`；不清楚的不填。',
	'province.ports.traffic': years,
	'province.ports.traffic.year': year,
	'province.ports.traffic.freightTonnes': '全年进境、出境合计，可有小数。',
	'province.ports.traffic.travellers': '全年进境、出境合计。',
	'province.ports.meetsTrafficStandard': '填考核结果；与客货运量不一致的，以客货运量为准。',

	airport: '仅航空口岸填写。',
	'airport.region': '沿边指陆地边境地区。',
	'airport.hub': '以国家机场布局规划为准。',
	'airport.jointUse': '军队、民航共用的填 `true`。',
	'airport.routes': `一条航线写一项，${list}`,
	'airport.routes.to': '写城市名称，同一城市的写法应当一致；一个城市有两个机场的，按一个通航城市计。',
	'airport.routes.iata': '通航机场的代码，如 `"PEK"`。',
	'airport.routes.fixed': '全季按公布的时刻飞行；包机不是固定航线。',
	'airport.routes.direct': '途中不中转、不经停。',
	'airport.routes.domestic': '通航城市在内地的填 `true`；国际航线和港澳台地区航线填 `false`。',
	'airport.routeCounts': '只有条数、没有清单时填写；与 `routes` 填其一即可。',
	'airport.routeCounts.fixedDirect': '按通航城市计，一个城市计一条。',
	'airport.routeCounts.fixedDirectDomestic': '按国内通航城市计，一个城市计一条。',
	'airport.passengers': years,
	'airport.passengers.year': year,
	'airport.passengers.count': '全年数，写全数字：179.1万写作 `1791000`。',
	'airport.nearbyOpenAirPorts': '距离或者车程可能不足标准的，全部列入；确无的写 `[]`。',
	'airport.nearbyOpenAirPorts.name': fullName,
	'airport.nearbyOpenAirPorts.iata': '如 `"YIH"`。',
	'airport.nearbyOpenAirPorts.distanceKm': '可有小数，如 `193.5`。',
	'airport.nearbyOpenAirPorts.roadKm': '驾车行驶的里程。',
	'airport.nearbyOpenAirPorts.driveHours': '化为小时：1小时20分写作 `1.33`。',

	border: '仅边境口岸填写。',
	'border.crossing': '出入境经由公路还是铁路。',
	'border.neighbour': '填两个字母的国家代码。',
	'border.agreement': '与毗邻国家签订的边境口岸协定。',
	'border.agreement.included': '协定已写明本口岸的填 `true`。',
	'border.agreement.title': fullName,
	'border.agreement.signedOn': '签署之日，不是生效之日。',
	'border.consensus': '已达成一致的填 `true`，未达成的填 `false`，不清楚的不填。',
	'border.consensus.opening': '指本口岸，不是泛指。',
	'border.consensus.domesticProcedures': '双方各自履行，步调一致。',
	'border.consensus.infrastructure': '指本口岸的基础设施。',
	'border.consensus.reference': '记载上述共识的文件，写名称或者文号。',
	'border.priority': '申请优先安排的，按实际情况填写。',
	'border.priority.localDevelopment': '由申请单位主张；是否“显著”，由审核人员判断。',
	'border.priority.borderStability': '由申请单位主张；是否“重要”，由审核人员判断。',
	'border.priority.majorProject': '确无的填 `none`；不清楚的不填。',
	'border.priority.serves': list,

	water: '仅水运口岸填写。',
	'water.kind': '界河指我国与毗邻国家之间作为国界的河流。',
	'water.mergesExisting': '现有水运口岸并入拟开放口岸的填 `true`；不填即为不并入。',
};

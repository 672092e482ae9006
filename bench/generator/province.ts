/** The section `province` of a generated application: items of the 13th plan, and the ports of entry that exist. */

import type { PortType } from '../../src/domain/schema.js';
import { dayBetween, fewBetween, given, listOf, objectOf, quoted, type Setting } from './setting.js';

/** `own`: the type of port applied for, which half of the province's ports are of. */
export function provinceSection(setting: Setting, own: PortType): string {
	const { random } = setting;
	const items = listOf(random.int(0, 3), () => planItem(setting));
	const ports = listOf(fewBetween(random, 5, 15), (index) => existingPort(setting, own, index));
	return objectOf(given(setting, 'plan13Items', items), given(setting, 'ports', ports));
}

function planItem(setting: Setting): string {
	const { random, province } = setting;
	const name = `{"name":"${random.pick(province.prefectures).name}口岸扩大开放"`;
	if (random.chance(0.8)) return `${name}${given(setting, 'filed', true)}}`;
	const draw = random.next();
	if (draw < 0.2) return `${name}${given(setting, 'filed', false)}}`;
	if (draw < 0.6) return `${name},"filed":false,"exemption":"${random.pick(['neighbouring-country', 'port-definition-change'])}"}`;
	const explanation = `{"text":"受前期工程进度影响,已列入下一批次。"${given(setting, 'accepted', random.chance(0.8))}}`;
	return `${name},"filed":false,"explanation":${explanation}}`;
}

function existingPort(setting: Setting, own: PortType, index: number): string {
	const { random, province } = setting;
	const type = random.chance(0.5) ? own : random.pick(['air', 'border', 'water'] as const);
	const prefecture = random.pick(province.prefectures);
	const county = random.pick(prefecture.counties);
	const name = type === 'air' ? `${county.name}机场` : type === 'border' ? `${county.name}公路口岸` : `${prefecture.name}港`;
	let port = `{"name":"${name}","type":"${type}"${given(setting, 'prefecture', quoted(prefecture.code))}`;
	if (own === 'border') port += given(setting, 'county', quoted(county.code));
	const draw = random.next();
	const accepted = draw < 0.86;
	port += approval(setting, type === 'air' && own === 'air' ? draw : draw * 0.94);
	// Of ports that no rule asks about no more is told, nor of those that are under way.
	if (type === 'air' && own === 'air') port += `${exit(setting)}${accepted ? traffic(setting, index) : ''}`;
	return `${port}}`;
}

/** Most ports are accepted, some of them of late; some wait for their acceptance, a few too long; some are not approved. */
function approval(setting: Setting, draw: number): string {
	const { year } = setting;
	const approved = (from: number, to: number) => given(setting, 'approvedOn', quoted(dayBetween(setting, from, to)));
	const accepted = (from: number, to: number) => given(setting, 'acceptedOn', quoted(dayBetween(setting, from, to)));
	if (draw < 0.66) return `${approved(1984, 2008)}${accepted(2009, year - 4)}`;
	if (draw < 0.86) return `${approved(2012, year - 5)}${accepted(year - 4, year - 1)}`;
	if (draw < 0.94) return `${approved(year - 2, year - 1)}${given(setting, 'acceptedOn', null)}`;
	if (draw < 0.96) return `${approved(2009, year - 4)}${given(setting, 'acceptedOn', null)}`;
	return `${given(setting, 'approvedOn', null)}${given(setting, 'acceptedOn', null)}`;
}

function exit(setting: Setting): string {
	return given(setting, 'exitRequired', setting.random.chance(0.02));
}

function traffic(setting: Setting, index: number): string {
	const { random, year, province } = setting;
	const coastal = province.coastal && random.chance(0.5);
	const region = given(setting, 'region', coastal ? '"coastal"' : '"inland"');
	// Poor figures that are too old say nothing: the declared result decides.
	const old = random.chance(0.03) ? 2 : 0;
	const meets = old === 0 && random.chance(0.96);
	if (random.chance(0.1)) return `${region},"meetsTrafficStandard":${meets}`;
	const mark = coastal ? 100_000 : 50_000;
	const years = index < 2 ? 3 : 2;
	const figures = listOf(years, (back) => {
		const tonnes = random.int(0, meets && index % 2 === 0 ? 2_000_000 : 299_990) / 10;
		const travellers = meets ? random.int(mark, mark * 12) : random.int(0, mark - 1);
		return `{"year":${year - old - years + back}${given(setting, 'freightTonnes', tonnes)}${given(setting, 'travellers', travellers)}}`;
	});
	return `${region}${given(setting, 'traffic', figures)}${old > 0 ? `,"meetsTrafficStandard":true` : ''}`;
}

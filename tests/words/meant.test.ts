import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en/words.js';
import { suggestionOf } from '../../src/words/meant.js';
import { zh } from '../../src/words/zh/words.js';

describe('a field by its label', () => {
	it.each([
		['', '申报日期', 'submittedOn'],
		['', '机场情况', 'airport'],
		['/port', '口岸名称', 'name'],
		['/port', '名称', undefined],
		['/port', '口岸 类型', 'type'],
		['/port', '口岸', undefined],
		['/airport', '航线', 'routes'],
		['/airport', '航线数量', 'routeCounts'],
		['/airport', '是否军民合用机场', 'jointUse'],
		['/airport', '旅客吞吐量', 'passengers'],
		['/airport/nearbyOpenAirPorts/0', '直线距离（海里）', undefined],
		['/airport/nearbyOpenAirPorts/0', '高铁车程', undefined],
		['/airport/routes/0', '国际航线', undefined],
		['/border/consensus', '对方同意开放本口岸', undefined],
		['/border/agreement', '拟列入两国边境口岸协定', undefined],
		['/province/ports/3/traffic/0', '进出境客运量', undefined],
		['/province/ports/3/traffic/0', '出境货运量', undefined],
		['/province/ports/3/traffic/0', '进出境货运量', 'freightTonnes'],
		['/province/ports/3/traffic/0', '申报日期', undefined],
		['/plan', '未列入国家口岸发展规划', undefined],
		['/evidence/~1airport', '名称', undefined],
		['/port', '名', undefined],
	])('%s %s: %s', (object, field, expected) => {
		const issue = { code: 'application.unknown-field', args: { field }, pointer: `${object}/${field}` };
		expect(suggestionOf(issue, zh)).toBe(expected);
	});

	it.each([
		['/port', 'Name of the port', 'name'],
		['/airport/nearbyOpenAirPorts/0', 'driving-time', 'driveHours'],
		['/airport/nearbyOpenAirPorts/0', 'straight line distances', undefined],
		['/airport', 'population', undefined],
	])('%s %s: %s', (object, field, expected) => {
		const issue = { code: 'application.unknown-field', args: { field }, pointer: `${object}/${field}` };
		expect(suggestionOf(issue, en)).toBe(expected);
	});
});

describe('a choice by its label', () => {
	it.each([
		['port.type', '航空口岸', 'air'],
		['port.type', '航空', 'air'],
		['port.type', '海运口岸', undefined],
		['port.type', '边境水运口岸', undefined],
		['port.type', '陆路口岸', undefined],
		['port.type', '非边境口岸', undefined],
		['border.neighbour', '越南', 'VN'],
		['border.neighbour', '蒙古', 'MN'],
		['border.neighbour', '不明', undefined],
		['water.kind', '海港', 'sea'],
		['airport.hub', '枢纽', undefined],
		['airport.hub', '国际枢纽机场', 'international'],
		['airport.region', '沿海地区', 'coastal'],
		['border.priority.majorProject', '省级“一带一路”重大项目', undefined],
		['airport.hub', '规划中的国际枢纽', undefined],
		['airport.region', '远离沿海', undefined],
		['port.name', '航空口岸', undefined],
	])('%s %s: %s', (fact, written, expected) => {
		const issue = { code: 'application.unknown-choice', args: { written, choices: [], fact } };
		expect(suggestionOf(issue, zh)).toBe(expected);
	});

	it.each([
		['port.type', 'airport', 'air'],
		['border.neighbour', 'Viet Nam', 'VN'],
		['border.neighbour', '越南', undefined],
	])('%s %s: %s', (fact, written, expected) => {
		expect(suggestionOf({ code: 'application.unknown-choice', args: { written, choices: [], fact } }, en)).toBe(expected);
	});
});

it('what was found before stands', () => {
	const issue = { code: 'application.unknown-field', args: { field: '申报日期' }, pointer: '/申报日期', suggestion: 'id' };
	expect(suggestionOf(issue, zh)).toBe('id');
	expect(suggestionOf({ code: 'json.syntax', args: {} }, zh)).toBeUndefined();
});

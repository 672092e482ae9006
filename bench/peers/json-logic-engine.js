/** json-logic-engine: every rule as JSON Logic, compiled to a function; two methods of our own for dates and names. */

import { LogicEngine } from 'json-logic-engine';
import { fixedDirectRoutes, judgement, plusYears, rules, yearOf } from './judgement.js';

const fact = (path) => ({ var: path });
/** From within one list, the whole application. */
const outer = (path) => fact(`../../${path}`);
const isTrue = (path) => ({ '===': [fact(path), true] });
const oneOf = (value, values) => ({ in: [value, values] });
const onOrBefore = (path, date) => ({ and: [fact(path), { '<=': [fact(path), date] }] });
const reachedYears = (path, years) => ({ and: [fact(path), { '<=': [{ plusYears: [fact(path), years] }, outer('submittedOn')] }] });
const ports = (type, condition) => ({ none: [fact('province.ports'), { and: [{ '===': [fact('type'), type] }, condition] }] });
const accepted = onOrBefore('acceptedOn', outer('submittedOn'));
const landside = oneOf(fact('airport.region'), ['inland', 'border']);
const coastal = { '===': [fact('airport.region'), 'coastal'] };
const byRegion = (value, mark, coastalValue, coastalMark) => ({
	or: [{ and: [landside, { '>=': [value, mark] }] }, { and: [coastal, { '>=': [coastalValue, coastalMark] }] }],
});
const peak = {
	max: { map: [{ filter: [fact('airport.passengers'), { '<': [fact('year'), { yearOf: [outer('submittedOn')] }] }] }, fact('count')] },
};

const fromPort = (path) => fact(`../../${path}`);
const fromTraffic = (path) => fact(`../../../../${path}`);
const listsYear = (back) => ({ some: [fact('traffic'), isYear(back)] });
const isYear = (back) => ({ '===': [fact('year'), { '-': [{ yearOf: [fromTraffic('submittedOn')] }, back] }] });
const meetsIn = (back) => ({
	some: [
		fact('traffic'),
		{
			and: [
				isYear(back),
				{
					or: [
						{ '>=': [fact('freightTonnes'), 30_000] },
						{ and: [{ '===': [fromPort('region'), 'coastal'] }, { '>=': [fact('travellers'), 100_000] }] },
						{ and: [oneOf(fromPort('region'), ['inland', 'border']), { '>=': [fact('travellers'), 50_000] }] },
					],
				},
			],
		},
	],
});
const meetsStandard = { if: [listsYear(1), meetsIn(1), listsYear(2), meetsIn(2), isTrue('meetsTrafficStandard')] };

/** `all` is false of an empty list in JSON Logic, so that what must hold of every entry is said the other way round. */
const logic = {
	'general.unexecuted-plan-items': {
		none: [
			fact('province.plan13Items'),
			{ '!': [{ or: [isTrue('filed'), { '!!': [fact('exemption')] }, isTrue('explanation.accepted')] }] },
		],
	},
	'air.ports-to-exit': ports('air', isTrue('exitRequired')),
	'air.overdue-acceptance': ports('air', { and: [{ '!': [accepted] }, reachedYears('approvedOn', 3)] }),
	'air.traffic-below-standard': ports('air', { and: [reachedYears('acceptedOn', 3), { '!': [meetsStandard] }] }),
	'air.distance': {
		none: [fact('airport.nearbyOpenAirPorts'), { and: [{ '<': [fact('distanceKm'), 200] }, { '<': [fact('driveHours'), 2] }] }],
	},
	'air.routes': byRegion({ fixedDirectRoutes: [fact('airport'), false] }, 10, { fixedDirectRoutes: [fact('airport'), true] }, 20),
	'air.passengers': byRegion(peak, 1_500_000, peak, 3_000_000),
	'air.listed-project-evaluation': { or: [{ '!': [fact('plan.listed')] }, isTrue('plan.evaluationCompleted')] },
	'air.non-hub-or-joint-use': { and: [oneOf(fact('airport.hub'), ['regional', 'international']), { '!': [fact('airport.jointUse')] }] },
	'border.agreement': isTrue('border.agreement.included'),
	'border.consensus': {
		and: [isTrue('border.consensus.opening'), isTrue('border.consensus.domesticProcedures'), isTrue('border.consensus.infrastructure')],
	},
	'border.priority-local-benefit': { and: [isTrue('border.priority.localDevelopment'), isTrue('border.priority.borderStability')] },
	'border.priority-major-project': oneOf(fact('border.priority.majorProject'), ['belt-and-road', 'national-regional-strategy']),
	'border.priority-zone': {
		some: [fact('border.priority.serves'), oneOf(fact(''), ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'])],
	},
	'border.first-port': ports('border', { and: [accepted, { '===': [fact('county'), outer('port.county')] }] }),
	'water.one-city-one-port': {
		or: [
			isTrue('water.mergesExisting'),
			ports('water', {
				and: [
					{ or: [accepted, onOrBefore('approvedOn', outer('submittedOn'))] },
					{
						or: [
							oneOf(outer('port.province'), ['110000', '120000', '310000', '500000']),
							{ '===': [fact('prefecture'), outer('port.prefecture')] },
						],
					},
				],
			}),
		],
	},
};

/** @returns {import('./judgement.js').Contestant} */
export function contestant() {
	const engine = new LogicEngine();
	const options = { deterministic: true, sync: true };
	engine.addMethod('plusYears', ([date, years]) => plusYears(date, years), options);
	engine.addMethod('yearOf', ([date]) => yearOf(date), options);
	engine.addMethod('fixedDirectRoutes', ([airport, onlyDomestic]) => fixedDirectRoutes(airport, onlyDomestic), options);
	const built = new Map(rules.map(({ id }) => [id, engine.build(logic[id])]));
	return {
		name: 'json-logic-engine',
		judge: (application) => judgement(application.port.type, (id) => Boolean(built.get(id)(application))),
	};
}

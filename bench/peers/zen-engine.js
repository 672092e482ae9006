/** @gorules/zen-engine: one decision a type of port, with an expression for each rule; the number of routes is given beside the input. */

import { ZenEngine } from '@gorules/zen-engine';
import { fixedDirectRoutes, judgement, rulesOf, yearOf } from './judgement.js';

const landside = "airport.region in ['inland', 'border']";
const coastal = "airport.region == 'coastal'";
const accepted = 'p.acceptedOn != null and d(p.acceptedOn) <= d(submittedOn)';
const reachedYears = (field, years) => `p.${field} != null and d(p.${field}).add(${years}, 'y') <= d(submittedOn)`;
const noPort = (type, condition) => `none(province.ports as p, p.type == '${type}' and (${condition}))`;
const meets = `t.freightTonnes >= 30000
	or (p.region == 'coastal' and t.travellers >= 100000)
	or (p.region in ['inland', 'border'] and t.travellers >= 50000)`;
const meetsIn = (back) => `some(p.traffic as t, t.year == year - ${back} and (${meets}))`;
const meetsStandard = `(some((p.traffic ?? []) as t, t.year == year - 1) ? ${meetsIn(1)}
	: some((p.traffic ?? []) as t, t.year == year - 2) ? ${meetsIn(2)}
	: p.meetsTrafficStandard == true)`;
const peak = 'max(map(filter(airport.passengers, #.year < year), #.count))';

const expressions = {
	'general.unexecuted-plan-items':
		'all(province.plan13Items as i, i.filed == true or i.exemption != null or i.explanation.accepted == true)',
	'air.ports-to-exit': noPort('air', 'p.exitRequired == true'),
	'air.overdue-acceptance': noPort('air', `not (${accepted}) and ${reachedYears('approvedOn', 3)}`),
	'air.traffic-below-standard': noPort('air', `${reachedYears('acceptedOn', 3)} and not ${meetsStandard}`),
	'air.distance': 'all(airport.nearbyOpenAirPorts, #.distanceKm >= 200 or #.driveHours >= 2)',
	'air.routes': `(${landside} and counted.fixedDirect >= 10) or (${coastal} and counted.fixedDirectDomestic >= 20)`,
	'air.passengers': `(${landside} and ${peak} >= 1500000) or (${coastal} and ${peak} >= 3000000)`,
	'air.listed-project-evaluation': 'plan.listed == false or plan.evaluationCompleted == true',
	'air.non-hub-or-joint-use': "airport.hub in ['regional', 'international'] and airport.jointUse == false",
	'border.agreement': 'border.agreement.included == true',
	'border.consensus':
		'border.consensus.opening == true and border.consensus.domesticProcedures == true and border.consensus.infrastructure == true',
	'border.priority-local-benefit': 'border.priority.localDevelopment == true and border.priority.borderStability == true',
	'border.priority-major-project': "border.priority.majorProject in ['belt-and-road', 'national-regional-strategy']",
	'border.priority-zone': "some(border.priority.serves, # in ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'])",
	'border.first-port': noPort('border', `${accepted} and p.county == port.county`),
	'water.one-city-one-port': `water.mergesExisting == true or ${noPort(
		'water',
		`((${accepted}) or (p.approvedOn != null and d(p.approvedOn) <= d(submittedOn)))
			and (port.province in ['110000', '120000', '310000', '500000'] or p.prefecture == port.prefecture)`,
	)}`,
};

/** A decision in the engine's own format: input, one node of expressions, output. */
function decisionOf(engine, type) {
	const keyed = rulesOf(type).map(({ id }) => ({ id, key: keyOf(id), value: expressions[id] }));
	return engine.createDecision({
		nodes: [
			{ id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
			{
				id: 'rules',
				type: 'expressionNode',
				name: 'rules',
				position: { x: 0, y: 0 },
				content: { expressions: keyed, passThrough: false, inputField: null, outputPath: null, executionMode: 'single' },
			},
			{ id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
		],
		edges: [
			{ id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
			{ id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
		],
	});
}

/** Dots in a key would make objects. */
const keyOf = (id) => id.replace('.', '_');

/** @returns {import('./judgement.js').Contestant} */
export function contestant() {
	const engine = new ZenEngine();
	const decisions = { air: decisionOf(engine, 'air'), border: decisionOf(engine, 'border'), water: decisionOf(engine, 'water') };
	return {
		name: '@gorules/zen-engine',
		async judge(application) {
			const { airport, submittedOn } = application;
			const { type } = application.port;
			const counted = airport && {
				fixedDirect: fixedDirectRoutes(airport, false),
				fixedDirectDomestic: fixedDirectRoutes(airport, true),
			};
			const { result } = await decisions[type].evaluate({ ...application, counted, year: yearOf(submittedOn) });
			return judgement(type, (id) => result[keyOf(id)]);
		},
	};
}

/** CEL (@marcbachmann/cel-js): every rule as one expression, parsed once; three functions of our own for dates and names. */

import { Environment } from '@marcbachmann/cel-js';
import { fixedDirectRoutes, judgement, plusYears, rules, yearOf } from './judgement.js';

const landside = "airport.region in ['inland', 'border']";
const coastal = "airport.region == 'coastal'";
const accepted = 'p.acceptedOn != null && p.acceptedOn <= submittedOn';
const reachedYears = (field, years) => `p.${field} != null && plusYears(p.${field}, ${years}.0) <= submittedOn`;
const noPort = (type, condition) => `!province.ports.exists(p, p.type == '${type}' && (${condition}))`;
const isYear = (back) => `t.year == yearOf(submittedOn) - ${back}.0`;
const meets = `t.freightTonnes >= 30000.0
	|| (p.region == 'coastal' && t.travellers >= 100000.0)
	|| (p.region in ['inland', 'border'] && t.travellers >= 50000.0)`;
const meetsIn = (back) => `p.traffic.exists(t, ${isYear(back)} && (${meets}))`;
const meetsStandard = `!has(p.traffic) ? p.meetsTrafficStandard
	: p.traffic.exists(t, ${isYear(1)}) ? ${meetsIn(1)}
	: p.traffic.exists(t, ${isYear(2)}) ? ${meetsIn(2)}
	: p.meetsTrafficStandard`;
const peakReaches = (mark) => `airport.passengers.exists(y, y.year < yearOf(submittedOn) && y.count >= ${mark}.0)`;

const expressions = {
	'general.unexecuted-plan-items':
		'province.plan13Items.all(i, i.filed || has(i.exemption) || (has(i.explanation) && i.explanation.accepted))',
	'air.ports-to-exit': noPort('air', 'p.exitRequired'),
	'air.overdue-acceptance': noPort('air', `!(${accepted}) && ${reachedYears('approvedOn', 3)}`),
	'air.traffic-below-standard': noPort('air', `${reachedYears('acceptedOn', 3)} && !(${meetsStandard})`),
	'air.distance': 'airport.nearbyOpenAirPorts.all(n, n.distanceKm >= 200.0 || n.driveHours >= 2.0)',
	'air.routes': `(${landside} && fixedDirectRoutes(airport, false) >= 10.0) || (${coastal} && fixedDirectRoutes(airport, true) >= 20.0)`,
	'air.passengers': `(${landside} && ${peakReaches(1_500_000)}) || (${coastal} && ${peakReaches(3_000_000)})`,
	'air.listed-project-evaluation': '!plan.listed || plan.evaluationCompleted',
	'air.non-hub-or-joint-use': "airport.hub in ['regional', 'international'] && !airport.jointUse",
	'border.agreement': 'border.agreement.included',
	'border.consensus': 'border.consensus.opening && border.consensus.domesticProcedures && border.consensus.infrastructure',
	'border.priority-local-benefit': 'border.priority.localDevelopment && border.priority.borderStability',
	'border.priority-major-project': "border.priority.majorProject in ['belt-and-road', 'national-regional-strategy']",
	'border.priority-zone':
		"border.priority.serves.exists(z, z in ['pilot-zone', 'border-cooperation-zone', 'cross-border-cooperation-zone'])",
	'border.first-port': noPort('border', `${accepted} && p.county == port.county`),
	'water.one-city-one-port': `(has(water.mergesExisting) && water.mergesExisting) || ${noPort(
		'water',
		`((${accepted}) || (p.approvedOn != null && p.approvedOn <= submittedOn))
			&& (port.province in ['110000', '120000', '310000', '500000'] || p.prefecture == port.prefecture)`,
	)}`,
};

/** @returns {import('./judgement.js').Contestant} */
export function contestant() {
	const environment = new Environment({ unlistedVariablesAreDyn: true })
		.registerFunction('plusYears(string, double): string', plusYears)
		.registerFunction('yearOf(string): double', yearOf)
		.registerFunction('fixedDirectRoutes(dyn, bool): double', fixedDirectRoutes);
	const parsed = new Map(rules.map(({ id }) => [id, environment.parse(expressions[id])]));
	return {
		name: 'CEL (@marcbachmann/cel-js)',
		judge: (application) => judgement(application.port.type, (id) => parsed.get(id)(application)),
	};
}
